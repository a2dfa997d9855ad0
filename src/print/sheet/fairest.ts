/** Display text whose lines read best, not only as large as can be. */

import { fits, type TextBox } from '../flow/text-box.js';
import { lineEndCost, loneSyllableCost } from '../type/line-end.js';
import type { TextBlock } from '../type/set-text.js';

/** Display text may be a little smaller than it could be when that gives lines that read better. */
export function fairest(
  largest: TextBlock,
  smaller: readonly number[],
  setAt: (size: number) => TextBlock,
  box: TextBox,
): TextBlock {
  const loss = (size: number) => (1.2 * (largest.size - size)) / largest.size;
  const least = leastRagged(largest);
  let best = largest;
  let rags = raggedness(largest);
  for (const size of smaller) {
    // The smaller the dearer: from here on even lines that all end in a comma would not make up for it.
    if (rags <= 0.02 || least + loss(size) >= rags + loss(best.size)) break;
    const block = setAt(size);
    if (!fits(block, box)) continue;
    const found = raggedness(block);
    if (found + loss(block.size) >= rags + loss(best.size)) continue;
    best = block;
    rags = found;
  }
  return best;
}

/** No lines of this text are less ragged: none but the last ends without a rest. */
function leastRagged({ lines }: TextBlock): number {
  const words = lines.flatMap(({ pieces }) => pieces.flatMap(({ text }) => text.split(' ')));
  return words.slice(0, -1).reduce((sum, word) => sum + Math.min(0, lineEndCost(word)), 0);
}

/** Mean squared gap to the widest line, a half for every line of a single word, what the lines end in, and syllables left alone. */
function raggedness({ lines, width }: TextBlock): number {
  if (lines.length < 2) return 0;
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const costs = lines.map(
    (line, index) => ((width - line.width) / width) ** 2 + (texts[index]?.includes(' ') ? 0 : 0.5),
  );
  const ends = lines
    .slice(0, -1)
    .map((line) => lineEndCost(line.pieces.at(-1)?.text.split(' ').at(-1) ?? '', line.parts));
  const lone = texts.slice(0, -1).map(loneSyllableCost);
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  return sum(costs) / lines.length + sum(ends) + sum(lone);
}
