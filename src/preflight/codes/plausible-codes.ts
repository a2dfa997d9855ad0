/** Which of a decoder's guesses are codes. It takes patterns, letters and halves of codes for damaged ones. */
import type { ReadResult } from 'zxing-wasm/reader';

/** Of its side, what the sides and diagonals of a printed code may differ by, and what it may be turned. */
const CROOKED = 0.05;

/** The codes that were read, and of the others those that are square, upright and in nobody's way. */
export function plausibleCodes(results: readonly ReadResult[]): ReadResult[] {
  const kept = results.filter(({ isValid }) => isValid);
  for (const result of results) {
    if (result.isValid || result.format !== 'QRCode' || !isUprightSquare(result)) continue;
    if (!kept.some((other) => overlap(result, other))) kept.push(result);
  }
  return kept;
}

function isUprightSquare({ position, version }: ReadResult): boolean {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner;
    return { x: Math.abs(next.x - corner.x), y: Math.abs(next.y - corner.y) };
  });
  const lengths = sides.map(({ x, y }) => Math.hypot(x, y));
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  const turned = Math.max(...sides.map(({ x, y }) => Math.min(x, y)));
  return (
    Number(version) >= 1 &&
    shortest > 0 &&
    longest - shortest < CROOKED * longest &&
    turned < CROOKED * longest
  );
}

function overlap(one: ReadResult, other: ReadResult): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function rangeOf({ position }: ReadResult) {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
