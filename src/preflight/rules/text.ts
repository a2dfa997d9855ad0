/** Rules about fonts, and about the letters of a page: can a machine read them, can a person? */
import type { PageWord, PdfFacts } from '../facts.js';
import { foldsOn } from '../job-facts.js';
import { intersect, isEmpty, type Rect, rectHeight, rectWidth } from '../page/matrix.js';
import { MM_PER_POINT } from '../page/pages.js';
import { house, iso32000, onPages, type PreflightRule, trade } from '../rule.js';
import { inDecimals, lengthWords, phrasesOf } from './wording.js';

/** Letters and signs that no Vietnamese, Jrai or Bahnar word has inside, and that older fonts and faulty converters leave there. */
const FOREIGN = /[¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÐÖ×ØÛÜÞßäåæçëîïðö÷øûüþÿ]/u;
const LETTER = /\p{L}/u;
/** Letters that tell Vietnamese from its neighbours. */
const VIETNAMESE = /[ĂăĐđƠơƯư\u1EA0-\u1EF9]/u;
/** Fonts of the time before Unicode. */
const OLD_FONT = /(?:^|\+)(?:\.?Vn[A-Z]|VNI-)/;
/** Fonts of formulas: those of TeX, and what calls itself so. */
const MATHEMATICAL = /(?:^|\+)(?:CM(?:MI|SY|EX)|MS[AB]M|LM(?:Math|Roman.*Math)|Symbol|.*Math)/;
/** So many words of a page, and so large a part of them. */
const FEWEST_GARBLED = 4;
const SHARE_GARBLED = 0.08;
/** Half a point is rounding. */
const ROUNDING = 0.18;
/** Points. */
const SMALLEST = 5;
const SMALL = 12;
/** Words may reach into each other by a point along the line and a quarter of the height across it, as kerning and tight lines do. */
const ALONG = MM_PER_POINT;
const ACROSS = 0.25;
/** Pairs that are compared on a page; a page with more of them beside each other is a pattern and no text. */
const MOST_PAIRS = 3_000_000;

export const FONT_RULES = [
  {
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
        if (!embedded) yield { place: { page }, values: { font: name } };
      }
    },
  },
  {
    id: 'letters-without-drawing',
    severity: { office: 'error', press: 'error' },
    source: iso32000('9.7.4.3'),
    what: {
      vi: 'Phông «{font}» thiếu chữ: chỗ này chỉ hiện ô trống.',
      en: 'The font “{font}” lacks a letter: an empty box is shown here.',
    },
    fix: {
      vi: 'Hãy dùng phông có đủ chữ Việt, Jrai, Bahnar rồi xuất lại.',
      en: 'Use a font with all Vietnamese, Jrai and Bahnar letters, and export again.',
    },
    check: onPages(function* ({ blanks }) {
      for (const { font, box } of blanks) yield { box, values: { font } };
    }),
  },
] satisfies readonly PreflightRule[];

