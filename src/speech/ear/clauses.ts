/** Is this a clause that can stand alone? Asked before a sentence is cut; where nothing tells for certain the answer is no. */

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

/** Does the text begin with a subject of which something is said? Only people and offices count when `by` is `people`. */
export function opensClause(text: string, by: 'people' | 'anything' = 'anything'): boolean {
  const subject = (by === 'people' ? STARTS_PEOPLE : STARTS_SUBJECT).exec(text)?.[0];
  return (
    subject !== undefined && HAS_PREDICATE.test(text.slice(subject.length, subject.length + SUBJECT_REACH))
  );
}

/** Does the text stand as a sentence of its own: nothing left open, nothing that waits for its other half? */
export function isWhole(text: string): boolean {
  if (PAIRED.test(text) || text.includes(':') || !balanced(text)) return false;
  if (!STARTS_SUBORDINATE.test(text)) return HAS_PREDICATE.test(text);
  const after = /(?:,| thì) ([^,]+)$/u.exec(text) ?? /, (.+)$/u.exec(text);
  return after !== null && opensClause(after[1] ?? '');
}

/** Does it begin with words that make it hang on what follows? */
export function isSubordinate(text: string): boolean {
  return STARTS_SUBORDINATE.test(text);
}

function balanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[([“«]/gu) === count(/[)\]”»]/gu) && count(/"/gu) % 2 === 0 && !/(?<!\S)‘[^’]*$/u.test(text);
}
