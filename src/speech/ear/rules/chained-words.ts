import { type EarRule, inSentences } from '../ear-rule.js';

/** The third of a kind without a pause: `ý kiến của người dân của xã của tỉnh`. Beside “và” it is a list, not a chain. */
const LINK = /(?<![\p{L}\p{M}])(?<!(?:và|hay|hoặc|lẫn|cả|cùng)\s+)(của|theo)(?![\p{L}\p{M}])/giu;
const CHAIN = 3;

export const chainedWords: EarRule = {
  name: 'chained-words',
  severity: 'warning',
  what: {
    vi: 'ba chữ «{link}» trong một hơi, nghe rối: «{words}»',
    en: 'three times “{link}” in one breath, and the ear loses the thread: “{words}”',
  },
  fix: {
    vi: 'Hãy bớt một tầng, hoặc nói thành hai câu.',
    en: 'Take out a layer, or make two sentences of it.',
  },
  check: (listened) =>
    inSentences(listened, ({ spoken }) => {
      for (const breath of spoken.split(/[,;:.!?…–—]/u)) {
        const counts = new Map<string, number>();
        for (const [word] of breath.matchAll(LINK)) {
          const link = word.toLowerCase();
          const count = (counts.get(link) ?? 0) + 1;
          counts.set(link, count);
          if (count >= CHAIN) return { values: { link } };
        }
      }
      return undefined;
    }),
};