export const LETTER_RULES = [
  {
    id: 'no-text-layer',
    severity: { office: 'error', press: 'info' },
    source: iso32000('9.10'),
    what: {
      vi: 'Trang có hình vẽ mà không có chữ nào máy đọc được.',
      en: 'The page shows something, and holds no text that a machine could read.',
    },
    fix: {
      vi: 'Đừng gửi bản quét hay chữ đã chuyển thành nét: hãy xuất PDF từ tệp gốc, hoặc nhận dạng chữ (OCR).',
      en: 'Send no scan and no outlined text: export from the source, or add a text layer (OCR).',
    },
    check: onPages(function* ({ words, images, paints }) {
      if (words.length === 0 && images.length + paints.length > 0) yield {};
    }),
  },
  {
    id: 'letters-without-meaning',
    severity: { office: 'error', press: 'warning' },
    source: iso32000('9.10.2'),
    what: {
      vi: 'Chữ viết bằng phông «{font}» chỉ có hình, không có mã (thiếu ToUnicode).',
      en: 'Letters of the font “{font}” are mere shapes: nothing says what they mean (no ToUnicode).',
    },
    fix: {
      vi: 'Không tìm, chép hay đọc thành tiếng được: hãy xuất lại bằng phần mềm khác hoặc phông Unicode.',
      en: 'They cannot be searched, copied or read aloud: export with another program or a Unicode font.',
    },
    check: onPages(function* ({ nameless }) {
      for (const { font, box } of nameless) yield { box, values: { font } };
    }),
  },
  {
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
        if (garbled.length < FEWEST_GARBLED || garbled.length < SHARE_GARBLED * spelled.length) continue;
        const [first] = phrasesOf(garbled);
        if (first === undefined) continue;
        yield {
          place: { page: number, box: first.box },
          values: { text: first.text, count: String(garbled.length - 1) },
        };
      }
    },
  },
  {
    id: 'text-outside-safe',
    severity: { office: 'error', press: 'error' },
    source: trade('text 5 mm inside the trimmed size'),
    what: {
      vi: '«{text}» cách mép xén {has}, cần {needs}.',
      en: '“{text}” is {has} from the cut; {needs} are needed.',
    },
    fix: {
      vi: 'Hãy lùi chữ vào trong, hoặc đổi mức bằng --safe nếu nhà in cho phép.',
      en: 'Move it inwards, or change the measure with --safe if your printer allows it.',
    },
    check: onPages(function* ({ number, words, trim }, { safe, job }) {
      // A part of a sheet ends in the middle of a word, and its neighbour goes on with it.
      if (job?.tiled && number > 1) return;
      // What stands wholly outside the cut belongs to the shop: names of plates, marks.
      const near = words.filter(
        ({ box, invisible }) =>
          !invisible && !isEmpty(intersect(box, trim)) && room(box, trim) < safe - ROUNDING,
      );
      for (const { text, box } of phrasesOf(near)) {
        yield { box, values: { text, has: lengthWords(room(box, trim)), needs: lengthWords(safe) } };
      }
    }),
  },
  {
    id: 'text-on-fold',
    severity: { office: 'error', press: 'error' },
    source: house('job card: panels'),
    what: {
      vi: '«{text}» nằm trên nếp gấp ở {fold}, hoặc cách nếp chưa tới {needs}.',
      en: '“{text}” lies on the fold at {fold}, or nearer to it than {needs}.',
    },
    fix: { vi: 'Hãy đưa chữ vào hẳn một mặt gấp.', en: 'Keep it inside one panel.' },
    check: onPages(function* ({ number, words }, { job, foldSafe }) {
      for (const { fold, near, far } of foldsOn(number, job)) {
        const crossing = words.filter(
          ({ box, invisible }) =>
            !invisible && box[far] > fold - foldSafe + ROUNDING && box[near] < fold + foldSafe - ROUNDING,
        );
        for (const { text, box } of phrasesOf(crossing)) {
          yield { box, values: { text, fold: lengthWords(fold), needs: lengthWords(foldSafe) } };
        }
      }
    }),
  },
  {
    id: 'text-overlap',
    severity: { office: 'error', press: 'error' },
    source: trade('nothing covers text'),
    what: { vi: '«{one}» và «{other}» đè lên nhau.', en: '“{one}” and “{other}” lie on each other.' },
    fix: {
      vi: 'Hãy giãn chúng ra, viết ngắn lại, hoặc xuất lại với phông đã nhúng.',
      en: 'Move them apart, shorten the text, or export with fonts embedded.',
    },
    check: onPages(function* ({ words }) {
      for (const [one, other] of overlapsOf(words)) {
        yield { box: intersect(one.box, other.box), values: { one: one.text, other: other.text } };
      }
    }),
  },
  {
    id: 'tiny-text',
    severity: { office: 'warning', press: 'warning' },
    source: trade('type of 5 pt and more'),
    what: { vi: '«{text}» cỡ {size} pt, quá nhỏ để đọc.', en: '“{text}” is {size} pt: too small to read.' },
    fix: { vi: 'Hãy dùng cỡ chữ từ 5 pt trở lên.', en: 'Use 5 pt or more.' },
    check: onPages(function* ({ words }) {
      const tiny = words.filter(({ size, invisible }) => !invisible && size < SMALLEST - 0.05);
      const smallest = tiny.reduce((least, { size }) => Math.min(least, size), SMALLEST);
      const size = inDecimals(String(Math.round(smallest * 10) / 10));
      for (const { text, box } of phrasesOf(tiny)) yield { box, values: { text, size } };
    }),
  },
  {
    id: 'small-text-many-inks',
    severity: { press: 'warning' },
    source: trade('small text in one ink, or two'),
    what: {
      vi: '{count} dòng nhỏ hơn 12 pt in bằng ba, bốn mực («{text}»…): chồng màu lệch một chút là nhòe.',
      en: '{count} line(s) below 12 pt are printed in three or four inks (“{text}”…): plates a little off blur it.',
    },
    fix: {
      vi: 'Chữ nhỏ nên in một mực đen (0/0/0/100).',
      en: 'Print small text in black alone (0/0/0/100).',
    },
    check: onPages(function* ({ words }) {
      const rich = words.filter(({ size, inks, invisible }) => !invisible && size < SMALL && (inks ?? 0) > 2);
      const phrases = phrasesOf(rich);
      const [first] = phrases;
      if (first === undefined) return;
      yield { box: first.box, values: { text: first.text, count: String(phrases.length) } };
    }),
  },
] satisfies readonly PreflightRule[];

