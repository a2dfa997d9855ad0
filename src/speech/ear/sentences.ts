/** A paragraph → its sentences, as they are heard. */

import type { Span } from '../say/span.js';
import { syllablesIn } from '../say/syllables.js';

/** A sentence; `start` and `end` count UTF-16 units of the paragraph in NFC, spaces around it left out. */
export interface HeardSentence {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** As read. */
  readonly spoken: string;
  /** Syllables of what is read, those of a counted entry's `Một là` included. */
  readonly syllables: number;
  /** The spans inside it, in order. */
  readonly spans: readonly Span[];
}

/** Marks that end, and what closes around them. */
const MARKS = /[.!?…][.!?…"”»’)\]]*/gu;

/**
 * The sentences of a paragraph in NFC, from the spans of `toSpoken`. A dot inside a span (`TP. Pleiku`, `1.200`) ends nothing, unless its
 * words do (`v.v.` at the end); neither does a mark before a small letter (`“Đi thôi!” bà nói`).
 *
 * @param lead words that are read in front of the first one
 */
export function heardSentences(source: string, spans: readonly Span[], lead = ''): HeardSentence[] {
  const ends = endsIn(source, spans);
  const sentences: HeardSentence[] = [];
  let from = 0;
  let next = 0;
  for (const until of [...ends, source.length]) {
    const start = from + (/^\s*/u.exec(source.slice(from, until))?.[0].length ?? 0);
    const text = source.slice(start, until).trimEnd();
    from = until;
    const inside: Span[] = [];
    for (let span = spans[next]; span !== undefined && span.end <= until; span = spans[next]) {
      inside.push(span);
      next += 1;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const end = start + text.length;
    const spoken = spokenOf(source, start, end, inside);
    const front = sentences.length === 0 ? syllablesIn(lead) : 0;
    sentences.push({ start, end, text, spoken, syllables: syllablesIn(spoken) + front, spans: inside });
  }
  return sentences;
}

/** Where sentences end in the source, in order, the last one left out. */
function endsIn(source: string, spans: readonly Span[]): number[] {
  const marked = spans.filter(({ written }) => /[.!?…]/u.test(written));
  const ends = marked.filter(({ spoken }) => /[.!?…]["”»’)\]]*$/u.test(spoken)).map(({ end }) => end);
  let next = 0;
  for (const { index, 0: written } of source.matchAll(MARKS)) {
    for (let span = marked[next]; span !== undefined && span.end <= index; span = marked[next]) next += 1;
    const inside = (marked[next]?.start ?? source.length) <= index;
    if (!inside) ends.push(index + written.length);
  }
  return ends.sort((a, b) => a - b).filter((end) => endsSentence(source, end));
}

/** Is there a space, and then no small letter? */
function endsSentence(source: string, end: number): boolean {
  return /^\s\s{0,8}(?!["“«‘(]?\p{Ll})\S/u.test(source.slice(end, end + 12));
}

function spokenOf(source: string, start: number, end: number, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = start;
  for (const span of spans) {
    if (span.start > done) parts.push(source.slice(done, span.start));
    parts.push(span.spoken);
    done = Math.max(done, span.end);
  }
  if (done < end) parts.push(source.slice(done, end));
  return parts.join('').replace(/\s+/gu, ' ').trim();
}
