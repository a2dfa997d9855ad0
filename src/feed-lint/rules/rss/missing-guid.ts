import { checkMissing } from '../../checks/check-missing.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const missingGuid: LintRule = {
  id: 'MissingGuid',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<guid>', 'element-channel-item-guid'),
  what: {
    vi: 'Tin không có <guid>.',
    en: 'The item has no <guid>.',
  },
  fix: {
    vi: 'Hãy thêm <guid isPermaLink="false"> với một mã không bao giờ đổi; thiếu nó trình đọc sẽ báo tin cũ là tin mới.',
    en: 'Add <guid isPermaLink="false"> with an id that never changes; without it readers show old items as new.',
  },
  check: checkMissing(['item'], 'guid'),
};
