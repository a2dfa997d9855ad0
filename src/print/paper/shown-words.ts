/** Which words of a line are seen through a window: a text layer that says more than the paper shows is read, copied and found in vain. */

import type { MarkBox } from '../mark/move-mark.js';
import { turnBox } from '../mark/move-mark.js';
import type { Mark } from '../page.js';
import { spacedWords, type Typefaces } from '../type/load-typefaces.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

/** How far ink may stand out of its advance to either side, as a share of the size: slanted letters, wide accents on a narrow `i`. */
const OVERHANG = 0.1;

/**
 * The part of a line from the first to the last word that has ink in a box, where it stood; the line itself when all of it has, undefined
 * when none has. A word that is cut through stays whole: half of it is no word to a reader, to a search or to a voice.
 *
 * @example
 * const line = { kind: 'text', text: 'Một cửa xã', x: 0, baseline: 20, size: 10, face: 'regular', colour: '#000000', width: 46.5 };
 * shownWords(line, { left: 24, right: 34, top: 0, bottom: 40 }, typefaces).text; // 'cửa'
 */
export function shownWords(mark: TextMark, box: MarkBox, typefaces: Typefaces): TextMark | undefined {
  const { left, right, top, bottom } = seenBy(mark, box);
  const { size, baseline, spacing = 0 } = mark;
  const cut = typefaces[mark.face];
  const advance = (text: string) =>
    cut.width(text, size) + (spacing === 0 ? 0 : spacing * cut.clusters(text));
  let x = mark.x;
  const words = spacedWords(mark.text).map((text) => {
    const letters = text.trimEnd();
    const ink = cut.bounds(letters, size);
    const [from, end] = [x - OVERHANG * size, x + cut.width(letters, size) + OVERHANG * size];
    const word = { text, x, inked: letters !== '' };
    x += advance(text);
    const across = from < right && end > left;
    const down = baseline - ink.top < bottom && baseline + ink.bottom > top;
    return { ...word, seen: word.inked && across && down };
  });
  const first = words.findIndex(({ seen }) => seen);
  const last = words.findLastIndex(({ seen }) => seen);
  const from = words[first];
  if (from === undefined) return undefined;
  const whole = (others: typeof words) => others.every(({ inked }) => !inked);
  if (whole(words.slice(0, first)) && whole(words.slice(last + 1))) return mark;
  const text = words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join('')
    .trimEnd();
  return { ...mark, text, x: from.x, width: advance(text) - spacing };
}

/** The box, where the line has not been turned. */
function seenBy({ turned }: TextMark, box: MarkBox): MarkBox {
  if (turned === undefined) return box;
  const { left, top, right, bottom } = box;
  const { x, y, width, height } = turnBox(
    { x: left, y: top, width: right - left, height: bottom - top },
    turned,
  );
  return { left: x, top: y, right: x + width, bottom: y + height };
}
