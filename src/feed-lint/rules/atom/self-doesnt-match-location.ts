import { feedLinks } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { service } from '../../sources.js';

export const selfDoesntMatchLocation: LintRule = {
  id: 'SelfDoesntMatchLocation',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: service('warning', 'SelfDoesntMatchLocation'),
  what: {
    vi: 'Đường dẫn self «{value}» khác địa chỉ thật của kênh: {location}.',
    en: 'The self link “{value}” is not where the feed is served: {location}.',
  },
  fix: {
    vi: 'Hãy sửa href; trình đọc theo nó để tìm kênh.',
    en: 'Correct the href; readers follow it to find the feed.',
  },
  check: function* (document, { location }) {
    if (location === undefined || !URL.canParse(location)) return;
    const links = feedLinks(document).filter(({ rel, href }) => rel === 'self' && href !== '');
    const same = links.some(
      ({ href }) => URL.canParse(href, location) && new URL(href, location).href === new URL(location).href,
    );
    const [first] = links;
    if (first === undefined || same) return;
    yield { place: placeOf(first.element, 'href'), values: { value: first.href, location } };
  },
};
