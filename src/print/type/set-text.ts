/** Lines → marks: line pitch from the real height of the letters, alignment, hatching of samples. */

import { memoryBy } from '../../model/index.js';
import type { Colour, Mark, Part, TextRole } from '../page.js';
import type { Line } from './break-lines.js';
import type { Typeface, Typefaces } from './load-typefaces.js';
import { PITCH_OF_STACKED } from './measure-letters.js';

/** Gap between the ink of one line and the ink of the next, as a share of the size: below it a breve reads as part of the line above. */
const CLEARANCE = 0.1;

/** Lines with their vertical measures, points. */
export interface TextBlock {
  readonly lines: readonly Line[];
  readonly size: number;
  /** Distance from baseline to baseline. */
  readonly pitch: number;
  /** From the top of the block to its first baseline: the ink of the first line, at least a capital's height. */
  readonly ascent: number;
  /** From the last baseline to the bottom of the block. */
  readonly descent: number;
  readonly height: number;
  /** Width of the widest line. */
  readonly width: number;
}

type Align = 'left' | 'center' | 'right';

interface BlockStyle {
  readonly size: number;
  /** Wanted pitch as a share of the size. */
  readonly leading: number;
  /** How lines stand above each other; marks are then held apart letter by letter, and else line by line. */
  readonly align?: Align;
}

/**
 * Measures lines as a block. The pitch is `leading`, or more where marks would come near the line above: 1.45 when a line
 * has a breve on a circumflex or a horn, and never less than ink to ink plus a tenth of the size; where it is known how lines stand, only
 * ink above ink counts.
 */
export function measureBlock(lines: readonly Line[], style: BlockStyle, typefaces: Typefaces): TextBlock {
  const { size } = style;
  const inks = lines.map(({ ink }) => ink);
  const stacked = inks.some((ink) => ink.stacked);
  const wanted = Math.max(style.leading * size, stacked ? PITCH_OF_STACKED * size : 0);
  const needed = inks.slice(1).map((ink, index) => {
    const most = (inks[index]?.bottom ?? 0) + ink.top + CLEARANCE * size;
    const [upper, lower] = [lines[index], lines[index + 1]];
    if (most <= wanted || style.align === undefined || upper === undefined || lower === undefined)
      return most;
    const shift = shiftOf(lower, style.align, 0) - shiftOf(upper, style.align, 0);
    return inkBetween(upper, lower, shift, size, typefaces) + CLEARANCE * size;
  });
  const pitch = Math.max(wanted, ...needed);
  const ascent = Math.max(0.7 * size, inks[0]?.top ?? 0);
  const descent = Math.max(0.22 * size, inks.at(-1)?.bottom ?? 0);
  return {
    lines,
    size,
    pitch,
    ascent,
    descent,
    height: lines.length === 0 ? 0 : ascent + pitch * (lines.length - 1) + descent,
    width: Math.max(0, ...lines.map((line) => line.width)),
  };
}

/** How far right a line begins in a width. */
function shiftOf(line: Line, align: Align, width: number): number {
  const slack = width - line.width;
  return align === 'left' ? 0 : align === 'center' ? slack / 2 : slack;
}

/** Letters that do not stand above each other but this near, as a share of the size, are seen together. */
const BESIDE = 0.06;

interface Letter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far apart two lines have to stand so that no letter comes near one above or below it. The ink between two baselines, points: the deepest letter of the upper line and the highest of the lower one, where they stand above
 * each other. `shift` is how much further right the lower line begins.
 */
function inkBetween(upper: Line, lower: Line, shift: number, size: number, typefaces: Typefaces): number {
  const above = lettersOf(upper, 0, size, typefaces).filter(({ bottom }) => bottom > 0);
  const below = lettersOf(lower, shift, size, typefaces);
  const near = BESIDE * size;
  const overLetters = below.map(({ left, right, top }) => {
    const over = above.filter((letter) => letter.left < right + near && left - near < letter.right);
    return top + Math.max(0, ...over.map(({ bottom }) => bottom));
  });
  return Math.max(0, ...overLetters, ...above.map(({ bottom }) => bottom));
}

