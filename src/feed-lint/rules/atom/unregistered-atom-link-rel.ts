import { atomLinks } from '../../checks/atom-links.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';

/** Relations of the IANA registry that feeds use. */
const RELATIONS = new Set(
  'alternate current describedby edit edit-media enclosure first hub last license next next-archive payment prev-archive previous related replies search self service up via'.split(
    ' ',
  ),
);
export const unregisteredAtomLinkRel: LintRule = {
  id: 'UnregisteredAtomLinkRel',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: atom('4.2.7.2'),
  what: {
    vi: 'rel="{value}" chưa được đăng ký.',
    en: 'rel="{value}" is not registered.',
  },
  fix: {
    vi: 'Hãy dùng alternate, self, related, enclosure, via…, hoặc viết quan hệ riêng bằng địa chỉ đầy đủ.',
    en: 'Use alternate, self, related, enclosure, via…, or write a relation of your own as a full address.',
  },
  check: function* (document) {
    for (const { element, rel } of atomLinks(document)) {
      if (rel === '' || RELATIONS.has(rel) || /^[a-z][\w+.-]*:./i.test(rel)) continue;
      yield { place: placeOf(element, 'rel'), values: { value: rel } };
    }
  },
};
