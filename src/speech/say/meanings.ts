/** Writings with more than one meaning: the words beside them decide, and where these do not, nobody guesses. */
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

/** One meaning, and the words before it or next to it that decide for it. */
interface Meaning {
  readonly spoken: string;
  readonly lead?: RegExp;
  readonly next?: RegExp;
}

const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  TT: [
    {
      spoken: 'thông tư',
      lead: /(?:theo|tại|các|quyết định,|nghị định,|nghị định và)\s+$/iu,
      next: /\s+(?:số|liên tịch|của|này|\d)/uy,
    },
    {
      spoken: 'thị trấn',
      lead: /(?:UBND|HĐND|ủy ban nhân dân|công an|trạm y tế|xã,|phường,|xã và|phường và)\s+$/iu,
    },
    {
      spoken: 'trung tâm',
      next: /\.?\s+(?:y tế|văn hóa|giáo dục|dạy nghề|khuyến nông|hành chính công|phục vụ|dịch vụ|phát triển)(?!\p{L})/iuy,
    },
  ],
  CP: [
    { spoken: 'cổ phần', lead: /(?:công ty|ngân hàng|tập đoàn|TNHH,)\s+$/iu },
    {
      spoken: 'Chính phủ',
      lead: /(?:của|do|nghị định|nghị quyết|NĐ|NQ|văn phòng|trình|phó thủ tướng|họp|phiên họp)\s+$/iu,
      next: /\s+(?:ban hành|quy định|yêu cầu|giao|họp)(?!\p{L})/uy,
    },
  ],
  CT: [
    {
      spoken: 'Chủ tịch',
      lead: /(?:phó|ông|bà|đồng chí|đ\/c)\s+$/iu,
      next: /\s+(?:UBND|HĐND|MTTQ|ủy ban|hội)(?!\p{L})/iuy,
    },
    { spoken: 'chỉ thị', lead: /(?:theo|các|thực hiện|nghị quyết,)\s+$/iu, next: /\s+(?:số|của|này|\d)/uy },
  ],
  QH: [
    {
      spoken: 'quy hoạch',
      lead: /(?:bản đồ|đồ án|khu|đất|lập|điều chỉnh)\s+$/iu,
      next: /\s+(?:1[/:]\d|chi tiết|đất|sử dụng|xây dựng|chung)/uy,
    },
    {
      spoken: 'Quốc hội',
      lead: /(?:của|do|đại biểu|ĐB|luật|nghị quyết|NQ|văn phòng|khóa|kỳ họp)\s+$/iu,
      next: /\s?(?:khóa|\d\d(?![/:\d])|thông qua|ban hành)/uy,
    },
  ],
};

/** A name with capitals behind a dot: the dot ends no sentence. */
const DOTTED = /\.(?=\s?\p{Lu})/uy;

/**
 * `TT. Phú Túc`, `Công ty CP`, `CT UBND`, `QH 1/500`: the meaning that the neighbours decide for; as written where they decide for none, or
 * for two. Nothing where the lexicon says a word that is none of these meanings: then its editor has decided.
 */
export function readMeaning(place: TextPlace): SpokenReading | undefined {
  const written = matchAt(/(?:TT|CP|CT|QH)(?![\p{L}\p{M}&/-])/uy, place)?.[0];
  const meanings = MEANINGS[written ?? ''];
  if (written === undefined || meanings === undefined) return undefined;
  const known = place.words.expand(written);
  if (known !== undefined && !meanings.some(({ spoken }) => spoken === known)) return undefined;
  const said = before(place, 24);
  const decided = meanings.filter(
    ({ lead, next }) =>
      (lead?.test(said) ?? false) ||
      (next !== undefined && matchAt(next, place, written.length) !== undefined),
  );
  const end = place.index + written.length;
  const [only, ...others] = decided;
  if (only === undefined || others.length > 0) return { end, spoken: written, rule: 'unsure' };
  const dot = matchAt(DOTTED, place, written.length);
  return { end: end + (dot?.[0].length ?? 0), spoken: only.spoken, rule: 'acronym' };
}

/** Groups of three digits between commas: English thousands, a fraction, or a list. */
const GROUPED = /\d{1,3}(?:,\d{3}){1,4}(?![\d,.])(?=(\s?(?:đồng|đ|VNĐ|VND)(?![\p{L}\p{M}]))?)/uy;

/** `1,800,000 đồng`: no money has thousandths, and no list ends in 000, but nobody says that thousands are meant. */
export function readCommaGroups(place: TextPlace): SpokenReading | undefined {
  const match = matchAt(GROUPED, place);
  if (match === undefined || (match[1] === undefined && !match[0].endsWith(',000'))) return undefined;
  return { end: place.index + match[0].length, spoken: match[0], rule: 'unsure' };
}

/**
 * What a writing of rule `unsure` may mean, for people: `thông tư, thị trấn, trung tâm`.
 *
 * @example
 * meaningsOf('CP'); // ['cổ phần', 'Chính phủ']
 */
export function meaningsOf(written: string): string[] {
  if (/^\d/u.test(written)) return [written.replaceAll(',', '.'), written.replace(/,/u, ' phẩy ')];
  return (MEANINGS[written] ?? []).map(({ spoken }) => spoken);
}
