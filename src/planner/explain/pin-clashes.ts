/** Pins that cannot all be kept, in the smallest sets that clash. */
import { IMPOSSIBLE, worthAt } from '../problem/curve.js';
import { type Pin, type Problem, type Stand, takes } from '../problem/problem.js';
import type { PlanRuleName } from '../problem/rules.js';
import { type Numbering, numberStands } from '../terms/numbering.js';
import { rowsOf } from '../terms/terms.js';

/** Pins of which any may stay when one of the others goes. */
export interface PinClash {
  /** In time order. */
  readonly pins: readonly Pin[];
  /** The hard rule that no plan with all of them keeps. */
  readonly rule: PlanRuleName;
}

/**
 * Every set of pins that clashes and has no pin in common with one found before. Each is minimal: leave any of it out, and the rest may stand.
 * Of several such sets that with the pins that a `plan` does not keep.
 *
 * @example
 * const pins = [{ reading: 0, window: problem.readings[0].chances[0].window }];
 * const windows = problem.windows.map((open) => ({ ...open, net: 0 }));
 * pinClashes({ ...problem, windows, pins })[0].rule; // 'room'
 */
export function pinClashes(problem: Problem, plan: readonly Stand[] = []): PinClash[] {
  if (problem.pins.length === 0) return [];
  const ask = asker(problem);
  const byKey = new Map(problem.pins.map((pin) => [`${pin.window}/${pin.reading}`, pin]));
  const isUnmet = ({ reading, window }: Pin) =>
    !plan.some((one) => one.window === window && one.reading === problem.readings[reading]);
  const inTime = (a: Pin, b: Pin) => a.window - b.window || a.reading - b.reading;
  let left = [...byKey.values()].sort((a, b) => Number(isUnmet(a)) - Number(isUnmet(b)) || inTime(a, b));
  const clashes: PinClash[] = [];
  while (ask(left) !== undefined) {
    let pins = left;
    for (const pin of left) {
      const without = pins.filter((one) => one !== pin);
      if (ask(without) !== undefined) pins = without;
    }
    clashes.push({ pins: pins.toSorted(inTime), rule: ask(pins) ?? 'pin' });
    left = left.filter((pin) => !pins.includes(pin));
  }
  return clashes;
}

/**
 * A hard rule that no plan with all of some pins keeps; nothing where none is known. More airings never mend a limit, so a clash of the
 * pins alone is a proof; of a series, the part before it may still come, unless it has no chance before.
 */
function asker(problem: Problem): (pins: readonly Pin[]) => PlanRuleName | undefined {
  const layout = numberStands(problem);
  const limits = rowsOf(layout).filter(({ curve, rule }) => curve.beyond < IMPOSSIBLE && rule !== 'series');
  return (pins) => {
    const stands = new Set(pins.flatMap((pin) => standOf(layout, pin)?.index ?? []));
    const over = limits.find(({ curve, entries }) => {
      const amount = entries.reduce((sum, [stand, each]) => sum + (stands.has(stand) ? each : 0), 0);
      return worthAt(curve, amount) < IMPOSSIBLE;
    });
    return (
      overfull(problem, pins) ??
      over?.rule ??
      (pins.some((pin) => isOrphan(layout, pin)) ? 'series' : undefined)
    );
  };
}

function standOf({ ofReading }: Numbering, { reading, window }: Pin) {
  return ofReading[reading]?.find((one) => one.window === window);
}

function overfull({ windows, readings }: Problem, pins: readonly Pin[]): PlanRuleName | undefined {
  for (const [w, open] of windows.entries()) {
    const inside = pins
      .filter(({ window }) => window === w)
      .flatMap(({ reading }) => readings[reading] ?? []);
    if (inside.reduce((sum, one) => sum + takes(one), 0) > open.net) return 'room';
    if (inside.length > Math.max(1, Math.floor(open.seconds / 60))) return 'clock-place';
  }
  return undefined;
}

function isOrphan({ problem, ofReading }: Numbering, { reading, window }: Pin): boolean {
  const { follows, language } = problem.readings[reading] ?? {};
  if (follows === undefined) return false;
  const part = problem.readings.findIndex((one) => one.item === follows && one.language === language);
  return part >= 0 && !(ofReading[part] ?? []).some((stand) => stand.window < window);
}
