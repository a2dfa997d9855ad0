/** A font as text needs it: octets → letters with their widths (ISO 32000-1, 9.5 to 9.10). */
import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isName, isStream, type PdfDict, type PdfValue } from '../file/pdf-value.js';
import type { Budget } from '../limits.js';
import { type CMap, readCMap } from './read-cmap.js';
import { simpleEncoding } from './simple-encoding.js';

export interface Letter {
  /** Of the em. */
  readonly width: number;
  /** `undefined` when nothing says what it means. */
  readonly text: string | undefined;
  /** A space of one octet, which word spacing widens. */
  readonly space: boolean;
  /** Glyph 0: nothing, or a box, is drawn. */
  readonly blank: boolean;
}

export interface Font {
  readonly name: string;
  readonly kind: string;
  readonly embedded: boolean;
  /** Above and below the line, of the em: capitals, and the deepest letters. */
  readonly height: number;
  readonly depth: number;
  letters(octets: string): Letter[];
}

const SYMBOLIC = 4;

export function loadFont(file: PdfFile, font: PdfDict, budget: Budget): Font {
  const kind = file.name(font.get('Subtype'));
  const inner = kind === 'Type0' ? file.dict(file.array(font.get('DescendantFonts'))[0]) : undefined;
  const descriptor = file.dict((inner ?? font).get('FontDescriptor'));
  const embedded =
    kind === 'Type3' ||
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(file.resolve(descriptor?.get(key))));
  const meaning = cmapOf(file, font.get('ToUnicode'), budget);
  const symbolic = (file.number(descriptor?.get('Flags'), 0) & SYMBOLIC) !== 0;
  const missing = file.number(descriptor?.get('MissingWidth'), 0);
  return {
    name: file.name(font.get('BaseFont')) || file.name(font.get('Name')) || kind,
    kind,
    embedded,
    height: within(file.number(descriptor?.get('CapHeight'), 720) / 1000, 0.5, 0.9, 0.72),
    depth: 0.2,
    letters:
      inner === undefined
        ? simpleLetters(file, font, { kind, meaning, symbolic, missing })
        : compositeLetters(file, font, inner, meaning, budget),
  };
}

interface Simple {
  readonly kind: string;
  readonly meaning: CMap | undefined;
  readonly symbolic: boolean;
  readonly missing: number;
}

function simpleLetters(
  file: PdfFile,
  font: PdfDict,
  { kind, meaning, symbolic, missing }: Simple,
): Font['letters'] {
  const encoding = simpleEncoding(file, font, symbolic || kind === 'Type3');
  const first = file.number(font.get('FirstChar'), 0);
  const widths = file.values(font.get('Widths'));
  const [unit] = kind === 'Type3' ? file.array(font.get('FontMatrix')) : [0.001];
  const perUnit = typeof unit === 'number' ? unit : 0.001;
  // One of the fourteen fonts that a reader has itself may come without widths: about half an em.
  const otherwise = widths.length === 0 ? 550 : missing;
  const known = new Map<number, Letter>();
  return (octets) =>
    Array.from(octets, (octet) => {
      const code = octet.charCodeAt(0);
      const width = widths[code - first];
      const letter = known.get(code) ?? {
        width: (typeof width === 'number' ? width : otherwise) * perUnit,
        text: meant(meaning?.text.get(code) ?? encoding.get(code)),
        space: code === 32,
        blank: false,
      };
      known.set(code, letter);
      return letter;
    });
}

function compositeLetters(
  file: PdfFile,
  font: PdfDict,
  inner: PdfDict,
  meaning: CMap | undefined,
  budget: Budget,
): Font['letters'] {
  const encoding = file.resolve(font.get('Encoding'));
  const own = cmapOf(file, font.get('Encoding'), budget);
  const identity = isName(encoding) && encoding.name.startsWith('Identity');
  const widths = compositeWidths(file, inner, budget);
  const usual = file.number(inner.get('DW'), 1000);
  const map = file.resolve(inner.get('CIDToGIDMap'));
  const glyphs = isStream(map) ? file.decode(map).bytes : undefined;
  const known = new Map<number, Letter>();
  const spaces = own?.spaces ?? [];
  return (octets) => {
    const letters: Letter[] = [];
    for (let offset = 0; offset < octets.length; ) {
      const { code, length } = nextCode(octets, offset, spaces);
      offset += length;
      const cid = own?.cids.get(code) ?? code;
      const glyph = glyphs === undefined ? cid : (glyphs[2 * cid] ?? 0) * 256 + (glyphs[2 * cid + 1] ?? 0);
      const letter = known.get(code) ?? {
        width: (widths.get(cid) ?? usual) / 1000,
        text: meant(meaning?.text.get(code)),
        space: length === 1 && code === 32,
        blank: glyph === 0 && (identity || own !== undefined),
      };
      known.set(code, letter);
      letters.push(letter);
    }
    return letters;
  };
}

function nextCode(octets: string, offset: number, spaces: CMap['spaces']): { code: number; length: number } {
  const read = (length: number) => {
    let code = 0;
    for (let index = 0; index < length; index += 1)
      code = code * 256 + (octets.charCodeAt(offset + index) || 0);
    return code;
  };
  for (const { length, first, last } of spaces) {
    const code = read(length);
    if (length > 0 && code >= first && code <= last) return { code, length };
  }
  return { code: read(2), length: 2 };
}

/** `W`: `c [w1 w2 …]` and `first last w` (9.7.4.3). */
function compositeWidths(file: PdfFile, inner: PdfDict, budget: Budget): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const values = file.values(inner.get('W'));
  for (let place = 0; place < values.length; ) {
    const [first, second, third] = [values[place], values[place + 1], values[place + 2]];
    if (typeof first !== 'number') break;
    if (isArray(second)) {
      budget.spend('operators', second.length);
      for (const [index, entry] of second.entries()) {
        const width = file.resolve(entry);
        if (typeof width === 'number') widths.set(first + index, width);
      }
      place += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      const last = Math.min(second, first + 65_535);
      budget.spend('operators', Math.max(0, last - first));
      for (let cid = first; cid <= last; cid += 1) widths.set(cid, third);
      place += 3;
    }
  }
  return widths;
}

function cmapOf(file: PdfFile, value: PdfValue | undefined, budget: Budget): CMap | undefined {
  const stream = file.resolve(value);
  return isStream(stream) ? readCMap(file.decode(stream).bytes, budget) : undefined;
}

/** U+0000 and U+FFFD are what a writer puts down that does not know itself. */
function meant(text: string | undefined): string | undefined {
  return text === undefined || text === '' || /[\0\uFFFD]/.test(text) ? undefined : text;
}

function within(value: number, least: number, most: number, otherwise: number): number {
  return value >= least && value <= most ? value : otherwise;
}
