/** Whatever an explanation says is true: for a checker that shares no code with the planner, and counted from the published files alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Campaign,
  concerns,
  instantFrom,
  isLive,
  type Station,
  type WeekPlan,
} from '../../src/model/index.js';
import {
  type Alternative,
  explainItem,
  explainWeek,
  planStations,
  renderExplanation,
  renderProblem,
  type WindowVerdict,
} from '../../src/schedule/index.js';
import { secondsOf } from '../../src/speech/index.js';
import { anyBusyWorld, anyWorld } from '../helpers/any-week.js';
import { aCampaign } from '../helpers/campaign.js';
import { suits } from '../helpers/posed-week.js';
import { leavesOut, placesOf } from '../helpers/recount-week.js';
import { allRuns, runs } from '../helpers/runs.js';
import { tried } from '../helpers/tried-week.js';

interface World {
  readonly campaign: Campaign;
  readonly station: Station;
  readonly plan: WeekPlan;
  readonly problem: string;
  readonly value: number;
}

function forEachStation(look: (world: World) => void, numRuns: number): void {
  fc.assert(
    fc.property(fc.oneof(anyWorld, anyBusyWorld), ({ stations, items, week, clocks }) => {
      const campaign = aCampaign({ stations, items, clocks });
      for (const plan of planStations(campaign, week, [])) {
        const station = campaign.stations.find(({ id }) => id === plan.station);
        if (station === undefined) throw new Error(plan.station);
        const problem = renderProblem(campaign, station, week, []);
        look({ campaign, station, plan, problem, value: plan.certificate?.value ?? Number.NaN });
      }
    }),
    { ...runs(numRuns, 2020), endOnFailure: true },
  );
}

/** What the checker says of a rule that is broken. */
const FAULT: Readonly<Record<string, RegExp>> = {
  room: /too full/,
  'clock-place': /more pieces than (?:places|minutes)/,
  'weekly-cap': /too often in the week/,
  'daily-cap': /too often on/,
  'kind-cap': /^kind-cap /,
  'quota-most': /^(?:topic|language)-quota /,
  separation: /too near/,
  series: /before the part before it/,
  order: /too near|before the part before it/,
};

