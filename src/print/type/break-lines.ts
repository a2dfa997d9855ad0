/** Styled text → lines of a given width. Lines break at spaces only, never where `keepTogether` forbids it. */

import type { Face } from '../page.js';
import { chooseBreaks } from './choose-breaks.js';
import type { Hold } from './keep-together.js';
import { textWidth } from './measure-letters.js';
import type { Run } from './runs.js';
import { type BreakOptions, type Segment, splitAtBreaks, splitWords, type Word } from './split-words.js';

/** Letters of one style on a line; `x` counts from the start of the line, points. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
  readonly width: number;
  readonly sample: boolean;
  /** Added after each letter, points; its last one is part of the width. */
  readonly spacing?: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** What its end parts, where that is more than two words. */
  readonly parts?: Hold;
}

/**
 * Breaks runs into few lines that end between words, with the least ragged right edge and no last line of one syllable where that can
 * be helped.
 *
 * @throws LayoutError naming the character, the face and the place in the content when a glyph is missing.
 *
 * @example
 * const typefaces = await loadTypefaces();
 * const lines = breakLines([{ text: 'Nộp hồ sơ tại bộ phận một cửa' }], {
 *   width: 100, size: 12, faces: faceSet('regular'), typefaces, where: { file: 'a.md', line: 1, slot: 'body' },
 * });
 * lines.map((line) => line.pieces.map((piece) => piece.text).join('')); // ['Nộp hồ sơ tại', 'bộ phận một cửa']
 */
export function breakLines(runs: readonly Run[], options: BreakOptions): Line[] {
  return splitAtBreaks(runs).flatMap((paragraph) => {
    const words = splitWords(paragraph, options);
    return words.length === 0
      ? []
      : chooseBreaks(words, options).map((line, index, all) => {
          const parts = index === all.length - 1 ? undefined : line.at(-1)?.hold;
          return { ...join(line, options), ...(parts === undefined ? {} : { parts }) };
        });
  });
}

function join(words: readonly Word[], options: BreakOptions): Line {
  const spacing = (options.tracking ?? 0) * options.size;
  const segments: { text: string; face: Face; sample: boolean }[] = [];
  const add = (text: string, { face, sample }: Omit<Segment, 'text'>) => {
    const last = segments.at(-1);
    if (last !== undefined && last.face === face && last.sample === sample) last.text += text;
    else segments.push({ text, face, sample });
  };
  words.forEach((word, index) => {
    for (const segment of word.segments) add(segment.text, segment);
    if (index < words.length - 1 && word.space !== undefined) add(' ', word.space);
  });
  let x = 0;
  const pieces = segments.map((segment) => {
    const width = textWidth(segment.text, segment.face, options);
    const piece = { ...segment, x, width, ...(spacing === 0 ? {} : { spacing }) };
    x += width;
    return piece;
  });
  return { pieces, width: Math.max(0, x - spacing) };
}
