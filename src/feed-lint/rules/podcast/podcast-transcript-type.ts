import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

const TRANSCRIPTS = new Set([
  'text/vtt',
  'application/x-subrip',
  'application/srt',
  'text/html',
  'text/plain',
  'application/json',
]);
export const podcastTranscriptType: LintRule = {
  id: 'PodcastTranscriptType',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('transcript'),
  what: {
    vi: 'Bản chép lời có type="{value}", máy nghe không đọc được.',
    en: 'The transcript has type="{value}", which no player reads.',
  },
  fix: {
    vi: 'Hãy dùng text/vtt (Apple đọc được), application/x-subrip, text/html, text/plain hoặc application/json.',
    en: 'Use text/vtt (Apple reads it), application/x-subrip, text/html, text/plain or application/json.',
  },
  check: function* (document) {
    for (const transcript of elementsOf(document, 'podcast:transcript')) {
      const value = attribute(transcript, 'type')?.trim() ?? '';
      if (value === '' || TRANSCRIPTS.has(value)) continue;
      yield { place: placeOf(transcript, 'type'), values: { value } };
    }
  },
};
