/** What an ear would stumble over: the rules, as a table. */

import { inBoth } from '../../rule/index.js';
import { knownWords } from '../say/known-words.js';
import { meaningsOf } from '../say/meanings.js';
import { syllablesIn } from '../say/syllables.js';
import { toSpoken } from '../say/to-spoken.js';
import { sourceBehind, splitSentence, waitedFor } from './clauses.js';
import { type EarRule, eachOnce, heardPlace, inSentences } from './ear-rule.js';
import { dateApart, figuresOf, sideBySide, timeBehind, written } from './figures.js';
import { asidesOf, closedAfter, leftOpen, pointedTo, withoutAsides } from './unheard.js';

/**
 * Advice to writers for radio in Vietnam: at most 30 syllables, 15 to 20 best. Of 1,767 sentences of Đài Tiếng nói Việt Nam news 22 % have
 * over 50 (Nguyễn Thị Thanh Nga, 2012), and listeners lose those.
 */
const ADVISED = 30;
const LOST = 50;

/** Longer than the best sentence as a whole: a listener waits so long to learn who does what. */
const WAITED = 20;

/** The third of a kind without a pause: `ý kiến của người dân của xã của tỉnh`. Beside “và” it is a list, not a chain. */
const LINK = /(?<![\p{L}\p{M}])(?<!(?:và|hay|hoặc|lẫn|cả|cùng)\s+)(của|theo)(?![\p{L}\p{M}])/giu;
const CHAIN = 3;

/** More entries than people keep in mind at once (Miller, 1956: seven, give or take two). */
const KEPT = 7;

/** So many numbers in one sentence nobody keeps. */
const TOO_MANY = 3;

/** Every rule of the lint for the ear. */
export const EAR_RULES: readonly EarRule[] = [
  {
    id: 'long-sentence',
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
  },
  {
    id: 'late-subject',
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
  },
  {
    id: 'chained-words',
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
  },
  {
    id: 'stacked-numbers',
    severity: 'warning',
    what: {
      vi: 'số chồng lên số, người nghe không kịp nhớ ({numbers}): «{words}»',
      en: 'numbers stacked on numbers, more than a listener can keep ({numbers}): “{words}”',
    },
    fix: {
      vi: 'Mỗi câu hãy giữ một, hai con số, làm tròn nếu được, và đừng để hai số lớn liền nhau.',
      en: 'Keep one or two numbers a sentence, round ones if you can, and no two big ones side by side.',
    },
    check: (listened) =>
      inSentences(listened, (sentence) => {
        const figures = figuresOf(sentence);
        if (figures.length < TOO_MANY && !sideBySide(sentence, figures)) return undefined;
        const shown = figures.slice(0, 5).map(({ start, end }) => written(sentence, start, end));
        return {
          values: { numbers: inBoth(shown.join('; ')) },
          rewrite: () =>
            timeBehind(sentence, figures) ??
            dateApart(sentence, figures) ??
            splitSentence(sentence.text, () => true),
        };
      }),
  },
  {
    id: 'bracketed-aside',
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
  },
  {
    id: 'spelt-address',
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
        return { values: { address: inBoth(first.written) }, rewrite: () => pointedTo(sentence, spelt) };
      }),
  },
  {
    id: 'open-quotation',
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
        const sentence = paragraph.sentences.find(({ end }) => end > open);
        if (sentence === undefined) continue;
        yield { place: heardPlace(index, sentence), rewrite: () => closedAfter(paragraph, sentence, open) };
      }
    },
  },
  {
    id: 'long-list',
    severity: 'warning',
    what: {
      vi: 'danh sách {entries} mục, nghe tới cuối đã quên đầu; bắt đầu từ «{words}»',
      en: 'a list of {entries}: at its end the beginning is forgotten; it begins with “{words}”',
    },
    fix: {
      vi: 'Hãy gom thành vài nhóm có lời dẫn, hoặc đọc vài mục cần nhất và chỉ chỗ xem đủ; nhiều nhất 7 mục.',
      en: 'Make a few groups of it, each with a lead-in, or read what matters most and say where the rest is; 7 entries at most.',
    },
    check: function* ({ paragraphs }) {
      for (const [index, { opens, sentences }] of paragraphs.entries()) {
        const [first] = sentences;
        for (const entries of opens) {
          if (entries > KEPT && first !== undefined)
            yield { place: heardPlace(index, first), values: { entries: String(entries) } };
        }
      }
    },
  },
  {
    id: 'unknown-acronym',
    severity: 'warning',
    what: {
      vi: 'chữ viết tắt «{words}» chưa có trong lexicon.yaml, nên phát thanh viên không biết đọc thế nào.',
      en: 'the acronym “{words}” is not in lexicon.yaml, so the announcer cannot know how to read it.',
    },
    fix: {
      vi: 'Hãy viết đầy đủ, hoặc thêm vào acronyms trong lexicon.yaml.',
      en: 'Write it out, or add it to acronyms in lexicon.yaml.',
    },
    check: (listened) => eachOnce(listened, 'unknown-acronym'),
  },
  {
    id: 'unsure-reading',
    severity: 'warning',
    what: {
      vi: '«{words}» có thể đọc là {meanings}; chữ bên cạnh không cho biết, nên kịch bản để nguyên.',
      en: '“{words}” may be read as {meanings}; the words beside it do not tell, so the script leaves it as it is.',
    },
    fix: {
      vi: 'Hãy viết đầy đủ; số tiền thì ngăn hàng nghìn bằng dấu chấm: 1.800.000 đồng.',
      en: 'Write it out; in amounts of money, part thousands with dots: 1.800.000 đồng.',
    },
    check: (listened) =>
      eachOnce(listened, 'unsure', (written) => ({ meanings: inBoth(meaningsOf(written).join(' / ')) })),
  },
];
