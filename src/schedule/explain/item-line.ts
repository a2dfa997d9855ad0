/** One item of a week in a line: how often it is heard, what that adds, what keeps it from being heard more often. */

import { bestEntry, relayedOf } from '../../planner/index.js';
import type { DeskItem } from '../plan/desk.js';
import { alternativeOf } from './alternative.js';
import { type Absence, type Answered, absence, bestOf, readingFor } from './explain-item.js';
import type { Hindrance, ItemLine, WindowVerdict } from './explanation.js';

export function itemLine(answered: Answered, deskItem: DeskItem): ItemLine {
  const { problem, placements, balance } = answered;
  const id = deskItem.item.id;
  const own = placements.filter(({ reading }) => reading.item === id);
  const readings = problem.readings.filter(({ item }) => item === id);
  const relayed = readings.flatMap(relayedOf);
  const ways = [...problem.windows.keys()]
    .filter((w) => !own.some(({ window }) => window === w))
    .map((window) => {
      const reading = readingFor(readings, window);
      const entry = reading && bestEntry(problem, placements, balance, { reading, window });
      return { entry, absent: absence(answered, deskItem, window, reading, entry) };
    });
  const nearest = bestOf(ways.flatMap(({ entry }) => entry ?? []));
  const audiences = [
    ...own.map(({ window }) => problem.windows[window]?.audience ?? 0),
    ...relayed.map(({ audience }) => audience),
  ];
  return {
    item: id,
    airings: own.length,
    relayed: relayed.length,
    reach: audiences.reduce((sum, audience) => sum + audience, 0),
    gain: -balance.change(own, []),
    hindrances: hindrancesIn(ways.map(({ absent }) => absent)),
    ...(nearest && { more: alternativeOf(problem, placements, balance, nearest) }),
  };
}

/** What keeps an item out of windows, by how many; where several rules forbid one, the first of them counts. */
export function hindrancesIn(verdicts: readonly (Absence | WindowVerdict)[]): ItemLine['hindrances'] {
  const windows = new Map<Hindrance, number>();
  for (const verdict of verdicts) {
    const hindrance = hindranceOf(verdict);
    if (hindrance !== undefined) windows.set(hindrance, (windows.get(hindrance) ?? 0) + 1);
  }
  return [...windows]
    .map(([hindrance, count]) => ({ hindrance, windows: count }))
    .sort((a, b) => b.windows - a.windows);
}

function hindranceOf(verdict: Absence | WindowVerdict): Hindrance | undefined {
  if (verdict.verdict === 'airs') return undefined;
  if (verdict.verdict === 'barred') return verdict.bar.rule;
  if (verdict.verdict !== 'forbidden') return verdict.verdict;
  const rules = verdict.obstacles.map(({ rule }) => rule);
  return rules.find((rule) => rule !== 'room') ?? 'room';
}
