/** Plain text in columns: paragraphs that are read, cues, those who speak in a column of their own. */
import type { SaidParagraph, SaidSentence } from '../said-paragraphs.js';
import { plannedTime, type ScriptCue } from '../script-cues.js';

/** Columns: what a window of Notepad shows on a small screen, and what fits on A4 at 12 points. */
export const COLUMNS = 76;
export const HEAVY = '='.repeat(COLUMNS);
export const LIGHT = '-'.repeat(COLUMNS);

export function cueLines(cue: ScriptCue): string[] {
  const { title, paragraphs, lines } = cue;
  const note = plannedTime(cue);
  return [
    '',
    LIGHT,
    ...wrapped(title, COLUMNS),
    ...(note === '' ? [] : [note]),
    ...readLines(paragraphs),
    ...ruledLines(lines),
  ];
}

/** Room for lines by hand. */
export function ruledLines(count: number): string[] {
  return Array.from({ length: count }, () => ['', '.'.repeat(COLUMNS)]).flat();
}

/** Stations read the same items: each is broken into lines once. */
const read = new WeakMap<readonly SaidParagraph[], readonly string[]>();

export function readLines(paragraphs: readonly SaidParagraph[]): readonly string[] {
  const lines = read.get(paragraphs) ?? breakUp(paragraphs);
  read.set(paragraphs, lines);
  return lines;
}

/** The widest column for those who speak. */
const WIDEST_NAME = 14;

function breakUp(paragraphs: readonly SaidParagraph[]): string[] {
  const names = paragraphs.flatMap(({ speaker }) => (speaker === undefined ? [] : speaker.length + 2));
  const wide = Math.min(Math.max(0, ...names), WIDEST_NAME);
  return paragraphs.flatMap(({ speaker, sentences }) => {
    const text = sentences.map(printed).join(' ');
    return speaker === undefined
      ? ['', ...wrapped(text, COLUMNS)]
      : ['', ...wrapped(text, COLUMNS, `${speaker}: `.padEnd(wide), ' '.repeat(wide))];
  });
}

function printed(sentence: SaidSentence): string {
  return sentence.map(({ text }) => text).join('');
}

/**
 * A text on lines of at most so many columns, broken at spaces (a no-break space is none, and is put out as a space). A word that is longer than a line stands
 * alone on one. Letters with marks of their own count one: `ơ̆`.
 *
 * @param first what the first line begins with
 * @param other what the others begin with; as many spaces as `first` is wide when it is left out
 * @example
 * wrapped('Bà con mang hồ sơ đến xã.', 16, 'Mai: '); // ['Mai: Bà con mang', '     hồ sơ đến', '     xã.']
 */
export function wrapped(
  text: string,
  columns: number,
  first = '',
  other = ' '.repeat(columnsOf(first)),
): string[] {
  const composed = text.normalize('NFC');
  const widthOf = /\p{M}/u.test(composed) ? columnsOf : (word: string) => word.length;
  const lines: string[] = [];
  let open = first;
  let used = columnsOf(first);
  let empty = true;
  for (const word of composed.split(/[ \n]+/u)) {
    const width = widthOf(word);
    if (!empty && used + 1 + width > columns) {
      lines.push(open);
      open = other + word;
      used = columnsOf(other) + width;
    } else {
      open += empty ? word : ` ${word}`;
      used += empty ? width : 1 + width;
    }
    empty = false;
  }
  return [...lines, open].map((line) => line.replaceAll('\u00a0', ' '));
}

/** How many columns a text takes. */
function columnsOf(text: string): number {
  return text.normalize('NFC').replace(/\p{M}/gu, '').length;
}
