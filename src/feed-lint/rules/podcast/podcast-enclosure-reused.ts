import { elementsOf } from '../../document.js';
import { attribute, pathOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { appleRequirements } from '../../sources.js';

export const podcastEnclosureReused: LintRule = {
  id: 'PodcastEnclosureReused',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: appleRequirements('Episodes'),
  what: {
    vi: 'Tệp «{value}» đã dùng cho {before}.',
    en: 'The file “{value}” is already that of {before}.',
  },
  fix: {
    vi: 'Mỗi tập phải có tệp riêng, địa chỉ riêng; Apple bỏ qua tập dùng lại tệp.',
    en: 'Each episode needs a file and an address of its own; Apple passes over one that is used again.',
  },
  check: function* (document) {
    const first = new Map<string, string>();
    for (const enclosure of elementsOf(document, 'enclosure')) {
      const value = attribute(enclosure, 'url')?.trim() ?? '';
      if (value === '' || enclosure.parent === undefined) continue;
      const before = first.get(value);
      if (before === undefined) first.set(value, pathOf(enclosure.parent));
      else yield { place: placeOf(enclosure, 'url'), values: { value, before } };
    }
  },
};
