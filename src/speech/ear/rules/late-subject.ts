import { syllablesIn } from '../../syllables.js';
import { isSubordinate } from '../clauses.js';
import { type EarRule, inSentences } from '../ear-rule.js';
import { sourceBehind } from '../source-behind.js';

/** Longer than the best sentence as a whole: a listener waits so long to learn who does what. */
const WAITED = 20;

export const lateSubject: EarRule = {
  name: 'late-subject',
  severity: 'warning',
  what: {
    vi: 'nghe {syllables} âm tiết rồi mới tới ý chính: «{words}»',
    en: 'the main thing comes after {syllables} syllables of “according to”, “in order to”, “when”: “{words}”',
  },
  fix: {
    vi: 'Hãy nói trước ai làm gì; căn cứ, điều kiện, mục đích để câu sau.',
    en: 'Say first who does what; grounds, conditions and aims come after.',
  },
  check: (listened) =>
    inSentences(listened, ({ text, spoken }) => {
      const syllables = waitedFor(spoken);
      if (syllables <= WAITED) return undefined;
      return {
        values: { syllables: String(syllables) },
        rewrite: () => sourceBehind(text),
      };
    }),
};

/** Syllables of the parts in front of the main clause that all hang on it; 0 when the sentence begins with it. */
function waitedFor(spoken: string): number {
  let waited = 0;
  let at = 0;
  for (const { index, 0: pause } of spoken.matchAll(/[,;]\s|(?<=\s)thì\s/gu)) {
    const part = spoken.slice(at, index).trim();
    if (!isSubordinate(part)) return waited;
    waited += syllablesIn(part);
    if (pause.startsWith('thì')) return waited;
    at = index + pause.length;
  }
  return isSubordinate(spoken.slice(at).trim()) ? 0 : waited;
}
