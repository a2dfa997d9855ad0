import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { podcast } from '../../sources.js';

export const podcastTranscriptRel: LintRule = {
  id: 'PodcastTranscriptRel',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: podcast('transcript'),
  what: {
    vi: 'Bản chép lời có rel="{value}".',
    en: 'The transcript has rel="{value}".',
  },
  fix: {
    vi: 'Chỉ có rel="captions", cho phụ đề có giờ; không thì bỏ rel.',
    en: 'There is only rel="captions", for captions with times; otherwise leave rel out.',
  },
  check: function* (document) {
    for (const transcript of elementsOf(document, 'podcast:transcript')) {
      const value = attribute(transcript, 'rel');
      if (value !== undefined && value !== 'captions') {
        yield { place: placeOf(transcript, 'rel'), values: { value } };
      }
    }
  },
};
