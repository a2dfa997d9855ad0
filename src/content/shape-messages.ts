/** What can be wrong with a field on its own. */
import { say } from './say.js';

export const SHAPE_MESSAGES = {
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
} as const;
