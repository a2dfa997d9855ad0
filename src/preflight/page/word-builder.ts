/** Letters one after the other → words: a gap, a new line, a space or another font's size ends one. */
import type { Rect } from './matrix.js';
import type { Recorder, SetColour } from './record-page.js';

/** What letters that are shown together have in common. */
export interface PlacedLetter {
  /** Height of the em, millimetres. */
  readonly em: number;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly invisible: boolean;
  readonly inks: number | undefined;
  readonly colour: SetColour;
}

export interface WordBuilder {
  /** @param x1 where the letter begins on its line, and where it ends: `x1, y1, x2, y2` */
  add(text: string, box: Rect, letter: PlacedLetter, x1: number, y1: number, x2: number, y2: number): void;
  /** Ends the word that is being written. */
  close(): void;
}

/** Asked for every letter of a file: the word that is being written is kept in the same few places. */
export function buildWords(recorder: Recorder): WordBuilder {
  let text = '';
  let like: PlacedLetter | undefined;
  // Left, top, right, bottom, and where the last letter ended.
  const place = new Float64Array(6);
  const [left, top, right, bottom, endX, endY] = [0, 1, 2, 3, 4, 5] as const;

  function close(): void {
    if (like === undefined) return;
    const { font, size, invisible, inks, colour } = like;
    const [l = 0, t = 0, r = 0, b = 0] = place;
    like = undefined;
    const box = { left: l, top: t, right: r, bottom: b };
    recorder.word({ text: text.normalize('NFC'), box, font, size, invisible, inks }, colour);
  }

  /** Is it the next letter of the word? A mark above a letter is placed by itself and moves back. */
  function follows(
    letter: string,
    row: PlacedLetter,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
  ): boolean {
    if (like === undefined || like.font !== row.font || like.size !== row.size) return false;
    if (like.invisible !== row.invisible) return false;
    if (isMark(letter)) return true;
    const [dx, dy] = [x1 - (place[endX] ?? 0), y1 - (place[endY] ?? 0)];
    const length = Math.hypot(x2 - x1, y2 - y1);
    // Along the line, and across it.
    const ux = length > 0 ? (x2 - x1) / length : 1;
    const uy = length > 0 ? (y2 - y1) / length : 0;
    const along = dx * ux + dy * uy;
    const across = Math.abs(dx * uy - dy * ux);
    return along > -0.5 * row.em && along < 0.16 * row.em && across < 0.3 * row.em;
  }

  return {
    close,
    add: (letter, box, row, x1, y1, x2, y2) => {
      if (letter.trim() === '') {
        close();
        return;
      }
      if (follows(letter, row, x1, y1, x2, y2)) {
        text += letter;
        place[left] = Math.min(place[left] ?? 0, box.left);
        place[top] = Math.min(place[top] ?? 0, box.top);
        place[right] = Math.max(place[right] ?? 0, box.right);
        place[bottom] = Math.max(place[bottom] ?? 0, box.bottom);
      } else {
        close();
        like = row;
        text = letter;
        place[left] = box.left;
        place[top] = box.top;
        place[right] = box.right;
        place[bottom] = box.bottom;
      }
      place[endX] = x2;
      place[endY] = y2;
    },
  };
}

function isMark(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x300 && code < 0x1b00 && /^\p{M}/u.test(text);
}
