import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';

export const fontNotEmbedded: PreflightRule = {
  id: 'font-not-embedded',
  severity: { office: 'error', press: 'error' },
  source: iso32000('9.9'),
  what: { vi: 'Phông «{font}» chưa nhúng vào tệp.', en: 'The font “{font}” is not embedded.' },
  fix: {
    vi: 'Máy khác sẽ thay bằng phông khác, dấu tiếng Việt dễ mất: hãy xuất lại và nhúng phông.',
    en: 'Another machine puts another font in its place, and Vietnamese accents get lost: export it with fonts embedded.',
  },
  check: function* ({ fonts }) {
    for (const { name, embedded, page } of fonts) {
      if (!embedded) yield { page, values: { font: name } };
    }
  },
};
