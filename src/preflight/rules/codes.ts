/** Rules about QR codes: can each be read, and does it lead where the sheet says? */
import type { PageFacts } from '../facts.js';
import { foldsOn } from '../job-facts.js';
import { grown, intersect, isEmpty, isInside, rectHeight, rectWidth } from '../page/matrix.js';
import { house, onPages, type PreflightRule, qrCode, trade } from '../rule.js';
import { lengthWords, phrasesOf } from './wording.js';

/** Millimetres. */
const SMALLEST_MODULE = 0.4;
/** Modules of white paper around a code, without the half by which drawing and decoding are off. */
const QUIET = 3.5;

export const CODE_RULES = [
  {
    id: 'code-unreadable',
    severity: { office: 'error', press: 'error' },
    source: qrCode('reference decode algorithm'),
    what: { vi: 'Mã QR ở đây không đọc được.', en: 'The QR code here cannot be read.' },
    fix: {
      vi: 'Hãy bỏ chữ hay hình đè lên mã, in đậm hơn trên nền sáng, hoặc in to hơn.',
      en: 'Clear what lies on it, print it dark on light, or larger.',
    },
    check: onPages(function* ({ number, codes = [] }, { job }) {
      // The map of tiles shows the sheet small; nobody scans it, and whole codes stand on tiles.
      if (job?.tiled && number === 1) return;
      for (const { readable, box } of codes) if (!readable) yield { box };
    }),
  },
  {
    id: 'code-missing',
    severity: { office: 'error', press: 'error' },
    source: house('a picture called “QR” is a QR code'),
    what: {
      vi: 'Tệp nói ở trang này có mã QR («{alt}»), mà không đọc được mã nào.',
      en: 'The file says that there is a QR code on this page (“{alt}”), and none can be read.',
    },
    fix: {
      vi: 'Hãy xem mã có bị che, quá nhỏ hay quá nhạt không.',
      en: 'See whether it is covered, too small or too pale.',
    },
    check: onPages(function* ({ number, codes }, _, { figures }) {
      if (codes === undefined || codes.length > 0) return;
      const claimed = figures.find(({ alt, page }) => page === number && /\bQR\b/i.test(alt));
      if (claimed !== undefined) yield { values: { alt: claimed.alt } };
    }),
  },
  {
    id: 'code-not-as-said',
    severity: { office: 'error', press: 'error' },
    source: house('the words of a QR code say its address'),
    what: {
      vi: 'Lời thay thế nói mã QR dẫn tới «{said}», mã không dẫn tới đó.',
      en: 'The alternative text says that the QR code leads to “{said}”; it does not.',
    },
    fix: { vi: 'Hãy dựng lại tờ này.', en: 'Make the sheet again.' },
    check: onPages(function* ({ number, codes = [] }, _, { figures }) {
      const read = codes.filter(({ readable }) => readable).map(({ text }) => shortAddress(text));
      if (read.length === 0) return;
      for (const { alt, page } of figures) {
        const said = /\bQR\b.*?(https?:\/\/\S+)/i.exec(alt)?.[1];
        if (page !== number || said === undefined || read.includes(shortAddress(said))) continue;
        yield { values: { said } };
      }
    }),
  },
  {
    id: 'code-not-as-printed',
    severity: { office: 'error', press: 'error' },
    source: house('a QR code and the address beside it lead to one place'),
    what: {
      vi: 'Mã QR dẫn tới «{address}», địa chỉ in kèm lại là «{printed}».',
      en: 'The QR code leads to “{address}”; the address printed beside it is “{printed}”.',
    },
    fix: { vi: 'Hãy sửa cho hai nơi là một.', en: 'Make them the same.' },
    check: onPages(function* (page, { job }) {
      // On a tile the address beside the code may be cut through.
      if (job?.tiled && page.number > 1) return;
      for (const { text, readable, box } of page.codes ?? []) {
        if (!readable || !isWebAddress(text) || printedOn(page).includes(shortAddress(text))) continue;
        const [printed] = printedAtSameSite(page, text);
        if (printed !== undefined) yield { box, values: { address: text, printed } };
      }
    }),
  },
  {
    id: 'code-without-address',
    severity: { office: 'warning', press: 'warning' },
    source: house('readers without a smartphone need the address in letters'),
    what: {
      vi: 'Mã QR dẫn tới «{address}» mà địa chỉ này không in ở đâu trên trang.',
      en: 'The QR code leads to “{address}”, which is printed nowhere on the page.',
    },
    fix: {
      vi: 'Hãy in địa chỉ ngắn cạnh mã, cho người không có điện thoại thông minh.',
      en: 'Print the short address beside it, for people without a smartphone.',
    },
    check: function* ({ pages }, { job }) {
      // A tile is read together with its neighbours, on one of which the address may stand.
      const around = job?.tiled ? pages.map(printedOn).join('\n') : '';
      for (const page of pages) {
        const printed = `${printedOn(page)}\n${around}`;
        for (const { text, readable, box } of page.codes ?? []) {
          if (!readable || !isWebAddress(text) || printed.includes(shortAddress(text))) continue;
          if (printedAtSameSite(page, text).length === 0)
            yield { place: { page: page.number, box }, values: { address: text } };
        }
      }
    },
  },
  {
    id: 'code-too-small',
    severity: { office: 'warning', press: 'warning' },
    source: trade('modules of a QR code: 0.4 mm and more in the hand'),
    what: {
      vi: 'Ô của mã QR chỉ {has}, máy rẻ tiền khó đọc (cần từ {needs}).',
      en: 'The modules of the QR code are {has}: hard for a cheap phone ({needs} and more).',
    },
    fix: { vi: 'Hãy in mã to hơn, hoặc rút ngắn địa chỉ.', en: 'Print it larger, or shorten the address.' },
    check: onPages(function* ({ codes = [] }) {
      for (const { module, box } of codes) {
        if (module === 0 || module >= SMALLEST_MODULE - 0.02) continue;
        yield { box, values: { has: lengthWords(module), needs: lengthWords(SMALLEST_MODULE) } };
      }
    }),
  },
  {
    id: 'code-crowded',
    severity: { office: 'error', press: 'error' },
    source: qrCode('quiet zone: 4 modules'),
    what: {
      vi: '«{text}» đè lên mã QR hoặc lấn vào khoảng trắng quanh mã.',
      en: '“{text}” lies on the QR code or in the white space around it.',
    },
    fix: {
      vi: 'Hãy chừa quanh mã một khoảng trắng rộng bằng 4 ô của mã.',
      en: 'Leave white paper around it, four modules wide.',
    },
    check: onPages(function* ({ codes = [], words }) {
      for (const { box, module } of codes) {
        const quiet = grown(box, QUIET * (module || Math.min(rectWidth(box), rectHeight(box)) / 33));
        const inside = words.filter(
          ({ box: word, invisible }) => !invisible && !isEmpty(intersect(word, quiet)),
        );
        for (const { text, box: place } of phrasesOf(inside)) yield { box: place, values: { text } };
      }
    }),
  },
  {
    id: 'code-outside-safe',
    severity: { office: 'error', press: 'error' },
    source: trade('text and codes 5 mm inside the trimmed size'),
    what: {
      vi: 'Mã QR quá gần mép xén, cần cách {needs}.',
      en: 'The QR code is too near the cut; {needs} are needed.',
    },
    fix: { vi: 'Hãy lùi mã vào trong.', en: 'Move it inwards.' },
    check: onPages(function* ({ codes = [], trim }, { safe }) {
      for (const { box } of codes) {
        if (isInside(box, grown(trim, -safe), 0.3)) continue;
        yield { box, values: { needs: lengthWords(safe) } };
      }
    }),
  },
  {
    id: 'code-on-fold',
    severity: { office: 'error', press: 'error' },
    source: house('job card: panels'),
    what: { vi: 'Mã QR nằm trên nếp gấp ở {fold}.', en: 'The QR code lies on the fold at {fold}.' },
    fix: { vi: 'Hãy đưa mã vào hẳn một mặt gấp.', en: 'Keep it inside one panel.' },
    check: onPages(function* ({ number, codes = [] }, { job, foldSafe }) {
      for (const { fold, near, far } of foldsOn(number, job)) {
        for (const { box } of codes) {
          if (box[far] <= fold - foldSafe || box[near] >= fold + foldSafe) continue;
          yield { box, values: { fold: lengthWords(fold) } };
        }
      }
    }),
  },
] satisfies readonly PreflightRule[];

/** Without scheme, `www.` and the slash at its end: `gialai.example/i/mot-cua`. */
function shortAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[/?#]+$/, '')
    .toLowerCase();
}

/** Is it an address that people could type? */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text.trim());
}

/** Everything printed on a page without its spaces: an address may be broken over lines. */
function printedOn({ words }: Pick<PageFacts, 'words'>): string {
  return words
    .filter(({ invisible }) => !invisible)
    .map(({ text }) => text)
    .join('')
    .toLowerCase();
}

/** Addresses that are printed on the site of a code's own address: what a reader would take for it. */
function printedAtSameSite(page: Pick<PageFacts, 'words'>, address: string): string[] {
  const [host = ''] = shortAddress(address).split('/');
  const found: string[] = [];
  for (const { text, invisible } of page.words) {
    const printed = shortAddress(text.replace(/[.,;:)\]»”]+$/, '').replace(/^[(«“[]+/, ''));
    if (!invisible && printed.startsWith(`${host}/`)) found.push(printed);
  }
  return found;
}
