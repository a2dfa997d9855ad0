/** Rules about the standards that a file says it follows, and the press that it is made for. */
import type { Misshape, PdfFacts } from '../facts.js';
import { intersect, isEmpty } from '../page/matrix.js';
import { matterhorn, onPages, type PreflightRule, pdfA, pdfX } from '../rule.js';

const says = ({ claims }: Pick<PdfFacts, 'claims'>, standard: 'PDF/UA' | 'PDF/A' | 'PDF/X') =>
  claims.some((claim) => claim.startsWith(standard));

const MISSHAPEN: Readonly<Record<Misshape, { readonly vi: string; readonly en: string }>> = {
  list: { vi: 'Danh sách có thẻ không phải mục', en: 'A list holds something else than entries' },
  table: {
    vi: 'Bảng có hàng thiếu ô, hay thẻ không phải hàng, ô',
    en: 'A table has rows of several lengths, or something else than rows and cells',
  },
  head: {
    vi: 'Ô đầu bảng không nói nó là đầu cột hay đầu hàng',
    en: 'A head of a table does not say whether of a column or of a row',
  },
  link: { vi: 'Liên kết không có chú giải để bấm', en: 'A link has no annotation that could be followed' },
};

/** What a file has to hold to what it says of itself: asked of no file that does not say it. */
const CLAIM_RULES = [
  {
    id: 'ua-content-not-told',
    severity: { office: 'error', press: 'error' },
    source: matterhorn('01-005'),
    what: {
      vi: 'Tệp tự nhận PDF/UA mà có chỗ không gắn thẻ cũng không đánh dấu là trang trí.',
      en: 'The file says PDF/UA, and something in it is neither tagged nor marked as decoration.',
    },
    fix: {
      vi: 'Hãy gắn thẻ, hoặc đánh dấu là trang trí (Artifact).',
      en: 'Tag it, or mark it as an artifact.',
    },
    check: onPages(function* ({ untold }, _, facts) {
      if (untold !== undefined && says(facts, 'PDF/UA')) yield { box: untold };
    }),
  },
  {
    id: 'ua-headings',
    severity: { office: 'error', press: 'error' },
    source: matterhorn('14-002, 14-003'),
    what: {
      vi: 'Tệp tự nhận PDF/UA mà đầu đề không bắt đầu từ H1, hoặc nhảy từ {before} sang {heading}.',
      en: 'The file says PDF/UA, and its headings do not begin with H1, or go from {before} to {heading}.',
    },
    fix: { vi: 'Hãy dùng đầu đề lần lượt từng cấp.', en: 'Take one level after the other.' },
    check: function* (facts) {
      if (!says(facts, 'PDF/UA')) return;
      let before = 0;
      for (const { level, page } of facts.headings) {
        if (level > before + 1) {
          yield {
            place: { page },
            values: { before: before === 0 ? '–' : `H${before}`, heading: `H${level}` },
          };
        }
        before = level;
      }
    },
  },
  {
    id: 'ua-structure',
    severity: { office: 'error', press: 'error' },
    source: matterhorn('09-004, 09-005, 15-003, 28-011'),
    what: { vi: 'Tệp tự nhận PDF/UA mà: {fault}.', en: 'The file says PDF/UA, and this is not so: {fault}.' },
    fix: { vi: 'Hãy sửa thẻ rồi xuất lại.', en: 'Mend the tags and export again.' },
    check: function* (facts) {
      if (!says(facts, 'PDF/UA')) return;
      for (const { what, page } of facts.misshapen)
        yield { place: { page }, values: { fault: MISSHAPEN[what] } };
    },
  },
  {
    id: 'ua-annotations',
    severity: { office: 'error', press: 'error' },
    source: matterhorn('28-002, 28-004, 28-008, 28-012'),
    what: {
      vi: 'Tệp tự nhận PDF/UA mà chú giải ({kind}) không có thẻ, không có lời, hay trang không đi theo thứ tự thẻ.',
      en: 'The file says PDF/UA, and an annotation ({kind}) is not tagged or has no words, or its page is not gone through in the order of the tags.',
    },
    fix: {
      vi: 'Hãy gắn thẻ và ghi lời cho chú giải, đặt thứ tự Tab của trang theo thẻ.',
      en: 'Tag it, give it words, and set the tab order of the page to that of the structure.',
    },
    check: onPages(function* ({ annotations, tabs, trim }, _, facts) {
      if (!says(facts, 'PDF/UA')) return;
      for (const { kind, box, tagged, words } of annotations) {
        const seen = kind !== 'Popup' && !isEmpty(intersect(box, trim));
        if (seen && (!tagged || words === '' || tabs !== 'S')) yield { box, values: { kind } };
      }
    }),
  },
  {
    id: 'ua-basics',
    severity: { press: 'error' },
    source: matterhorn('06-003, 07-002, 11-006, 13-004'),
    what: {
      vi: 'Tệp tự nhận PDF/UA mà thiếu thẻ, tên tài liệu hiện ra, ngôn ngữ, hay lời thay hình.',
      en: 'The file says PDF/UA, and lacks tags, a title that is shown, a language, or words for a picture.',
    },
    fix: {
      vi: 'Xem bằng --profile office để biết thiếu gì.',
      en: 'Look with --profile office for what is missing.',
    },
    check: function* (facts) {
      const { tagged, title, showsTitle, language, figures } = facts;
      const whole =
        tagged && title !== '' && showsTitle && language !== '' && figures.every(({ alt }) => alt !== '');
      if (says(facts, 'PDF/UA') && !whole) yield { place: {} };
    },
  },
  {
    id: 'a-conditions',
    severity: { office: 'error', press: 'error' },
    source: pdfA('6.1.3, 6.2.3, 6.2.4.3, 6.5.1, 6.6.1'),
    what: {
      vi: 'Tệp tự nhận PDF/A mà không giữ đúng: {fault}.',
      en: 'The file says PDF/A, and does not hold to it: {fault}.',
    },
    fix: {
      vi: 'Hãy xuất lại theo PDF/A, hoặc bỏ lời tự nhận.',
      en: 'Export it as PDF/A, or drop the claim.',
    },
    check: function* (facts) {
      if (!says(facts, 'PDF/A')) return;
      const { identified, outputIntents, scripts, fonts, pages } = facts;
      const device = pages.flatMap(({ colours }) => colours).some(({ name }) => name.startsWith('Device'));
      const intents = outputIntents.filter(({ components }) => components !== 0);
      const unprinted = pages.some(({ annotations }) =>
        annotations.some(({ kind, printed }) => !printed && kind !== 'Popup'),
      );
      const faults = [
        ...(identified
          ? []
          : [{ vi: 'tệp không có mã nhận dạng (ID)', en: 'the file has no identifier (ID)' }]),
        ...(device && intents.length === 0
          ? [{ vi: 'màu không kèm chuẩn màu', en: 'its colours have no output intent' }]
          : []),
        ...(scripts ? [{ vi: 'có chương trình tự chạy', en: 'it holds a program' }] : []),
        ...(fonts.every(({ embedded }) => embedded)
          ? []
          : [{ vi: 'phông chưa nhúng', en: 'a font is not embedded' }]),
        ...(unprinted ? [{ vi: 'có chú giải không in ra', en: 'an annotation is not printed' }] : []),
      ];
      for (const fault of faults) yield { place: {}, values: { fault } };
    },
  },
  {
    id: 'x-conditions',
    severity: { office: 'error', press: 'error' },
    source: pdfX('X-4: file identifier, Trapped, page boundaries, output intent'),
    what: {
      vi: 'Tệp tự nhận PDF/X mà không giữ đúng: {fault}.',
      en: 'The file says PDF/X, and does not hold to it: {fault}.',
    },
    fix: {
      vi: 'Hãy xuất lại theo PDF/X, hoặc bỏ lời tự nhận.',
      en: 'Export it as PDF/X, or drop the claim.',
    },
    check: function* (facts) {
      if (!says(facts, 'PDF/X')) return;
      const { identified, trapped, outputIntents, fonts, pages } = facts;
      const pressed = outputIntents.filter(({ subtype }) => subtype === 'GTS_PDFX').length === 1;
      const faults = [
        ...(identified
          ? []
          : [{ vi: 'tệp không có mã nhận dạng (ID)', en: 'the file has no identifier (ID)' }]),
        ...(trapped === 'True' || trapped === 'False'
          ? []
          : [{ vi: 'không nói đã chồng màu chưa (Trapped)', en: 'it does not say whether it is trapped' }]),
        ...(pressed
          ? []
          : [{ vi: 'không có đúng một chuẩn màu in', en: 'it has not exactly one output intent' }]),
        ...(pages.every(({ has }) => has.trim)
          ? []
          : [{ vi: 'trang không có TrimBox', en: 'a page has no TrimBox' }]),
        ...(fonts.every(({ embedded }) => embedded)
          ? []
          : [{ vi: 'phông chưa nhúng', en: 'a font is not embedded' }]),
      ];
      for (const fault of faults) yield { place: {}, values: { fault } };
    },
  },
] satisfies readonly PreflightRule[];

