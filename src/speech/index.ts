/** Written Vietnamese → what the announcer reads, and its seconds. */
export { breathsOf } from './breaths.js';
export { type Cue, cuesOf } from './cues-of.js';
export type { EarRule, EarRuleName, Listened, ListenedParagraph, Spot } from './ear/ear-rule.js';
export { EAR_RULES } from './ear/ear-rules.js';
export { type EarFinding, type Hearing, listenTo } from './ear/listen-to.js';
export type { ReadingEase } from './ear/reading-ease.js';
export { recallScript, scriptOf } from './script-of.js';
export { readingSeconds, secondsOf } from './seconds.js';
export { sentencesOf } from './sentences.js';
export type { RuleName, Span, SpeechOptions, Spoken } from './span.js';
export { spokenParagraphs } from './spoken-paragraphs.js';
export { syllablesIn } from './syllables.js';
export { toSpoken } from './to-spoken.js';
export { type VanLoop, vanLoop } from './van-loop.js';
