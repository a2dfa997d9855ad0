import { feedLinks } from '../../checks/atom-links.js';
import { placeOf, type XmlElement } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

function hasBase(element: XmlElement | undefined): boolean {
  return (
    element?.attributes.some(({ name }) => name === 'xml:base') ||
    (element?.parent !== undefined && hasBase(element.parent))
  );
}
export const relativeSelf: LintRule = {
  id: 'RelativeSelf',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: service('warning', 'RelativeSelf'),
  what: {
    vi: 'Đường dẫn self «{value}» là địa chỉ tương đối.',
    en: 'The self link “{value}” is relative.',
  },
  fix: {
    vi: 'Hãy viết địa chỉ đầy đủ: https://…',
    en: 'Write the full address: https://…',
  },
  check: function* (document) {
    for (const { element, rel, href } of feedLinks(document)) {
      const based = element.attributes.some(({ name }) => name === 'xml:base') || hasBase(element.parent);
      if (rel !== 'self' || href === '' || based || /^[a-z][\w+.-]*:/i.test(href)) continue;
      yield { place: placeOf(element, 'href'), values: { value: href } };
    }
  },
};
