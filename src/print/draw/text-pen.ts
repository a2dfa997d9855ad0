/**
 * Text as PDF operators (ISO 32000-1, 9.4). pdfkit's `text` measures, shapes and encodes each line three times over; a week of a
 * province is a million words, and each document holds the same few hundred, so here a word is encoded once a document.
 */
import type { Face, Mark } from '../page.js';

declare global {
  namespace PDFKit {
    /** An embedded font of a document, as pdfkit keeps it. */
    interface EmbeddedFont {
      readonly id: string;
      /** Glyph numbers in the subset, in hexadecimal, and where each stands, in thousandths of the size. */
      encode(text: string): [readonly string[], readonly GlyphPlace[]];
      ref(): unknown;
    }
    interface GlyphPlace {
      readonly xAdvance: number;
      readonly advanceWidth: number;
      readonly xOffset: number;
      readonly yOffset: number;
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
export function textPen(doc: PDFKit.PDFDocument): (mark: TextMark) => void {
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
      if (!words.has(word)) words.set(word, encodeWord(font, word));
      return words.get(word);
    });
    if (encoded.length === 0) return;
    if (!encoded.every((word) => word !== undefined)) {
      doc.font(mark.face).fontSize(mark.size).fillColor(mark.colour);
      doc.text(text, mark.x, mark.baseline, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    doc.page.fonts[font.id] ??= font.ref();
    const place = `1 0 0 -1 ${number(mark.x)} ${number(mark.baseline)} Tm`;
    const line = encoded.join('').replaceAll('><', '');
    doc.addContent(`${fill(mark.colour)} BT /${font.id} ${number(mark.size)} Tf ${place} [${line}] TJ ET`);
  };
}

function encodeWord(font: PDFKit.EmbeddedFont, word: string): Encoded {
  const [glyphs, places] = font.encode(word);
  if (places.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return undefined;
  return glyphs
    .map((glyph, index) => {
      const { xAdvance = 0, advanceWidth = 0 } = places[index] ?? {};
      const kern = xAdvance === advanceWidth ? '' : number(advanceWidth - xAdvance);
      return `<${glyph}>${kern}`;
    })
    .join('');
}

/** `#A30D22` as a fill colour in device RGB. */
function fill(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    number(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return `${red} ${green} ${blue} rg`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
