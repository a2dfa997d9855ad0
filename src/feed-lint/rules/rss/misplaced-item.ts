import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const misplacedItem: LintRule = {
  id: 'MisplacedItem',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<item>', 'element-channel-item'),
  what: {
    vi: '<{element}> của kênh đứng sau tin.',
    en: '<{element}> of the channel stands after items.',
  },
  fix: {
    vi: 'Hãy đưa thông tin của kênh lên trước tin đầu tiên.',
    en: 'Move what is said of the channel before its first item.',
  },
  check: function* (document) {
    for (const channel of elementsOf(document, 'channel')) {
      const first = channel.children.findIndex(({ key }) => key === 'item');
      if (first < 0) continue;
      for (const child of channel.children.slice(first)) {
        if (child.key === 'item' || !(child.space === '' || child.key === 'atom:link')) continue;
        yield { place: placeOf(child), values: { element: child.name } };
      }
    }
  },
};
