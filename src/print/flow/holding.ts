/** What of a text stays on one line, and in which order it is let go. */

/** What keeps a text from breaking just anywhere. */
export interface Holding {
  /** Words joined by no-break spaces stay on one line even where that is too wide. */
  readonly keepJoined: boolean;
  /** A word of several syllables parted to save a line. */
  readonly tight: boolean;
}

/** What is let go, in this order, when no size of a slot can hold a text: words of several syllables, then what its author joined. */
export function holdings(text: string): readonly Holding[] {
  const joins = /[\u00A0\u202F\u2007]/u.test(text) ? [true, false] : [false];
  return joins.flatMap((keepJoined) => [false, true].map((tight) => ({ keepJoined, tight })));
}
