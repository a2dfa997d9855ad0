import { atomLinks } from '../../checks/atom-links.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const attrNotBlank: LintRule = {
  id: 'AttrNotBlank',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: atom('4.2.7'),
  what: {
    vi: '<{element}> có {attribute}="" trống.',
    en: '<{element}> has an empty {attribute}.',
  },
  fix: {
    vi: 'Hãy viết giá trị, hoặc bỏ thuộc tính.',
    en: 'Give it a value, or remove the attribute.',
  },
  check: function* (document) {
    for (const { element } of atomLinks(document)) {
      for (const name of ['rel', 'title']) {
        if (attribute(element, name)?.trim() !== '') continue;
        yield { place: placeOf(element, name), values: { element: element.name, attribute: name } };
      }
    }
  },
};
