/** The silences of a reading. */

/** Milliseconds of silence after a mark inside a paragraph, and after a paragraph. */
export const PAUSE = { clause: 250, sentence: 500, paragraph: 1000 } as const;

/** Milliseconds of silence inside a text; what follows its last word is not counted. */
export function pausesIn(text: string): number {
  const inside = text.replace(/[\s\p{P}]+$/u, '');
  const sentences = inside.match(/[.!?…]+(?=\s)/gu)?.length ?? 0;
  const clauses = inside.match(/[,;:](?=\s)|\s[–—-]\s/gu)?.length ?? 0;
  return sentences * PAUSE.sentence + clauses * PAUSE.clause;
}

/** Milliseconds of silence after the last word of a piece of a paragraph, by the mark that it ends with. */
export function pauseAfter(piece: string): number {
  if (/[.!?…]["”’»)]*$/u.test(piece)) return PAUSE.sentence;
  return /[,;:–—-]["”’»)]*$/u.test(piece) ? PAUSE.clause : 0;
}
