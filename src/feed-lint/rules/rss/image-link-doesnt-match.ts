import { checkImage } from '../../checks/check-image.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const imageLinkDoesntMatch: LintRule = {
  id: 'ImageLinkDoesntMatch',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<image>', 'element-channel-image'),
  what: {
    vi: '<link> của hình «{value}» khác địa chỉ của kênh «{wanted}».',
    en: 'The <link> of the image, “{value}”, is not that of the channel, “{wanted}”.',
  },
  fix: {
    vi: 'Hãy viết đúng địa chỉ của kênh.',
    en: 'Write the link of the channel.',
  },
  check: checkImage('link'),
};
