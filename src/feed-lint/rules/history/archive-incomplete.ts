import { checkArchive } from '../../checks/check-archive.js';
import type { LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';

export const archiveIncomplete: LintRule = {
  id: 'ArchiveIncomplete',
  severity: 'warning',
  formats: ['rss', 'atom'],
  source: rfc(5005, '4'),
  what: {
    vi: 'Tài liệu lưu trữ (<fh:archive/>) không nối với tài liệu nào khác.',
    en: 'The archive document (<fh:archive/>) leads to no other.',
  },
  fix: {
    vi: 'Hãy thêm rel="prev-archive" hoặc rel="next-archive", hoặc <fh:complete/>.',
    en: 'Add rel="prev-archive" or rel="next-archive", or <fh:complete/>.',
  },
  check: checkArchive(['prev-archive', 'next-archive']),
};
