import { checkImage } from '../../checks/check-image.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const imageTitleDoesntMatch: LintRule = {
  id: 'ImageTitleDoesntMatch',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<image>', 'element-channel-image'),
  what: {
    vi: '<title> của hình «{value}» khác tên kênh «{wanted}».',
    en: 'The <title> of the image, “{value}”, is not that of the channel, “{wanted}”.',
  },
  fix: {
    vi: 'Hãy viết đúng tên kênh.',
    en: 'Write the title of the channel.',
  },
  check: checkImage('title'),
};
