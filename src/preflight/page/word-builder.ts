/** Letters one after the other → words: a gap, a new line, a space or another font's size ends one. */
import type { Box } from './matrix.js';
import type { Colour, Recorder } from './record-page.js';

/** What letters that are shown together have in common. */
export interface PlacedLetter {
  /** Height of the em, millimetres. */
  readonly em: number;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly invisible: boolean;
  readonly inks: number | undefined;
  readonly colour: Colour;
}

/** Where a letter begins and ends on its line: x, y, x, y. */
export type Span = readonly [number, number, number, number];

export interface WordBuilder {
  add(text: string, box: Box, letter: PlacedLetter, span: Span): void;
  /** Ends the word that is being written. */
  close(): void;
}

interface OpenWord extends PlacedLetter {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  end: readonly [number, number];
}

export function buildWords(recorder: Recorder): WordBuilder {
  let open: OpenWord | undefined;
  const close = () => {
    if (open === undefined) return;
    const { text, left, top, right, bottom, font, size, invisible, inks, colour } = open;
    const box = { left, top, right, bottom };
    open = undefined;
    recorder.word({ text: text.normalize('NFC'), box, font, size, invisible, inks }, colour);
  };
  return {
    close,
    add: (text, box, letter, span) => {
      if (text.trim() === '') {
        close();
        return;
      }
      const end: readonly [number, number] = [span[2], span[3]];
      if (open === undefined || !follows(open, text, letter, span)) {
        close();
        open = { ...letter, ...box, text, end };
        return;
      }
      open.text += text;
      open.left = Math.min(open.left, box.left);
      open.top = Math.min(open.top, box.top);
      open.right = Math.max(open.right, box.right);
      open.bottom = Math.max(open.bottom, box.bottom);
      open.end = end;
    },
  };
}

/** A mark above a letter is placed by itself and moves back. */
function follows(open: OpenWord, text: string, letter: PlacedLetter, [x1, y1, x2, y2]: Span): boolean {
  if (open.font !== letter.font || open.size !== letter.size || open.invisible !== letter.invisible)
    return false;
  if (isMark(text)) return true;
  const [dx, dy, lx, ly] = [x1 - open.end[0], y1 - open.end[1], x2 - x1, y2 - y1];
  const length = Math.hypot(lx, ly);
  // Along the line, and across it.
  const [ux, uy] = length > 0 ? [lx / length, ly / length] : [1, 0];
  const along = dx * ux + dy * uy;
  const across = Math.abs(dx * uy - dy * ux);
  return along > -0.5 * letter.em && along < 0.16 * letter.em && across < 0.3 * letter.em;
}

function isMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x300 && code < 0x1b00 && /^\p{M}/u.test(text);
}
