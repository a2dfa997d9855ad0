/** Our own text operators, read back and seen by PDFium, beside what pdfkit writes of the same marks. */
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { addFont } from '../../src/print/draw/pdfkit-inside.js';
import { openPreviewer } from '../../src/print/draw/render-preview.js';
import { FACES, type Face, type Layout, type Mark } from '../../src/print/page.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { someOf } from '../helpers/runs.js';
import { AT, JRAI, typefaces } from './fixtures.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

const WIDTH = 800;
const HEIGHT = 1000;

/** Letters of one cut that have a glyph of their own, Latin, Greek and Cyrillic. */
function lettersOf(face: Face): string[] {
  const font = typefaces[face].openFont();
  const seen = new Set<number>();
  return Array.from({ length: 0x1f00 }, (_, code) => String.fromCodePoint(code)).filter((letter) => {
    // A reader turns the letters of Hebrew and its neighbours about, as it should.
    if (!/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u.test(letter)) return false;
    if (!/[\p{L}\p{N}\p{P}]/u.test(letter) || letter.normalize('NFC') !== letter) return false;
    if (typefaces[face].covers(letter) !== undefined) return false;
    const { glyphs, positions } = font.shape(letter);
    const [glyph] = glyphs;
    if (glyph === undefined || glyphs.length > 1 || seen.has(glyph.id)) return false;
    if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return false;
    seen.add(glyph.id);
    return glyph.codePoints.length === 1 && String.fromCodePoint(...glyph.codePoints) === letter;
  });
}

/** Lines of text one below the other. */
function marksOf(lines: readonly string[], face: Face, size = 12, colours = ['#1A1A1A']): TextMark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x: 20,
    baseline: 30 + index * 1.5 * size,
    text,
    face,
    size,
    colour: colours[index % colours.length] ?? '#000000',
    width: typefaces[face].width(text, size),
  }));
}

function sheet(marks: readonly Mark[]): Layout {
  return {
    title: 'Bản thử',
    language: 'vi',
    pages: [{ width: WIDTH, height: HEIGHT, marks }],
    slots: [],
    samples: [],
  };
}

const draw = (marks: readonly Mark[]) => drawPdf(sheet(marks), { typefaces, at: AT, author: 'Sở Nội vụ' });

