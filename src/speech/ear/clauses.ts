/** Clauses that can stand alone, and sentences cut or turned between them. Where nothing tells for certain, it is none, and nothing is cut. */
import { capitalised } from '../../model/index.js';
import { syllablesIn } from '../say/syllables.js';

/** Words end where no letter follows: `\b` knows no Vietnamese. */
const END = '(?![\\p{L}\\p{M}])';

const words = (list: string) =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/** Those who do something. */
const PEOPLE = words(`
  bà con|cán bộ|công chức|viên chức|nhân viên|cơ quan|người dân|người|nhân dân|dân|ủy ban|uỷ ban|hội đồng|tỉnh|huyện|xã|phường|thị trấn|thôn|làng|thành phố|
  sở|phòng|bộ|chính phủ|nhà nước|quốc hội|thủ tướng|chủ tịch|bí thư|lãnh đạo|doanh nghiệp|tổ chức|đơn vị|công ty|cha mẹ|em bé|học sinh|phụ huynh|nhà trường|
  ai|tôi|chúng tôi|chúng ta|mình|ta|họ|quý vị|anh|chị|ông|bà|bác|cô|chú|cháu|em|đài|bưu điện|trung tâm|bộ phận|văn phòng|mặt trận|đoàn viên|hội viên`);

/** Things of which something is said. After “và” they may as well go on a list: `đơn, ảnh và hồ sơ đã ký`. */
const THINGS = words(`
  hồ sơ|thủ tục|kết quả|việc này|việc ấy|việc đó|điều này|điều ấy|điều đó|đây|đó|mức phí|lệ phí|thời hạn|cách làm`);

/** What says that something is said of the subject. */
const PREDICATE = words(`
  là|có|được|bị|phải|cần|sẽ|đã|đang|không|chưa|vẫn|cũng|đều|thì|nên|hãy|cứ|chỉ|muốn|biết|nộp|nhận|làm|đến|gửi|trả|mang|cấp|giải quyết|hướng dẫn|xem|hỏi|
  báo|nói|đi|về|ra|giúp|giao|mở|tổ chức|thực hiện|tiếp|chuyển|kiểm tra|công khai|niêm yết|quy định|yêu cầu|đề nghị|phối hợp|xin|mời|chờ|lập|bán|mua|ký`);

/** What makes a clause hang on another. */
const SUBORDINATE = words(`
  nếu|khi|sau khi|trước khi|trong khi|vì|do|bởi|nhờ|tuy|dù|mặc dù|để|nhằm|theo|căn cứ|thực hiện|trên cơ sở|hễ|ngoài|đối với|với|từ khi|kể từ|khi nào|nhân`);

