import { syllablesIn } from '../../syllables.js';
import { toSpoken } from '../../to-spoken.js';
import { type EarRule, inSentences } from '../ear-rule.js';
import { sourceBehind } from '../source-behind.js';
import { splitSentence } from '../split-sentence.js';

/**
 * Advice to writers for radio in Vietnam: at most 30 syllables, 15 to 20 best. Of 1,767 sentences of Đài Tiếng nói Việt Nam news 22 % have
 * over 50 (Nguyễn Thị Thanh Nga, 2012), and listeners lose those.
 */
export const ADVISED = 30;
export const LOST = 50;

export const longSentence: EarRule = {
  name: 'long-sentence',
  severity: 'warning',
  what: {
    vi: 'câu đọc lên dài {syllables} âm tiết, người nghe khó theo: «{words}»',
    en: 'the sentence is {syllables} syllables long when read, hard to follow by ear: “{words}”',
  },
  fix: {
    vi: 'Hãy tách thành hai, ba câu, mỗi câu một ý, tốt nhất 15 đến 20 âm tiết, nhiều nhất 30.',
    en: 'Make two or three sentences of it, one idea each: 15 to 20 syllables at best, 30 at most.',
  },
  check: (listened) =>
    inSentences(listened, ({ text, syllables }, { lead }) => {
      if (syllables <= ADVISED) return undefined;
      const { lexicon } = listened;
      const fits = (piece: string) =>
        syllablesIn(toSpoken(piece, { lexicon }).text) + syllablesIn(lead) <= ADVISED;
      return {
        severity: syllables > LOST ? 'error' : 'warning',
        values: { syllables: String(syllables) },
        rewrite: () => splitSentence(text, fits) ?? sourceBehind(text),
      };
    }),
};
