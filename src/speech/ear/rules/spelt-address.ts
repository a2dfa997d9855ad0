import { capitalised } from '../../../model/index.js';
import { knownWords } from '../../rules/known-words.js';
import type { Span } from '../../span.js';
import { type EarRule, inSentences } from '../ear-rule.js';
import type { Sentence } from '../sentences.js';
import { LONGEST_REWRITTEN } from '../split-sentence.js';

export const speltAddress: EarRule = {
  name: 'spelt-address',
  severity: 'warning',
  what: {
    vi: 'địa chỉ «{address}» sẽ bị đọc từng chữ, không ai kịp ghi: «{words}»',
    en: 'the address “{address}” would be spelt out, and nobody writes so fast: “{words}”',
  },
  fix: {
    vi: 'Hãy nói tên trang hay tên dịch vụ và chỉ chỗ xem địa chỉ, hoặc thêm cách đọc vào names trong lexicon.yaml.',
    en: 'Say the name of the site or service and where its address can be read, or add how it is said to names in lexicon.yaml.',
  },
  check: (listened) =>
    inSentences(listened, (sentence) => {
      const { host } = knownWords(listened.lexicon);
      const spelt = sentence.spans.filter(
        ({ rule, written }) => rule === 'address' && host(written) === undefined,
      );
      const [first] = spelt;
      if (first === undefined) return undefined;
      return { values: { address: first.written }, rewrite: () => pointedTo(sentence, spelt) };
    }),
};

/** Names of what has an address: “ghi trên bảng niêm yết” may follow at once. */
const HOLDER =
  /(?:địa chỉ|trang|trang mạng|trang web|website|cổng|hộp thư|thư điện tử|e-?mail|thông tin điện tử|dịch vụ công)\s*:?\s*$/iu;
/** After these a place is wanted. */
const WANTS_PLACE =
  /(?:^|(?<![\p{L}\p{M}]))(?:vào|tại|đến|tới|qua|ở|trên|từ|xem|mở|truy cập|về|gửi|là|gõ|nhập|bấm|cho)\s*$/iu;
const TYPED = /(?:gõ|nhập)\s*$/iu;

function pointedTo({ text, start }: Sentence, addresses: readonly Span[]): string | undefined {
  if (text.length > LONGEST_REWRITTEN) return undefined;
  let said = '';
  let at = 0;
  for (const span of addresses) {
    said += text.slice(at, span.start - start);
    const words = wordsFor(said, span.written.includes('@'));
    if (words === undefined) return undefined;
    said = `${said.replace(/\s*:\s*$/u, ' ')}${said.trim() === '' ? capitalised(words) : words}`;
    at = span.end - start;
  }
  return said + text.slice(at);
}

/** What stands for an address after these words; `undefined` where no wording fits for certain. */
function wordsFor(before: string, mail: boolean): string | undefined {
  if (/[([{“"]\s*$/u.test(before)) return undefined;
  if (HOLDER.test(before)) return 'ghi trên bảng niêm yết';
  if (before.trim() !== '' && !WANTS_PLACE.test(before)) return undefined;
  if (mail) return `${/gửi\s*$/iu.test(before) ? 'đến ' : ''}địa chỉ thư điện tử ghi trên bảng niêm yết`;
  return `${TYPED.test(before) ? 'địa chỉ' : 'trang mạng'} ghi trên bảng niêm yết`;
}
