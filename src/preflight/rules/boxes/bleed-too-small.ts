import { millimetres } from '../../millimetres.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

const TOLERANCE = 0.05;

export const bleedTooSmall: PreflightRule = {
  id: 'bleed-too-small',
  severity: { press: 'error' },
  source: trade('bleed: 2 to 3 mm'),
  what: {
    vi: 'Phần chừa xén (bleed) chỉ {has}, cần {needs}.',
    en: 'The bleed is {has}; {needs} are needed.',
  },
  fix: {
    vi: 'Hãy kéo nền và hình tràn ra ngoài khổ thành phẩm rồi xuất kèm BleedBox.',
    en: 'Let backgrounds and pictures run beyond the trimmed size, and export with a BleedBox.',
  },
  check: function* ({ pages }, { bleed: needed }) {
    for (const { number, trim, bleed, media } of pages) {
      const has = Math.min(
        trim.left - Math.max(bleed.left, media.left),
        trim.top - Math.max(bleed.top, media.top),
        Math.min(bleed.right, media.right) - trim.right,
        Math.min(bleed.bottom, media.bottom) - trim.bottom,
      );
      if (has >= needed - TOLERANCE) continue;
      yield { page: number, values: { has: millimetres(Math.max(0, has)), needs: millimetres(needed) } };
    }
  },
};
