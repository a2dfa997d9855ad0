/** A plan, held to the hard rules from the problem alone: no row of the planner is asked. */
import { expect } from 'vitest';
import type { ClockPart, Problem, Stand } from '../../src/planner/problem/problem.js';

/** The window of a stand in none. */
const NOWHERE = { start: 0, opening: 0, net: 0 };

/** Expects that a plan breaks no hard rule. Windows that clash are those in which no two starts would be far enough apart. */
export function expectAllowed(problem: Problem, plan: readonly Stand[]): void {
  expect(brokenBy(problem, plan)).toEqual([]);
}

/** The names of what a plan breaks. */
export function brokenBy(problem: Problem, plan: readonly Stand[]): string[] {
  const { windows, caps, goals, readings } = problem;
  const broken: string[] = [];
  const must = (holds: boolean, rule: string) => holds || broken.push(rule);
  for (const [w, { net, seconds, places }] of windows.entries()) {
    const inside = plan.filter(({ window }) => window === w).map(({ reading }) => reading);
    must(new Set(inside).size === inside.length, 'once-a-window');
    must(inside.reduce((sum, one) => sum + one.lead + one.seconds, 0) <= net, 'room');
    must(inside.length <= Math.max(1, Math.floor(seconds / 60)), 'clock-place');
    for (const piece of inside) {
      const own = places.filter((one) => takesIt(one, piece));
      must(own.length > 0, 'clock-place');
      const beside = placesBeside(places, own);
      const count = inside.filter((one) => beside.some((place) => takesIt(place, one))).length;
      must(count <= mostOf(places, beside, seconds), 'clock-place');
    }
  }
  for (const reading of readings) {
    const own = plan.filter((one) => one.reading === reading);
    const relayed = reading.heard.filter(({ weeksAgo }) => weeksAgo === 0);
    must(own.length === 0 || own.length + relayed.length <= reading.maxPerWeek, 'weekly-cap');
    for (const { window } of own) {
      const date = windows[window]?.date;
      const today = own.filter((one) => windows[one.window]?.date === date).length;
      const heard = relayed.filter((one) => one.date === date).length;
      must(today + heard <= caps.perItemPerDay, 'daily-cap');
      const { start, opening, net } = windows[window] ?? NOWHERE;
      const from = start + 1000 * opening;
      const apart = 1000 * reading.separation;
      const sounded = reading.heard.filter(({ rehearsed }) => !rehearsed).map((one) => one.start);
      const to = Math.max(from, from + 1000 * (net - reading.seconds));
      must(!sounded.some((at) => to > at - apart && from < at + apart), 'separation');
      must(
        reading.chances.some((chance) => chance.window === window),
        'chance',
      );
      const part = plan.some((one) => isPart(one, reading) && one.window < window);
      must(reading.follows === undefined || part, 'series');
    }
  }
  for (const [i, a] of plan.entries())
    for (const b of plan.slice(i + 1)) {
      if (a.reading.item !== b.reading.item || (a.reading === b.reading && a.window === b.window)) continue;
      const asked = a.reading === b.reading ? a.reading.separation : caps.betweenLanguages;
      const [from, to] = a.window < b.window ? [a, b] : [b, a];
      const first = windows[from.window];
      const then = windows[to.window];
      if (first === undefined || then === undefined) continue;
      const last = first.start + 1000 * (first.opening + first.net - from.reading.seconds);
      must(then.start + 1000 * then.opening - last >= 1000 * asked, 'separation');
    }
  for (const { readings: of, unit, atMost, heard } of goals) {
    const own = plan.filter(({ reading }) => of.some((r) => readings[r] === reading));
    const amount = own.reduce((sum, { reading }) => sum + (unit === 'seconds' ? reading.seconds : 1), 0);
    must(amount <= Math.max(0, (atMost ?? Number.MAX_SAFE_INTEGER) - heard), 'atMost');
  }
  return broken;
}

function isPart({ reading }: Stand, { follows, language }: Stand['reading']): boolean {
  return reading.item === follows && reading.language === language;
}

function takesIt({ kinds, from, to }: ClockPart, { kind, seconds }: Stand['reading']): boolean {
  return kinds.includes(kind) && from <= seconds && seconds <= to;
}

/** Places, and those that could take what one of those takes. */
function placesBeside(places: readonly ClockPart[], some: readonly ClockPart[]): readonly ClockPart[] {
  const beside = places.filter((place) =>
    some.some(
      ({ kinds, from, to }) =>
        Math.max(from, place.from) <= Math.min(to, place.to) &&
        place.kinds.some((kind) => kinds.includes(kind)),
    ),
  );
  return beside.length === some.length ? beside : placesBeside(places, beside);
}

/**
 * So many pieces in these places: what they take, less what is more than a piece a minute in all where no others take more; all of them
 * where a window has not a minute for each.
 */
function mostOf(places: readonly ClockPart[], own: readonly ClockPart[], seconds: number): number {
  const groups: { own: readonly ClockPart[]; least: number; most: number }[] = [];
  for (const place of places) {
    if (groups.some((group) => group.own.includes(place))) continue;
    const beside = placesBeside(places, [place]);
    const least = Math.max(1, beside.filter((one) => one.required).length);
    groups.push({ own: beside, least, most: beside.reduce((all, { most }) => all + most, 0) });
  }
  const minutes = Math.max(1, Math.floor(seconds / 60));
  if (groups.reduce((all, { least }) => all + least, 0) > minutes) return minutes;
  const total = () => groups.reduce((all, { most }) => all + most, 0);
  while (total() > minutes) {
    const free = groups.filter(({ least, most }) => most > least);
    const largest = free.reduce((big, one) => (one.most > big.most ? one : big));
    largest.most -= 1;
  }
  return groups.find((group) => group.own.some((place) => own.includes(place)))?.most ?? 0;
}
