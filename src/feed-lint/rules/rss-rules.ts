/** RSS 2.0 and the RSS Advisory Board’s best practices. */
import type { LintRule } from '../rule.js';
import { avoidTextInput } from './rss/avoid-text-input.js';
import { duplicateEnclosure } from './rss/duplicate-enclosure.js';
import { duplicateItemSemantics } from './rss/duplicate-item-semantics.js';
import { duplicateSemantics } from './rss/duplicate-semantics.js';
import { duplicateValue } from './rss/duplicate-value.js';
import { imageLinkDoesntMatch } from './rss/image-link-doesnt-match.js';
import { imageTitleDoesntMatch } from './rss/image-title-doesnt-match.js';
import { imageUrlFormat } from './rss/image-url-format.js';
import { invalidDay } from './rss/invalid-day.js';
import { invalidHeight } from './rss/invalid-height.js';
import { invalidHour } from './rss/invalid-hour.js';
import { invalidHttpGuid } from './rss/invalid-http-guid.js';
import { invalidPermalink } from './rss/invalid-permalink.js';
import { invalidRssVersion } from './rss/invalid-rss-version.js';
import { invalidWidth } from './rss/invalid-width.js';
import { itemMustContainTitleOrDescription } from './rss/item-must-contain-title-or-description.js';
import { misplacedItem } from './rss/misplaced-item.js';
import { missingAtomSelfLink } from './rss/missing-atom-self-link.js';
import { missingDescription } from './rss/missing-description.js';
import { missingGuid } from './rss/missing-guid.js';
import { missingLink } from './rss/missing-link.js';
import { missingTitle } from './rss/missing-title.js';
import { needDescriptionBeforeContent } from './rss/need-description-before-content.js';
import { notSufficientlyUnique } from './rss/not-sufficiently-unique.js';

export const RSS_RULES: readonly LintRule[] = [
  invalidRssVersion,
  missingTitle,
  missingLink,
  missingDescription,
  missingAtomSelfLink,
  missingGuid,
  itemMustContainTitleOrDescription,
  invalidHttpGuid,
  invalidPermalink,
  notSufficientlyUnique,
  duplicateValue,
  duplicateEnclosure,
  misplacedItem,
  avoidTextInput,
  needDescriptionBeforeContent,
  duplicateSemantics,
  duplicateItemSemantics,
  imageTitleDoesntMatch,
  imageLinkDoesntMatch,
  imageUrlFormat,
  invalidWidth,
  invalidHeight,
  invalidHour,
  invalidDay,
];
