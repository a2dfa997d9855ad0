import type { EarRule } from '../ear-rule.js';

/** More entries than people keep in mind at once (Miller, 1956: seven, give or take two). */
const KEPT = 7;

export const longList: EarRule = {
  name: 'long-list',
  severity: 'warning',
  what: {
    vi: 'danh sách {entries} mục, nghe tới cuối đã quên đầu; bắt đầu từ «{words}»',
    en: 'a list of {entries}: at its end the beginning is forgotten; it begins with “{words}”',
  },
  fix: {
    vi: 'Hãy gom thành vài nhóm có lời dẫn, hoặc đọc vài mục cần nhất và chỉ chỗ xem đủ; nhiều nhất 7 mục.',
    en: 'Make a few groups of it, each with a lead-in, or read what matters most and say where the rest is; 7 entries at most.',
  },
  check: function* ({ paragraphs }) {
    for (const [index, { opens, sentences }] of paragraphs.entries()) {
      const [first] = sentences;
      for (const entries of opens) {
        if (entries > KEPT && first !== undefined)
          yield {
            paragraph: index,
            start: first.start,
            end: first.end,
            values: { entries: String(entries) },
          };
      }
    }
  },
};
