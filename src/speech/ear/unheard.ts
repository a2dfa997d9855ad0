/** What cannot be heard: brackets, quotation marks, spelt addresses. Where it stands, and a wording without it. */
import { capitalised } from '../../model/index.js';
import type { Span } from '../say/span.js';
import { LONGEST_REWRITTEN } from './clauses.js';
import type { ListenedParagraph } from './ear-rule.js';
import type { HeardSentence } from './sentences.js';

/** A bracket in the sentence's text, with its marks; `closed` is false when the sentence ends before it does. */
interface Aside {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Brackets whose inside is read. What is not (`(CCHC)` after its full name), and numbers of phones, are no asides. */
export function asidesOf({ text, start, spans }: HeardSentence): Aside[] {
  const asides: Aside[] = [];
  let depth = 0;
  let from = 0;
  for (const { rule, written, start: place } of spans) {
    if (rule !== 'punctuation' || /^\s*\[[ xX]\]/u.test(written)) continue;
    const open = written.search(/[([{]/u);
    const close = written.search(/[)\]}]/u);
    if (open >= 0) {
      if (depth === 0) from = place - start + open;
      depth += 1;
    } else if (close >= 0 && depth > 0) {
      depth -= 1;
      const end = place - start + close + 1;
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

export function withoutAsides(text: string, asides: readonly Aside[]): string | undefined {
  const first = asides[0];
  if (text.length > LONGEST_REWRITTEN || asides.some(({ closed }) => !closed) || first?.start === 0)
    return undefined;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of asides) {
    parts.push(text.slice(done, start).trimEnd());
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
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Names of what has an address: “ghi trên bảng niêm yết” may follow at once. */
const HOLDER =
  /(?:địa chỉ|trang|trang mạng|trang web|website|cổng|hộp thư|thư điện tử|e-?mail|thông tin điện tử|dịch vụ công)\s*:?\s*$/iu;
/** After these a place is wanted. */
const WANTS_PLACE =
  /(?:^|(?<![\p{L}\p{M}]))(?:vào|tại|đến|tới|qua|ở|trên|từ|xem|mở|truy cập|về|gửi|là|gõ|nhập|bấm|cho)\s*$/iu;
const TYPED = /(?:gõ|nhập)\s*$/iu;

export function pointedTo({ text, start }: HeardSentence, addresses: readonly Span[]): string | undefined {
  if (text.length > LONGEST_REWRITTEN) return undefined;
  let said = '';
  let done = 0;
  for (const span of addresses) {
    said += text.slice(done, span.start - start);
    const words = wordsFor(said, span.written.includes('@'));
    if (words === undefined) return undefined;
    said = `${said.replace(/\s*:\s*$/u, ' ')}${said.trim() === '' ? capitalised(words) : words}`;
    done = span.end - start;
  }
  return said + text.slice(done);
}

/** What stands for an address after these words; `undefined` where no wording fits for certain. */
function wordsFor(before: string, mail: boolean): string | undefined {
  if (/[([{“"]\s*$/u.test(before)) return undefined;
  if (HOLDER.test(before)) return 'ghi trên bảng niêm yết';
  if (before.trim() !== '' && !WANTS_PLACE.test(before)) return undefined;
  if (mail) return `${/gửi\s*$/iu.test(before) ? 'đến ' : ''}địa chỉ thư điện tử ghi trên bảng niêm yết`;
  return `${TYPED.test(before) ? 'địa chỉ' : 'trang mạng'} ghi trên bảng niêm yết`;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** Index of the mark that opens and is never closed. */
export function leftOpen(text: string): number | undefined {
  const open: { readonly closing: string; readonly index: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(/[“”«»"]/gu)) {
    // `5'10"` is a length.
    if (mark === '"' && open.at(-1)?.closing !== '"' && /\d/u.test(text.charAt(index - 1))) continue;
    if (open.at(-1)?.closing === mark) open.pop();
    else if (Object.hasOwn(CLOSING, mark)) open.push({ closing: CLOSING[mark] ?? '', index });
  }
  return open[0]?.index;
}

/** The sentence with what it quotes closed at its end, where speech is announced by a colon and nothing follows. */
export function closedAfter(
  { text, sentences }: ListenedParagraph,
  sentence: HeardSentence,
  open: number,
): string | undefined {
  const { start, end } = sentence;
  const spoken = /:\s*$/u.test(text.slice(Math.max(0, open - 4), open));
  const last = sentence === sentences.at(-1) && end - start <= LONGEST_REWRITTEN;
  return spoken && last && open >= start ? `${sentence.text}${CLOSING[text.charAt(open)] ?? ''}` : undefined;
}
