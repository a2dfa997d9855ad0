/** Text of a given width, set in one call. A word that is wider than its box (an address, a slip) is divided, never lost. */

import type { Face, Mark } from '../page.js';
import { breakLines, type Line } from './break-lines.js';
import { faceSet, narrowerFaces } from './faces.js';
import type { Where } from './layout-issue.js';
import type { Typefaces } from './load-typefaces.js';
import { faceOfRun, type Run } from './runs.js';
import { measureBlock, placeBlock, type TextBlock, type TextPlacement } from './set-text.js';

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
  /** Lines of at most `width` points. @throws LayoutError when a glyph is missing. */
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

/** Most texts that are remembered; a province's week has some ten thousand. */
const REMEMBERED = 200_000;

/** A text broken into lines; and its blocks by leading, which changes no line. */
interface Broken {
  readonly lines: readonly Line[];
  readonly blocks: Map<number, TextBlock>;
}

const keys = new WeakMap<readonly Run[], string>();

/** Runs as a key; the same list is often set again. */
function keyOf(runs: readonly Run[]): string {
  const key = keys.get(runs) ?? JSON.stringify(runs);
  keys.set(runs, key);
  return key;
}

/** What was set with these typefaces: the weeks of a province say the same things to the same width, hundreds of times. */
const memory = new WeakMap<Typefaces, Map<string, Broken>>();

function textsSetWith(typefaces: Typefaces): Map<string, Broken> {
  const texts = memory.get(typefaces) ?? new Map<string, Broken>();
  memory.set(typefaces, texts);
  if (texts.size > REMEMBERED) texts.clear();
  return texts;
}

/**
 * A setter that remembers where its text comes from, for the messages, and what was set before: a week repeats itself.
 *
 * @example
 * textSetter(typefaces, { file: 'items/a.md', line: 1, slot: 'title' }).set('Đài Krông Pa', 200, { face: 'bold', size: 12 }).lines.length; // 1
 */
export function textSetter(typefaces: Typefaces, origin: Where): TextSetter {
  const texts = textsSetWith(typefaces);
  const breakUp = (runs: readonly Run[], width: number, style: TextStyle, where: Where): readonly Line[] => {
    const faces = faceSet(style.face);
    const fitted = runs.map((run) => {
      const face = faceOfRun(run, faces);
      return {
        ...run,
        text: divideWideWords(run.text, width, (part) => typefaces[face].width(part, style.size)),
      };
    });
    return breakLines(fitted, {
      width,
      size: style.size,
      faces,
      typefaces,
      where,
      ...(style.balance === undefined ? {} : { balance: style.balance }),
    });
  };
  const set: TextSetter['set'] = (text, width, style, where = origin) => {
    const runs = typeof text === 'string' ? [{ text }] : text;
    const { face, size, leading = 1.28, balance } = style;
    const words = typeof text === 'string' ? text : keyOf(text);
    const key = `${typeof text} ${width} ${face} ${size} ${balance} ${words}`;
    const broken = texts.get(key) ?? { lines: breakUp(runs, width, style, where), blocks: new Map() };
    texts.set(key, broken);
    const block = broken.blocks.get(leading) ?? measureBlock(broken.lines, { size, leading }, typefaces);
    broken.blocks.set(leading, block);
    return block;
  };
  return {
    set,
    fit: (text, width, height, style) => {
      let block = set(text, width, style);
      for (let { size } = style; block.height > height && size >= 5; size -= 0.5) {
        block = set(text, width, {
          ...style,
          face: narrowerFaces(style.face)[0] ?? style.face,
          size,
          leading: 1.15,
        });
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
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return text
    .split(/([ \u00A0]+)/u)
    .map((word) => {
      if (measure(word) <= width) return word;
      let divided = '';
      let used = 0;
      for (const { segment } of graphemes.segment(word)) {
        const advance = measure(segment);
        if (used > 0 && used + advance > width) {
          divided += ' ';
          used = 0;
        }
        divided += segment;
        used += advance;
      }
      return divided;
    })
    .join('');
}