describe('any station, any items, any week', () => {
  test('a rule that is said to forbid an airing is broken by it, wherever in the window it stands', () => {
    const seen = new Set<string>();
    forEachStation(({ campaign, plan, problem }) => {
      for (const { id } of campaign.items) {
        for (const verdict of explainItem(campaign, plan, id).windows) {
          if (!('obstacles' in verdict)) continue;
          const trials = tried(campaign, problem, plan, { out: [], into: at(verdict, id) });
          expect(trials.length).toBeGreaterThan(0);
          for (const { rule } of verdict.obstacles) {
            seen.add(rule);
            const fault = FAULT[rule] ?? /never/;
            for (const { faults } of trials) expect(faults.filter((one) => fault.test(one))).not.toEqual([]);
          }
          if (verdict.obstacles.length === 0)
            expect(trials.some(({ faults }) => faults.length === 0)).toBe(true);
        }
      }
    }, 70);
    const rules = Object.keys(FAULT).filter((rule) => rule !== 'order');
    if (allRuns()) expect([...seen]).toEqual(expect.arrayContaining(rules));
  }, 600_000);

  test('an item that is barred from a window may not stand there, for the reason that is given', () => {
    forEachStation(({ campaign, station, plan, problem }) => {
      for (const item of campaign.items) {
        for (const verdict of explainItem(campaign, plan, item.id).windows) {
          if (verdict.verdict !== 'barred') continue;
          for (const { faults } of tried(campaign, problem, plan, { out: [], into: at(verdict, item.id) }))
            expect(faults).toContain(`${verdict.date}/${verdict.window}/${item.id} may not stand here`);
          expect(isTrue(campaign, station, plan, verdict, item.id)).toBe(true);
        }
      }
    }, 40);
  }, 600_000);

  test('an alternative breaks no rule, and changes the value by what is said', () => {
    let alternatives = 0;
    forEachStation((world) => {
      for (const { id } of world.campaign.items) {
        for (const verdict of explainItem(world.campaign, world.plan, id).windows) {
          if (verdict.verdict === 'airs') {
            const { instead, elsewhere } = verdict.airing;
            if (instead) holds(world, instead);
            if (elsewhere) holds(world, elsewhere);
            alternatives += 1;
          } else if ('swap' in verdict && verdict.swap) {
            holds(world, verdict.swap);
            alternatives += 1;
            expect(verdict.swap.change > 0).toBe(verdict.verdict === 'missed');
          }
        }
      }
    }, 80);
    if (allRuns()) expect(alternatives).toBeGreaterThan(500);
  }, 600_000);

  test('an airing gains what the week is worth less without it, term by term', () => {
    forEachStation(({ campaign, plan, problem, value }) => {
      for (const { id } of campaign.items) {
        for (const verdict of explainItem(campaign, plan, id).windows) {
          if (verdict.verdict !== 'airs') continue;
          const window = `${verdict.date}/${verdict.window}`;
          const [without] = tried(campaign, problem, plan, { out: [{ window, item: id }] });
          expect(verdict.airing.gain).toBe(value - (without?.value ?? Number.NaN));
          expect(verdict.airing.terms.reduce((sum, { gain }) => sum + gain, 0)).toBe(verdict.airing.gain);
        }
      }
    }, 30);
  }, 600_000);

  test('every item that could air has its line, and everything can be told in both languages', () => {
    forEachStation(({ campaign, plan }) => {
      const week = explainWeek(campaign, plan);
      const told = [...week.items, ...week.barred].map(({ item }) => item);
      expect(new Set(told).size).toBe(told.length);
      for (const { item } of plan.unplaced) expect(told).toContain(item);
      for (const locale of ['vi', 'en'] as const) {
        for (const about of [week, ...campaign.items.map(({ id }) => explainItem(campaign, plan, id))])
          expect(renderExplanation(about, campaign, locale)).not.toMatch(/undefined|NaN|\[object| {2}\n/);
      }
    }, 20);
  }, 600_000);
});

function at({ date, window }: WindowVerdict, item: string) {
  return { window: `${date}/${window}`, item };
}

function holds({ campaign, plan, problem, value }: World, alternative: Alternative): void {
  const { item, window, from, out, change, earns, gives } = alternative;
  const trial = {
    out: [
      ...out.map((one) => ({ window, item: one })),
      ...(from === undefined ? [] : [{ window: from.window, item }]),
    ],
    into: { window, item },
  };
  const trials = tried(campaign, problem, plan, trial);
  expect(trials.map((one) => one.value)).toContain(value + change);
  const legal = (list: typeof trials) => list.some(({ faults }) => faults.length === 0);
  expect(legal(trials) || legal(tried(campaign, problem, plan, { ...trial, anyOrder: true }))).toBe(true);
  expect(earns - gives).toBe(change);
}

function isTrue(
  campaign: Campaign,
  station: Station,
  plan: WeekPlan,
  verdict: Extract<WindowVerdict, { verdict: 'barred' }>,
  id: string,
): boolean {
  const item = campaign.items.find((one) => one.id === id);
  const slot = plan.days
    .find(({ date }) => date === verdict.date)
    ?.sessions.flatMap(({ slots }) => slots)
    .find((one) => one.kind === 'window' && one.window === verdict.window);
  if (item === undefined || slot?.kind !== 'window') return false;
  const { bar } = verdict;
  const start = Date.parse(slot.start);
  const live = [start, start + 1000 * slot.seconds - 1].every((instant) =>
    isLive(item, instantFrom(instant), campaign.timeZone),
  );
  switch (bar.rule) {
    case 'live':
      if (bar.cause === 'silent') return item.radio === undefined;
      if (bar.cause === 'sample') return item.sample;
      if (bar.cause === 'draft') return item.status === 'draft';
      if (bar.cause === 'unapproved') return start < Date.parse(item.approvedAt ?? '');
      return bar.cause === 'wordless' || !live;
    case 'listeners':
      return item.audiences.every((id) => !bar.audiences.includes(id));
    case 'van':
      return item.radio?.van === true;
    case 'past-date':
      return [item.when?.until ?? item.when?.date, item.appointment].some(
        (date) => date !== undefined && Date.parse(`${date}T00:00+07:00`) < start + 1000 * slot.seconds,
      );
    case 'place':
      return !concerns(campaign, item, station.place);
    case 'language':
      return item.radio?.interpret === false;
    case 'clock-place': {
      const [own] = slot.languages.flatMap((tag) => item.versions.filter(({ language }) => language === tag));
      const pace = own === undefined ? station.interpretPace : station.pace;
      const piece = { kind: item.kind, seconds: secondsOf(own ?? item.versions[0], campaign, pace) };
      const places = placesOf(campaign, station, slot);
      return item.urgency === 'normal' && places.every((place) => !suits(piece, place));
    }
    case 'room':
      return bar.needs > bar.left && bar.left <= slot.seconds;
    case 'ban':
      return (station.planning?.bans ?? []).some((ban) => leavesOut(ban, id, verdict.date, verdict));
  }
}
