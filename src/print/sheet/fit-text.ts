/** The largest size at which a text fits its box, or an error that says by how much it does not. */

import { type Bilingual, memoryBy } from '../../model/index.js';
import { type Holding, holdings } from '../flow/holding.js';
import { smallerSizes, stepsDown } from '../flow/size-steps.js';
import { fits, type TextBox } from '../flow/text-box.js';
import { type Face, MM } from '../page.js';
import type { TypeStyle } from '../template/slot.js';
import { breakInto } from '../type/break-lines.js';
import { faceSet, narrowerFaces } from '../type/faces.js';
import { largestThatFits } from '../type/largest-that-fits.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import { partsWord } from '../type/line-end.js';
import type { Typefaces } from '../type/load-typefaces.js';
import type { Run } from '../type/runs.js';
import { measureBlock, type TextBlock } from '../type/set-text.js';
import { fairest } from './fairest.js';

const EPSILON = 0.01;

/** The cuts and sizes that an overflow policy allows, in the order in which they are tried. */
export function allowances(style: TypeStyle): { face: Face; min: number; max: number }[] {
  const { min, max } = style.size;
  if (style.overflow === 'error') return [{ face: style.face, min: max, max }];
  const faces = [style.face, ...(style.overflow === 'shrink' ? [] : narrowerFaces(style.face))];
  const step = style.size.step;
  if (step === undefined) return faces.map((face) => ({ face, min, max }));
  const sizes = stepsDown(max, min, step);
  return faces.flatMap((face) => sizes.map((size) => ({ face, min: size, max: size })));
}

/** Even a letter of this width, as a share of the size, is narrower than any text's average. */
const NARROW = 0.2;

/**
 * Refuses a text that is hopelessly long before any of it is measured, so that a huge text costs no more than a fitting one.
 *
 * @throws LayoutError `text-overflow`.
 */
export function refuseHopeless(letters: number, boxes: readonly TextBox[], size: number, where: Where): void {
  const room = boxes.reduce(
    (sum, box) => sum + Math.ceil(box.height / size) * (box.width / (NARROW * size)),
    0,
  );
  if (letters <= room) return;
  // The least that it can be: as if every letter were as narrow as none is.
  const over = Math.ceil(letters - room);
  const width = Math.max(...boxes.map((box) => box.width));
  const lines = Math.ceil((over * NARROW * size) / width);
  const [high, at] = [tenths((lines * size) / MM), points(size)];
  throw layoutFault(
    'text-overflow',
    where,
    {
      vi: `Chữ dài ${letters} ký tự, thừa ít nhất ${over} ký tự (${high.vi} mm) dù đã thu nhỏ còn ${at.vi} pt.`,
      en: `The text has ${letters} characters, at least ${over} (${high.en} mm) too many even at ${at.en} pt.`,
    },
    SHORTEN,
  );
}

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

const SHORTEN = {
  vi: 'Hãy viết ngắn lại, hoặc để ô rộng hơn trong mẫu in.',
  en: 'Shorten it, or widen the slot in the template.',
};

/** By how much a text is too large for its slot. */
export interface Overflow {
  readonly mm: number;
  /** The size that was tried last, points. */
  readonly size: number;
  /** Characters that have no room. */
  readonly letters: number;
  /** The word that is too wide; without one, the text is too high. */
  readonly word?: string;
}

/** What every overflow says, whatever kind of slot it happened in. */
export function overflowFault(where: Where, { mm, size, letters, word }: Overflow) {
  const [length, at] = [tenths(mm), points(size)];
  const shown = word !== undefined && word.length > 40 ? `${word.slice(0, 40)}…` : word;
  const what =
    shown === undefined
      ? {
          vi: `Chữ dài hơn ô ${length.vi} mm (khoảng ${letters} ký tự) dù đã thu nhỏ còn ${at.vi} pt.`,
          en: `The text is ${length.en} mm (about ${letters} characters) too long even at ${at.en} pt.`,
        }
      : {
          vi: `Từ “${shown}” rộng hơn ô ${length.vi} mm (khoảng ${letters} ký tự) dù đã thu nhỏ còn ${at.vi} pt.`,
          en: `The word "${shown}" is ${length.en} mm (about ${letters} characters) too wide even at ${at.en} pt.`,
        };
  return layoutFault('text-overflow', where, what, SHORTEN);
}

/** How many characters of a word stick out of its box. */
export function lettersOver(word: string, width: number, room: number): number {
  return Math.max(1, Math.ceil((word.length * (width - room)) / width));
}

/** A length that is too much: rounded up, so that it never looks like nothing. */
function tenths(value: number): Bilingual {
  const en = (Math.ceil(value * 10 - 1e-6) / 10).toFixed(1);
  return { vi: en.replace('.', ','), en };
}

function points(size: number): Bilingual {
  const en = String(Math.round(size * 100) / 100);
  return { vi: en.replace('.', ','), en };
}
