/** The words of every content issue. Schemas and checks name a message by its key; only this file says it to people. */
import type { Bilingual, Issue, Severity } from '../model/index.js';

type Words = { readonly what: Bilingual; readonly fix: Bilingual };

const MESSAGES = {
  // Files
  'no-folder': say(
    'không có thư mục nội dung «{folder}».',
    'there is no content folder “{folder}”.',
    'Hãy kiểm tra đường dẫn, hoặc tạo thư mục mới bằng «loaphat init {folder}».',
    'Check the path, or make a new folder with `loaphat init {folder}`.',
  ),
  'missing-file': say(
    'thiếu tệp này.',
    'this file is missing.',
    'Hãy tạo tệp; «loaphat init» cho một bản mẫu đầy đủ.',
    'Create it; `loaphat init` gives a complete model.',
  ),
  'unreadable-file': say(
    'không đọc được tệp ({reason}).',
    'the file cannot be read ({reason}).',
    'Hãy xem quyền đọc của tệp, hoặc chép lại tệp.',
    'Check the permissions of the file, or copy it again.',
  ),
  'leaves-folder': say(
    'đường dẫn «{path}» đi ra ngoài thư mục nội dung.',
    'the path “{path}” leaves the content folder.',
    'Hãy chép tệp vào trong thư mục nội dung.',
    'Copy the file into the content folder.',
  ),
  'too-large': say(
    'tệp dài {size}, quá mức {limit}.',
    'the file has {size}, more than {limit}.',
    'Hãy chia nhỏ tệp; ảnh và âm thanh để trong media/.',
    'Split the file; pictures and sound belong in media/.',
  ),
  'too-many-files': say(
    'thư mục có hơn {limit} tệp.',
    'the folder holds more than {limit} files.',
    'Hãy bỏ những tệp không thuộc chiến dịch ra ngoài.',
    'Move what is no part of the campaign out of the folder.',
  ),
  'not-utf8': say(
    'tệp không phải là UTF-8.',
    'the file is not UTF-8.',
    'Hãy lưu lại tệp với bảng mã UTF-8 (trong Notepad: Lưu thành → Mã hóa: UTF-8).',
    'Save the file as UTF-8 (Notepad: Save as → Encoding: UTF-8).',
  ),
  'control-character': say(
    'có ký tự điều khiển {code}, mắt không thấy được.',
    'there is a control character, {code}, that cannot be seen.',
    'Hãy xóa ký tự đó và gõ lại đoạn chữ quanh nó.',
    'Delete it and type the text around it again.',
  ),
  'not-nfc': say(
    'chữ viết ở dạng tổ hợp (NFD); đã được chuyển sang dạng dựng sẵn (NFC).',
    'the text is decomposed (NFD); it was read as composed (NFC).',
    'Nên lưu lại tệp bằng bộ gõ Unicode dựng sẵn.',
    'Better save the file with composed Unicode.',
  ),
  'yaml-syntax': say(
    'YAML sai cú pháp: {reason}.',
    'the YAML is not well formed: {reason}.',
    'Hãy xem dấu hai chấm, dấu ngoặc và độ thụt dòng ở đây.',
    'Look at colons, quotes and indentation here.',
  ),
  'yaml-too-big': say(
    'YAML dùng quá nhiều bí danh (&, *) hoặc lồng quá sâu.',
    'the YAML uses too many aliases (&, *) or is nested too deep.',
    'Hãy viết thẳng giá trị, không dùng bí danh.',
    'Write the values out, without aliases.',
  ),
  'no-front-matter': say(
    'tệp không có phần đầu đặt giữa hai dòng «---».',
    'the file has no front matter between two `---` lines.',
    'Hãy bắt đầu tệp bằng dòng «---», rồi các trường, rồi «---».',
    'Begin the file with `---`, then the fields, then `---`.',
  ),
  'empty-body': say(
    'tin không có nội dung bên dưới phần đầu.',
    'there is no text below the front matter.',
    'Hãy viết nội dung tin sau dòng «---» thứ hai.',
    'Write the message after the second `---`.',
  ),
  'unsupported-markdown': say(
    'không dùng được «{node}» trong nội dung.',
    '“{node}” cannot be used in a text.',
    'Chỉ dùng đoạn văn, đề mục, danh sách, bảng, trích dẫn, chữ đậm, chữ nghiêng và liên kết.',
    'Use paragraphs, headings, lists, tables, quotes, bold, italics and links only.',
  ),
  'bad-file-name': say(
    'tên tệp «{name}» không thể làm mã của tin.',
    'the file name “{name}” cannot be an id.',
    'Chỉ dùng chữ thường không dấu, chữ số, dấu chấm và gạch nối.',
    'Use lower-case ASCII letters, digits, dots and hyphens.',
  ),
  // Shapes
  'missing-field': say(
    'thiếu trường «{name}».',
    'the field “{name}” is missing.',
    'Hãy thêm dòng «{name}: …».',
    'Add a line `{name}: …`.',
  ),
  'unknown-field': say(
    'không có trường nào tên là «{name}».',
    'there is no field “{name}”.',
    '{hintVi}',
    '{hintEn}',
  ),
  'bad-value': say(
    '«{value}» không dùng được ở đây.',
    '“{value}” cannot stand here.',
    '{hintVi}',
    '{hintEn}',
  ),
  'wrong-type': say(
    'giá trị không đúng loại: {reasonVi}.',
    'the value has the wrong type: {reasonEn}.',
    'Hãy sửa lại theo mẫu trong .schema/.',
    'Follow the schema in .schema/.',
  ),
  'bad-id': say(
    'mã «{value}» không hợp lệ.',
    'the id “{value}” is not valid.',
    'Chỉ dùng chữ thường không dấu, chữ số, dấu chấm và gạch nối, ví dụ «krong-pa».',
    'Use lower-case ASCII letters, digits, dots and hyphens, as in `krong-pa`.',
  ),
  'bad-plan-code': say(
    '«{value}» không phải là mã của kế hoạch.',
    '“{value}” is not a code of the plan.',
    'Hãy viết như «II.4.b» hoặc «III.7.c.2».',
    'Write it as `II.4.b` or `III.7.c.2`.',
  ),
  'bad-language': say(
    '«{value}» không phải là mã ngôn ngữ.',
    '“{value}” is not a language tag.',
    'Hãy dùng «vi», «jra», «bdq»…',
    'Use `vi`, `jra`, `bdq`…',
  ),
  'bad-moment': say(
    '«{value}» không phải là ngày hoặc thời điểm.',
    '“{value}” is not a date or an instant.',
    'Hãy viết «2020-07-06» hoặc «2020-07-06T08:00+07:00».',
    'Write `2020-07-06` or `2020-07-06T08:00+07:00`.',
  ),
  'bad-date': say(
    '«{value}» không phải là một ngày có thật.',
    '“{value}” is not a real date.',
    'Hãy viết năm-tháng-ngày, ví dụ «2020-07-06».',
    'Write year-month-day, as in `2020-07-06`.',
  ),
  'bad-clock': say(
    '«{value}» không phải là giờ.',
    '“{value}” is not a time of day.',
    'Hãy viết hai chữ số giờ và phút, ví dụ «05:30».',
    'Write two digits for hours and minutes, as in `05:30`.',
  ),
  'bad-duration': say(
    '«{value}» không phải là thời lượng.',
    '“{value}” is not a length of time.',
    'Hãy viết «45s», «10m», «1h30m» hoặc «2d».',
    'Write `45s`, `10m`, `1h30m` or `2d`.',
  ),
  'bad-url': say(
    '«{value}» không phải là địa chỉ web.',
    '“{value}” is not a web address.',
    'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
    'It must begin with http:// or https://.',
  ),
  'url-needs-slash': say(
    'địa chỉ «{value}» phải kết thúc bằng dấu «/».',
    'the address “{value}” must end with a slash.',
    'Hãy thêm «/» vào cuối.',
    'Add `/` at the end.',
  ),
  'bad-media-path': say(
    '«{value}» không phải là tệp trong media/.',
    '“{value}” is not a file in media/.',
    'Hãy viết «media/ten-tep.svg»; tên tệp không dấu, không khoảng trắng.',
    'Write `media/name.svg`; ASCII names without spaces.',
  ),
  'bad-gso-code': say(
    '«{value}» không phải là mã của Tổng cục Thống kê.',
    '“{value}” is not a code of the General Statistics Office.',
    'Hãy viết hai đến năm chữ số trong ngoặc kép, hoặc null khi không có nguồn.',
    'Write two to five digits in quotes, or null when no source gives it.',
  ),
  'bad-phone': say(
    '«{value}» không phải là số điện thoại.',
    '“{value}” is not a phone number.',
    'Chỉ dùng chữ số, khoảng trắng và dấu chấm.',
    'Use digits, spaces and dots only.',
  ),
  'bad-email': say(
    '«{value}» không phải là địa chỉ thư điện tử.',
    '“{value}” is not an e-mail address.',
    'Hãy viết như «ten@coquan.gov.vn».',
    'Write it as `name@agency.gov.vn`.',
  ),
  'bad-authority': say(
    '«{value}» không dùng làm nơi cấp mã được.',
    '“{value}” cannot be the authority of the ids.',
    'Hãy viết tên miền và năm, ví dụ «gialai.loaphat.example,2020», và không bao giờ đổi.',
    'Write a domain and a year, as in `gialai.loaphat.example,2020`, and never change it.',
  ),
  'bad-time-zone': say(
    '«{value}» không phải là múi giờ.',
    '“{value}” is not a time zone.',
    'Hãy dùng tên IANA, ví dụ «Asia/Ho_Chi_Minh».',
    'Use an IANA name, as in `Asia/Ho_Chi_Minh`.',
  ),
  'empty-text': say(
    'chữ để trống.',
    'the text is empty.',
    'Hãy viết nội dung, hoặc bỏ cả dòng.',
    'Write something, or remove the line.',
  ),
  // Relations
  'duplicate-id': say(
    'mã «{id}» đã dùng ở {first}.',
    'the id “{id}” is already used at {first}.',
    'Mỗi mã chỉ dùng một lần; hãy đặt mã khác.',
    'An id is used once; choose another.',
  ),
  'dangling-reference': say(
    '«{id}» không có trong {where}.',
    '“{id}” is not in {where}.',
    '{hintVi}',
    '{hintEn}',
  ),
  'ends-before-start': say(
    'kết thúc ({until}) trước khi bắt đầu ({from}).',
    'it ends ({until}) before it starts ({from}).',
    'Hãy xem lại hai ngày.',
    'Look at the two dates again.',
  ),
  'translation-without-original': say(
    'bản tiếng «{language}» không có bản gốc «{id}.md» bên cạnh.',
    'the “{language}” version has no original “{id}.md” beside it.',
    'Hãy đặt bản gốc cùng thư mục, hoặc sửa tên tệp.',
    'Put the original in the same folder, or mend the file name.',
  ),
  'not-approved': say(
    'tin đã duyệt nhưng thiếu «{name}».',
    'the item is approved but lacks “{name}”.',
    'Hãy ghi ai duyệt (approvedBy) và lúc nào (approvedAt).',
    'Say who approved it (approvedBy) and when (approvedAt).',
  ),
  'withdrawn-mismatch': say(
    'trạng thái «withdrawn» và trường «withdrawn» phải đi cùng nhau.',
    'status `withdrawn` and the field `withdrawn` go together.',
    'Hãy ghi withdrawn: { at, reason }, hoặc đổi trạng thái.',
    'Write withdrawn: { at, reason }, or change the status.',
  ),
  'no-source': say(
    'tin loại «{kind}» phải có nguồn.',
    'an item of kind “{kind}” needs a source.',
    'Hãy ghi sources: …, hoặc đặt sample: true để đánh dấu là mẫu.',
    'Write sources: …, or mark it with sample: true.',
  ),
  'image-without-alt': say(
    'hình không có lời mô tả (alt).',
    'the picture has no description (alt).',
    'Hãy tả hình bằng một câu để người không nhìn thấy cũng hiểu.',
    'Describe it in one sentence, for those who cannot see it.',
  ),
  cycle: say(
    'vòng lặp: {path}.',
    'this goes in a circle: {path}.',
    'Hãy bỏ một mắt trong vòng.',
    'Break the circle somewhere.',
  ),
  'bad-media': say(
    'tệp không phải là loại mà tên nó nói ({reason}).',
    'the file is not what its name says ({reason}).',
    'Hãy dùng SVG, PNG, JPEG, WebP, MP3, M4A, OGG hoặc WAV.',
    'Use SVG, PNG, JPEG, WebP, MP3, M4A, OGG or WAV.',
  ),
  'sample-value': say(
    'giá trị mẫu, chưa có nguồn.',
    'a sample value without a source.',
    'Khi có nguồn, hãy thay bằng giá trị thật.',
    'Replace it when a source is known.',
  ),
} as const satisfies Record<string, Words>;

export type MessageCode = keyof typeof MESSAGES;

/** Is this the key of a message? */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}

/** An issue with its words; `{name}` in a message is replaced by `values.name`. */
export function issueOf(
  code: MessageCode,
  place: Pick<Issue, 'file' | 'line' | 'column' | 'field'>,
  values: Readonly<Record<string, string>>,
  severity: Severity = 'error',
): Issue {
  const fill = (words: Bilingual): Bilingual => ({
    vi: fillIn(words.vi, values),
    en: fillIn(words.en, values),
  });
  return { severity, code, ...place, what: fill(MESSAGES[code].what), fix: fill(MESSAGES[code].fix) };
}

const SHOWN_VALUE = 80;

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return value.length > SHOWN_VALUE * 4 ? `${value.slice(0, SHOWN_VALUE)}…` : value;
  });
}

function say(whatVi: string, whatEn: string, fixVi: string, fixEn: string): Words {
  return { what: { vi: whatVi, en: whatEn }, fix: { vi: fixVi, en: fixEn } };
}