function lettersOf(line: Line, shift: number, size: number, typefaces: Typefaces): Letter[] {
  return line.pieces.flatMap(({ text, face, x, spacing = 0 }) =>
    letters(typefaces[face], text, () => lettersAnew(text, typefaces[face])).map((letter) => {
      const left = shift + x + letter.index * spacing;
      return {
        left: left + letter.left * size,
        right: left + letter.right * size,
        top: letter.top * size,
        bottom: letter.bottom * size,
      };
    }),
  );
}

/** Pieces whose letters were measured: each is tried at a dozen sizes. */
const letters = memoryBy<Typeface, readonly (Letter & { readonly index: number })[]>(1000);

/** The letters of a piece and their place in it, as shares of the size. */
function lettersAnew(text: string, typeface: Typeface): (Letter & { readonly index: number })[] {
  let before = '';
  return (text.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []).flatMap((letter, index) => {
    const left = typeface.width(before, 1);
    before += letter;
    if (letter.trim() === '') return [];
    return [{ index, left, right: left + typeface.width(letter, 1), ...typeface.bounds(letter, 1) }];
  });
}

/** Where a block stands, points, and how it looks there. */
export interface TextPlacement {
  readonly x: number;
  /** Top of the block. */
  readonly y: number;
  /** Width to align in. */
  readonly width: number;
  readonly align: Align;
  readonly colour: Colour;
  readonly language?: string;
  readonly block?: string;
  readonly role?: TextRole;
  readonly parts?: readonly Part[];
  /** Colour of the hatching under sample values. */
  readonly hatch?: Colour;
}

/**
 * The marks of a block at a place: one text mark a piece, a hatched strip under each sample.
 *
 * @example
 * const block = textSetter(typefaces, { file: 'items/a.md', line: 1, slot: 'title' }).set('Đài Krông Pa', 200, { face: 'bold', size: 12 });
 * placeBlock(block, { x: 40, y: 40, width: 200, align: 'left', colour: '#1A1A1A' }).length; // 1
 */
export function placeBlock(block: TextBlock, place: TextPlacement): Mark[] {
  return block.lines.flatMap((line, index) => {
    const shift = shiftOf(line, place.align, place.width);
    const baseline = place.y + block.ascent + index * block.pitch;
    return lineMarks(line, {
      block: `${place.x}:${place.y}`,
      ...place,
      size: block.size,
      x: place.x + shift,
      baseline,
    });
  });
}

/** The marks of one line. */
export function lineMarks(
  line: Line,
  place: Pick<TextPlacement, 'x' | 'colour' | 'language' | 'hatch' | 'block' | 'role' | 'parts'> & {
    readonly size: number;
    readonly baseline: number;
  },
): Mark[] {
  const { size, baseline, colour } = place;
  return line.pieces.flatMap((piece, index): Mark[] => {
    const x = place.x + piece.x;
    const text: Mark = {
      kind: 'text',
      x,
      baseline,
      text: piece.text,
      face: piece.face,
      size,
      colour,
      width: piece.width,
      ...(piece.spacing === undefined ? {} : { spacing: piece.spacing }),
      ...(place.language === undefined ? {} : { language: place.language }),
      ...(place.block === undefined ? {} : { block: place.block }),
      ...(place.role === undefined ? {} : { role: place.role }),
      ...(place.parts === undefined ? {} : { parts: place.parts }),
      ...(piece.href === undefined ? {} : { href: piece.href }),
      ...(line.runsOn === true && index === line.pieces.length - 1 ? { runsOn: line.runsOn } : {}),
    };
    if (!piece.sample) return [text];
    const hatch = hatchMark({ x, baseline, width: piece.width, size }, place.hatch ?? '#D9A300');
    return [hatch, text];
  });
}

/** Diagonal lines under a sample, from the baseline to below its tails: nobody takes it for a fact, and it is still read with ease. */
function hatchMark(
  { x, baseline, width, size }: { x: number; baseline: number; width: number; size: number },
  stroke: Colour,
): Mark {
  return {
    kind: 'rect',
    x,
    y: baseline + 0.09 * size,
    width,
    height: 0.25 * size,
    stroke,
    strokeWidth: Math.max(0.35, 0.04 * size),
    hatch: true,
  };
}
