import { atomLinks } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

export const atomLinkNotEmpty: LintRule = {
  id: 'AtomLinkNotEmpty',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: atom('4.2.7'),
  what: {
    vi: '<{element}> có chữ bên trong.',
    en: '<{element}> holds text.',
  },
  fix: {
    vi: 'Địa chỉ đặt ở href, tên đặt ở title; hãy bỏ chữ bên trong.',
    en: 'The address goes into href, the name into title; remove the text.',
  },
  check: function* (document) {
    for (const { element } of atomLinks(document)) {
      if (element.text.trim() !== '') yield { place: placeOf(element), values: { element: element.name } };
    }
  },
};
