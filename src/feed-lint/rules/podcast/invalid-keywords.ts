import { elementsOf, type LintDocument } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule, LintSpot } from '../../rule.js';
import { apple } from '../../sources.js';

function* checkKeywords(document: LintDocument): Generator<LintSpot> {
  for (const element of elementsOf(document, 'itunes:keywords')) {
    const value = element.text.trim();
    if (/\s/.test(value) && !value.includes(',')) yield { place: placeOf(element), values: { value } };
  }
}
export const invalidKeywords: LintRule = {
  id: 'InvalidKeywords',
  severity: 'warning',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:keywords'),
  what: {
    vi: '<itunes:keywords> «{value}» cách nhau bằng dấu cách.',
    en: 'The words of <itunes:keywords> “{value}” are parted by spaces.',
  },
  fix: {
    vi: 'Hãy cách nhau bằng dấu phẩy, hoặc bỏ thẻ này: Apple không còn dùng.',
    en: 'Part them by commas, or leave the element out: Apple no longer uses it.',
  },
  check: checkKeywords,
};
