/** The largest size at which a text fits its box, or an error that says by how much it does not. */
import { memoryBy } from '../../model/index.js';
import { lettersOver, overflowFault, refuseHopeless } from '../flow/overflow.js';
import { fits, type TextBox } from '../flow/text-box.js';
import { allowances, type Holding, holdings, smallerSizes } from '../flow/type-choices.js';
import { type Face, MM } from '../page.js';
import type { TypeStyle } from '../template/slot.js';
import { breakInto } from '../type/break-lines.js';
import { faceSet } from '../type/faces.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import type { Where } from '../type/layout-issue.js';
import { lineEndCost, loneSyllableCost, partsWord } from '../type/line-end.js';
import type { Typefaces } from '../type/load-typefaces.js';
import type { Run } from '../type/runs.js';
import { measureBlock, type TextBlock } from '../type/set-text.js';

const EPSILON = 0.01;

/** Texts that were fitted with these typefaces: an agency's name, an imprint, a label stand in the same box on hundreds of sheets. */
const fitted = memoryBy<Typefaces, TextBlock>(5000);

/** How a text is fitted into its box. */
type FitStyle = TypeStyle & { readonly balance: boolean };

/**
 * Sets a text as large as its box and style allow.
 *
 * @throws LayoutError `text-overflow`, with the millimetres and characters that are too many.
 */
export function fitText(
  runs: readonly Run[],
  box: TextBox,
  style: FitStyle,
  typefaces: Typefaces,
  where: Where,
): TextBlock {
  const { face, size, leading, tracking, overflow: policy, balance, lines, align } = style;
  const { min, max, step } = size;
  const how = [box.width, box.height, box.above, face, min, max, step, leading, tracking, policy];
  const key = `${[...how, balance, lines, align].join(' ')}\n${runs.map(keyOf).join('\n')}`;
  return fitted(typefaces, key, () => fitAnew(runs, box, style, typefaces, where));
}

function keyOf({ text, strong = false, emphasis = false, sample = false }: Run): string {
  return `${strong} ${emphasis} ${sample} ${JSON.stringify(text)}`;
}

function fitAnew(
  runs: readonly Run[],
  box: TextBox,
  style: FitStyle,
  typefaces: Typefaces,
  where: Where,
): TextBlock {
  const setAt = (face: Face, size: number, holding: Holding) => {
    const lines = breakInto(style.lines, runs, {
      width: box.width,
      size,
      faces: faceSet(face),
      typefaces,
      balance: style.balance,
      splitAddresses: !style.balance,
      tracking: style.tracking,
      ...holding,
      where,
    });
    return measureBlock(lines, { size, leading: style.leading, align: style.align }, typefaces);
  };
  const tries = holdings(runs.map(({ text }) => text).join('')).flatMap((holding) =>
    allowances(style).map((one) => ({ ...one, holding })),
  );
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  refuseHopeless(letters, [box], style.overflow === 'error' ? style.size.max : style.size.min, where);
  const { width, height, above } = box;
  // The place of the first line is given up before a text is refused.
  const boxes = above === undefined ? [box] : [box, { width, height }];
  const ways = boxes.flatMap((room) => tries.map((one) => ({ ...one, room })));
  for (const { face, min, max, holding, room } of ways) {
    const whole = style.balance && !holding.tight;
    const block = largestThatFits({ min, max }, (size) => {
      const candidate = setAt(face, size, holding);
      return fits(candidate, room) && !(whole && partsWords(candidate)) ? candidate : undefined;
    });
    if (block === undefined) continue;
    if (!style.balance) return block;
    const larger = block.size / SMALLER_FOR_WHOLE;
    const parted = () => setAt(style.face, larger, { ...holding, tight: true });
    if (whole && larger <= style.size.max && fits(parted(), room)) continue;
    return fairest(block, smallerSizes(block.size, style.size), (size) => setAt(face, size, holding), room);
  }
  const last = tries.at(-1) ?? { face: style.face, min: style.size.min };
  throw overflow(setAt(last.face, last.min, { keepJoined: false, tight: true }), box, where);
}

/** Display text with whole words may be as small as this, beside what it could be with parted ones. */
const SMALLER_FOR_WHOLE = 0.75;

function partsWords({ lines }: TextBlock): boolean {
  return lines.some(({ parts }) => partsWord(parts));
}

/** Display text may be a little smaller than it could be when that gives lines that read better. */
function fairest(
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

function overflow(block: TextBlock, box: TextBox, where: Where) {
  const fitting = Math.max(0, Math.floor((box.height - block.ascent - block.descent) / block.pitch) + 1);
  const letters = block.lines
    .slice(fitting)
    .reduce((sum, line) => sum + line.pieces.map((piece) => piece.text).join('').length, 0);
  const wide = block.lines.find((line) => line.width > box.width + EPSILON);
  if (wide !== undefined) {
    const word = wide.pieces.map((piece) => piece.text).join('');
    return overflowFault(where, {
      mm: (wide.width - box.width) / MM,
      size: block.size,
      letters: lettersOver(word, wide.width, box.width),
      word,
    });
  }
  return overflowFault(where, { mm: (block.height - box.height) / MM, size: block.size, letters });
}
