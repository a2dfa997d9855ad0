import { type EarRule, inSentences } from '../ear-rule.js';
import type { Sentence } from '../sentences.js';
import { LONGEST_REWRITTEN } from '../split-sentence.js';

export const bracketedAside: EarRule = {
  name: 'bracketed-aside',
  severity: 'warning',
  what: {
    vi: 'loa không đọc được dấu ngoặc, mà «{aside}» chen vào giữa câu: «{words}»',
    en: 'brackets cannot be heard, and “{aside}” breaks the sentence: “{words}”',
  },
  fix: {
    vi: 'Bỏ được thì bỏ; cần cho bà con thì nói thành một câu riêng.',
    en: 'Drop it if you can; what people need becomes a sentence of its own.',
  },
  check: (listened) =>
    inSentences(listened, (sentence) => {
      const asides = asidesOf(sentence);
      const [first] = asides;
      if (first === undefined) return undefined;
      return {
        values: { aside: sentence.text.slice(first.start, first.end).slice(0, 60) },
        rewrite: () => withoutAsides(sentence.text, asides),
      };
    }),
};

/** A bracket in the sentence's text, with its marks; `closed` is false when the sentence ends before it does. */
interface Aside {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Brackets whose inside is read. What is not (`(CCHC)` after its full name), and numbers of phones, are no asides. */
function asidesOf({ text, start, spans }: Sentence): Aside[] {
  const asides: Aside[] = [];
  let depth = 0;
  let from = 0;
  for (const { rule, written, start: at } of spans) {
    if (rule !== 'punctuation' || /^\s*\[[ xX]\]/u.test(written)) continue;
    const open = written.search(/[([{]/u);
    const close = written.search(/[)\]}]/u);
    if (open >= 0) {
      if (depth === 0) from = at - start + open;
      depth += 1;
    } else if (close >= 0 && depth > 0) {
      depth -= 1;
      const end = at - start + close + 1;
      if (depth === 0 && !NUMBERS_ENTRY.test(text.slice(from, Math.min(end, from + 8))))
        asides.push({ start: from, end, closed: true });
    }
  }
  return depth === 0 ? asides : [...asides, { start: from, end: text.length, closed: false }];
}

/** `(i)`, `(a)`, `(2)` in front of what they number. */
const NUMBERS_ENTRY = /^\((?:[ivx]{1,4}|[a-zđ]|\d{1,2})\)$/u;

/** What may as well be meant: `ông (bà)`, `xã (phường, thị trấn)`. */
const OR_ELSE =
  /^(?:bà|chị|cô|mẹ|vợ|xã|phường|thị trấn|thị xã|thành phố|huyện)(?:,? (?:phường|thị trấn|thị xã|thành phố))*$/iu;

/** Asides that go on the sentence: between commas they are good Vietnamese. */
const GOES_ON =
  /^(?:nếu|trừ|kể cả|không kể|không tính|như|ví dụ|thí dụ|tức là|tức|gồm|bao gồm|cả|hoặc|hay|nhất là|tính từ|kể từ)(?![\p{L}\p{M}])/iu;

function withoutAsides(text: string, asides: readonly Aside[]): string | undefined {
  const first = asides[0];
  if (text.length > LONGEST_REWRITTEN || asides.some(({ closed }) => !closed) || first?.start === 0)
    return undefined;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of asides) {
    parts.push(text.slice(at, start).trimEnd());
    const inside = text
      .slice(start + 1, end - 1)
      .trim()
      .replace(/[.;,]$/u, '');
    const follows = text.slice(end).trimStart();
    const ends = /^[\p{P}]/u.test(follows);
    if (OR_ELSE.test(inside)) parts.push(`, ${inside}`);
    else if (GOES_ON.test(inside) && !/[()[\]]/u.test(inside)) parts.push(`, ${inside}${ends ? '' : ','}`);
    // A word stood right behind the bracket.
    if (!ends && /^\S/u.test(text.slice(end))) parts.push(' ');
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
