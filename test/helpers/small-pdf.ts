/** PDFs written by hand, object by object: what a test needs, and a fault where it needs one. */
import { deflateSync } from 'node:zlib';
import { create } from 'qrcode';

export interface SmallPage {
  readonly content?: string;
  /** `/MediaBox [0 0 300 300]`… @default A4 */
  readonly boxes?: string;
  /** `/Font << /F1 10 0 R >>`… */
  readonly resources?: string;
  /** Further entries: `/Rotate 90`. */
  readonly more?: string;
}

export interface SmallPdf {
  readonly pages?: readonly SmallPage[];
  /** Further entries of the catalog. */
  readonly catalog?: string;
  readonly info?: string;
  /** By number, from 100: the text between `obj` and `endobj`. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly version?: string;
}

/** A page's worth of millimetres, in points. */
export const MM = 72 / 25.4;

/** A4, tagged, in Vietnamese, with a title that is shown; object 10 is Helvetica, 11 a font that is embedded and means what it says. */
export function smallPdf({
  pages = [{}],
  catalog = GOOD_CATALOG,
  info = '/Title (Tai lieu)',
  objects = {},
  version = '1.7',
}: SmallPdf = {}): Uint8Array {
  const all = new Map<number, string>([
    [3, `<< ${info} >>`],
    [4, '<< /Type /StructTreeRoot >>'],
    [10, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [11, EMBEDDED],
    [12, '<< /Type /FontDescriptor /FontName /AAAAAA+Good /Flags 32 /CapHeight 700 /FontFile2 13 0 R >>'],
    [13, stream('', 'x')],
  ]);
  const kids = pages.map((page, index) => {
    const number = 1000 + 2 * index;
    const { content = '', boxes = '/MediaBox [0 0 595.276 841.89]', resources = '', more = '' } = page;
    const fonts = resources.includes('/Font') ? '' : '/Font << /F1 10 0 R /F2 11 0 R >>';
    all.set(number + 1, stream('', content));
    all.set(
      number,
      `<< /Type /Page /Parent 2 0 R ${boxes} /Resources << ${fonts} ${resources} >> /Contents ${number + 1} 0 R ${more} >>`,
    );
    return `${number} 0 R`;
  });
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  all.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  for (const [number, body] of Object.entries(objects)) all.set(Number(number), body);
  return written(all, version);
}

export const GOOD_CATALOG =
  '/Lang (vi) /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R /ViewerPreferences << /DisplayDocTitle true >>';

const EMBEDDED =
  '<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Good /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 ' +
  `/Widths [${Array.from({ length: 95 }, () => 500).join(' ')}] /FontDescriptor 12 0 R >>`;

/** The body of a stream object. */
export function stream(entries: string, data: string | Uint8Array): string {
  const text = typeof data === 'string' ? data : latin(data);
  return `<< ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

/** The same, deflated. */
export function deflated(entries: string, data: string | Uint8Array): string {
  return stream(
    `${entries} /Filter /FlateDecode`,
    deflateSync(typeof data === 'string' ? bytesOf(data) : data),
  );
}

/** Text whose first letter stands so many millimetres from the left, on a line so far from the top of an A4 page. */
export function textAt(text: string, x: number, y: number, { font = 'F2', size = 12 } = {}): string {
  const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
  return `BT /${font} ${size} Tf ${(x * MM).toFixed(3)} ${(841.89 - y * MM).toFixed(3)} Td (${escaped}) Tj ET\n`;
}

/** A filled box, millimetres from the top left corner of an A4 page. */
export function boxAt(x: number, y: number, width: number, height: number): string {
  return `${x * MM} ${841.89 - (y + height) * MM} ${width * MM} ${height * MM} re f\n`;
}

/** A QR code of rectangles, its modules so many millimetres wide. */
export function qrAt(text: string, x: number, y: number, module: number): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let content = '0 g\n';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1)
        content += boxAt(x + column * module, y + row * module, module, module);
    }
  }
  return content;
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function written(objects: ReadonlyMap<number, string>, version: string): Uint8Array {
  let text = `%PDF-${version}\n`;
  let table = 'xref\n';
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return bytesOf(`${text}${table}trailer\n<< /Root 1 0 R /Info 3 0 R >>\nstartxref\n${text.length}\n%%EOF\n`);
}
