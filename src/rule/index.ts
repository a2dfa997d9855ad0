/** What a rule is, whatever it judges: the one room of ours that the engines know. */
export { excerpt, fill, inBoth, type Values } from './fill.js';
export { type Asking, askRules, type Bilingual, type Rule, type Severity, type Spot } from './rule.js';
