import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const useZeroForUnknown: LintRule = {
  id: 'UseZeroForUnknown',
  severity: 'error',
  formats: ['rss'],
  source: profile('<enclosure>', 'element-channel-item-enclosure'),
  what: {
    vi: '{name}: -1 không phải là độ dài.',
    en: '{name}: -1 is no length.',
  },
  fix: {
    vi: 'Hãy viết số byte của tệp; thật không biết thì viết 0.',
    en: 'Write the bytes of the file; 0 when they cannot be known.',
  },
  check: checkValues(['length'], (text) => Number(text) !== -1),
};
