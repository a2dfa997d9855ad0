/** Podcasts: Apple, PSP-1, the podcast namespace. */
import type { LintRule } from '../rule.js';
import { invalidDuration } from './podcast/invalid-duration.js';
import { invalidItunesCategory } from './podcast/invalid-itunes-category.js';
import { invalidItunesChannelType } from './podcast/invalid-itunes-channel-type.js';
import { invalidItunesEpisodeType } from './podcast/invalid-itunes-episode-type.js';
import { invalidKeywords } from './podcast/invalid-keywords.js';
import { invalidYesNo } from './podcast/invalid-yes-no.js';
import { invalidYesNoClean } from './podcast/invalid-yes-no-clean.js';
import { missingItunesElement } from './podcast/missing-itunes-element.js';
import { missingItunesEmail } from './podcast/missing-itunes-email.js';
import { notUtf8 } from './podcast/not-utf8.js';
import { obsoleteItunesCategory } from './podcast/obsolete-itunes-category.js';
import { podcastDescriptionLength } from './podcast/podcast-description-length.js';
import { podcastEnclosureLength } from './podcast/podcast-enclosure-length.js';
import { podcastEnclosureReused } from './podcast/podcast-enclosure-reused.js';
import { podcastEnclosureType } from './podcast/podcast-enclosure-type.js';
import { podcastFileName } from './podcast/podcast-file-name.js';
import { podcastImageFormat } from './podcast/podcast-image-format.js';
import { podcastInvalidGuid } from './podcast/podcast-invalid-guid.js';
import { podcastInvalidMedium } from './podcast/podcast-invalid-medium.js';
import { podcastMissingAuthor } from './podcast/podcast-missing-author.js';
import { podcastMissingDuration } from './podcast/podcast-missing-duration.js';
import { podcastMissingEnclosure } from './podcast/podcast-missing-enclosure.js';
import { podcastMissingGuid } from './podcast/podcast-missing-guid.js';
import { podcastMissingImage } from './podcast/podcast-missing-image.js';
import { podcastMissingItemTitle } from './podcast/podcast-missing-item-title.js';
import { podcastMissingLocked } from './podcast/podcast-missing-locked.js';
import { podcastPersonBlank } from './podcast/podcast-person-blank.js';
import { podcastTranscriptRel } from './podcast/podcast-transcript-rel.js';
import { podcastTranscriptType } from './podcast/podcast-transcript-type.js';
import { tooLong } from './podcast/too-long.js';
import { unsupportedItunesFormat } from './podcast/unsupported-itunes-format.js';

export const PODCAST_RULES: readonly LintRule[] = [
  missingItunesElement,
  missingItunesEmail,
  invalidItunesCategory,
  obsoleteItunesCategory,
  invalidYesNoClean,
  invalidYesNo,
  invalidDuration,
  invalidItunesChannelType,
  invalidItunesEpisodeType,
  tooLong,
  unsupportedItunesFormat,
  invalidKeywords,
  notUtf8,
  podcastMissingImage,
  podcastImageFormat,
  podcastMissingAuthor,
  podcastMissingGuid,
  podcastInvalidGuid,
  podcastMissingLocked,
  podcastInvalidMedium,
  podcastMissingEnclosure,
  podcastMissingItemTitle,
  podcastMissingDuration,
  podcastEnclosureLength,
  podcastEnclosureType,
  podcastEnclosureReused,
  podcastFileName,
  podcastDescriptionLength,
  podcastTranscriptType,
  podcastTranscriptRel,
  podcastPersonBlank,
];
