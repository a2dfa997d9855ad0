/** Rules about the file as a whole: whether it can be read, and whether it is what was ordered. */
import { type Rect, rectHeight, rectWidth } from '../page/matrix.js';
import { house, iso32000, onPages, type PreflightRule, trade } from '../rule.js';
import { inDecimals, lengthWords } from './wording.js';

/** Half a millimetre is what cutting is off anyway. */
const TOLERANCE = 0.5;

const both = { office: 'error', press: 'error' } as const;
const none = () => [];

/** Why a file cannot be looked at, or not to its end: told in the place of all other findings. */
export const FAULT_RULES: Readonly<Record<'unreadable' | 'encrypted' | 'limit', PreflightRule>> = {
  unreadable: {
    id: 'unreadable',
    severity: both,
    source: iso32000('7.5'),
    what: { vi: '{what}', en: '{what}' },
    fix: {
      vi: 'Hãy xuất lại tệp PDF từ phần mềm đã làm ra nó.',
      en: 'Export the PDF again from the program that made it.',
    },
    check: none,
  },
  encrypted: {
    id: 'encrypted',
    severity: both,
    source: iso32000('7.6'),
    what: { vi: '{what}', en: '{what}' },
    fix: {
      vi: 'Nhà in không mở được tệp có khóa: hãy lưu lại, không đặt mật khẩu.',
      en: 'A print shop cannot open it: save it without a password.',
    },
    check: none,
  },
  limit: {
    id: 'limit',
    severity: both,
    source: trade('limits of this preflight'),
    what: { vi: '{what} Tệp chưa được kiểm tra hết.', en: '{what} The file was not looked at to its end.' },
    fix: {
      vi: 'Hãy chia tệp thành nhiều tệp nhỏ hơn, hoặc xuất lại gọn hơn.',
      en: 'Split the file into smaller ones, or export it anew.',
    },
    check: function* ({ cut }) {
      if (cut !== undefined) yield { place: {}, values: { what: cut } };
    },
  },
};

export const FILE_RULES = [
  FAULT_RULES.limit,
  {
    id: 'damaged-file',
    severity: { office: 'error', press: 'error' },
    source: iso32000('7.5.4'),
    what: {
      vi: 'Tệp bị hỏng: bảng vị trí đối tượng (xref) sai, phải dò lại từng phần.',
      en: 'The file is damaged: its cross-reference table is wrong and had to be rebuilt.',
    },
    fix: {
      vi: 'Máy in của nhà in có thể từ chối tệp này: hãy tải lại hoặc xuất lại.',
      en: 'A press may refuse it: download or export it again.',
    },
    check: function* ({ rebuilt }) {
      if (rebuilt) yield { place: {} };
    },
  },
  {
    id: 'undrawable',
    severity: { office: 'error', press: 'error' },
    source: iso32000('7.5'),
    what: {
      vi: 'Một trình đọc khác (PDFium) không mở hoặc không vẽ được tệp này trong thời gian cho phép.',
      en: 'Another reader (PDFium) could not open the file, or not draw it in the time allowed.',
    },
    fix: {
      vi: 'Máy của nhà in cũng có thể chịu thua: hãy xuất lại cho gọn.',
      en: 'A press may give up as well: export it anew, and simpler.',
    },
    check: function* ({ undrawable: failed }) {
      if (failed) yield { place: {} };
    },
  },
  {
    id: 'no-pages',
    severity: { office: 'error', press: 'error' },
    source: iso32000('7.7.3'),
    what: { vi: 'Tệp không có trang nào.', en: 'The file has no pages.' },
    fix: { vi: 'Hãy xuất lại tệp.', en: 'Export it again.' },
    check: function* ({ pages }) {
      if (pages.length === 0) yield { place: {} };
    },
  },
  {
    id: 'runs-a-program',
    severity: { office: 'warning', press: 'error' },
    source: iso32000('12.6.4.16'),
    what: {
      vi: 'Tệp có chương trình (JavaScript) tự chạy khi mở.',
      en: 'The file holds a program (JavaScript) that viewers run.',
    },
    fix: {
      vi: 'Không có trong PDF/X, PDF/A: hãy xuất lại bản không kèm chương trình.',
      en: 'PDF/X and PDF/A have none: export it without.',
    },
    check: function* ({ scripts }) {
      if (scripts) yield { place: {} };
    },
  },
  {
    id: 'pages-not-as-ordered',
    severity: { office: 'error', press: 'error' },
    source: house('job card: pages'),
    what: {
      vi: 'Tệp có {count} trang, phiếu in ghi {ordered}.',
      en: 'The file has {count} page(s); the job card says {ordered}.',
    },
    fix: { vi: 'Hãy dựng lại cả tệp lẫn phiếu in.', en: 'Build the file and its card again.' },
    check: function* ({ pageCount }, { job }) {
      if (job !== undefined && job.pages !== pageCount) {
        yield { place: {}, values: { count: String(pageCount), ordered: String(job.pages) } };
      }
    },
  },
  {
    id: 'size-not-as-ordered',
    severity: { office: 'error', press: 'error' },
    source: house('job card: size'),
    what: {
      vi: 'Khổ {width} × {height}, phiếu in ghi {ordered}.',
      en: 'The page is {width} × {height}; the job card says {ordered}.',
    },
    fix: { vi: 'Hãy dựng lại cả tệp lẫn phiếu in.', en: 'Build the file and its card again.' },
    check: onPages(function* ({ trim }, { job }) {
      if (job === undefined) return;
      const { width, height } = job.size;
      const off = Math.max(Math.abs(rectWidth(trim) - width), Math.abs(rectHeight(trim) - height));
      if (off <= TOLERANCE) return;
      const ordered = inDecimals(`${width} × ${height} mm`);
      yield { values: { ...sizeOf(trim), ordered } };
    }),
  },
  {
    id: 'page-sizes-differ',
    severity: { office: 'info', press: 'warning' },
    source: trade('one trimmed size a job'),
    what: {
      vi: 'Trang này khổ {width} × {height}, khác trang đầu.',
      en: 'This page is {width} × {height}, unlike the first.',
    },
    fix: {
      vi: 'Hãy tách những trang khác khổ ra tệp riêng.',
      en: 'Put pages of another size into a file of their own.',
    },
    check: onPages(function* ({ trim }, _, { pages: [first] }) {
      const same = (a: number, b: number) => Math.abs(a - b) < 1;
      const model = first?.trim ?? trim;
      if (same(rectWidth(trim), rectWidth(model)) && same(rectHeight(trim), rectHeight(model))) return;
      yield { values: sizeOf(trim) };
    }),
  },
] satisfies readonly PreflightRule[];

function sizeOf(box: Rect) {
  return { width: lengthWords(rectWidth(box)), height: lengthWords(rectHeight(box)) };
}
