/** What is read aloud, cut into pieces for the eye, each with its time. */

import { syllablesIn } from './say/syllables.js';
import { PAUSE, pauseAfter, pausesIn } from './seconds.js';

/** A piece of a reading, at most two lines on a screen. Times are milliseconds from the beginning. */
export interface Cue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two lines of 42 characters, as subtitles have them. */
const LONGEST = 84;

/** A space behind the mark that ends a sentence, or a clause. The space comes first, so that a row of marks is read once. */
const SENTENCE_END = / (?<=[.!?…]["”’»)]* )/u;
const CLAUSE_END = / (?<=[,;:–—-]["”’»)]* )/u;

/** Syllables a minute; only the proportion to the pauses matters, because all is stretched to the recording. */
const PACE = 210;

/**
 * Paragraphs that are already spoken text as cues: a sentence each, or a clause of a long one. Their times are estimated, not heard:
 * each takes of the recording what it takes of the reading, syllables and the pause after it. They follow one another without a gap
 * and do not overlap; the last ends within the recording, whose length is known in seconds that were rounded up.
 *
 * @param seconds measured length of the recording, whole and rounded up
 * @example
 * cuesOf(['Bà con đến xã. Cán bộ hướng dẫn.'], 5).map(({ text, start, end }) => `${start}–${end} ${text}`); // ['0–1736 Bà con đến xã.', '1736–4000 Cán bộ hướng dẫn.']
 */
export function cuesOf(paragraphs: readonly string[], seconds: number): Cue[] {
  const pieces = paragraphs.flatMap((paragraph) => {
    const texts = piecesOf(paragraph.normalize('NFC').replace(/\s+/g, ' ').trim());
    return texts.map((text, index) => ({ text, weight: weightOf(text, index === texts.length - 1) }));
  });
  const whole = pieces.reduce((sum, { weight }) => sum + weight, 0);
  const length = Math.max(0, seconds > 1 ? seconds - 1 : seconds / 2) * 1000;
  const cues: Cue[] = [];
  let passed = 0;
  let start = 0;
  let waiting = '';
  for (const { text, weight } of pieces) {
    passed += weight;
    const end = Math.round((length * passed) / whole);
    waiting = waiting === '' ? text : `${waiting} ${text}`;
    // Of pieces that fall on the same millisecond, as in a long text with a very short recording, one cue is made.
    if (end <= start) continue;
    cues.push({ text: waiting, start, end });
    start = end;
    waiting = '';
  }
  const last = cues.at(-1);
  if (waiting !== '' && last !== undefined)
    cues[cues.length - 1] = { ...last, text: `${last.text} ${waiting}` };
  return cues;
}

/** A paragraph cut at the ends of its sentences; one that is too long for two lines at its commas, and at last between words. */
function piecesOf(paragraph: string): string[] {
  if (paragraph === '') return [];
  return paragraph
    .split(SENTENCE_END)
    .flatMap((sentence) => (sentence.length <= LONGEST ? [sentence] : joined(sentence.split(CLAUSE_END))))
    .flatMap((clause) => (clause.length <= LONGEST ? [clause] : joined(clause.split(' '))));
}

/** Parts joined again as far as two lines hold them. */
function joined(parts: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    if (before === undefined || before.length + 1 + part.length > LONGEST) pieces.push(part);
    else pieces[pieces.length - 1] = `${before} ${part}`;
  }
  return pieces;
}

/** Milliseconds of a piece with the pause behind it. */
function weightOf(piece: string, endsParagraph: boolean): number {
  const after = endsParagraph ? PAUSE.paragraph : pauseAfter(piece);
  return (Math.max(1, syllablesIn(piece)) * 60_000) / PACE + pausesIn(piece) + after;
}
