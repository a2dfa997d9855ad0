/** What can be wrong with the writing of a YAML file, in words for people who never heard of YAML. */
import { say, type Words } from './say.js';

export const YAML_MESSAGES = {
  tab: say(
    'đầu dòng có phím Tab.',
    'the line begins with a tab.',
    'Hãy xóa đi và thụt vào bằng dấu cách, mỗi bậc hai dấu cách.',
    'Delete it and indent with spaces, two for each step.',
  ),
  'colon-in-value': say(
    'trong giá trị có dấu hai chấm, nên máy hiểu nhầm là một trường nữa.',
    'the value holds a colon, which reads as another field.',
    'Hãy đặt cả giá trị trong dấu nháy, ví dụ title: "Thông báo: họp thôn".',
    'Put the whole value in quotes, as in title: "Notice: village meeting".',
  ),
  'no-space': say(
    'sau dấu hai chấm không có dấu cách.',
    'there is no space after the colon.',
    'Hãy thêm một dấu cách, ví dụ «title: Một cửa».',
    'Add a space, as in `title: One stop`.',
  ),
  'no-colon': say(
    'dòng này không có dạng «tên: giá trị».',
    'this line is not `name: value`.',
    'Hãy viết tên trường, dấu hai chấm, dấu cách rồi giá trị; chữ dài nhiều dòng thì đặt trong dấu nháy.',
    'Write the field, a colon, a space, the value; put text of several lines in quotes.',
  ),
  'same-field-twice': say(
    'trường này đã được viết ở trên.',
    'this field is already written above.',
    'Mỗi trường chỉ viết một lần; hãy bỏ bớt một dòng.',
    'Write each field once; remove one of the lines.',
  ),
  indent: say(
    'đầu dòng thụt vào không đúng bậc.',
    'the line is not indented to its step.',
    'Hãy thụt các dòng cùng bậc bằng nhau, mỗi bậc hai dấu cách.',
    'Indent lines of one step alike, two spaces for each step.',
  ),
  'list-indent': say(
    'dòng này không thẳng hàng với danh sách ở trên.',
    'this line does not stand in line with the list above.',
    'Hãy cho dấu «- » của các mục thẳng cột, và các trường trong một mục thẳng cột với nhau.',
    'Put the dashes of the list in one column, and the fields of an entry in one column.',
  ),
  'open-bracket': say(
    'ngoặc [ hoặc ngoặc nhọn mở ra mà không đóng lại.',
    'a bracket or brace is opened and not closed.',
    'Hãy đóng ngoặc ở dòng này hoặc dòng ngay trên, ví dụ [II.1, II.2].',
    'Close it on this line or the one above, as in [II.1, II.2].',
  ),
  'open-quote': say(
    'dấu nháy mở ra mà không đóng lại.',
    'a quote is opened and not closed.',
    'Hãy tìm ở dòng này và các dòng trên, rồi thêm dấu nháy đóng.',
    'Look at this line and those above, and add the closing quote.',
  ),
  'after-value': say(
    'có chữ hoặc dấu thừa sau giá trị.',
    'something stands after the end of the value.',
    'Hãy bỏ phần thừa, hoặc đặt cả giá trị trong một cặp dấu nháy.',
    'Remove it, or put the whole value in one pair of quotes.',
  ),
  'bad-start': say(
    'giá trị bắt đầu bằng một dấu mà máy hiểu theo nghĩa riêng (*, &, !, @, %, `…).',
    'the value begins with a sign that has a meaning of its own (*, &, !, @, %, `…).',
    'Hãy đặt cả giá trị trong dấu nháy "…".',
    'Put the whole value in quotes "…".',
  ),
  backslash: say(
    'dấu \\ trong dấu nháy kép có nghĩa riêng.',
    'a \\ inside double quotes has a meaning of its own.',
    "Hãy dùng dấu nháy đơn '…', hoặc viết \\\\.",
    "Use single quotes '…', or write \\\\.",
  ),
  'bad-name': say(
    'tên trường phải là một chữ đơn giản.',
    'the name of a field must be a plain word.',
    'Hãy viết «tên: giá trị», không đặt ngoặc ở trước dấu hai chấm.',
    'Write `name: value`, without brackets before the colon.',
  ),
  'long-line': say(
    'phía trước dấu hai chấm có quá nhiều chữ.',
    'there is too much text before the colon.',
    'Nếu đây là một đoạn chữ, hãy đặt cả đoạn trong dấu nháy.',
    'When this is a text, put all of it in quotes.',
  ),
  'second-part': say(
    'có một dòng «---» ở giữa tệp.',
    'there is a line `---` in the middle of the file.',
    'Hãy bỏ dòng đó.',
    'Remove that line.',
  ),
  other: say(
    'máy không đọc được dòng này.',
    'this line cannot be read.',
    'Hãy viết mỗi dòng «tên: giá trị»; giá trị có dấu lạ thì đặt trong dấu nháy.',
    'Write each line as `name: value`; put values with unusual signs in quotes.',
  ),
} as const satisfies Readonly<Record<string, Words>>;
