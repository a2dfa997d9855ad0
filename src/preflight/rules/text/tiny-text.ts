import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';
import { phrasesOf } from '../phrases.js';

/** Points. */
const SMALLEST = 5;

export const tinyText: PreflightRule = {
  id: 'tiny-text',
  severity: { office: 'warning', press: 'warning' },
  source: trade('type of 5 pt and more'),
  what: { vi: '«{text}» cỡ {size} pt, quá nhỏ để đọc.', en: '“{text}” is {size} pt: too small to read.' },
  fix: { vi: 'Hãy dùng cỡ chữ từ 5 pt trở lên.', en: 'Use 5 pt or more.' },
  check: function* ({ pages }) {
    for (const { number, words } of pages) {
      const tiny = words.filter(({ size, invisible }) => !invisible && size < SMALLEST - 0.05);
      const smallest = tiny.reduce((least, { size }) => Math.min(least, size), SMALLEST);
      const size = String(Math.round(smallest * 10) / 10);
      for (const { text, box } of phrasesOf(tiny)) {
        yield { page: number, box, values: { text, size: { vi: size.replace('.', ','), en: size } } };
      }
    }
  },
};
