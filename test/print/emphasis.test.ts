/** Bold and italic of Markdown, from the file to what two readers read in the PDF. */
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/content/read/parse-markdown.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import type { Face } from '../../src/print/page.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { AT, aSheetItem, marksOfKind, subject, template, typefaces } from './fixtures.js';

const TEXT = `Bà con **mang đủ giấy tờ**, *không cần* bản sao; ***chỉ một lần***là đủ.

1. Đến **bộ phận một cửa** của xã.
2. Nhận *giấy hẹn*, giữ **kỹ**.

- Lệ phí: **không**
- ê̆ **djơ̆** *glaĭ*

| Cách nộp | *Thời hạn* |
|---|---|
| **Trực tiếp** | *3 ngày* |

> *Giữ biên lai.*
`;

const READ = [
  'Bà con mang đủ giấy tờ, không cần bản sao; chỉ một lầnlà đủ.',
  'Đến bộ phận một cửa của xã.',
  'Nhận giấy hẹn, giữ kỹ.',
  'Lệ phí: không',
  'ê̆ djơ̆ glaĭ',
  'Trực tiếp',
  'Giữ biên lai.',
];

const { body } = parseMarkdown('items/a.md', TEXT);

describe('inline emphasis', () => {
  it.each([
    ['poster', 'steps', 'bold', 'italic'],
    ['leaflet', 'body', 'bold', 'italic'],
    ['notice', 'body', 'bold', 'italic'],
    ['board-hanh-chinh', 'body', 'serif-bold', 'serif-italic'],
  ] as const)('on %s is another cut, and the text reads on across it', async (id, kind, strong, emphasis) => {
    const item = aSheetItem({ headline: 'Một cửa', action: 'Đến xã.' }, 'Một cửa', body);
    const { image: _, ...plain } = subject(item);
    const layout = layoutSheet(plain, template(id), typefaces);
    const set = marksOfKind(layout, 'text');
    const faceOf = (text: string): Face | undefined =>
      set.find((mark) => mark.text.trim().startsWith(text))?.face;
    expect(faceOf('bộ phận')).toBe(strong);
    expect(faceOf('giấy hẹn')).toBe(emphasis);
    if (kind === 'body') {
      expect(faceOf('chỉ một')).toBe(strong === 'bold' ? 'bold-italic' : 'serif-bold-italic');
      expect(faceOf('không cần')).toBe(emphasis);
      expect(faceOf('3 ngày')).toBe(emphasis);
      expect(faceOf('Thời hạn')).toBe(strong === 'bold' ? 'bold-italic' : 'serif-bold-italic');
    }
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    for (const reader of [pdfText, pdfjsText]) {
      const text = flat((await reader(pdf)).join(' '));
      for (const said of kind === 'body' ? READ : READ.slice(1, 3)) expect(text).toContain(flat(said));
    }
  });

  it('stays to be seen in the condensed cuts', () => {
    const narrow = template('notice');
    const pages = narrow.pages.map((page) => ({
      ...page,
      slots: page.slots.map((slot) =>
        slot.kind === 'body' ? { ...slot, face: 'extra-condensed' as const } : slot,
      ),
    }));
    const item = aSheetItem({ headline: 'Một cửa', action: 'Đến xã.' }, 'Một cửa', body);
    const layout = layoutSheet(subject(item), { ...narrow, pages }, typefaces);
    const faces = new Set(marksOfKind(layout, 'text').map(({ face }) => face));
    for (const face of ['extra-condensed', 'extra-condensed-bold', 'extra-condensed-italic'] as const)
      expect(faces).toContain(face);
  });
});
