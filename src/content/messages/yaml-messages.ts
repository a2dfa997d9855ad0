/** What can be wrong with the writing of a YAML file, in words for people who never heard of YAML. */
import { say, type Words } from './say.js';

const YAML_MESSAGES = {
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

type Reason = keyof typeof YAML_MESSAGES;

// The names are those of the yaml package.
const BY_CODE: Readonly<Record<string, Reason>> = {
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
  BLOCK_IN_FLOW: 'list-indent',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  DUPLICATE_KEY: 'same-field-twice',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'no-colon',
  UNEXPECTED_TOKEN: 'after-value',
  BAD_ALIAS: 'bad-start',
  ALIAS_PROPS: 'bad-start',
  MULTIPLE_ANCHORS: 'bad-start',
  MULTIPLE_TAGS: 'bad-start',
  BAD_PROP_ORDER: 'bad-start',
  TAG_RESOLVE_FAILED: 'bad-start',
  BAD_COLLECTION_TYPE: 'bad-start',
  BAD_DIRECTIVE: 'bad-start',
  BAD_SCALAR_START: 'bad-start',
  BAD_DQ_ESCAPE: 'backslash',
  NON_STRING_KEY: 'bad-name',
  KEY_OVER_1024_CHARS: 'long-line',
  MULTIPLE_DOCS: 'second-part',
};

/** The parser's fault in words for people. `line` is the text of the line at which it stopped. */
export function explainYamlFault(code: string, message: string, line: string): Words {
  return YAML_MESSAGES[reasonOf(code, message, line)];
}

// One code of the parser covers several slips, and one slip gives several codes; the line itself tells them apart.
function reasonOf(code: string, message: string, line: string): Reason {
  if (/^Missing closing .*quote/.test(message)) return 'open-quote';
  if (/^Flow (?:sequence|map)\b/.test(message)) return 'open-bracket';
  if (code !== 'TAB_AS_INDENT' && /^\s*(?:- )?[\w-]+:\s+[*&!@%`]/.test(line)) return 'bad-start';
  if (code === 'MISSING_CHAR' && message.includes('- indicator')) return 'list-indent';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/^\s*(?:- )?[A-Za-z][\w-]*:[^\s/]/.test(line)) return 'no-space';
    if (/^\s*-(?:\s|$)/.test(line) && code !== 'BLOCK_AS_IMPLICIT_KEY') return 'list-indent';
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(line)) return 'indent';
  if (code === 'UNEXPECTED_TOKEN' && message.includes('block-seq-ind')) return 'list-indent';
  return BY_CODE[code] ?? 'other';
}
