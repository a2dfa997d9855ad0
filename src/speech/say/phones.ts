/** Telephone and hotline numbers: digit by digit, in the groups in which people write them down. */

import { sayDigits } from './say-number.js';
import { before, matchAt, type SpokenReading, type TextPlace } from './text-place.js';

const GROUPED = /(?:\+?\d{2,6}[ .-]|\(\+?\d{2,5}\)[ .-]?)\d{1,8}(?:[ .-]\d{2,8}){0,4}(?![\p{L}\p{N}/])/uy;
const PLAIN = /\+?\d{3,15}(?![\p{L}\p{N}/]|[.,]\d)/uy;
const SERVICE = /1[89]00[ .-]?\d{2,4}(?:[ .-]?\d{2,4})?(?![\p{L}\p{N}/]|[.,-]\d)/uy;

/** What announces a telephone number, or another number that is copied down figure by figure. */
const ANNOUNCED =
  /(?:tổng đài|đường dây nóng|điện thoại|số máy|hotline|di động|máy bàn|zalo|fax|sđt|(?<!\p{L})đt|tel|bấm số|nhấn số|cmnd|cccd|căn cước(?: công dân)?|chứng minh nhân dân|mã số|mã hồ sơ|số tài khoản)[^\d.;!?\n]{0,24}$/iu;
const CALLED =
  /(?:gọi|nhắn tin|tin(?: nhắn)? gửi|cấp cứu|cứu hỏa|cứu hoả)(?:\s+(?:điện|ngay|đến|tới|vào|theo|số|cho|máy)){0,4}\s*:?\s*$|số\s+điện\s+thoại[^\d\n]{0,24}$/iu;

/** `máy lẻ 15`. */
const EXTENSION = /\d{1,5}(?![\p{L}\p{N}/])/uy;

export function readPhone(place: TextPlace): SpokenReading | undefined {
  const extension = /máy lẻ\s*:?\s*$/iu.test(before(place, 12)) ? matchAt(EXTENSION, place) : undefined;
  if (extension !== undefined) return phone(place, extension[0]);
  const service = matchAt(SERVICE, place);
  if (service !== undefined) return phone(place, service[0]);
  const grouped = matchAt(GROUPED, place);
  const plain = matchAt(PLAIN, place);
  if (grouped === undefined && plain === undefined) return undefined;
  const announced = isAnnounced(place);
  for (const written of [grouped?.[0], plain?.[0]]) {
    if (written !== undefined && isPhone(written, announced)) return phone(place, written);
  }
  return undefined;
}

function isPhone(written: string, announced: boolean): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length > 15) return false;
  if (announced) return !/^\d{1,3}(?:\.\d{3})+$/.test(written) && digits.length >= 3;
  if (/^\(?\+84/.test(written)) return digits.length >= 10;
  if (written.startsWith('(')) return /^\(0\d{2,4}\)/.test(written) && digits.length >= 9;
  // Unannounced: a trunk zero and an area code of three digits or the length of a whole number.
  return /^0\d{2,3}[ .-]\d{3}/.test(written) || (/^0[1-9]/.test(written) && digits.length >= 9);
}

function isAnnounced(place: TextPlace): boolean {
  const { source, index, previous } = place;
  const lead = source.slice(Math.max(0, index - 48), index);
  const listed =
    previous?.rule === 'phone' && /^\s*(?:hoặc|và|,|;|-|–|\/)\s*$/u.test(source.slice(previous.end, index));
  return listed || ANNOUNCED.test(lead) || CALLED.test(lead);
}

function phone(place: TextPlace, written: string): SpokenReading {
  const plus = /^\(?\+/.test(written) ? 'cộng ' : '';
  const groups = written.split(/\D+/).filter(Boolean);
  const [only = ''] = groups;
  const spoken = (groups.length > 1 ? groups.flatMap(shortGroups) : naturalGroups(only))
    .map(sayDigits)
    .join(', ');
  return { end: place.index + written.length, spoken: plus + spoken, rule: 'phone' };
}

/** Six digits and more are too many for one breath. */
function shortGroups(digits: string): string[] {
  return digits.length > 5 ? [digits.slice(0, 4), digits.slice(4)] : [digits];
}

/** Seven digits and more in threes and fours: `0269382440` → 0269 382 440; `18001096` → 1800 1096; twelve in threes. */
function naturalGroups(digits: string): string[] {
  if (digits.length < 7) return [digits];
  if (digits.length <= 8) return [digits.slice(0, 4), digits.slice(4)];
  // A number of citizens: province, year of birth, serial.
  if (digits.length === 12) return digits.match(/\d{3}/g) ?? [];
  return [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)];
}
