/** The numbers of a sentence that a listener has to keep. */
import { capitalised } from '../../model/index.js';
import { DOCUMENT_NOUNS } from '../say/document-tables.js';
import type { RuleName, Span } from '../say/span.js';
import { syllablesIn } from '../say/syllables.js';
import { uncapitalised } from '../say/uncapitalised.js';
import { isWhole, LONGEST_REWRITTEN } from './clauses.js';
import type { HeardSentence } from './sentences.js';

/** A number as it is heard: one date, one range, one document are one number. */
interface Figure {
  /** In the sentence's paragraph. */
  readonly start: number;
  readonly end: number;
  /** How many number words of it come in a row: day and month of a date are lighter than its year. */
  readonly weight: number;
  readonly kind: 'code' | 'other';
}

/** From this weight on a number is big: `hai nghìn không trăm hai mươi`, `tám mươi tư phẩy năm`. */
const BIG = 4;

const COUNTED: ReadonlySet<RuleName> = new Set<RuleName>([
  'number',
  'date',
  'time',
  'roman',
  'phone',
  'document-code',
  'procedure-code',
]);

const DIGIT_WORDS = 'không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín';
const SCALE_WORDS = 'mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|linh|lẻ|phẩy|rưỡi';
/** Number words in a row; `phần trăm` is a unit. */
const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:${DIGIT_WORDS}|${SCALE_WORDS})(?:\\s+|(?![\\p{L}\\p{M}]))){1,40}`,
  'giu',
);
/** A number that people wrote in words, from eleven on. `hai, ba chuyến` and `một lần` count nothing that has to be kept. */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${DIGIT_WORDS}|mười|trăm)(?:\\s+(?:${DIGIT_WORDS}|${SCALE_WORDS})){1,24}(?![\\p{L}\\p{M}])`,
  'giu',
);
const HAS_SCALE = /(?<![\p{L}\p{M}])(?:mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|phẩy)(?![\p{L}\p{M}])/iu;

/** Words after which a number is a name: level 3, hamlet 2, quarter III, September. */
const NAMED =
  /(?:mức(?: độ)?|điều|khoản|điểm|mục|chương|mẫu|biểu|quý|cấp|hạng|nhóm|lớp|khó[aạ]|kỳ|thôn|tổ|làng|xóm|ấp|buôn|khu phố|phường|quận|đường|quốc lộ|tỉnh lộ|hẻm|phòng|tầng|quầy|cửa|thứ|lần|trang|câu|bước|kênh|tháng|(?<!tổng )số(?: nhà)?)\s+$/iu;

/** What stands in front of a document's code. */
const NOUN = new RegExp(`(?<![\\p{L}\\p{M}])(?:${DOCUMENT_NOUNS.join('|')})\\s+(?:số\\s*:?\\s*)?$`, 'iu');

/** Between two names of a row: `mức độ 3, 4`, `thôn 2 và 3`. */
const LISTED = /^\s*(?:,|;|và|hoặc|hay|đến|[-–])\s*$/u;

/** Between two numbers that are a range: `từ 3 đến 5 ngày`, `7 giờ đến 11 giờ`, `ngày 8/4 đến hết ngày 15/4`. */
const RANGE =
  /^(?:(?:giờ|phút|ngày|tháng|năm|người|hộ|xã|đồng)\s+)?(?:[-–—]|đến|tới|hay|hoặc)(?:\s+(?:hết|ngày|tháng|năm|lúc|mùng|mồng|khoảng))*$/iu;
/** Between the parts of a date or an hour: `8 tháng 4 năm 2020`, `7 giờ 30`. */
const PART = /^(?:,\s*)?(?:tháng|năm|giờ)$/iu;

