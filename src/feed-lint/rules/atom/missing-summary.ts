import { elementsOf } from '../../document.js';
import { attribute, childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { isBinary } from '../../spelling/media-type.js';

export const missingSummary: LintRule = {
  id: 'MissingSummary',
  severity: 'error',
  formats: ['atom'],
  source: atom('4.1.2'),
  what: {
    vi: 'Nội dung nằm ở nơi khác hoặc không phải chữ, mà mục tin không có <summary>.',
    en: 'The content lies elsewhere or is no text, and the entry has no <summary>.',
  },
  fix: {
    vi: 'Hãy thêm <summary>.',
    en: 'Add <summary>.',
  },
  check: function* (document) {
    for (const content of elementsOf(document, 'atom:content')) {
      if (content.parent === undefined || childOf(content.parent, 'atom:summary') !== undefined) continue;
      const elsewhere = attribute(content, 'src') !== undefined;
      if (elsewhere || isBinary(attribute(content, 'type') ?? 'text')) yield { place: placeOf(content) };
    }
  },
};
