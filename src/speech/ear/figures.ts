/** The numbers of a sentence that a listener has to keep. */
import { DOCUMENT_NOUNS } from '../rules/document-tables.js';
import type { RuleName, Span } from '../span.js';
import { syllablesIn } from '../syllables.js';
import type { Sentence } from './sentences.js';

/** A number as it is heard: one date, one range, one document are one number. */
export interface Figure {
  /** In the sentence's paragraph. */
  readonly start: number;
  readonly end: number;
  /** How many number words of it come in a row: day and month of a date are lighter than its year. */
  readonly weight: number;
  readonly kind: 'code' | 'other';
}

/** From this weight on a number is big: `hai nghìn không trăm hai mươi`, `tám mươi tư phẩy năm`. */
export const BIG = 4;

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
export function figuresOf(sentence: Sentence): Figure[] {
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

function isName({ kind, weight }: Figure, before: string): boolean {
  return kind === 'other' && weight < BIG && NAMED.test(before);
}

/** Syllables that are heard between two numbers of a sentence. */
export function syllablesBetween({ text, start }: Sentence, first: Figure, second: Figure): number {
  return syllablesIn(text.slice(first.end - start, second.start - start));
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

function writtenOut({ text, start, spans }: Sentence): Figure[] {
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
