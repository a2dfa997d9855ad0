/** Letters one after the other → words: a gap, a new line, a space or another font's size ends one. */
import type { Word } from '../facts.js';
import type { Box } from './matrix.js';
import { around, type Colour, type Recorder } from './record-page.js';

export interface PlacedLetter {
  readonly text: string;
  readonly box: Box;
  /** Where it begins and ends on its line. */
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  /** Height of the em, millimetres. */
  readonly em: number;
  readonly font: string;
  readonly size: number;
  readonly invisible: boolean;
  readonly inks: number | undefined;
  readonly colour: Colour;
}

export interface WordBuilder {
  add(letter: PlacedLetter): void;
  /** Ends the word that is being written. */
  close(): void;
}

export function buildWords(recorder: Recorder): WordBuilder {
  let open: { word: Word; end: readonly [number, number]; colour: Colour } | undefined;
  const close = () => {
    if (open !== undefined && open.word.text !== '') {
      recorder.word({ ...open.word, text: open.word.text.normalize('NFC') }, open.colour);
    }
    open = undefined;
  };
  return {
    close,
    add: (letter) => {
      if (letter.text.trim() === '') {
        close();
        return;
      }
      if (open !== undefined && !follows(open, letter)) close();
      const { font, size, invisible, inks, colour } = letter;
      const word = {
        text: (open?.word.text ?? '') + letter.text,
        box: around(open?.word.box, letter.box),
        font,
        size,
        invisible,
        inks,
      };
      open = { word, end: letter.end, colour: open?.colour ?? colour };
    },
  };
}

/** A mark above a letter is placed by itself and moves back. */
function follows(open: { word: Word; end: readonly [number, number] }, letter: PlacedLetter): boolean {
  if (/^\p{M}/u.test(letter.text)) return true;
  if (open.word.font !== letter.font || open.word.size !== letter.size) return false;
  if (open.word.invisible !== letter.invisible) return false;
  const [dx, dy] = [letter.start[0] - open.end[0], letter.start[1] - open.end[1]];
  const [lx, ly] = [letter.end[0] - letter.start[0], letter.end[1] - letter.start[1]];
  const length = Math.hypot(lx, ly);
  // Along the line, and across it.
  const [ux, uy] = length > 0 ? [lx / length, ly / length] : [1, 0];
  const along = dx * ux + dy * uy;
  const across = Math.abs(dx * uy - dy * ux);
  return along > -0.5 * letter.em && along < 0.16 * letter.em && across < 0.3 * letter.em;
}
