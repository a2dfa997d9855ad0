/** SVG path data that goes on beyond an edge as in a mirror. */

/** Where mirrors stand, in units of the path: on a line x = …, or y = …; and how far beyond them is seen. */
export interface Mirrors {
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly depth: number;
}

type Point = readonly [x: number, y: number];

/**
 * The path, and beyond each mirror those of its parts that stand near to it; beyond the corner of two mirrors, both times reflected.
 * Undefined for a path that has more than absolute straight lines (`M`, `L`, `Z`).
 *
 * @example
 * extendPath('M0 0L4 0L4 4Z', { across: [0], down: [], depth: 2 }); // 'M0 0L4 0L4 4ZM0 0L-4 0L-4 4Z'
 */
export function extendPath(data: string, { across, down, depth }: Mirrors): string | undefined {
  if (!/^(?:[ML]\s*-?[\d.]+[\s,]+-?[\d.]+\s*|Z\s*)*$/.test(data)) return undefined;
  const parts = (data.match(/M[^M]*/g) ?? []).map((part) => ({
    points: [...part.matchAll(/[ML]\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/g)].map(
      ([, x, y]): Point => [Number(x), Number(y)],
    ),
    closed: part.includes('Z'),
  }));
  const beyond = [
    ...across.map((x) => ({ x, y: undefined })),
    ...down.map((y) => ({ x: undefined, y })),
    ...across.flatMap((x) => down.map((y) => ({ x, y }))),
  ];
  const near = (points: readonly Point[], axis: 0 | 1, at: number | undefined) => {
    const places = points.map((point) => point[axis]);
    return at === undefined || (Math.min(...places) < at + depth && Math.max(...places) > at - depth);
  };
  const mirrored = beyond.flatMap(({ x, y }) =>
    parts
      .filter(({ points }) => near(points, 0, x) && near(points, 1, y))
      .map(({ points, closed }) => ({
        points: points.map(
          ([px, py]): Point => [x === undefined ? px : 2 * x - px, y === undefined ? py : 2 * y - py],
        ),
        closed,
      })),
  );
  return data + mirrored.map(({ points, closed }) => drawn(points) + (closed ? 'Z' : '')).join('');
}

function drawn(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