/** The same marks by pdfkit alone. */
async function drawByPdfkit(marks: readonly TextMark[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, font: '' });
  for (const face of FACES) addFont(doc, face, typefaces[face].openFont());
  doc.addPage({ size: [WIDTH, HEIGHT], margin: 0 });
  for (const { text, x, baseline, face, size, colour } of marks) {
    doc.font(face).fontSize(size).fillColor(colour);
    doc.text(text.normalize('NFC'), x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What is seen, a pixel a point: drawn at twice that size, so that a shade on an edge weighs little. */
async function seen(pdf: Uint8Array): Promise<Buffer> {
  const previewer = await openPreviewer();
  try {
    return await sharp(await previewer.render(pdf, { width: 2 * WIDTH }))
      .resize(WIDTH)
      .greyscale()
      .raw()
      .toBuffer();
  } finally {
    previewer.close();
  }
}

/** The operators of the page: the only stream that begins a text object. */
function operatorsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  let from = 0;
  for (;;) {
    const start = bytes.indexOf('stream\n', from);
    if (start < 0) throw new Error('no operators');
    const end = bytes.indexOf('\nendstream', start);
    from = end + 10;
    try {
      const text = inflateSync(bytes.subarray(start + 7, end)).toString('latin1');
      if (text.includes(' TJ ET')) return text;
    } catch {
      // Not compressed, or a font.
    }
  }
}

/** The octets of every literal string, read as ISO 32000-1, 7.3.4.2 says. */
function octetsOf(operators: string): number[] {
  const octets: number[] = [];
  let inside = false;
  for (let index = 0; index < operators.length; index += 1) {
    const char = operators[index] ?? '';
    if (!inside) {
      inside = char === '(';
      continue;
    }
    if (char === ')') {
      inside = false;
      continue;
    }
    if (char === '(') throw new Error('a bracket stands bare');
    if (char !== '\\') {
      octets.push(char.charCodeAt(0));
      continue;
    }
    index += 1;
    const escaped = operators[index] ?? '';
    octets.push(escaped === 'r' ? 0x0d : escaped.charCodeAt(0));
  }
  return octets;
}

describe('textPen', () => {
  it.each(someOf(FACES, 3))(
    'in %s, more glyphs than an octet can count read back as the source',
    async (face) => {
      const letters = lettersOf(face);
      const words = Array.from({ length: Math.ceil(letters.length / 8) }, (_, index) =>
        letters.slice(index * 8, index * 8 + 8).join(''),
      );
      const lines = Array.from({ length: Math.ceil(words.length / 6) }, (_, index) =>
        words.slice(index * 6, index * 6 + 6).join(' '),
      );
      expect(new Set(letters).size).toBeGreaterThan(600);
      const pdf = await draw(marksOf(lines, face));
      const octets = octetsOf(operatorsOf(pdf));
      expect(new Set(octets.filter((_, index) => index % 2 === 1)).size).toBe(256);
      expect(Math.max(...octets.filter((_, index) => index % 2 === 0))).toBeGreaterThan(1);
      expect((await pdfText(pdf))[0]).toBe(flat(lines.join(' ')));
    },
  );

  it('glyphs with the numbers of brackets, the backslash and line ends are themselves wherever they stand', async () => {
    const letters = lettersOf('regular').slice(0, 300);
    // A first word for each letter gives them their numbers in order; then every awkward pair, in one word and in two.
    const awkward = [0x0a, 0x0d, 0x28, 0x29, 0x5c].map((number) => letters[number - 1] ?? '');
    const pairs = awkward.flatMap((one) => awkward.flatMap((other) => [`${one}${other}`, `${one} ${other}`]));
    const numbering = letters.map((letter) => letter);
    const lines = [
      ...Array.from({ length: 10 }, (_, index) => numbering.slice(index * 30, index * 30 + 30).join('')),
      ...Array.from({ length: 5 }, (_, index) => pairs.slice(index * 10, index * 10 + 10).join(' ')),
    ];
    const pdf = await draw(marksOf(lines, 'regular'));
    const operators = operatorsOf(pdf);
    for (const escaped of ['\\(', '\\)', '\\\\', '\\r', '\n'])
      expect(operators).toContain(`\u0000${escaped}`);
    expect(operators).not.toContain('\u0000\r');
    expect((await pdfText(pdf))[0]).toBe(flat(lines.join(' ')));
  });

  const SAID = [
    'Trực tuyến, kết quả, lệ phí: thủ tục hành chính; “một cửa” – 8.000 đồng (3 ngày), AVATAR Tây Yên Tử',
    JRAI.slice(0, 70),
    'ê̆ djơ̆-glaĭ ộ ỗ \\ ( ) fi ffi',
    'Một  hai   ba ',
    ' Đầu dòng',
    'Gò\u00a0Công 0269\u202f388',
  ];
  it.each(someOf(FACES, 3))('in %s, what is seen is what pdfkit draws, letter for letter', async (face) => {
    const marks = [
      ...marksOf(SAID, face, 14, ['#A30D22', '#1A1A1A', '#00875A']),
      ...marksOf(SAID, face, 7.25).map((mark) => ({ ...mark, baseline: mark.baseline + 200.125 })),
    ];
    const [ours, theirs] = [await seen(await draw(marks)), await seen(await drawByPdfkit(marks))];
    expect(ours.length).toBe(theirs.length);
    let furthest = 0;
    for (let index = 0; index < ours.length; index += 1) {
      furthest = Math.max(furthest, Math.abs((ours[index] ?? 0) - (theirs[index] ?? 0)));
    }
    // Positions are rounded in another place: an edge may be a shade lighter, no letter or mark elsewhere.
    expect(furthest).toBeLessThan(90);
    expect(ours.some((value) => value < 64)).toBe(true);
  });

  it('a letter is drawn with its marks as one glyph, wherever in a line it stands, and two readers read what was written', async () => {
    const lines = ['Một cửa', 'ê̆ ô̆ ơ̆ ư̆', 'Krông Pa', 'ƀơ̆ƀ Ƀê̆ và một cửa', 'Hết'];
    const pdf = await draw(marksOf(lines, 'regular', 12, ['#A30D22', '#00875A']));
    for (const reader of [pdfText, pdfjsText]) {
      expect(flat((await reader(pdf)).join(' '))).toBe(flat(lines.join(' ')));
    }
    const operators = operatorsOf(pdf);
    expect(operators.match(/ TJ ET\n/g)?.length).toBe(lines.length);
    // One number moves a glyph: kerning. A mark is never set by itself.
    expect(operators).not.toContain(' Td');
    const letters = [...lines.join('').normalize('NFC')].length;
    expect(octetsOf(operators).length).toBe(2 * letters);
  });

  // Noto Sans makes ụ of u and a dot: with one meaning a glyph, every u after it would read as ụ.
  it.each(someOf(FACES, 3))(
    'in %s, a shape that stands for two letters is read as the one that it is',
    async (face) => {
      const lines = ['Thủ tục trực tuyến', 'kết quả, uy tín', 'ị i ẹ e ọ o ụ u', JRAI.slice(0, 60)];
      const pdf = await draw(marksOf(lines, face));
      for (const reader of [pdfText, pdfjsText]) {
        expect(flat((await reader(pdf)).join(' '))).toBe(flat(lines.join(' ')));
      }
    },
  );

  it('letter-spacing moves letters apart, marks with them, and is over after its line', async () => {
    const lines = ['DỊCH VỤ CÔNG', 'ê̆ djơ̆-glaĭ ộ', 'Hết'];
    const plain = marksOf(lines, 'bold', 20);
    const spaced = plain.map((mark, index) => (index === 2 ? mark : { ...mark, spacing: 1.6 }));
    const [close, wide] = [await draw(plain), await draw(spaced)];
    for (const reader of [pdfText, pdfjsText]) {
      expect(flat((await reader(wide)).join(' '))).toBe(flat(lines.join(' ')));
    }
    const [before, after] = [await seen(close), await seen(wide)];
    const inkAt = (picture: Buffer, line: number) => {
      const [top, bottom] = [line * 30 + 10, line * 30 + 34];
      const columns = Array.from({ length: WIDTH }, (_, x) => x).filter((x) =>
        Array.from({ length: bottom - top }, (_, y) => picture[(top + y) * WIDTH + x] ?? 255).some(
          (value) => value < 200,
        ),
      );
      return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
    };
    lines.forEach((line, index) => {
      const grown = index === 2 ? 0 : 1.6 * ([...new Intl.Segmenter('vi').segment(line)].length - 1);
      expect(typefaces.bold.clusters(line)).toBe([...new Intl.Segmenter('vi').segment(line)].length);
      expect(inkAt(after, index).left).toBe(inkAt(before, index).left);
      expect(Math.abs(inkAt(after, index).right - inkAt(before, index).right - grown)).toBeLessThanOrEqual(1);
    });
  });

  it('nothing is written for no text', async () => {
    const [one, two] = [
      await draw(marksOf(['', 'Một cửa'], 'bold')),
      await draw(marksOf(['Một cửa'], 'bold')),
    ];
    expect([await pdfText(one), await pdfText(two)]).toEqual([['Một cửa'], ['Một cửa']]);
  });

  it('two documents at once keep their glyphs apart', async () => {
    const texts = ['Krông Pa', 'Kông Chro', JRAI.slice(0, 60), 'Ộ Ỗ Ợ Ự'];
    const drawn = await Promise.all(texts.map((text) => draw(marksOf([text], 'italic'))));
    for (const [index, pdf] of drawn.entries()) {
      expect(await pdfText(pdf)).toEqual([flat(texts[index] ?? '')]);
      expect(Buffer.compare(pdf, await draw(marksOf([texts[index] ?? ''], 'italic')))).toBe(0);
    }
  });
});
