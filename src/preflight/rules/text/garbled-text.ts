import type { PdfFacts, Word } from '../../facts.js';
import type { PreflightRule } from '../../rule.js';
import { iso32000 } from '../../sources.js';
import { phrasesOf } from '../phrases.js';

/** Letters and signs that no Vietnamese, Jrai or Bahnar word has inside, and that older fonts and faulty converters leave there. */
const FOREIGN = /[¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÐÖ×ØÛÜÞßäåæçëîïðö÷øûüþÿ]/u;
const LETTER = /\p{L}/u;
/** Letters that tell Vietnamese from its neighbours. */
const VIETNAMESE = /[ĂăĐđƠơƯư\u1EA0-\u1EF9]/u;
/** Fonts of the time before Unicode. */
const OLD_FONT = /(?:^|\+)(?:\.?Vn[A-Z]|VNI-)/;

/** So many words of a page, and so large a part of them. */
const FEWEST = 4;
const SHARE = 0.08;

export const garbledText: PreflightRule = {
  id: 'garbled-text',
  severity: { office: 'error', press: 'warning' },
  source: iso32000('9.10.3'),
  what: {
    vi: 'Chữ nhìn thì đúng mà mã thì sai: máy đọc ra «{text}» (và {count} chữ khác trên trang).',
    en: 'The letters may look right, and their codes are wrong: a machine reads “{text}” (and {count} more words on the page).',
  },
  fix: {
    vi: 'Phông cũ (TCVN3, VNI) hay phần mềm chuyển đổi làm hỏng mã chữ: hãy dùng phông Unicode, xuất thẳng từ tệp gốc.',
    en: 'An old font (TCVN3, VNI) or a converter has spoiled them: use a Unicode font and export from the source.',
  },
  check: function* (facts) {
    if (!isVietnamese(facts)) return;
    for (const { number, words } of facts.pages) {
      const spelled = words.filter(({ text }) => LETTER.test(text));
      const garbled = spelled.filter(isGarbled);
      if (garbled.length < FEWEST || garbled.length < SHARE * spelled.length) continue;
      const [first] = phrasesOf(garbled);
      if (first === undefined) continue;
      yield { page: number, box: first.box, values: { text: first.text, count: String(garbled.length - 1) } };
    }
  },
};

/** Quotation marks and signs beside a word are none of it. */
function isGarbled({ text }: Word): boolean {
  const inner = text.replace(/^[«“"([§]+/u, '').replace(/[»”")\].,;:…°²³®©]+$/u, '');
  return LETTER.test(inner) && FOREIGN.test(inner);
}

function isVietnamese({ language, title, fonts, pages }: PdfFacts): boolean {
  return (
    /^(?:vi|jra|bdq)\b/i.test(language) ||
    VIETNAMESE.test(title) ||
    fonts.some(({ name }) => OLD_FONT.test(name)) ||
    pages.some(({ words }) => words.some(({ text }) => VIETNAMESE.test(text)))
  );
}
