/** What one window asks for by itself: to be filled, never to be empty, to have the pieces that its clock requires. */
import { atLeast } from '../problem/curve.js';
import type { OpenWindow } from '../problem/problem.js';
import { takes } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { type NumberedStand, type Numbering, once } from './numbering.js';

/** Rows of each window that anything may fill. */
function ofEach(
  { problem: { windows }, ofWindow }: Numbering,
  rows: (open: OpenWindow, there: readonly NumberedStand[], w: number) => readonly Row[],
): Row[] {
  return windows.flatMap((open, w) => {
    const there = ofWindow[w] ?? [];
    return there.length === 0 ? [] : rows(open, there, w);
  });
}

/** As many seconds as should be filled. */
export function fillTarget(layout: Numbering): Row[] {
  const { unfilledSecond } = layout.problem.rates;
  return ofEach(layout, ({ key, target }, there) => {
    const entries = there.map(({ index, reading }) => [index, takes(reading)] as const);
    return [{ rule: 'fill', of: key, unit: 'seconds', curve: atLeast(target, unfilledSecond), entries }];
  });
}

/** One piece at least. */
export function neverEmpty(layout: Numbering): Row[] {
  const curve = atLeast(1, layout.problem.rates.emptyWindow);
  return ofEach(layout, ({ key }, there) => [
    { rule: 'never-empty', of: key, unit: 'windows', curve, entries: once(there) },
  ]);
}

/** Pieces in the places that must not stay free, as far as there are any. */
export function clock(layout: Numbering): Row[] {
  const { missingPlace } = layout.problem.rates;
  return ofEach(layout, ({ key }, there, w) =>
    (layout.groups[w] ?? []).flatMap(({ part, least }, g): Row[] => {
      const own = there.filter(({ group }) => group === g);
      if (own.length === 0 || least === 0) return [];
      const curve = atLeast(Math.min(least, own.length), missingPlace);
      return [{ rule: 'clock', of: `${key}/${part}`, unit: 'airings', curve, entries: once(own) }];
    }),
  );
}
