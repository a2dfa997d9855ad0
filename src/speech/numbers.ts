/** Numbers: cardinals, decimals, percentages, ranges, counts. */
import { matchAt, type Place, type Reading } from './rule.js';
import { sayFraction, sayInteger } from './say-number.js';

const NUMBER = /(\d{1,3}(?:\.\d{3}){1,5}(?!\d)|\d+)(?:,(\d{1,6})(?!\d))?/y;

export function readNumber(place: Place): Reading | undefined {
  const match = matchAt(NUMBER, place);
  if (match === undefined) return undefined;
  const whole = sayInteger((match[1] ?? '').replaceAll('.', ''));
  const spoken = match[2] === undefined ? whole : `${whole} phẩy ${sayFraction(match[2])}`;
  return { end: place.at + match[0].length, spoken, rule: 'number' };
}
