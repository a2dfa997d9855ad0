import { placeAt } from '../../place.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';

/** Controls that a wrong encoding leaves, the replacement character, and the pairs of letters that UTF-8 read as Latin-1 gives. */
const DAMAGED = /[\u00C2\u00C3][\u0080-\u00BF]|[\u0080-\u009F\uFFFD]/g;
export const badCharacters: LintRule = {
  id: 'BadCharacters',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'BadCharacters'),
  what: {
    vi: 'Có ký tự hỏng: {char}.',
    en: 'There is a damaged character: {char}.',
  },
  fix: {
    vi: 'Chữ đã qua sai bảng mã ở đâu đó. Hãy lấy lại bản gốc và lưu bằng UTF-8.',
    en: 'The text went through a wrong encoding somewhere. Take the original again and save it as UTF-8.',
  },
  check: function* ({ text, faults }) {
    if (faults.some(({ rule }) => rule === 'UnicodeError')) return;
    for (const found of text.matchAll(DAMAGED)) {
      const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const char = found[0].length > 1 ? `«${found[0]}»` : `U+${code}`;
      yield { place: placeAt(found.index), values: { char } };
    }
  },
};
