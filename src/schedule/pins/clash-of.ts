/**
 * Can a set of pins stand in one plan? What is asked is what every plan has to keep, whatever else it holds, so a clash is a proof; in a
 * window, items may wait for their time here, which in a plan others would have to fill.
 */
import { type Pin, type Problem, type Reading, relayedOf } from '../plan/problem.js';
import type { RuleName } from '../plan/rules.js';
import { timesFit } from './times-fit.js';

/** A hard rule that no plan with all of these pins keeps; nothing where none is known. No pin may stand in it twice. */
export function clashOf(problem: Problem, pins: readonly Pin[]): RuleName | undefined {
  return (
    overfull(problem, pins) ??
    tooOften(problem, pins) ??
    overGoal(problem, pins) ??
    (timesFit(problem, pins) ? undefined : 'separation') ??
    tooEarly(problem, pins)
  );
}

function readingOf({ readings }: Problem, { reading }: Pin): Reading | undefined {
  return readings[reading];
}

function overfull(problem: Problem, pins: readonly Pin[]): RuleName | undefined {
  const { gap } = problem.framing;
  const used = new Map<number, number>();
  for (const pin of pins) {
    const seconds = (readingOf(problem, pin)?.seconds ?? 0) + gap;
    used.set(pin.window, (used.get(pin.window) ?? 0) + seconds);
  }
  const over = [...used].some(([window, seconds]) => seconds - gap > (problem.windows[window]?.net ?? 0));
  return over ? 'room' : undefined;
}

function tooOften(problem: Problem, pins: readonly Pin[]): RuleName | undefined {
  for (const r of new Set(pins.map(({ reading }) => reading))) {
    const reading = problem.readings[r];
    if (reading === undefined) continue;
    const own = pins.filter((pin) => pin.reading === r).map(({ window }) => problem.windows[window]?.date);
    const relayed = relayedOf(reading);
    if (own.length + relayed.length > reading.maxPerWeek) return 'weekly-cap';
    const crowded = own.some((date) => {
      const today = own.filter((one) => one === date).length;
      return today + relayed.filter((one) => one.date === date).length > problem.caps.perItemPerDay;
    });
    if (crowded) return 'daily-cap';
  }
  return undefined;
}

function overGoal(problem: Problem, pins: readonly Pin[]): RuleName | undefined {
  for (const goal of problem.goals) {
    if (goal.atMost === undefined) continue;
    const own = pins.filter(
      ({ reading, window }) => goal.readings.includes(reading) && (goal.windows?.includes(window) ?? true),
    );
    const amount = own.reduce(
      (sum, pin) => sum + (goal.unit === 'seconds' ? (readingOf(problem, pin)?.seconds ?? 0) : 1),
      0,
    );
    if (amount > 0 && goal.heard + amount > goal.atMost)
      return goal.rule === 'kind-cap' ? 'kind-cap' : 'quota-most';
  }
  return undefined;
}

/** A part of a series whose earlier part is pinned too late, and could not be heard in time besides. */
function tooEarly(problem: Problem, pins: readonly Pin[]): RuleName | undefined {
  for (const pin of pins) {
    const reading = readingOf(problem, pin);
    const part = problem.readings.findIndex(
      ({ item, language }) => item === reading?.follows && language === reading.language,
    );
    const before = problem.readings[part];
    if (reading === undefined || before === undefined) continue;
    const inTime = (window: number) =>
      window < pin.window ||
      (window === pin.window && (before.urgency !== 'normal' || reading.urgency === 'normal'));
    if (pins.some((one) => one.reading === part && inTime(one.window))) continue;
    const could = before.windows
      .filter(inTime)
      .some((window) => clashOf(problem, [...pins, { reading: part, window }]) === undefined);
    if (!could) return 'series';
  }
  return undefined;
}
