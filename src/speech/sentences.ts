/** Where sentences end, and where an announcer takes breath inside them. */
import { sentenceEnds } from '../model/index.js';
import { syllablesIn } from './say/syllables.js';

/**
 * The sentences of a paragraph. A full stop ends one only before a capital, a digit or a quotation mark.
 *
 * @example
 * sentencesOf('Bà con mang hồ sơ đến xã. Cán bộ sẽ hướng dẫn.'); // ['Bà con mang hồ sơ đến xã.', 'Cán bộ sẽ hướng dẫn.']
 */
export function sentencesOf(paragraph: string): string[] {
  const ends = [...sentenceEnds(paragraph), paragraph.length];
  return ends
    .map((end, nth) => paragraph.slice(ends[nth - 1] ?? 0, end).trim())
    .filter((sentence) => sentence !== '');
}

/** Words that belong together though a comma stands between them: whoever stops inside them is not understood. */
const FIXED_PAIRS = [
  'ban, ngành',
  'bộ, ngành',
  'buôn, làng',
  'cán bộ, công chức',
  'cán bộ, công chức, viên chức',
  'cấp, ngành',
  'chính sách, pháp luật',
  'chức năng, nhiệm vụ',
  'công chức, viên chức',
  'cơ quan, đơn vị',
  'đất ở, đất rẫy',
  'giao đất, thuê đất',
  'hách dịch, cửa quyền',
  'họ tên, địa chỉ',
  'họ tên, ngày sinh',
  'hồ sơ, giấy tờ',
  'huyện, thị xã',
  'huyện, thị xã, thành phố',
  'huyện, xã',
  'khiếu nại, tố cáo',
  'kiến nghị, phản ánh',
  'mẫu đơn, tờ khai',
  'người dân, doanh nghiệp',
  'người dân, tổ chức',
  'người già, người nghèo',
  'nhận, trả',
  'phản ánh, kiến nghị',
  'phí, lệ phí',
  'quận, huyện',
  'sở, ban, ngành',
  'sở, ngành',
  'thị xã, thành phố',
  'thôn, buôn',
  'thôn, làng',
  'thôn, tổ dân phố',
  'thuế, lệ phí',
  'thuế, phí',
  'thuế, phí, lệ phí',
  'tỉnh, huyện',
  'tỉnh, huyện, xã',
  'tỉnh, thành phố',
  'từng chữ, từng số',
  'xã, phường',
  'xã, phường, thị trấn',
].sort((a, b) => b.length - a.length);
const FIXED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${FIXED_PAIRS.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
/** Stands for the space of such a comma while a sentence is cut. */
const UNCUT = '\ue000';

/** Less than this was not worth a breath, and less than that is said with the same one: after `Một là,` nobody stops. */
const LEAST_BEFORE = 4;
const LEAST_AFTER = 3;

/** A space behind the mark that ends a clause. */
const CLAUSE_END = / (?<=[,;:–—-]["”’»)]* )/u;

/**
 * A sentence of spoken text, cut where breath is taken: at the end of a clause, behind its comma, semicolon, colon or dash, but never
 * behind a few syllables or before a few, and never inside a fixed pair (`tỉnh, thành phố`). In between nothing is guessed. The least numbers of syllables (4 before, 3 after) are ours.
 *
 * @example
 * breathsOf('Nộp hồ sơ xong, bà con đừng về vội.'); // ['Nộp hồ sơ xong,', 'bà con đừng về vội.']
 * @example
 * breathsOf('Một là, xem ngày hẹn.'); // ['Một là, xem ngày hẹn.']
 * @example
 * breathsOf('Người dân của các tỉnh, thành phố trong cả nước đều dùng được.'); // ['Người dân của các tỉnh, thành phố trong cả nước đều dùng được.']
 */
export function breathsOf(sentence: string): string[] {
  const breaths: string[] = [];
  let open = '';
  const held = sentence.normalize('NFC').replace(FIXED, (pair) => pair.replaceAll(' ', UNCUT));
  for (const clause of held.split(CLAUSE_END).map((cut) => cut.replaceAll(UNCUT, ' '))) {
    if (open !== '' && syllablesIn(open) >= LEAST_BEFORE) {
      breaths.push(open);
      open = clause;
    } else open = open === '' ? clause : `${open} ${clause}`;
  }
  const last = breaths.at(-1);
  if (last === undefined || syllablesIn(open) >= LEAST_AFTER) return [...breaths, open];
  return [...breaths.slice(0, -1), `${last} ${open}`];
}
