import { declarations, NEAR_MEDIA } from '../../checks/namespace-declarations.js';
import { OLD_ATOM, prefixOf, spaceOf } from '../../namespaces.js';
import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const unknownNamespace: LintRule = {
  id: 'UnknownNamespace',
  severity: 'warning',
  formats: XML_FORMATS,
  source: service('warning', 'UnknownNamespace'),
  what: {
    vi: 'Không gian tên «{space}» không ai biết.',
    en: 'Nobody knows the namespace “{space}”.',
  },
  fix: {
    vi: 'Hãy kiểm tra chính tả; nếu không dùng thì bỏ khai báo.',
    en: 'Check the spelling; when it is not used, remove the declaration.',
  },
  check: function* ({ root, visits }) {
    for (const { element, prefix, space } of declarations(root, visits)) {
      const meant = prefix === '' ? undefined : spaceOf(prefix);
      if (
        space !== '' &&
        space !== OLD_ATOM &&
        prefixOf(space) === undefined &&
        meant === undefined &&
        !NEAR_MEDIA.test(space)
      ) {
        yield { place: placeOf(element, prefix === '' ? 'xmlns' : `xmlns:${prefix}`), values: { space } };
      }
    }
  },
};
