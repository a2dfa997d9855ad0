/** Styled text → lines of a given width. Lines break at spaces only, never where `keepTogether` forbids it. */

import type { Face } from '../page.js';
import { chooseBreaks } from './choose-breaks.js';
import type { Hold } from './keep-together.js';
import { type Ink, inkOfAll } from './measure-letters.js';
import type { Run } from './runs.js';
import { type BreakOptions, type Style, splitAtBreaks, splitWords, type Word } from './split-words.js';

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
  /** Points. */
  readonly ink: Ink;
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

function join(words: readonly Word[], { tracking = 0, size }: BreakOptions): Line {
  const spacing = tracking * size;
  const pieces: { text: string; face: Face; sample: boolean; x: number; width: number; spacing?: number }[] =
    [];
  let x = 0;
  const add = (text: string, { face, sample }: Style, advance: number) => {
    const width = advance * size;
    const last = pieces.at(-1);
    if (last !== undefined && last.face === face && last.sample === sample) {
      last.text += text;
      last.width += width;
    } else {
      pieces.push({ text, face, sample, x, width, ...(spacing === 0 ? {} : { spacing }) });
    }
    x += width;
  };
  words.forEach((word, index) => {
    for (const segment of word.segments) add(segment.text, segment, segment.advance);
    if (index < words.length - 1 && word.space !== undefined) add(' ', word.space, word.advance - word.width);
  });
  const { top, bottom, stacked } = inkOfAll(words.map(({ ink }) => ink));
  return {
    pieces,
    width: Math.max(0, x - spacing),
    ink: { top: top * size, bottom: bottom * size, stacked },
  };
}
