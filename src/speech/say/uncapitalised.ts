/** A text that goes on a sentence: its first letter small, unless the text begins with a name. */
import { DOCUMENT_NOUNS } from './document-tables.js';
import { isVietnameseSyllable } from './syllables.js';

/** Bodies that are written with a capital wherever they stand, and ordinary words that begin alike: `Sở hữu`, `Đảng viên`. */
const BODY = new RegExp(
  `^(?:${[
    'Sở(?! (?:dĩ|hữu|thích|trường|đoản|tại))',
    'Ủy ban|Uỷ ban|Chi cục|Tổng cục|Văn phòng(?! phẩm)|Hội đồng nhân dân|Mặt trận|Trung ương',
    'Chính phủ|Quốc hội|Nhà nước|Thủ tướng|Hiến pháp|Đảng(?! viên)',
    '(?:Tỉnh|Huyện|Thành|Thị|Đảng) (?:ủy|uỷ)|(?:Tỉnh|Huyện|Thành|Thị) đoàn',
    'Cổng (?:[Dd]ịch vụ công|[Tt]hông tin)|Bưu điện tỉnh',
  ].join('|')})(?![\\p{L}\\p{M}])`,
  'u',
);

/** Heads of names of which the second syllable is small: names only when a capital follows, `Trung tâm Phục vụ`. */
const HEADED =
  /^(?:Trung tâm|Kho bạc|Ngân hàng|Công an|Thanh tra|Học viện|Điện lực|Bưu điện|Bảo hiểm xã hội|Công ty|Nhà hát|Nhà xuất bản|Tòa án|Viện kiểm sát|(?:Phó )?[Cc]hủ tịch|Chỉ số) \p{Lu}/u;

/** A document with its number, or a law with its name. */
const DOCUMENT = new RegExp(
  `^(?:(?:${DOCUMENT_NOUNS.join('|')}) (?:số\\s*:?\\s*\\d|\\d{1,5}\\p{L}{0,3}[/-])|(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Chỉ thị|Điều) (?:\\d|\\p{Lu}))`,
  'u',
);

/** Words that open a sentence and stand before a name without being part of it: what one does, where, and whose. */
const OPENERS = new Set(
  `mở vào gọi hỏi nộp chờ đợi đến tới gửi nhận xin mang đem đưa lấy điền ghi viết đọc xem tra tìm chọn bấm nhấn ấn gõ nhập tải cài in chụp
quét đăng nhắn báo nói kể gặp theo nghe trả đóng ký giữ lưu làm dùng có là được bị do vì nhờ thấy đi về ra lên xuống qua sang rời trình
chuyển giao mời cử góp từ ở tại với cùng cho của trong ngoài trên dưới trước sau khi nếu để mà tuy giữa mỗi mọi các những cả chỉ không đã
đang sẽ nên phải cần hãy xã huyện tỉnh phường thôn làng buôn ông bà anh chị em cháu cô chú bác thầy người dân cán giấy thẻ mã trang mạng`.split(
    /\s+/,
  ),
);

/** Names whose first word is spelt like an opener. */
const NAMES = /^(?:Mang Yang|Bà Rịa|Bà Nà|Cô Tô)(?![\p{L}\p{M}])/u;

/**
 * The text with a small first letter when it begins with ordinary words, as it stands when it begins with a name or an acronym:
 * for what is read after “Một là, …” or “lệ phí là …”. Where nothing tells, a word before another capital keeps its own.
 *
 * @example
 * uncapitalised('Mở Cổng Dịch vụ công'); // 'mở Cổng Dịch vụ công'
 * uncapitalised('Sở hỏi ý kiến'); // 'Sở hỏi ý kiến'
 */
export function uncapitalised(text: string): string {
  const source = text.normalize('NFC');
  const [, word, next = ''] = /^(\p{Lu}[\p{Ll}\p{M}]*)(?![\p{L}\p{M}])(?:\s+(\S+))?/u.exec(source) ?? [];
  if (word === undefined || isName(source, word, next)) return source;
  return source.charAt(0).toLowerCase() + source.slice(1);
}

function isName(source: string, word: string, next: string): boolean {
  if (!isVietnameseSyllable(word)) return true;
  const line = source.slice(0, 60).replace(/\s+/gu, ' ');
  if ([BODY, HEADED, DOCUMENT, NAMES].some((pattern) => pattern.test(line))) return true;
  // `Phòng Tư pháp`, `Krông Pa`, `Phòng VH&TT`; but `Thẻ BHYT`.
  const goesOn = /^\p{Lu}/u.test(next) && (!/^\p{Lu}{2}/u.test(next) || TITLED.has(word));
  return goesOn && !OPENERS.has(word.toLowerCase());
}

/** Parts of an authority, which keep their capital before an acronym too. */
const TITLED = new Set(['Bộ', 'Cục', 'Ban', 'Phòng', 'Đài', 'Báo', 'Hội', 'Đoàn', 'Trường', 'Viện']);