/** Quotation marks and signs beside a word are none of it. */
function isGarbled({ text }: PageWord): boolean {
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

/** From the nearest edge; below zero beyond it. */
function room(box: Rect, trim: Rect): number {
  return Math.min(box.left - trim.left, box.top - trim.top, trim.right - box.right, trim.bottom - box.bottom);
}

/** Words on top of each other. */
function overlapsOf(words: readonly PageWord[]): [PageWord, PageWord][] {
  const sorted = words.filter(isPlain).sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
  const pairs: [PageWord, PageWord][] = [];
  let compared = 0;
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      compared += 1;
      if (other === undefined || other.box.left > one.box.right || compared > MOST_PAIRS) break;
      if (collide(one, other) && !isShadow(one, other) && !isComposed(one, other)) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Seen, and level or upright: the box of a slanted word is larger than the word. */
function isPlain({ box, size, invisible }: PageWord): boolean {
  return !invisible && Math.min(rectWidth(box), rectHeight(box)) < 1.2 * (size * MM_PER_POINT);
}

function collide({ box: a }: PageWord, { box: b }: PageWord): boolean {
  const shared = intersect(a, b);
  if (isEmpty(shared)) return false;
  const [along, across] = isUpright(a) && isUpright(b) ? [rectHeight, rectWidth] : [rectWidth, rectHeight];
  return along(shared) > ALONG && across(shared) > ACROSS * Math.min(across(a), across(b));
}

function isUpright(box: Rect): boolean {
  return rectHeight(box) > 1.5 * rectWidth(box);
}

/** A lone sign set on letters makes one letter or a formula of them: a dieresis on its u, a ring around its c, bounds at their sum. */
function isComposed(one: PageWord, other: PageWord): boolean {
  return isSign(one) || isSign(other) || isFormula(one) || isFormula(other);
}

function isSign({ text }: PageWord): boolean {
  return [...text].length === 1 && !/[\p{L}\p{N}]/u.test(text);
}

/** Letters of the fonts that formulas are set in: what they are stacked into is no running text. */
function isFormula({ text, font }: PageWord): boolean {
  return [...text].length <= 2 && MATHEMATICAL.test(font);
}

/** The same word drawn again a hair beside itself: a shadow, or boldness of the poor. */
function isShadow(one: PageWord, other: PageWord): boolean {
  const [dx, dy] = [one.box.left - other.box.left, one.box.top - other.box.top];
  return one.text === other.text && Math.hypot(dx, dy) < 0.15 * one.size * MM_PER_POINT + 0.2;
}
