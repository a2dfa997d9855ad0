import type { EarRule, ListenedParagraph, Spot } from '../ear-rule.js';
import { LONGEST_REWRITTEN } from '../split-sentence.js';

export const openQuotation: EarRule = {
  name: 'open-quotation',
  severity: 'warning',
  what: {
    vi: 'lời trích mở mà không đóng, người đọc không biết hết ở đâu: «{words}»',
    en: 'a quotation opens and does not close, and the reader cannot tell where it ends: “{words}”',
  },
  fix: { vi: 'Hãy đóng lời trích ở chỗ nó hết.', en: 'Close it where it ends.' },
  check: function* ({ paragraphs }) {
    for (const [index, paragraph] of paragraphs.entries()) {
      const open = leftOpen(paragraph.text);
      // A quotation of several paragraphs opens again in each and closes in the last.
      if (open === undefined || /^\s*["“«]/u.test(paragraphs[index + 1]?.text ?? '')) continue;
      const spot = spotOf(paragraph, index, open);
      if (spot !== undefined) yield spot;
    }
  },
};

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** Index of the mark that opens and is never closed. */
function leftOpen(text: string): number | undefined {
  const open: { readonly closing: string; readonly at: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(/[“”«»"]/gu)) {
    // `5'10"` is a length.
    if (mark === '"' && open.at(-1)?.closing !== '"' && /\d/u.test(text.charAt(index - 1))) continue;
    if (open.at(-1)?.closing === mark) open.pop();
    else if (Object.hasOwn(CLOSING, mark)) open.push({ closing: CLOSING[mark] ?? '', at: index });
  }
  return open[0]?.at;
}

function spotOf({ text, sentences }: ListenedParagraph, index: number, open: number): Spot | undefined {
  const sentence = sentences.find(({ end }) => end > open);
  if (sentence === undefined) return undefined;
  const { start, end } = sentence;
  const spoken = /:\s*$/u.test(text.slice(Math.max(0, open - 4), open));
  const last = sentence === sentences.at(-1) && end - start <= LONGEST_REWRITTEN;
  const closing = CLOSING[text.charAt(open)] ?? '';
  return {
    paragraph: index,
    start,
    end,
    rewrite: () => (spoken && last && open >= start ? `${sentence.text}${closing}` : undefined),
  };
}
