import { feedElement, linksOf } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const linkPastEnd: LintRule = {
  id: 'LinkPastEnd',
  severity: 'error',
  formats: ['rss', 'atom'],
  source: rfc(5005, '3'),
  what: {
    vi: 'Trang này là trang {self} mà còn có rel="{value}".',
    en: 'This is the {self} page and still has rel="{value}".',
  },
  fix: {
    vi: 'Hãy bỏ đường dẫn đi quá trang cuối.',
    en: 'Remove the link past the end.',
  },
  check: function* (document) {
    const feed = feedElement(document);
    if (feed === undefined) return;
    const links = linksOf(feed);
    const here = links.find(({ rel }) => rel === 'self')?.href;
    for (const [end, past] of [
      ['first', 'previous'],
      ['last', 'next'],
    ] as const) {
      const atEnd = links.some(({ rel, href }) => rel === end && href !== '' && href === here);
      const beyond = links.find(({ rel }) => rel === past);
      if (atEnd && beyond !== undefined) {
        yield { place: placeOf(beyond.element, 'rel'), values: { self: end, value: past } };
      }
    }
  },
};
