/** What can be wrong with a field on its own. */

import type { Bilingual } from '../../model/index.js';
import { say } from './say.js';

export const SHAPE_MESSAGES = {
  'missing-field': say(
    'thiếu trường «{name}».',
    'the field “{name}” is missing.',
    'Hãy thêm dòng «{example}».{known}',
    'Add a line `{example}`.{known}',
  ),
  'empty-field': say(
    '{label} để trống.',
    '{label} is empty.',
    'Hãy viết giá trị, ví dụ «{example}»{or}.{known}',
    'Write a value, as in `{example}`{or}.{known}',
  ),
  'unknown-field': say(
    'không có trường nào tên là «{name}».',
    'there is no field “{name}”.',
    '{hint}',
    '{hint}',
  ),
  'bad-value': say('«{value}» không dùng được ở đây.', '“{value}” cannot stand here.', '{hint}', '{hint}'),
  'wrong-type': say('«{value}» không phải là {wanted}.', '“{value}” is not {wanted}.', '{form}', '{form}'),
  'too-long': say(
    'chữ dài {length} ký tự, quá mức {limit}.',
    'the text has {length} characters, more than {limit}.',
    'Hãy viết ngắn lại.',
    'Make it shorter.',
  ),
  'too-short': say(
    'chữ ngắn quá, ít nhất {limit} ký tự.',
    'the text is too short; at least {limit} characters.',
    'Hãy viết đầy đủ hơn.',
    'Write more.',
  ),
  'too-few': say(
    'danh sách có {length} mục, cần ít nhất {limit}.',
    'the list has {length} entries; at least {limit} is needed.',
    'Hãy viết thêm, ví dụ «{example}».{known}',
    'Add one, as in `{example}`.{known}',
  ),
  'too-many': say(
    'danh sách có {length} mục, nhiều nhất là {limit}.',
    'the list has {length} entries; at most {limit} may stand.',
    'Hãy bỏ bớt.',
    'Remove some.',
  ),
  'too-small': say(
    'số {value} nhỏ quá.',
    'the number {value} is too small.',
    'Hãy viết số từ {limit} trở lên.',
    'Write {limit} or more.',
  ),
  'too-big': say(
    'số {value} lớn quá.',
    'the number {value} is too big.',
    'Hãy viết số không quá {limit}.',
    'Write {limit} or less.',
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
  'bad-week': say(
    '«{value}» không phải là một tuần.',
    '“{value}” is not a week.',
    'Hãy viết tuần theo ISO 8601, ví dụ «2020-W28».',
    'Write an ISO 8601 week, as in `2020-W28`.',
  ),
  'bad-lunar-day': say(
    '«{value}» không phải là một ngày âm lịch.',
    '“{value}” is not a day of the lunar calendar.',
    'Hãy viết tháng-ngày, ví dụ «01-01» là mùng một tháng Giêng; ngày cuối cùng của tháng là 30.',
    'Write month-day, as in `01-01` for the first day of the first month; no month is longer than 30 days.',
  ),
  'bad-days-around': say(
    '«{value}» không phải là một khoảng ngày.',
    '“{value}” is not a range of days.',
    'Hãy viết như «-2..4»: từ hai ngày trước đến bốn ngày sau ngày âm lịch ấy, xa nhất 60 ngày.',
    'Write it as `-2..4`: from two days before the lunar day to four days after, at most 60.',
  ),
  'day-of-one-calendar': say(
    'mục lịch phải nêu đúng một trong hai: from hay weekdays (dương lịch), hoặc lunar (âm lịch).',
    'an entry names one of the two: from or weekdays (solar), or lunar.',
    'Hãy giữ một trường, bỏ trường kia.',
    'Keep one and remove the other.',
  ),
  'day-of-both-calendars': say(
    'until đi với from; days, leap, year đi với lunar.',
    'until goes with from; days, leap and year go with lunar.',
    'Hãy bỏ trường không hợp, ví dụ viết «lunar: 01-01» với «days: -2..4».',
    'Remove what does not belong, as in `lunar: 01-01` with `days: -2..4`.',
  ),
  'bad-clock': say(
    '«{value}» không phải là giờ.',
    '“{value}” is not a time of day.',
    'Hãy viết hai chữ số giờ và phút, ví dụ «05:30».',
    'Write two digits for hours and minutes, as in `05:30`.',
  ),
  'untitled-relay': say(
    'giờ tiếp âm này không nói tiếp âm đài nào.',
    'this relay does not say which station it relays.',
    'Hãy thêm «from:» và mã đài, hoặc «title: Tiếp âm …» nếu đài ấy không thuộc chiến dịch.',
    'Add `from:` and the id of a station, or `title: Tiếp âm …` if it is none of the campaign’s.',
  ),
  'pause-too-long': say(
    'quãng nghỉ «{value}» dài quá 30 giây.',
    'a pause of “{value}” is longer than 30 seconds.',
    'Hãy viết như «1s».',
    'Write it as `1s`.',
  ),
  'bad-duration': say(
    '«{value}» không phải là thời lượng.',
    '“{value}” is not a length of time.',
    'Hãy viết «45s», «10m», «1h30m» hoặc «2d».',
    'Write `45s`, `10m`, `1h30m` or `2d`.',
  ),
  'bad-clock-span': say(
    'from dài hơn to: không bài nào vừa chỗ này.',
    'from is longer than to: no piece fits this place.',
    'Hãy sửa một trong hai, ví dụ from: 40s, to: 2m.',
    'Mend one of them, as in from: 40s, to: 2m.',
  ),
  'mix-contradicts': say(
    'atLeast lớn hơn atMost.',
    'atLeast is more than atMost.',
    'Hãy sửa một trong hai, ví dụ atLeast: 40, atMost: 60.',
    'Mend one of them, as in atLeast: 40, atMost: 60.',
  ),
  'mix-over-all': say(
    'cộng các atLeast lại hơn 100 phần trăm.',
    'all atLeast together are more than 100 percent.',
    'Hãy hạ bớt; phần còn lại để các loại tin khác.',
    'Lower some; what is left is for the other kinds.',
  ),
  'mix-kind-twice': say(
    'một loại tin nằm ở hai dòng của mix.',
    'a kind of item stands in two rows of the mix.',
    'Hãy để mỗi loại ở một dòng.',
    'Leave each kind in one row.',
  ),
  'quota-of-one': say(
    'hạn mức phải nêu đúng một trong hai: topic hoặc language.',
    'a quota names one of the two: topic or language.',
    'Hãy giữ một trường, bỏ trường kia.',
    'Keep one and remove the other.',
  ),
  'quota-without-limit': say(
    'hạn mức không có atLeast, cũng không có atMost.',
    'the quota has neither atLeast nor atMost.',
    'Hãy viết atLeast: 20m, hoặc atMost: 40m.',
    'Write atLeast: 20m, or atMost: 40m.',
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
} as const;

/** What a value should have been, by the kind that its field takes. `wanted` completes “… is not …”. */
interface WantedWords {
  readonly wanted: Bilingual;
  readonly form: Bilingual;
}

export const WANTED = {
  'text-not-number': {
    wanted: { vi: 'chữ mà là số', en: 'text but a number' },
    form: { vi: 'Hãy đặt trong dấu nháy: "{written}".', en: 'Put it in quotes: "{written}".' },
  },
  'text-in-quotes': {
    wanted: { vi: 'chữ', en: 'text' },
    form: { vi: 'Hãy đặt trong dấu nháy: "{written}".', en: 'Put it in quotes: "{written}".' },
  },
  'one-text': {
    wanted: { vi: 'một giá trị chữ', en: 'one text' },
    form: {
      vi: 'Ở đây chỉ viết một giá trị, không đặt trong ngoặc vuông, không gạch đầu dòng.',
      en: 'Write one value here, without square brackets or dashes.',
    },
  },
  'text-not-fields': {
    wanted: { vi: 'chữ', en: 'text' },
    form: {
      vi: 'Hãy viết chữ trên một dòng; nếu trong chữ có dấu hai chấm thì đặt cả câu trong dấu nháy.',
      en: 'Write text on one line; when it holds a colon, put all of it in quotes.',
    },
  },
  number: {
    wanted: { vi: 'số', en: 'a number' },
    form: {
      vi: 'Hãy viết số, không viết chữ hay đặt trong dấu nháy, ví dụ 3.',
      en: 'Write digits, no words and no quotes, as in 3.',
    },
  },
  whole: {
    wanted: { vi: 'số nguyên', en: 'a whole number' },
    form: {
      vi: 'Hãy viết số không có phần lẻ, ví dụ 3.',
      en: 'Write a number without a fraction, as in 3.',
    },
  },
  'yes-no': {
    wanted: { vi: 'có hoặc không', en: 'yes or no' },
    form: {
      vi: 'Hãy viết true (có) hoặc false (không), không đặt trong dấu nháy.',
      en: 'Write true or false, without quotes.',
    },
  },
  list: {
    wanted: { vi: 'một danh sách', en: 'a list' },
    form: {
      vi: 'Hãy viết trong ngoặc vuông, ví dụ [{example}].',
      en: 'Write it in square brackets, as in [{example}].',
    },
  },
  'list-of-groups': {
    wanted: { vi: 'một danh sách', en: 'a list' },
    form: {
      vi: 'Hãy xuống dòng, thụt vào hai dấu cách, mỗi mục bắt đầu bằng «- ».',
      en: 'Begin each entry on a line of its own, two spaces in, with `- `.',
    },
  },
  fields: {
    wanted: { vi: 'các dòng «tên: giá trị»', en: 'lines of `name: value`' },
    form: {
      vi: 'Hãy viết mỗi trường một dòng, thụt vào hai dấu cách, sau dấu hai chấm có một dấu cách.',
      en: 'Write one field a line, two spaces in, with a space after the colon.',
    },
  },
  other: {
    wanted: { vi: 'giá trị dùng được ở đây', en: 'a value that can stand here' },
    form: {
      vi: 'Hãy viết theo một tệp mẫu; «loaphat init» cho một bản mẫu đầy đủ.',
      en: 'Follow a model file; `loaphat init` gives a complete one.',
    },
  },
} as const satisfies Readonly<Record<string, WantedWords>>;
