import { checkFaults } from '../../checks/check-faults.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { xmlNames } from '../../sources.js';

export const missingNamespace: LintRule = {
  id: 'MissingNamespace',
  severity: 'error',
  formats: XML_FORMATS,
  source: xmlNames('5 Applying Namespaces', 'scoping-defaulting'),
  what: {
    vi: 'Tiền tố «{prefix}:» chưa được khai báo.',
    en: 'The prefix “{prefix}:” is not declared.',
  },
  fix: {
    vi: 'Hãy thêm xmlns:{prefix}="…" vào thẻ gốc.',
    en: 'Add xmlns:{prefix}="…" to the root element.',
  },
  check: checkFaults('MissingNamespace'),
};
