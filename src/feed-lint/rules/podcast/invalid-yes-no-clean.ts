import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { apple } from '../../sources.js';

export const invalidYesNoClean: LintRule = {
  id: 'InvalidYesNoClean',
  severity: 'error',
  formats: ['rss'],
  podcast: true,
  source: apple('itunes:block'),
  what: {
    vi: '{name}: «{value}» phải là Yes hoặc No.',
    en: '{name}: “{value}” must be Yes or No.',
  },
  fix: {
    vi: 'Hãy viết Yes để ẩn; không muốn ẩn thì bỏ thẻ này.',
    en: 'Write Yes to hide it; otherwise leave the element out.',
  },
  check: checkValues(['yesNoClean'], (text) => /^(?:yes|no|clean)$/i.test(text)),
};
