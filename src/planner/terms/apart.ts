/** What comes before what, and how far apart: separation of an item, parts of a series. */
import { atMost } from '../problem/curve.js';
import type { Reading } from '../problem/problem.js';
import type { Row } from '../problem/row.js';
import { grouped, type NumberedStand, type Numbering, once } from './numbering.js';

/**
 * An item is heard again after its separation, in another language after two hours: of windows that are too near each other one takes it at
 * most, and those near an airing that is heard anyway none. Counted from the last second at which it could begin in one to the first in the
 * other, so that the order inside windows is free.
 */
export function apart({ problem, stands }: Numbering): Row[] {
  const { betweenLanguages } = problem.caps;
  return [...grouped(stands, ({ reading }) => reading.item)].flatMap(([item, all]) => {
    const inOrder = [...all].sort((a, b) => a.window - b.window || a.index - b.index);
    const heard = all.filter((stand) => isNearHeard(stand, betweenLanguages));
    return [
      ...(heard.length === 0 ? [] : [separation(`${item}/heard`, 0, heard)]),
      ...cliques(inOrder, (a, b) => areNear(a, b, betweenLanguages)).map((clique) =>
        separation(`${item}/${told(clique[0])}/${told(clique.at(-1))}`, 1, clique),
      ),
    ];
  });
}

function separation(of: string, limit: number, stands: readonly NumberedStand[]): Row {
  return { rule: 'separation', of, unit: 'airings', curve: atMost(limit), entries: once(stands) };
}

function told(stand: NumberedStand | undefined): string {
  return `${stand?.open.key}/${stand?.reading.language}`;
}

/** Every pair that is near, in sets in which all are, each as large as it grows. */
function cliques<T>(list: readonly T[], near: (earlier: T, later: T) => boolean): T[][] {
  const later = list.map((a, i) => new Set([...list.keys()].filter((k) => k > i && near(a, list[k] as T))));
  const areNear = (a: number, b: number) => later[Math.min(a, b)]?.has(Math.max(a, b)) ?? false;
  const found: number[][] = [];
  for (const [a, neighbours] of later.entries()) {
    // Pairs in sets that were found before need no other.
    const open = new Set(neighbours);
    for (const set of found.filter((one) => one.includes(a))) for (const b of set) open.delete(b);
    for (const b of open) {
      const set = [a, b];
      for (const c of neighbours) if (c !== b && set.every((one) => areNear(one, c))) set.push(c);
      for (const one of set) open.delete(one);
      found.push(set.sort((m, n) => m - n));
    }
  }
  return found.map((set) => set.map((one) => list[one] as T));
}

function isNearHeard({ open, reading }: NumberedStand, betweenLanguages: number): boolean {
  const [first, last] = startsIn(open, reading);
  const isNear = (start: number, asked: number) =>
    last > start - 1000 * asked && first < start + 1000 * asked;
  const { heard, heardInOthers = [], separation: asked } = reading;
  return (
    heard.some(({ rehearsed, start }) => !rehearsed && isNear(start, asked)) ||
    heardInOthers.some((start) => isNear(start, betweenLanguages))
  );
}

/** `b` is not earlier than `a`. */
function areNear(a: NumberedStand, b: NumberedStand, betweenLanguages: number): boolean {
  const asked = a.r === b.r ? a.reading.separation : betweenLanguages;
  return startsIn(b.open, b.reading)[0] - startsIn(a.open, a.reading)[1] < 1000 * asked;
}

/** The first and the last instant at which a reading can begin in a window: what leads to it may turn out shorter than was set aside. */
function startsIn(open: NumberedStand['open'], { seconds }: Reading): readonly [number, number] {
  const first = open.start + 1000 * open.opening;
  return [first, Math.max(first, open.start + 1000 * (open.opening + open.net - seconds))];
}

/** A part of a series is heard in a later window than the part before it, unless that one has no chance here at all. */
export function series({ problem: { readings }, ofReading }: Numbering): Row[] {
  return ofReading.flatMap((stands) => {
    const reading = stands[0]?.reading;
    if (reading?.follows === undefined) return [];
    const part = readings.findIndex(
      (one) => one.item === reading.follows && one.language === reading.language,
    );
    if (part < 0) return [];
    return stands.map((stand): Row => {
      const earlier = (ofReading[part] ?? []).filter(({ window }) => window < stand.window);
      return {
        rule: 'series',
        of: `${reading.item}/${reading.language}/${stand.open.key}`,
        unit: 'airings',
        curve: { at0: 0, steps: [], beyond: 0 },
        entries: [...once(earlier), [stand.index, -1]],
      };
    });
  });
}