const MANY = '(?:(?:các|những|mọi|mỗi|nhiều|một số|cả)\\s+)?';
const STARTS_PEOPLE = new RegExp(`^${MANY}(?:${PEOPLE})${END}`, 'iu');
const STARTS_SUBJECT = new RegExp(`^${MANY}(?:${PEOPLE}|${THINGS})${END}`, 'iu');
const HAS_PREDICATE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${PREDICATE})${END}`, 'iu');
const STARTS_SUBORDINATE = new RegExp(`^(?:${SUBORDINATE})${END}`, 'iu');
/** A pair whose halves belong together. */
const PAIRED =
  /(?<![\p{L}\p{M}])(?:không (?:chỉ|những|phải)|chẳng (?:những|phải)|càng|một mặt|thà|vừa|hoặc là|nói rằng|cho rằng|rằng)(?![\p{L}\p{M}])/iu;
/** What a subject does comes soon after it. */
const SUBJECT_REACH = 60;

/** Longer texts are no sentences: they are left to people. */
export const LONGEST_REWRITTEN = 600;

/** What joins two clauses, and what the second begins with when it stands alone. */
const JOINTS: Readonly<Record<string, string>> = {
  nhưng: 'Nhưng ',
  song: 'Song ',
  còn: 'Còn ',
  rồi: 'Rồi ',
  và: '',
  nên: 'Vì thế, ',
  'tuy nhiên': 'Tuy nhiên, ',
  'tuy vậy': 'Tuy vậy, ',
  'vì vậy': 'Vì vậy, ',
  'vì thế': 'Vì thế, ',
  'do đó': 'Do đó, ',
  'do vậy': 'Do vậy, ',
  'nhờ đó': 'Nhờ đó, ',
  'nhờ vậy': 'Nhờ vậy, ',
  'sau đó': 'Sau đó, ',
  'đồng thời': 'Đồng thời, ',
  'ngoài ra': 'Ngoài ra, ',
  'bên cạnh đó': 'Bên cạnh đó, ',
  'trong khi đó': 'Trong khi đó, ',
};

/** A semicolon, or a comma and one of the words above, before the next clause. */
const JOINT = new RegExp(
  `\\s*;\\s+(?:và\\s+)?|,\\s+(${Object.keys(JOINTS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:,\\s+|\\s+)`,
  'giu',
);

/** A sentence that has given its reason already. */
const CAUSE = /^(?:vì|do|bởi|nhờ|tuy|dù|mặc dù)(?![\p{L}\p{M}])/iu;

/**
 * A sentence as two or more, cut at semicolons and before words that join clauses, where both sides can stand alone and every piece
 * fits; `undefined` when there is no such cut.
 *
 * @param fits whether a piece is good; the pieces are the longest that are
 */
export function splitSentence(text: string, fits: (piece: string) => boolean): string | undefined {
  if (text.length > LONGEST_REWRITTEN || !text.endsWith('.')) return undefined;
  const body = text.slice(0, -1);
  const pieces: string[] = [];
  let piece = { from: 0, opening: '' };
  let possible: { readonly end: number; readonly next: typeof piece } | undefined;
  const whole = (end: number) => isWhole(body.slice(piece.from, end).trim());
  const said = (end: number) => `${capitalised(piece.opening + body.slice(piece.from, end).trim())}.`;
  const cut = ({ end, next }: NonNullable<typeof possible>) => {
    pieces.push(said(end));
    piece = next;
    possible = undefined;
  };

  for (const { index, 0: written, 1: joint } of body.matchAll(JOINT)) {
    const word = joint?.toLowerCase() ?? '';
    const from = index + written.length;
    if (!opensClause(body.slice(from), word === '' || word === 'và' ? 'people' : 'anything')) continue;
    if (possible !== undefined && !fits(said(index))) cut(possible);
    const caused = word === 'nên' && CAUSE.test(body.slice(piece.from, index).trim());
    if (whole(index) && !caused) possible = { end: index, next: { from, opening: JOINTS[word] ?? '' } };
  }
  if (possible !== undefined && !fits(said(body.length))) cut(possible);
  if (pieces.length === 0 || !whole(body.length)) return undefined;
  pieces.push(said(body.length));
  return pieces.every(fits) ? pieces.join(' ') : undefined;
}

const ACCORDING =
  /^Theo ((?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Chỉ thị)(?![\p{L}\p{M}])[^,;:]{0,300}), ([^;:]+)\.$/u;

/**
 * `Theo Nghị định số…, cán bộ không được…` → `Cán bộ không được… Nghị định số… quy định như vậy.`; `undefined` for a sentence of another
 * kind.
 */
export function sourceBehind(text: string): string | undefined {
  if (text.length > LONGEST_REWRITTEN) return undefined;
  const [, source, rest] = ACCORDING.exec(text) ?? [];
  if (source === undefined || rest === undefined || !opensClause(rest)) return undefined;
  return `${capitalised(rest)}. ${source} quy định như vậy.`;
}

/** Syllables of the parts in front of the main clause that all hang on it; 0 when the sentence begins with it. */
export function waitedFor(spoken: string): number {
  let waited = 0;
  let done = 0;
  for (const { index, 0: pause } of spoken.matchAll(/[,;]\s|(?<=\s)thì\s/gu)) {
    const part = spoken.slice(done, index).trim();
    if (!isSubordinate(part)) return waited;
    waited += syllablesIn(part);
    if (pause.startsWith('thì')) return waited;
    done = index + pause.length;
  }
  return isSubordinate(spoken.slice(done).trim()) ? 0 : waited;
}

/** Does the text stand as a sentence of its own: nothing left open, nothing that waits for its other half? */
export function isWhole(text: string): boolean {
  if (PAIRED.test(text) || text.includes(':') || !balanced(text)) return false;
  if (!STARTS_SUBORDINATE.test(text)) return HAS_PREDICATE.test(text);
  const after = /(?:,| thì) ([^,]+)$/u.exec(text) ?? /, (.+)$/u.exec(text);
  return after !== null && opensClause(after[1] ?? '');
}

/** Does it begin with words that make it hang on what follows? */
function isSubordinate(text: string): boolean {
  return STARTS_SUBORDINATE.test(text);
}

/** Does the text begin with a subject of which something is said? Only people and offices count when `by` is `people`. */
function opensClause(text: string, by: 'people' | 'anything' = 'anything'): boolean {
  const subject = (by === 'people' ? STARTS_PEOPLE : STARTS_SUBJECT).exec(text)?.[0];
  return (
    subject !== undefined && HAS_PREDICATE.test(text.slice(subject.length, subject.length + SUBJECT_REACH))
  );
}

function balanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[([“«]/gu) === count(/[)\]”»]/gu) && count(/"/gu) % 2 === 0 && !/(?<!\S)‘[^’]*$/u.test(text);
}