export const STANDARD_RULES = [
  ...CLAIM_RULES,
  {
    id: 'no-pdfx-claim',
    severity: { press: 'warning' },
    source: pdfX('GTS_PDFXVersion'),
    what: { vi: 'Tệp không tự nhận là PDF/X.', en: 'The file does not call itself PDF/X.' },
    fix: {
      vi: 'Hãy xuất theo PDF/X-1a hoặc PDF/X-4, nếu nhà in không yêu cầu khác.',
      en: 'Export as PDF/X-1a or PDF/X-4, unless the shop asks for something else.',
    },
    check: function* ({ claims }) {
      if (!claims.some((claim) => claim.startsWith('PDF/X'))) yield { place: {} };
    },
  },
  {
    id: 'no-output-intent',
    severity: { press: 'error' },
    source: pdfX('output intent'),
    what: {
      vi: 'Tệp không nói sẽ in theo chuẩn màu nào (thiếu OutputIntent GTS_PDFX).',
      en: 'The file does not say which press it is made for (no GTS_PDFX output intent).',
    },
    fix: {
      vi: 'Hãy hỏi nhà in chuẩn màu (ví dụ FOGRA39) và xuất PDF/X kèm chuẩn đó.',
      en: 'Ask the shop for its printing condition (FOGRA39, say) and export PDF/X with it.',
    },
    check: function* ({ outputIntents }) {
      if (!outputIntents.some(({ subtype }) => subtype === 'GTS_PDFX')) yield { place: {} };
    },
  },
  {
    id: 'output-intent-not-cmyk',
    severity: { press: 'error' },
    source: pdfX('output intent'),
    what: {
      vi: 'Chuẩn màu «{condition}» không phải CMYK.',
      en: 'The output intent “{condition}” is not CMYK.',
    },
    fix: { vi: 'Hãy dùng một chuẩn in CMYK.', en: 'Use a CMYK printing condition.' },
    check: function* ({ outputIntents }) {
      for (const { subtype, condition, components } of outputIntents) {
        if (subtype === 'GTS_PDFX' && components !== 0 && components !== 4)
          yield { place: {}, values: { condition } };
      }
    },
  },
  {
    id: 'several-output-intents',
    severity: { press: 'error' },
    source: pdfX('output intent'),
    what: {
      vi: 'Tệp nêu nhiều chuẩn màu in: {conditions}.',
      en: 'The file names several printing conditions: {conditions}.',
    },
    fix: { vi: 'Hãy giữ lại đúng một chuẩn.', en: 'Keep one of them.' },
    check: function* ({ outputIntents }) {
      const conditions = outputIntents
        .filter(({ subtype }) => subtype === 'GTS_PDFX')
        .map(({ condition }) => condition);
      if (conditions.length > 1) yield { place: {}, values: { conditions: conditions.join(', ') } };
    },
  },
] satisfies readonly PreflightRule[];
