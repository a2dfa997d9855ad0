import type { EarRule } from '../ear-rule.js';

export const unknownAcronym: EarRule = {
  name: 'unknown-acronym',
  severity: 'warning',
  what: {
    vi: 'chữ viết tắt «{words}» chưa có trong lexicon.yaml, nên phát thanh viên không biết đọc thế nào.',
    en: 'the acronym “{words}” is not in lexicon.yaml, so the announcer cannot know how to read it.',
  },
  fix: {
    vi: 'Hãy viết đầy đủ, hoặc thêm vào acronyms trong lexicon.yaml.',
    en: 'Write it out, or add it to acronyms in lexicon.yaml.',
  },
  check: function* ({ paragraphs }) {
    const seen = new Set<string>();
    for (const [index, { sentences }] of paragraphs.entries()) {
      for (const { rule, written, start, end } of sentences.flatMap(({ spans }) => spans)) {
        if (rule !== 'unknown-acronym' || seen.has(written)) continue;
        seen.add(written);
        yield { paragraph: index, start, end };
      }
    }
  },
};
