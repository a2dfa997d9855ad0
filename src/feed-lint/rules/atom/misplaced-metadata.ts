import { elementsOf } from '../../document.js';
import { ATOM_SPACE } from '../../namespaces.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const misplacedMetadata: LintRule = {
  id: 'MisplacedMetadata',
  severity: 'error',
  formats: ['atom'],
  source: service('error', 'MisplacedMetadata'),
  what: {
    vi: '<{element}> của kênh đứng sau mục tin.',
    en: '<{element}> of the feed stands after entries.',
  },
  fix: {
    vi: 'Hãy đưa thông tin của kênh lên trước mục đầu tiên.',
    en: 'Move what is said of the feed before its first entry.',
  },
  check: function* (document) {
    for (const feed of elementsOf(document, 'atom:feed')) {
      const first = feed.children.findIndex(({ key }) => key === 'atom:entry');
      if (first < 0) continue;
      for (const child of feed.children.slice(first)) {
        if (child.key === 'atom:entry' || child.space !== ATOM_SPACE) continue;
        yield { place: placeOf(child), values: { element: child.name } };
      }
    }
  },
};
