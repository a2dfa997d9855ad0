/**
 * Text as PDF operators (ISO 32000-1, 9.4). pdfkit's `text` measures, shapes and encodes each line three times over; a week of a
 * province is a million words, and each document holds the same few hundred, so here a word is encoded once a document.
 */
import type { Colour, Face, Mark } from '../page.js';
import type { Build } from '../press/build.js';
import type { FontObject } from '../type/load-typefaces.js';
import type { ShapedWord } from '../type/shape-words.js';
import type { Inks } from './finish.js';

declare global {
  namespace PDFKit {
    /** An embedded font of a document, as pdfkit keeps it: what is noted here is what it embeds when the document ends. */
    interface EmbeddedFont {
      readonly id: string;
      readonly font: FontObject;
      /** The glyphs of the document; gives a glyph's number in it. */
      readonly subset: { includeGlyph(id: number): number };
      /** By number: its advance, in thousandths of the size. */
      readonly widths: number[];
      /** By number: the characters that it stands for, for the text layer. */
      readonly unicode: (readonly number[])[];
      /** Thousandths of the size in a unit of the font. */
      readonly scale: number;
      ref(): unknown;
    }
    interface PDFDocument {
      readonly _font: EmbeddedFont;
      /** Takes text, or the bytes of it, which it does not copy letter by letter. */
      addContent(operators: string | Uint8Array): this;
    }
  }
}

type TextMark = Extract<Mark, { kind: 'text' }>;

/** A word for the `TJ` operator; undefined where a glyph stands off the line, as a breve on a letter that has none of its own. */
type Encoded = string | undefined;

/** Draws the text marks of one document. */
export function textPen(doc: PDFKit.PDFDocument, inks: Inks): (mark: TextMark) => void {
  const cuts = new Map<Face, { readonly font: PDFKit.EmbeddedFont; readonly words: Map<string, Encoded> }>();

  const cutOf = (face: Face) => {
    const known = cuts.get(face);
    if (known !== undefined) return known;
    const fresh = { font: doc.font(face)._font, words: new Map<string, Encoded>() };
    cuts.set(face, fresh);
    return fresh;
  };

  return (mark) => {
    const text = mark.text.normalize('NFC');
    const { font, words } = cutOf(mark.face);
    const encoded = (text.match(/[^ ]* |[^ ]+$/g) ?? []).map((word) => {
      if (!words.has(word)) words.set(word, encodeWord(font, font.font.shape(word)));
      return words.get(word);
    });
    if (encoded.length === 0) return;
    const state = inks.overprint(mark.colour);
    if (!encoded.every((word) => word !== undefined)) {
      const ink = inks.of(mark.colour);
      doc.font(mark.face).fontSize(mark.size);
      if (state !== undefined) doc.save().addContent(`/${state} gs`);
      doc.fillColor(typeof ink === 'string' ? ink : [...ink]);
      doc.text(text, mark.x, mark.baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (state !== undefined) doc.restore();
      return;
    }
    doc.page.fonts[font.id] ??= font.ref();
    const place = `1 0 0 -1 ${number(mark.x)} ${number(mark.baseline)} Tm`;
    const line = encoded.join('').replaceAll(')(', '');
    const operators = `${fill(inks.of(mark.colour))} BT /${font.id} ${number(mark.size)} Tf ${place} [${line}] TJ ET`;
    const drawn = state === undefined ? operators : `q /${state} gs ${operators} Q`;
    doc.addContent(Buffer.from(`${drawn}\n`, 'latin1'));
  };
}

/** A word as literal strings with kerning between them; two octets a glyph (Identity-H, ISO 32000-1, 9.7.5.2). */
function encodeWord(font: PDFKit.EmbeddedFont, { glyphs, positions }: ShapedWord): Encoded {
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
  return glyphs
    .map((glyph, index) => {
      const id = font.subset.includeGlyph(glyph.id);
      font.widths[id] ??= glyph.advanceWidth * font.scale;
      font.unicode[id] ??= glyph.codePoints;
      const kern = glyph.advanceWidth - (positions[index]?.xAdvance ?? glyph.advanceWidth);
      return `(${octet(id >> 8)}${octet(id & 0xff)})${kern === 0 ? '' : number(kern * font.scale)}`;
    })
    .join('');
}

/** An octet inside a literal string: brackets and the backslash are escaped, and a line end that a reader would change. */
function octet(code: number): string {
  if (code === 0x0d) return '\\r';
  const char = String.fromCharCode(code);
  return char === '(' || char === ')' || char === '\\' ? `\\${char}` : char;
}

/** A fill colour: `#A30D22` in device RGB, a build in device CMYK. */
function fill(ink: Colour | Build): string {
  if (typeof ink !== 'string') return `${ink.map((share) => number(share / 100)).join(' ')} k`;
  const [red, green, blue] = [1, 3, 5].map((at) => number(Number.parseInt(ink.slice(at, at + 2), 16) / 255));
  return `${red} ${green} ${blue} rg`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
