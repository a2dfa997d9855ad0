import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { MM } from '../../src/print/page.js';
import { layoutPoster } from '../../src/print/sheet/layout-sheet.js';
import { paragraphs } from '../helpers/campaign.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import {
  AT,
  aSheetItem,
  everyBlock,
  JRAI,
  lay,
  marksOfKind,
  subject,
  template,
  typefaces,
  words,
} from './fixtures.js';

const print = { headline: 'Nhà xa, đã có bưu điện', action: 'Mang hồ sơ ra bưu điện gần nhất.' };

function fault(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof LayoutError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('layoutPoster', () => {
  const layout = layoutPoster(
    subject(aSheetItem(print, undefined, everyBlock)),
    template('poster'),
    typefaces,
  );
  const slot = (id: string) => layout.slots.find((report) => report.slot === id);

  it('is one A3 page with a headline to be read from far away', () => {
    expect(layout.pages).toHaveLength(1);
    expect(layout.pages[0]?.width).toBeCloseTo(297 * MM, 6);
    expect(layout.pages[0]?.height).toBeCloseTo(420 * MM, 6);
    expect(slot('headline')?.size).toBeGreaterThanOrEqual(90);
    expect(slot('steps')?.size).toBeGreaterThanOrEqual(18);
  });

  it('makes a headline smaller rather than break it at a no-break space, and breaks it when no size holds it', () => {
    const headlineOf = (headline: string) => {
      const made = lay('poster', aSheetItem({ ...print, headline }));
      const size = made.slots.find((report) => report.slot === 'headline')?.size ?? 0;
      const rows = new Map<number, string>();
      for (const { text, baseline, role } of marksOfKind(made, 'text'))
        if (role === 'H1') rows.set(baseline, (rows.get(baseline) ?? '') + text);
      return { size, lines: [...rows.values()] };
    };
    const free = headlineOf('Thi viết cải cách hành chính công');
    const joined = headlineOf('Thi viết cải\u00A0cách\u00A0hành\u00A0chính\u00A0công');
    expect(free.lines.join('|')).not.toContain('cải cách hành chính công');
    expect(joined.lines).toContain('cải cách hành chính công');
    expect(joined.size).toBeLessThan(free.size);
    const endless = Array.from({ length: 10 }, () => 'chuyện').join('\u00A0');
    expect(headlineOf(endless).lines.length).toBeGreaterThan(1);
  });

  it('refuses a QR code whose modules are too small for a phone, and says how large it has to be', () => {
    const poster = template('poster');
    const withQr = (side: number) => ({
      ...poster,
      pages: poster.pages.map(({ slots }) => ({
        slots: slots.map((slot) => (slot.kind === 'qr' ? { ...slot, width: side, height: side } : slot)),
      })),
    });
    const about = subject(aSheetItem(print));
    const { issues } = fault(() => layoutPoster(about, withQr(16), typefaces));
    expect(issues[0]).toMatchObject({ code: 'qr-too-small', field: 'poster/qr (vi)' });
    expect(issues[0]?.what.vi).toContain('0,43 mm');
    const side = Number(/ít nhất (\d+) mm/.exec(issues[0]?.fix.vi ?? '')?.[1]);
    expect(layoutPoster(about, withQr(side), typefaces).pages).toHaveLength(1);
    expect(fault(() => layoutPoster(about, withQr(side - 1), typefaces)).issues).toHaveLength(1);
  });

  it('numbers the steps and carries nothing of the text but them', () => {
    const text = words(layout);
    expect(text).toContain('Mang giấy tờ ra bưu điện.');
    expect(text).toContain(print.action);
    expect(text).not.toContain('Thời hạn và lệ phí');
    for (const number of ['1', '2', '3']) {
      expect(marksOfKind(layout, 'text').some((mark) => mark.text === number && mark.face === 'bold')).toBe(
        true,
      );
    }
  });

  it('has a QR code of at least 40 mm with its address beside it', () => {
    const [qr] = marksOfKind(layout, 'path').filter((mark) => mark.label?.startsWith('qr:'));
    expect(qr?.label).toBe('qr:https://cchc.loaphat.example/i/buu-chinh/');
    expect((qr?.boxWidth ?? 0) * (qr?.scale ?? 0)).toBeGreaterThanOrEqual(40 * MM);
    expect(words(layout).replaceAll('/ ', '/')).toContain('cchc.loaphat.example/i/buu-chinh');
  });

  it('says that it is a demonstration, and hatches what has no source', () => {
    expect(words(layout)).toContain('Bản mẫu – tài liệu minh họa');
    expect(layout.samples).toEqual(['contact.phone']);
    const [hatch] = marksOfKind(layout, 'rect').filter((mark) => mark.hatch);
    const phone = marksOfKind(layout, 'text').find((mark) => mark.text === '0269 000 0000');
    expect(hatch?.x).toBeCloseTo(phone?.x ?? Number.NaN, 6);
  });

  it('shows the picture when there is one, and a woven border when there is none', () => {
    expect(marksOfKind(layout, 'image')).toEqual([]);
    const pictured = lay('poster', aSheetItem({ ...print, image: 'media/buu-chinh.svg', alt: 'Phong thư' }));
    expect(marksOfKind(pictured, 'image')).toMatchObject([
      { media: 'media/buu-chinh.svg', alt: 'Phong thư' },
    ]);
  });

  it.each([
    ['Vietnamese', print, everyBlock],
    ['Jrai', { headline: 'Abih bang mơnuih-mơnam' }, paragraphs(JRAI)],
    ['XML characters', { headline: 'Hồ sơ <A> & "B" ]]>' }, paragraphs('a < b && c > "d"')],
    [
      'decomposed marks',
      { headline: print.headline.normalize('NFD') },
      paragraphs('Lệ phí: ộ ợ ữ'.normalize('NFD')),
    ],
  ])('reads back from the PDF as it was written: %s', async (_, fields, body) => {
    const sheet = lay('poster', aSheetItem(fields, undefined, body));
    const [text = ''] = await pdfText(await drawPdf(sheet, { typefaces, at: AT, author: 'x' }));
    for (const word of flat(words(sheet)).split(' ')) expect(text).toContain(word);
    expect(text).toContain(flat(fields.headline));
  });

  it('gives a screen reader one title, whole paragraphs and words for its pictures', async () => {
    const title = marksOfKind(layout, 'text').filter((mark) => mark.role === 'H1');
    expect(title.map((mark) => mark.text).join(' ')).toBe(print.headline);
    const blocks = new Set(marksOfKind(layout, 'text').map((mark) => mark.block));
    expect(blocks).not.toContain(undefined);
    expect(blocks.size).toBeLessThan(marksOfKind(layout, 'text').length);
    const raw = Buffer.from(await drawPdf(layout, { typefaces, at: AT, author: 'x' })).toString('latin1');
    for (const entry of ['/Marked true', '/S /H1', '/S /Figure', '/StructTreeRoot'])
      expect(raw).toContain(entry);
    const alt = Buffer.from('Mã QR: https://', 'utf16le').swap16().toString('latin1');
    expect(raw).toContain(alt);
  });

  it('says which slot is too full, in which language, by how much, and where the text stands', () => {
    const long = aSheetItem({ headline: print.headline }, 'Thủ tục hành chính '.repeat(15).trim());
    const { issues } = fault(() => lay('poster', long));
    expect(issues[0]).toMatchObject({
      code: 'text-overflow',
      file: 'items/buu-chinh.md',
      line: 20,
      field: 'poster/action (vi)',
    });
    expect(issues[0]?.what.vi).toMatch(/dài hơn ô \d+,\d mm \(khoảng \d+ ký tự\) dù đã thu nhỏ còn 18 pt/);
    expect(issues[0]?.what.en).toMatch(/\d+\.\d mm \(about \d+ characters\)/);
  });

  it('names a word that is too wide and the block that is too long', () => {
    const wide = fault(() => lay('poster', aSheetItem({ ...print, headline: 'N'.repeat(80) })));
    expect(wide.text.vi).toMatch(/Từ “N{40}…” rộng hơn ô \d+,\d mm \(khoảng \d+ ký tự\)/);
    const body = paragraphs(
      ...Array.from({ length: 60 }, () => 'Bà con mang hồ sơ đến bộ phận một cửa của xã.'),
    );
    const tall = fault(() => lay('poster', aSheetItem(print, undefined, body)));
    expect(tall.issues[0]?.field).toBe('poster/steps (vi)');
    expect(tall.issues[0]?.line).toBeGreaterThan(20);
  });

  it('refuses a character that the typeface lacks', () => {
    const { issues } = fault(() => lay('poster', aSheetItem({ ...print, headline: 'Xong 👍' })));
    expect(issues[0]).toMatchObject({ code: 'missing-glyph', field: 'poster/headline (vi)' });
  });
});
