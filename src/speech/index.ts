/** Written Vietnamese → what the announcer reads, and its seconds. */
export { type Cue, cuesOf } from './cues-of.js';
export { recallScript, scriptOf } from './script-of.js';
export { readingSeconds, secondsOf } from './seconds.js';
export type { RuleName, Span, SpeechOptions, Spoken } from './span.js';
export { spokenParagraphs } from './spoken-paragraphs.js';
export { syllablesIn } from './syllables.js';
export { toSpoken } from './to-spoken.js';
