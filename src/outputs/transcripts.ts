import { renderTranscript, type SpokenWords } from '../feeds/index.js';
import {
  type Artifact,
  type Campaign,
  DEMONSTRATION_NOTICE,
  TRANSCRIPT_FORMATS,
  type TranscriptFormat,
  transcriptPath,
} from '../model/index.js';
import { itemPagePath } from '../pages/index.js';
import { cuesOf, scriptOf } from '../speech/index.js';
import type { Recording } from './select-recordings.js';

/** `i/<item>/transcript[.<language>].{vtt,txt,html}`: what is said in a recording, from the script that is read aloud. */
export function* transcriptsOf(
  campaign: Campaign,
  { item, version, seconds }: Recording,
): Iterable<Artifact> {
  const paragraphs = scriptOf(version, campaign);
  const words: SpokenWords = {
    title: version.title,
    language: version.language,
    paragraphs,
    cues: cuesOf(paragraphs, seconds),
    page: itemPagePath(campaign, item.id, version.language).replace(/^.*\//, ''),
    ...(campaign.demonstration ? { notice: DEMONSTRATION_NOTICE } : {}),
  };
  for (const [format, mediaType] of Object.entries(TRANSCRIPT_FORMATS) as [TranscriptFormat, string][]) {
    yield {
      path: transcriptPath(campaign, item.id, version.language, format),
      mediaType,
      body: renderTranscript(words, format),
      from: [item.id],
    };
  }
}
