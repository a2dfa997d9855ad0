/** Times of day: `7h30`, `07:30`, `17h`, `7g30`. */
import { before, matchAt, type Place, type Reading } from '../rule.js';
import { sayInteger } from '../say-number.js';

const CLOCK =
  /([01]?\d|2[0-4])(?:\s?[hHgG]\s?([0-5]\d)(?:['’′p]|\s?phút)?|:([0-5]\d)(?::([0-5]\d))?)(?![\p{L}\p{N}]|:\d)/uy;
const HOUR = /([01]?\d|2[0-4])([hHgG])(?![\p{L}\p{N}])/uy;

export function readTime(place: Place): Reading | undefined {
  if (/(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số|bản đồ)\s+$/iu.test(before(place, 12))) return undefined;
  const clock = matchAt(CLOCK, place);
  if (clock !== undefined) {
    const [written, hours = '', afterH, afterColon, seconds] = clock;
    const minutes = afterH ?? afterColon ?? '00';
    const parts = [`${sayInteger(hours)} giờ`];
    if (Number(minutes) > 0 || Number(seconds ?? 0) > 0) parts.push(`${sayInteger(minutes)} phút`);
    if (Number(seconds ?? 0) > 0) parts.push(`${sayInteger(seconds ?? '')} giây`);
    return { end: place.at + written.length, spoken: parts.join(' '), rule: 'time' };
  }
  const hour = matchAt(HOUR, place);
  if (hour === undefined) return undefined;
  // `17g` is an hour only where one is expected: it may be a weight.
  const expected = /(?:lúc|từ|đến|tới|trước|sau|vào|khoảng|hồi)\s+$|giờ\s?[-–]\s?$/iu.test(before(place, 12));
  if (/[gG]/.test(hour[2] ?? '') && !expected) return undefined;
  return { end: place.at + hour[0].length, spoken: `${sayInteger(hour[1] ?? '')} giờ`, rule: 'time' };
}
