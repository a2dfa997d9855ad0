/** Written Vietnamese → what the announcer reads, and its seconds. */

export { type Cue, cuesOf } from './cues-of.js';
export type {
  EarRule,
  EarRuleName,
  EarSpot,
  HeardPlace,
  Listened,
  ListenedParagraph,
} from './ear/ear-rule.js';
export { type EarFinding, type Hearing, listenTo } from './ear/listen-to.js';
export type { ReadingEase } from './ear/reading-ease.js';
export { EAR_RULES } from './ear/rules.js';
export { knownContact } from './frame/frame-values.js';
export { VIETNAMESE_WORDS } from './frame/vietnamese-words.js';
export {
  type FrameCampaign,
  type FramedWindow,
  type FrameLine,
  frameMeasure,
  type WindowFrame,
  windowFrame,
} from './frame/window-frame.js';
export { spokenParagraphs } from './say/paragraphs.js';
export type { RuleName, Span, SpeechOptions, Spoken } from './say/span.js';
export { syllablesIn } from './say/syllables.js';
export { toSpoken } from './say/to-spoken.js';
export { recallScript, scriptOf } from './script-of.js';
export { readingSeconds, secondsOf } from './seconds.js';
export { breathsOf, sentencesOf } from './sentences.js';
export { type VanLoop, vanLoop } from './van-loop.js';
