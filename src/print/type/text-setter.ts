/** Text of a given width, set in one call. A word that is wider than its box (an address, a slip) is divided, never lost. */

import { memoryBy } from '../../model/index.js';
import type { Face, Mark } from '../page.js';
import { breakLines, type Line } from './break-lines.js';
import { faceSet, narrowerFaces } from './faces.js';
import type { Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';
import { printable } from './missing-letters.js';
import { faceOfRun, type Run } from './runs.js';
import { measureBlock, placeBlock, type TextBlock, type TextPlacement } from './set-text.js';
import { graphemesOf } from './split-words.js';

/** How a text is set: the cut and size of its letters, points. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** Pitch as a share of the size. */
  readonly leading?: number;
  readonly balance?: boolean;
}

/** Sets texts of a given width with one set of typefaces. */
export interface TextSetter {
  readonly typefaces: Typefaces;
  /** Lines of at most `width` points. Words of letters that no typeface has are told in their place. */
  set(text: string | readonly Run[], width: number, style: TextStyle, where?: Where): TextBlock;
  /** The same, in the condensed width and then smaller, down to 5 points, until it is no higher than `height`. */
  fit(text: string, width: number, height: number, style: TextStyle): TextBlock;
  /** One line on a baseline, aligned in `width`. */
  line(
    text: string | readonly Run[],
    style: TextStyle,
    place: Omit<TextPlacement, 'y'> & { readonly baseline: number },
  ): Mark[];
}

/** A text broken into lines; and its blocks by leading, which changes no line. */
interface Broken {
  readonly lines: readonly Line[];
  readonly blocks: Map<number, TextBlock>;
}

/** What was set with these typefaces: the weeks of a province say the same things to the same width, hundreds of times. */
const texts = memoryBy<Typefaces, Broken>(200_000);

/** Runs as a key. */
function keyOf(runs: readonly Run[]): string {
  return runs
    .map(
      ({ text, strong, emphasis, sample, href = '' }) =>
        `${strong} ${emphasis} ${sample} ${href} ${text.length} ${text}`,
    )
    .join('');
}

/**
 * A setter that remembers where its text comes from, for the messages, and what was set before: a week repeats itself.
 *
 * @example
 * textSetter(typefaces, { file: 'items/a.md', line: 1, slot: 'title' }).set('Đài Krông Pa', 200, { face: 'bold', size: 12 }).lines.length; // 1
 */
export function textSetter(typefaces: Typefaces, origin: Where): TextSetter {
  const breakUp = (
    text: string | readonly Run[],
    width: number,
    { face, size, balance = false }: TextStyle,
    where: Where,
  ): readonly Line[] => {
    const faces = faceSet(face);
    const runs = typeof text === 'string' ? [{ text }] : text;
    const fitted = runs.map((run) => {
      const cut = faceOfRun(run, faces);
      const words = printable(run.text, cut, typefaces);
      return { ...run, text: divideWideWords(words, width, (part) => typefaces[cut].width(part, size)) };
    });
    return breakLines(fitted, { width, size, faces, typefaces, where, balance });
  };
  const blockOf = (lines: readonly Line[], { size, leading = 1.28 }: TextStyle) =>
    measureBlock(lines, { size, leading }, typefaces);
  const set: TextSetter['set'] = (text, width, style, where = origin) => {
    const { face, size, leading = 1.28, balance } = style;
    const words = typeof text === 'string' ? text : keyOf(text);
    const key = `${typeof text} ${width} ${face} ${size} ${balance} ${words}`;
    const broken = texts(typefaces, key, () => ({
      lines: breakUp(text, width, style, where),
      blocks: new Map(),
    }));
    const block = broken.blocks.get(leading) ?? blockOf(broken.lines, style);
    broken.blocks.set(leading, block);
    return block;
  };
  return {
    typefaces,
    set,
    fit: (text, width, height, style) => {
      // A line is the same in every width that holds it; where it has to be broken, the width is hardly ever that of another.
      const line = set(text, Number.POSITIVE_INFINITY, style);
      const setIn = (one: TextStyle) => blockOf(breakUp(text, width, one, origin), one);
      let block = line.width <= width ? line : setIn(style);
      for (let { size } = style; block.height > height && size >= 5; size -= 0.5) {
        const face = narrowerFaces(style.face)[0] ?? style.face;
        block = setIn({ ...style, face, size, leading: 1.15 });
      }
      return block;
    },
    line: (text, style, { baseline, ...place }) => {
      const block = set(text, Number.POSITIVE_INFINITY, style);
      return placeBlock(block, { ...place, y: baseline - block.ascent });
    },
  };
}

/** Spaces inside words that no line can hold, each part as long as a line allows. */
function divideWideWords(text: string, width: number, measure: (part: string) => number): string {
  if (!Number.isFinite(width) || measure(text) <= width) return text;
  return text
    .split(/([ \u00A0]+)/u)
    .map((word) => (measure(word) <= width ? word : divided(word, width, measure)))
    .join('');
}

function divided(word: string, width: number, measure: (part: string) => number): string {
  let parts = '';
  let used = 0;
  for (const { segment } of graphemesOf(word)) {
    const advance = measure(segment);
    if (used > 0 && used + advance > width) {
      parts += ' ';
      used = 0;
    }
    parts += segment;
    used += advance;
  }
  return parts;
}
