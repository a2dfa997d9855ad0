/** Which of a decoder's guesses are codes. It takes patterns, letters and halves of codes for damaged ones. */
import type { Sighting } from './read-codes.js';

/** Of its side, what the sides of a printed code may differ by, and what it may be turned. */
const CROOKED = 0.05;

/** The codes that were read, and of the others those that are square, upright and in nobody's way. */
export function plausibleCodes(sightings: readonly Sighting[]): Sighting[] {
  const kept = sightings.filter(({ readable }) => readable);
  for (const sighting of sightings) {
    if (sighting.readable || sighting.micro || !isUprightSquare(sighting)) continue;
    if (!kept.some((other) => overlap(sighting, other))) kept.push(sighting);
  }
  return kept;
}

function isUprightSquare({ corners, modules }: Sighting): boolean {
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    return { x: Math.abs(next.x - corner.x), y: Math.abs(next.y - corner.y) };
  });
  const lengths = sides.map(({ x, y }) => Math.hypot(x, y));
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  const turned = Math.max(...sides.map(({ x, y }) => Math.min(x, y)));
  return modules > 0 && shortest > 0 && longest - shortest < CROOKED * longest && turned < CROOKED * longest;
}

function overlap(one: Sighting, other: Sighting): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function rangeOf({ corners }: Sighting) {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
