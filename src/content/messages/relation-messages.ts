/** What can be wrong between fields and files. */
import { say } from './say.js';

export const RELATION_MESSAGES = {
  'duplicate-id': say(
    'mã «{id}» đã dùng ở {first}.',
    'the id “{id}” is already used at {first}.',
    'Mỗi mã chỉ dùng một lần; hãy đặt mã khác.',
    'An id is used once; choose another.',
  ),
  'dangling-reference': say(
    '«{id}» không có trong {where}.',
    '“{id}” is not in {where}.',
    '{hint}',
    '{hint}',
  ),
  'ends-before-start': say(
    'kết thúc ({until}) trước khi bắt đầu ({from}).',
    'it ends ({until}) before it starts ({from}).',
    'Hãy xem lại hai ngày.',
    'Look at the two dates again.',
  ),
  'lunar-day-missing': say(
    'năm âm lịch {year} không có ngày «{lunar}»: tháng {month} thiếu, chỉ có 29 ngày.',
    'the lunar year {year} has no day “{lunar}”: its month {month} has 29 days.',
    'Muốn nói ngày cuối tháng, hãy viết mùng một tháng sau với days: -1..-1; hoặc ghi year: của năm có ngày ấy.',
    'For the last day of a month write the first of the next with days: -1..-1; or name a year: that has the day.',
  ),
  'leap-month-missing': say(
    'năm âm lịch {year} không có tháng {month} nhuận.',
    'the lunar year {year} has no leap month {month}.',
    'Hãy bỏ leap: true, hoặc ghi year: của năm có tháng nhuận ấy.',
    'Remove leap: true, or name a year: that has this leap month.',
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
  'approved-after-published': say(
    'tin được duyệt ({approved}) sau khi đã đăng ({published}).',
    'the item was approved ({approved}) after it was published ({published}).',
    'Hãy xem lại approvedAt và published: duyệt trước, đăng sau.',
    'Look at approvedAt and published again: approval comes first.',
  ),
  'min-over-max': say(
    'số lần ít nhất trong tuần ({min}) lớn hơn số lần nhiều nhất ({max}).',
    'the least number of airings a week ({min}) is above the greatest ({max}).',
    'Hãy giảm minPerWeek hoặc tăng maxPerWeek.',
    'Lower minPerWeek or raise maxPerWeek.',
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
    'Hãy bỏ một mắt xích trong vòng.',
    'Break the circle somewhere.',
  ),
  'window-cut': say(
    'khung giờ «{window}» chạm {why} «{by}», nên không bao giờ có tin.',
    'the window “{window}” touches {why} “{by}”, so it is never filled.',
    'Hãy dời giờ của khung, hoặc sửa giờ kia.',
    'Move the window, or the other.',
  ),
  'window-over-day': say(
    'khung giờ «{window}» dài {length}, quá một ngày.',
    'the window “{window}” is {length} long, more than a day.',
    'Hãy xem lại length; một khung thường dài 5–15 phút.',
    'Look at length again; a window is usually 5–15 minutes.',
  ),
  'separation-over-week': say(
    'khoảng cách {length} dài hơn một tuần, nên mỗi tin chỉ phát được nhiều nhất một lần trong tuần.',
    'the separation of {length} is longer than a week, so an item is heard once a week at most.',
    'Nếu không định vậy, hãy giảm separation.',
    'Lower separation if that is not meant.',
  ),
  'quota-over-most': say(
    'thời lượng ít nhất ({min}) lớn hơn thời lượng nhiều nhất ({max}).',
    'the least time ({min}) is above the greatest ({max}).',
    'Hãy giảm atLeast hoặc tăng atMost.',
    'Lower atLeast or raise atMost.',
  ),
  'unknown-window': say(
    'không có khung giờ «{window}» ở đài này.',
    'this station has no window “{window}”.',
    'Các khung của đài: {known}.',
    'Its windows: {known}.',
  ),
  'pin-and-ban': say(
    '«{item}» vừa được ghim vào khung «{window}», vừa bị cấm ở đó.',
    '“{item}” is pinned into the window “{window}” and banned from it.',
    'Hãy bỏ một trong hai.',
    'Remove one of the two.',
  ),
  'series-part-twice': say(
    'loạt «{series}» có hai kỳ {part}: «{first}» và «{id}».',
    'the series “{series}” has part {part} twice: “{first}” and “{id}”.',
    'Hãy đánh số lại.',
    'Number them anew.',
  ),
  'no-station-above': say(
    'không có đài cấp «{tier}» nào ở «{place}» hay ở nơi chứa nó, nên không biết tiếp âm đài nào.',
    'no station of tier “{tier}” serves “{place}” or a place that holds it, so there is none to relay.',
    'Hãy thêm đài ấy vào stations.yaml, xem lại place và parent, hoặc ghi from: và mã một đài.',
    'Add that station to stations.yaml, look at place and parent again, or write from: and a station id.',
  ),
  'many-stations-above': say(
    'có {count} đài cấp «{tier}» ở «{place}» hay ở nơi chứa nó: {ids}.',
    '{count} stations of tier “{tier}” serve “{place}” or a place that holds it: {ids}.',
    'Hãy ghi from: và mã đài được tiếp âm, trong sessions của chính đài này.',
    'Write from: and the id of the one that is relayed, in sessions of this very station.',
  ),
  'sample-value': say(
    'giá trị mẫu, chưa có nguồn.',
    'a sample value without a source.',
    'Khi có nguồn, hãy thay bằng giá trị thật.',
    'Replace it when a source is known.',
  ),
} as const;
