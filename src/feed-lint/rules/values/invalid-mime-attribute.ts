import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { rss } from '../../sources.js';
import { isMediaType } from '../../spelling/media-type.js';

export const invalidMimeAttribute: LintRule = {
  id: 'InvalidMIMEAttribute',
  severity: 'error',
  formats: ['rss'],
  source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
  what: {
    vi: '{name}: «{value}» không phải là kiểu tệp.',
    en: '{name}: “{value}” is no media type.',
  },
  fix: {
    vi: 'Hãy viết như audio/mpeg.',
    en: 'Write it as audio/mpeg.',
  },
  check: checkValues(['mime'], isMediaType),
};
