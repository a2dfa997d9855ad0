/** What can be wrong with a file. */
import { say, type Words } from './say.js';

export const FILE_MESSAGES = {
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
  'yaml-syntax': say('{what}', '{what}', '{fix}', '{fix}'),
  'ignored-file': say('{what}', '{what}', '{fix}', '{fix}'),
  'bad-media-name': say('{what}', '{what}', '{fix}', '{fix}'),
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
  'more-faults': say(
    'tệp còn {count} lỗi nữa.',
    'the file has {count} more faults.',
    'Sửa các lỗi đã nêu, rồi kiểm tra lại.',
    'Mend those that are named, then check again.',
  ),
  'text-too-heavy': say(
    'bài quá dài hoặc quá rối: {reason}.',
    'the text is too long or too tangled: {reason}.',
    'Hãy chia thành nhiều tin, và viết bằng đoạn văn, danh sách đơn giản.',
    'Split it into several items, in plain paragraphs and lists.',
  ),
  'lost-link': say(
    'liên kết tới «{url}» bị bỏ, chỉ còn chữ: nơi đó không phải địa chỉ mạng, hộp thư hay số máy.',
    'the link to “{url}” is left out and its words stay: it leads to no web address, mailbox or telephone.',
    'Viết trọn địa chỉ: https://…, mailto:… hoặc tel:….',
    'Write the whole address: https://…, mailto:… or tel:….',
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
    'Chỉ dùng chữ thường không dấu, chữ số, dấu chấm và gạch nối, ví dụ «{example}».',
    'Use lower-case ASCII letters, digits, dots and hyphens, as in `{example}`.',
  ),
} as const;

/** Why a file is passed over, and where it should stand. */
export const IGNORED_MESSAGES = {
  'not-an-item': say(
    'tệp này bị bỏ qua vì tên không kết thúc bằng .md.',
    'this file is passed over: its name does not end in .md.',
    'Hãy đổi tên thành «{example}»; trong Notepad, khi lưu chọn Kiểu tệp «Tất cả tệp», Mã hóa UTF-8.',
    'Rename it to `{example}`; in Notepad, save with type “All files”, encoding UTF-8.',
  ),
  'not-week-notes': say(
    'tệp này bị bỏ qua: ghi chú của tuần đặt tên theo tuần, kết thúc bằng .yaml.',
    'this file is passed over: notes on a week are named after the week, and the name ends in .yaml.',
    'Hãy đổi tên, ví dụ «{example}».',
    'Rename it, as in `{example}`.',
  ),
  'not-a-procedure': say(
    'tệp này bị bỏ qua vì tên không kết thúc bằng .yaml.',
    'this file is passed over: its name does not end in .yaml.',
    'Hãy đổi tên thành «{example}»; trong Notepad, khi lưu chọn Kiểu tệp «Tất cả tệp», Mã hóa UTF-8.',
    'Rename it to `{example}`; in Notepad, save with type “All files”, encoding UTF-8.',
  ),
  'office-file': say(
    'tệp này bị bỏ qua: đây không phải là tệp chữ thường.',
    'this file is passed over: it is not a plain text file.',
    'Hãy chép chữ trong đó vào một tệp «{example}», rồi bỏ tệp này ra ngoài thư mục nội dung.',
    'Copy its text into a file `{example}`, and move this one out of the content folder.',
  ),
  'belongs-in-media': say(
    'hình hoặc âm thanh ở đây bị bỏ qua.',
    'a picture or sound is passed over here.',
    'Hãy chuyển tệp vào thư mục media/, ví dụ «{example}».',
    'Move it into the folder media/, as `{example}`.',
  ),
  'belongs-in-items': say(
    'tin ở đây bị bỏ qua.',
    'an item is passed over here.',
    'Tin phải nằm trong thư mục items/; hãy chuyển thành «{example}».',
    'Items stand in the folder items/; move it to `{example}`.',
  ),
  'belongs-in-procedures': say(
    'tệp YAML ở đây bị bỏ qua.',
    'a YAML file is passed over here.',
    'Nếu là thủ tục, hãy chuyển vào thư mục procedures/, thành «{example}»; nếu là tin, tên phải kết thúc bằng .md.',
    'When it is a procedure, move it to `{example}`; when it is an item, its name must end in .md.',
  ),
  'unknown-root-file': say(
    'tệp này bị bỏ qua vì không có tệp chung nào mang tên đó.',
    'this file is passed over: no file of the campaign has that name.',
    'Hãy đổi tên thành «{example}», hoặc bỏ tệp ra ngoài.',
    'Rename it to `{example}`, or move it out.',
  ),
  'unknown-root-folder': say(
    'thư mục này bị bỏ qua.',
    'this folder is passed over.',
    'Hãy đổi tên thành «{example}», toàn chữ thường.',
    'Rename it to `{example}`, all lower-case.',
  ),
  'bad-media-name': say(
    'tệp này bị bỏ qua vì tên có dấu, khoảng trắng hoặc ký tự lạ.',
    'this file is passed over: its name has accents, spaces or unusual signs.',
    'Hãy đổi tên thành «{example}».',
    'Rename it to `{example}`.',
  ),
} as const satisfies Readonly<Record<string, Words>>;
