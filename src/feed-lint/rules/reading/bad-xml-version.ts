import { checkFaults } from '../../checks/check-faults.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { xml } from '../../sources.js';

export const badXmlVersion: LintRule = {
  id: 'BadXmlVersion',
  severity: 'error',
  formats: XML_FORMATS,
  source: xml('2.8 Prolog and Document Type Declaration', 'sec-prolog-dtd'),
  what: {
    vi: 'Phiên bản XML là {version}.',
    en: 'The XML version is {version}.',
  },
  fix: {
    vi: 'Hãy viết version="1.0"; trình đọc kênh chỉ biết phiên bản này.',
    en: 'Write version="1.0"; feed readers know no other.',
  },
  check: checkFaults('BadXmlVersion'),
};
