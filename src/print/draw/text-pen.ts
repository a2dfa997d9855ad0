/**
 * Text as PDF operators (ISO 32000-1, 9.4). pdfkit's `text` measures, shapes and encodes each line three times over; a week of a
 * province is a million words, and each document holds the same few hundred, so here a word is encoded once a document.
 */
import type { Colour, Face, Mark } from '../page.js';
import type { Build } from '../press/build.js';
import { type MeantGlyph, meaningOf } from '../type/document-subset.js';
import type { ShapedWord } from '../type/font-file.js';
import { type Cluster, clustersOf, isMark } from '../type/letters-and-marks.js';
import { spacedWords, type Typefaces } from '../type/load-typefaces.js';
import type { Inks } from './finish.js';
import { addFont, type DocumentFont } from './pdfkit-inside.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

/** A cut in one document: what glyphs, by their meaning, and words of it became. */
interface Cut {
  readonly font: DocumentFont;
  readonly glyphs: Map<string, string>;
  readonly words: Map<string, string>;
}

/** Draws the text marks of one document. */
export function textPen(doc: PDFKit.PDFDocument, typefaces: Typefaces, inks: Inks): (mark: TextMark) => void {
  const fills = new Map<Colour, string>();
  const cuts = new Map<Face, Cut>();

  const cutOf = (face: Face) => {
    const cut = cuts.get(face) ?? {
      font: addFont(doc, face, typefaces[face].openFont()),
      glyphs: new Map(),
      words: new Map(),
    };
    cuts.set(face, cut);
    return cut;
  };

  const fillOf = (colour: Colour) => {
    const known = fills.get(colour) ?? fill(inks.of(colour));
    fills.set(colour, known);
    return known;
  };

  return (mark) => {
    const text = mark.text.normalize('NFC');
    const cut = cutOf(mark.face);
    if (text === '') return;
    const { font } = cut;
    const spacing = mark.spacing ?? 0;
    const back = (1000 * spacing) / mark.size;
    let encoded = '';
    for (const word of spacedWords(text)) encoded += wordIn(cut, word, back);
    const state = inks.overprint(mark.colour);
    font.onPage();
    const place = `1 0 0 -1 ${number(mark.x)} ${number(mark.baseline)} Tm`;
    const line = arrayOf(encoded);
    // Letter-spacing is part of the text state and outlives the text object (ISO 32000-1, 9.3.1).
    const [spaced, close] = spacing === 0 ? ['', ''] : [`${number(spacing)} Tc `, ' 0 Tc'];
    const operators = `${fillOf(mark.colour)} BT /${font.name} ${number(mark.size)} Tf ${spaced}${place} ${line} TJ${close} ET`;
    const drawn = state === undefined ? operators : `q /${state} gs ${operators} Q`;
    doc.addContent(drawn);
  };
}

/** A word as its cut writes it; `back` takes back the letter-spacing after a mark, thousandths. */
function wordIn(cut: Cut, word: string, back: number): string {
  const key = back === 0 ? word : `${back} ${word}`;
  const encoded = cut.words.get(key) ?? encodeWord(cut, word, back);
  cut.words.set(key, encoded);
  return encoded;
}

/**
 * A word as what stands in a literal string, which kerning ends and opens anew; two octets a glyph (Identity-H, ISO 32000-1, 9.7.5.2). A letter is drawn with its
 * marks as one glyph that is read as the bare letter; each mark is read of an empty glyph without width right after it. pdf.js takes a glyph
 * that stands for a mark as well for a mark alone, and loses its place.
 */
function encodeWord(cut: Cut, word: string, back: number): string {
  const { font } = cut;
  let line = '';
  for (const { letter, marks, kern } of drawnLetters(font.shape(word))) {
    line += glyphIn(cut, letter);
    for (const mark of marks) line += (back === 0 ? '' : `)${number(back)}(`) + glyphIn(cut, mark);
    if (kern !== 0) line += `)${number(kern * font.scale)}(`;
  }
  return line;
}

