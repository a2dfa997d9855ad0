/** What is in a window, in the one line that a phone shows of it. */
import { plainLine } from '../../model/index.js';
import { cutText } from './cut-text.js';

const LONGEST = 60;
const LONGEST_PLACE = 24;

/**
 * Where it is heard and the first titles, as many as fit into 60 characters; how many others there are stands in brackets.
 *
 * @example
 * windowSummary('Krông Pa', ['Nộp hồ sơ', 'Trả kết quả']); // 'Krông Pa · Nộp hồ sơ; Trả kết quả'
 */
export function windowSummary(place: string, titles: readonly string[]): string {
  const start = `${cutText(plainLine(place), LONGEST_PLACE)} · `;
  const names = titles.map(plainLine);
  const [first] = names;
  if (first === undefined) return `${start}chưa có nội dung`;
  for (let count = names.length; count > 0; count -= 1) {
    const text = `${start}${names.slice(0, count).join('; ')}${others(names.length - count)}`;
    if (text.length <= LONGEST) return text;
  }
  const end = others(names.length - 1);
  return `${start}${cutText(first, LONGEST - start.length - end.length)}${end}`;
}

function others(count: number): string {
  return count === 0 ? '' : ` (+${count})`;
}
