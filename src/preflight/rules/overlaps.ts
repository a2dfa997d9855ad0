/** Words on top of each other. */
import type { Word } from '../facts.js';
import type { Box } from '../page/matrix.js';

/** One point along the line, a quarter of the height across it: what kerning and tight lines never reach. */
const ALONG = 25.4 / 72;
const ACROSS = 0.25;
/** Pairs that are compared on a page; a page with more of them beside each other is a pattern and no text. */
const MOST_PAIRS = 3_000_000;

export function overlapsOf(words: readonly Word[]): [Word, Word][] {
  const sorted = words.filter(isPlain).sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
  const pairs: [Word, Word][] = [];
  let compared = 0;
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      compared += 1;
      if (other === undefined || other.box.left > one.box.right || compared > MOST_PAIRS) break;
      if (collide(one, other) && !isShadow(one, other)) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Seen, and level or upright: the box of a slanted word is larger than the word. */
function isPlain({ box, size, invisible }: Word): boolean {
  const em = size * ALONG;
  const thin = Math.min(box.right - box.left, box.bottom - box.top);
  return !invisible && thin < 1.2 * em;
}

function collide({ box: a }: Word, { box: b }: Word): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return false;
  const upright = isUpright(a) && isUpright(b);
  const [along, over] = upright ? [down, across] : [across, down];
  const height = upright
    ? Math.min(a.right - a.left, b.right - b.left)
    : Math.min(a.bottom - a.top, b.bottom - b.top);
  return along > ALONG && over > ACROSS * height;
}

function isUpright(box: Box): boolean {
  return box.bottom - box.top > 1.5 * (box.right - box.left);
}

/** The same word drawn again a hair beside itself: a shadow, or boldness of the poor. */
function isShadow(one: Word, other: Word): boolean {
  const [dx, dy] = [one.box.left - other.box.left, one.box.top - other.box.top];
  return one.text === other.text && Math.hypot(dx, dy) < 0.15 * one.size * ALONG + 0.2;
}
