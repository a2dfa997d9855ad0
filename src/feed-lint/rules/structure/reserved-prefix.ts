import { declarations, NEAR_MEDIA } from '../../checks/namespace-declarations.js';
import { prefixOf, spaceOf } from '../../namespaces.js';
import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const reservedPrefix: LintRule = {
  id: 'ReservedPrefix',
  severity: 'warning',
  formats: XML_FORMATS,
  source: service('warning', 'ReservedPrefix'),
  what: {
    vi: 'Tiền tố «{prefix}» ai cũng hiểu là {usual}, ở đây lại là «{space}».',
    en: 'Everybody takes the prefix “{prefix}” for {usual}; here it is “{space}”.',
  },
  fix: {
    vi: 'Hãy viết đúng địa chỉ không gian tên, từng chữ một, hoặc dùng tiền tố khác.',
    en: 'Write the address of the namespace exactly, or use another prefix.',
  },
  check: function* ({ root, visits }) {
    for (const { element, prefix, space } of declarations(root, visits)) {
      const usual = spaceOf(prefix);
      if (usual === undefined || prefixOf(space) === prefix || NEAR_MEDIA.test(space)) continue;
      yield { place: placeOf(element, `xmlns:${prefix}`), values: { prefix, usual, space } };
    }
  },
};
