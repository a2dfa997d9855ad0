/** The seam behind which a machine reads aloud. */

/** How a text is to be read. */
export interface Manner {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Syllables a minute. */
  readonly pace: number;
  /** Stops the reading. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A machine that reads aloud. A station that has a speech service of its own gives this one method; `espeakVoice` is what every Debian has.
 *
 * @example
 * const silent: Voice = { say: async () => new Uint8Array(44) };
 * (await silent.say('Chào bà con.', { language: 'vi', pace: 185 })).length; // 44
 */
export interface Voice {
  /** The sound of a text that is in words already (`toSpoken`), as a WAV file. Paragraphs are apart by an empty line. */
  say(text: string, manner: Manner): Promise<Uint8Array>;
}
