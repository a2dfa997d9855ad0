import { declarations, NEAR_MEDIA } from '../../checks/namespace-declarations.js';
import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const mediaRssNamespace: LintRule = {
  id: 'MediaRssNamespace',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'MediaRssNamespace'),
  what: {
    vi: 'Không gian tên của Media RSS thiếu dấu / ở cuối.',
    en: 'The namespace of Media RSS lacks its / at the end.',
  },
  fix: {
    vi: 'Hãy viết http://search.yahoo.com/mrss/',
    en: 'Write http://search.yahoo.com/mrss/',
  },
  check: function* ({ root, visits }) {
    for (const { element, prefix, space } of declarations(root, visits)) {
      if (NEAR_MEDIA.test(space))
        yield { place: placeOf(element, prefix === '' ? 'xmlns' : `xmlns:${prefix}`) };
    }
  },
};
