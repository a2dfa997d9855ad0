import type { EarRule } from './ear-rule.js';
import { bracketedAside } from './rules/bracketed-aside.js';
import { chainedWords } from './rules/chained-words.js';
import { lateSubject } from './rules/late-subject.js';
import { longList } from './rules/long-list.js';
import { longSentence } from './rules/long-sentence.js';
import { openQuotation } from './rules/open-quotation.js';
import { speltAddress } from './rules/spelt-address.js';
import { stackedNumbers } from './rules/stacked-numbers.js';
import { unknownAcronym } from './rules/unknown-acronym.js';

/** Every rule of the lint for the ear. */
export const EAR_RULES: readonly EarRule[] = [
  longSentence,
  lateSubject,
  chainedWords,
  stackedNumbers,
  bracketedAside,
  speltAddress,
  openQuotation,
  longList,
  unknownAcronym,
];
