import { checkArchive } from '../../checks/check-archive.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const missingCurrentInArchive: LintRule = {
  id: 'MissingCurrentInArchive',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: rfc(5005, '4'),
  what: {
    vi: 'Tài liệu lưu trữ (<fh:archive/>) không chỉ về kênh hiện tại.',
    en: 'The archive document (<fh:archive/>) does not lead to the current feed.',
  },
  fix: {
    vi: 'Hãy thêm <link rel="current" href="…"/>.',
    en: 'Add <link rel="current" href="…"/>.',
  },
  check: checkArchive(['current']),
};
