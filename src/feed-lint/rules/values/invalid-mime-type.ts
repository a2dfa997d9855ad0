import { checkValues } from '../../checks/check-values.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { isMediaType } from '../../spelling/media-type.js';

export const invalidMimeType: LintRule = {
  id: 'InvalidMIMEType',
  severity: 'error',
  formats: ['rss', 'atom', 'json'],
  source: atom('4.2.7.3'),
  what: {
    vi: '{name}: «{value}» không phải là kiểu tệp.',
    en: '{name}: “{value}” is no media type.',
  },
  fix: {
    vi: 'Hãy viết như text/html hoặc audio/mpeg.',
    en: 'Write it as text/html or audio/mpeg.',
  },
  check: checkValues(['mimeType'], isMediaType),
};
