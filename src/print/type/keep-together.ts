/** Which words of Vietnamese print stay on one line: numbers and their units, articles, telephone numbers, compounds. */

const UNITS = words(
  `đồng ngày giờ phút giây tháng năm tuổi tuần lần lượt bộ bản người hộ trang bước triệu tỷ nghìn ngàn nguồn
xã phường thôn câu bài hồ km m cm mm m² km² ha kg g tấn lít kWh %`,
);

/** Words that a number, a letter or a Roman numeral follows. */
const NUMBERED = words(
  `điều khoản điểm chương mục phần lục số quý ngày tháng năm bước mức độ tổ thôn phòng khóa đợt lần bảng hình`,
);

/** Short forms that a name follows: “TP. Pleiku”. */
const TITLES = new Set('TP. Tp. TX. Tx. TT. Q. P. H. X.'.split(' '));

/** “15/2025/QĐ-UBND”, “753/QĐ-UBND”: what it is the number of stands before it. */
const DOCUMENT_NUMBER = /^\d+\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d-]*[.,;:)]*$/u;

/** Groups of figures of a telephone number: “0269”, “(0269)”, “+84”. */
const FIGURES = /^[(+]{0,2}[\d.]+\)?$/;

/** First parts of the names of places in the Central Highlands; the name goes on in the next word. */
const NAME_HEADS = new Set('Ia Ea Chư Krông Kông Đak Đăk Ayun Plei Kon Mang'.split(' '));

/** Compounds whose syllables a reader should not have to pick up from two lines. */
const COMPOUNDS =
  `hành chính|thủ tục|dịch vụ công|trực tuyến|một cửa|bộ phận|hồ sơ|cải cách|khai sinh|kết hôn|cư trú|đất đai|bưu điện|bưu chính
công ích|lệ phí|miễn phí|người dân|bà con|nhân dân|ủy ban|cán bộ|công chức|cơ quan|điện thoại|địa chỉ|phản ánh|kiến nghị|góp ý
giấy tờ|giấy hẹn|giấy phép|tờ khai|chứng thực|bản sao|kết quả|hướng dẫn|niêm yết|xây dựng|quy định|mạng lưới|đăng ký|kinh doanh
sử dụng|trong ngày|làm việc|khởi công|mức độ|chấm điểm|làm xong|hài lòng|số liệu|hội đồng|thành phố|triệu đồng|nghìn đồng|tỷ đồng|UBND xã|UBND huyện|UBND tỉnh|Gia Lai`
    .split(/[|\n]/)
    .map((compound) => compound.toLowerCase().split(' '));

/** The compounds that begin with a syllable. */
const BEGINNING: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  COMPOUNDS.map(([first = '']) => [first, COMPOUNDS.filter((compound) => compound[0] === first)]),
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[("“‘[]+|[)"”’\],.;:!?…]+$/gu, '');
}

/**
 * For each word but the last: does the next one have to stay on its line?
 *
 * @example
 * keepTogether(['Lệ', 'phí', '8.000', 'đồng']); // [true, false, true]
 */
export function keepTogether(text: readonly string[]): boolean[] {
  const plain = text.map(bare);
  const kept = text.slice(1).map((next, index) => {
    const word = text[index] ?? '';
    return (
      sticks(word, next, plain[index] ?? '', plain[index + 1] ?? '', plain[index - 1] ?? '') ||
      isName(text[index - 1], word, next)
    );
  });
  plain.forEach((first, start) => {
    for (const compound of BEGINNING.get(first) ?? []) {
      if (!compound.every((syllable, offset) => plain[start + offset] === syllable)) continue;
      for (let offset = 0; offset < compound.length - 1; offset += 1) {
        if (
          bare(text[start + offset] ?? '').length ===
          (text[start + offset] ?? '').replace(/^["“(]/u, '').length
        ) {
          kept[start + offset] = true;
        }
      }
    }
  });
  return kept;
}

/** “An Khê”, “Đức Cơ”: two words with a capital, inside a sentence; the first word of a sentence has one in any case. */
function isName(before: string | undefined, word: string, next: string): boolean {
  return (
    before !== undefined &&
    !/[.!?:;…–”"]$/u.test(before) &&
    /^[(“]?\p{Lu}\p{Ll}*$/u.test(word) &&
    /^\p{Lu}\p{Ll}*[)”.,;:!?…]*$/u.test(next)
  );
}

function sticks(word: string, next: string, plain: string, plainNext: string, before: string): boolean {
  if (/^[–—\-/&+→=×]$/u.test(next)) return true;
  if (TITLES.has(word) && /^\p{Lu}/u.test(next)) return true;
  if (/[.,;:!?]$/u.test(word)) return false;
  if (DOCUMENT_NUMBER.test(next)) return true;
  if (FIGURES.test(word) && /^\d/.test(next) && /^[\d.]+[.,;)]*$/.test(next)) return true;
  if (/^[(“"]?(?:[\d.,–-]+|…)$/u.test(word) && UNITS.has(plainNext.split('/')[0] ?? '')) return true;
  // “7 giờ 30 phút”.
  if (plain === 'giờ' && /^\d+$/.test(before) && /^\d/.test(next)) return true;
  if (NAME_HEADS.has(word) && /^\p{Lu}/u.test(next)) return true;
  return NUMBERED.has(plain) && /^(?:\d|…|[IVX]+\b|[a-zđ]\)?[.,;]?$)/u.test(next);
}
