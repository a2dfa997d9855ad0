import { capitalised } from '../../../model/index.js';
import { DOCUMENT_NOUNS } from '../../rules/document-tables.js';
import { uncapitalised } from '../../uncapitalised.js';
import { isWhole } from '../clauses.js';
import { type EarRule, inSentences } from '../ear-rule.js';
import { BIG, type Figure, figuresOf, syllablesBetween } from '../figures.js';
import type { Sentence } from '../sentences.js';
import { LONGEST_REWRITTEN, splitSentence } from '../split-sentence.js';

/** So many numbers in one sentence nobody keeps. */
const TOO_MANY = 3;
/** Two big numbers are side by side when fewer syllables than this lie between them. */
const APART = 4;

export const stackedNumbers: EarRule = {
  name: 'stacked-numbers',
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
        values: { numbers: shown.join('; ') },
        rewrite: () =>
          timeBehind(sentence, figures) ??
          dateApart(sentence, figures) ??
          splitSentence(sentence.text, () => true),
      };
    }),
};

function sideBySide(sentence: Sentence, figures: readonly Figure[]): boolean {
  return figures.some((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined) return false;
    const between = syllablesBetween(sentence, figure, next);
    // A document and its date are a mouthful whatever its number: `Nghị quyết số 17/NQ-CP ngày 07/3/2019`.
    const big = ({ weight, kind }: Figure) => weight >= BIG || (kind === 'code' && between <= 1);
    return big(figure) && big(next) && between < APART;
  });
}

function written({ text, start }: Sentence, from: number, until: number): string {
  return text.slice(from - start, until - start);
}

/** What a time is called in front of a sentence, and behind it. */
const FRONT_TIME: readonly (readonly [RegExp, string])[] = [
  [/^(?:tính )?đến (hết )?(?=năm|ngày|tháng|cuối|đầu)/iu, ', tính đến $1'],
  [/^trong (?=năm|tháng|ngày|quý)/iu, ' trong '],
  [/^(?=năm|ngày)/iu, ' vào '],
];

/** `Đến hết năm 2019, 28.900 người đã được hỏi.` → `28.900 người đã được hỏi, tính đến hết năm 2019.` */
function timeBehind(sentence: Sentence, figures: readonly Figure[]): string | undefined {
  const { text } = sentence;
  const [time, next] = figures;
  if (text.length > LONGEST_REWRITTEN || !text.endsWith('.') || time === undefined || next === undefined)
    return undefined;
  const until = time.end - sentence.start;
  const comma = /^,\s+/u.exec(text.slice(until))?.[0];
  const front = text.slice(0, until);
  const rest = text.slice(until + (comma?.length ?? 0), -1);
  const moved = FRONT_TIME.find(([pattern]) => pattern.test(front));
  if (comma === undefined || moved === undefined || !isWhole(rest)) return undefined;
  const [pattern, behind] = moved;
  const said = behind.replace('$1', pattern.exec(front)?.[1] ?? '');
  return `${capitalised(rest)}${said}${uncapitalised(capitalised(front.replace(pattern, '')))}.`;
}

/** `Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016 giao việc…` → its date in a sentence of its own. */
function dateApart({ text, start }: Sentence, figures: readonly Figure[]): string | undefined {
  const codes = figures.filter(({ kind }) => kind === 'code');
  const [code] = codes;
  const date = figures.find((figure) => code !== undefined && figure.start >= code.end);
  if (text.length > LONGEST_REWRITTEN || !text.endsWith('.')) return undefined;
  if (code === undefined || date === undefined || codes.length > 1) return undefined;
  const between = text.slice(code.end - start, date.start - start);
  if (!/^,?\s+ngày\s+$/iu.test(between)) return undefined;
  const rest = text.slice(date.end - start).replace(/^,(?=\s)/u, '');
  const day = text.slice(date.start - start, date.end - start);
  const front = text.slice(0, code.end - start);
  const [, noun = 'Văn bản'] =
    new RegExp(`(${DOCUMENT_NOUNS.join('|')}) (?:số )?\\S+$`, 'iu').exec(front) ?? [];
  return `${front}${rest} ${capitalised(noun)} ấy ban hành ngày ${day}.`;
}