/** A glyph as its cut writes it: the two octets of its number. */
function glyphIn({ font, glyphs }: Cut, glyph: DrawnGlyph): string {
  const known = glyphs.get(glyph.meaning);
  if (known !== undefined) return known;
  const number = font.numberOf(glyph);
  const written = octet(number >> 8) + octet(number & 0xff);
  glyphs.set(glyph.meaning, written);
  return written;
}

/** Words one after the other as an array of strings and kerning; no string is empty, and a bracket that is a letter has a backslash before it. */
function arrayOf(words: string): string {
  return words.endsWith('(') && words.at(-2) !== '\\' ? `[(${words.slice(0, -1)}]` : `[(${words})]`;
}

/** A glyph with what it means, by which a document knows it again. */
interface DrawnGlyph extends MeantGlyph {
  readonly meaning: string;
}

/** A letter with its marks as it is drawn: a glyph with ink, and an empty one for each mark. */
interface DrawnLetter {
  readonly letter: DrawnGlyph;
  readonly marks: readonly DrawnGlyph[];
  /** How much nearer the next letter stands, units of the font. */
  readonly kern: number;
}

/** Words taken apart: the same few hundred are in every document. */
const letters = new WeakMap<ShapedWord, readonly DrawnLetter[]>();

function drawnLetters(word: ShapedWord): readonly DrawnLetter[] {
  const known = letters.get(word);
  if (known !== undefined) return known;
  const meant = (parts: Cluster['parts'], codePoints: readonly number[], advance: number) => ({
    parts,
    codePoints,
    advance,
    meaning: meaningOf({ parts, codePoints }),
  });
  const drawn = clustersOf(word).map(({ parts, codePoints, advance, step }) => {
    const marks = codePoints.slice(1).filter(isMark);
    const bare = codePoints.slice(0, codePoints.length - marks.length);
    return {
      letter: meant(parts, bare, advance),
      marks: marks.map((mark) => meant([], [mark], 0)),
      kern: advance - step,
    };
  });
  letters.set(word, drawn);
  return drawn;
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
  const [red, green, blue] = [1, 3, 5].map((digit) =>
    number(Number.parseInt(ink.slice(digit, digit + 2), 16) / 255),
  );
  return `${red} ${green} ${blue} rg`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Between two words of a line there is so much room at least, as a share of the size. */
const WORD_SPACE = 0.15;

/**
 * Marks, each text with the space after it that is seen and was not written: at the end of a line of a paragraph, or before a column. Without
 * it words that stand apart are one word to a voice, and to whoever copies them.
 */
export function withSpaces(marks: readonly Mark[]): readonly Mark[] {
  let next: TextMark | undefined;
  const spaced = marks.toReversed().map((mark): Mark => {
    if (mark.kind !== 'text') return mark;
    const after = next;
    next = mark;
    return after !== undefined && apart(mark, after) ? { ...mark, text: `${mark.text} ` } : mark;
  });
  return spaced.reverse();
}

/** Do two marks of a paragraph stand apart, with nothing written between them? */
function apart(mark: TextMark, next: TextMark): boolean {
  if (mark.text === '' || mark.runsOn === true || mark.block === undefined || mark.block !== next.block)
    return false;
  if (!samePlace(mark, next)) return false;
  if (/\s$/u.test(mark.text) || /^\s/u.test(next.text)) return false;
  const sameLine = next.baseline === mark.baseline && next.x >= mark.x;
  return !sameLine || next.x - mark.x - mark.width >= WORD_SPACE * mark.size;
}

/** Are two marks in the same parts of the outline? */
export function samePlace({ parts = [] }: TextMark, { parts: others = [] }: TextMark): boolean {
  return (
    parts.length === others.length &&
    parts.every(({ type, id }, index) => others[index]?.type === type && others[index]?.id === id)
  );
}
