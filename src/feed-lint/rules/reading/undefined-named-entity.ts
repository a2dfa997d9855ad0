import { checkFaults } from '../../checks/check-faults.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { xml } from '../../sources.js';

export const undefinedNamedEntity: LintRule = {
  id: 'UndefinedNamedEntity',
  severity: 'error',
  formats: XML_FORMATS,
  source: xml('4.1 Character and Entity References', 'wf-entdeclared'),
  what: {
    vi: 'XML không biết ký hiệu {entity}.',
    en: 'XML does not know {entity}.',
  },
  fix: {
    vi: 'Chỉ có &amp; &lt; &gt; &quot; &apos;. Hãy viết thẳng ký tự, hoặc mã số như &#160;.',
    en: 'There are only &amp; &lt; &gt; &quot; &apos;. Write the character itself, or a number such as &#160;.',
  },
  check: checkFaults('UndefinedNamedEntity'),
};