/** The numbers of a sentence, in order. Ordinal names (`mức độ 3`, `thôn 2`) are none. */
export function figuresOf(sentence: HeardSentence): Figure[] {
  const { text, start } = sentence;
  const found = [
    ...sentence.spans
      .filter(({ rule, written }) => COUNTED.has(rule) && /[\dIVX]/.test(written))
      .map((span) => figureOf(span, text, start)),
    ...writtenOut(sentence),
  ].sort((a, b) => a.start - b.start);
  const figures: Figure[] = [];
  // Where the last number that only names something ended.
  let named = -1;
  for (const figure of found) {
    const last = figures.at(-1);
    const before = text.slice(Math.max(0, figure.start - start - 24), figure.start - start);
    const since = (end: number) => text.slice(end - start, figure.start - start);
    if (last !== undefined && last.end > named && last.kind === 'other' && isJoined(since(last.end))) {
      figures[figures.length - 1] = {
        ...last,
        end: figure.end,
        weight: Math.max(last.weight, figure.weight),
      };
    } else if (isName(figure, before) || (named >= 0 && LISTED.test(since(named).slice(0, 12))))
      named = figure.end;
    else figures.push(figure);
  }
  return figures;
}

function figureOf(span: Span, text: string, offset: number): Figure {
  const { start, end, rule } = span;
  if (rule !== 'document-code' && rule !== 'procedure-code')
    return { start, end, weight: weightOf(span.spoken), kind: 'other' };
  // `Quyết định số` is part of what is heard as one.
  const front = text.slice(Math.max(0, start - offset - 30), start - offset);
  return {
    start: start - (NOUN.exec(front)?.[0].length ?? 0),
    end,
    weight: weightOf(span.spoken),
    kind: 'code',
  };
}

function writtenOut({ text, start, spans }: HeardSentence): Figure[] {
  let next = 0;
  return [...text.matchAll(IN_WORDS)].flatMap(({ index, 0: words }): Figure[] => {
    const [from, until] = [start + index, start + index + words.length];
    for (let span = spans[next]; span !== undefined && span.end <= from; span = spans[next]) next += 1;
    const covered = (spans[next]?.start ?? until) < until;
    if (covered || !HAS_SCALE.test(words)) return [];
    return [{ start: from, end: until, weight: weightOf(words), kind: 'other' }];
  });
}

function weightOf(spoken: string): number {
  const rows = spoken.replaceAll('phần trăm', ',').match(NUMBER_WORDS) ?? [];
  return Math.max(0, ...rows.map((row) => row.trim().split(/\s+/u).length));
}

function isJoined(between: string): boolean {
  const words = between.slice(0, 40).trim();
  return between.length < 40 && (RANGE.test(words) || PART.test(words));
}

function isName({ kind, weight }: Figure, before: string): boolean {
  return kind === 'other' && weight < BIG && NAMED.test(before);
}

/** Two big numbers are side by side when fewer syllables than this lie between them. */
const APART = 4;

export function sideBySide(sentence: HeardSentence, figures: readonly Figure[]): boolean {
  return figures.some((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined) return false;
    const between = syllablesBetween(sentence, figure, next);
    // A document and its date are a mouthful whatever its number: `Nghị quyết số 17/NQ-CP ngày 07/3/2019`.
    const big = ({ weight, kind }: Figure) => weight >= BIG || (kind === 'code' && between <= 1);
    return big(figure) && big(next) && between < APART;
  });
}

/** Syllables that are heard between two numbers of a sentence. */
function syllablesBetween({ text, start }: HeardSentence, first: Figure, second: Figure): number {
  return syllablesIn(text.slice(first.end - start, second.start - start));
}

/** What a time is called in front of a sentence, and behind it. */
const FRONT_TIME: readonly (readonly [RegExp, string])[] = [
  [/^(?:tính )?đến (hết )?(?=năm|ngày|tháng|cuối|đầu)/iu, ', tính đến $1'],
  [/^trong (?=năm|tháng|ngày|quý)/iu, ' trong '],
  [/^(?=năm|ngày)/iu, ' vào '],
];

/** `Đến hết năm 2019, 28.900 người đã được hỏi.` → `28.900 người đã được hỏi, tính đến hết năm 2019.` */
export function timeBehind(sentence: HeardSentence, figures: readonly Figure[]): string | undefined {
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
export function dateApart({ text, start }: HeardSentence, figures: readonly Figure[]): string | undefined {
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

/** The words of a sentence from one place of its paragraph to another. */
export function written({ text, start }: HeardSentence, from: number, until: number): string {
  return text.slice(from - start, until - start);
}
