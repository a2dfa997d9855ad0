/** Why a file is passed over, and where it should stand. */
import { say, type Words } from './say.js';

export const IGNORED_MESSAGES = {
  'not-an-item': say(
    'tệp này bị bỏ qua vì tên không kết thúc bằng .md.',
    'this file is passed over: its name does not end in .md.',
    'Hãy đổi tên thành «{example}»; trong Notepad, khi lưu chọn Kiểu tệp «Tất cả tệp», Mã hóa UTF-8.',
    'Rename it to `{example}`; in Notepad, save with type “All files”, encoding UTF-8.',
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
