import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Campaign,
  type Item,
  instantAt,
  instantFrom,
  isLive,
  rundownOfAirings,
  type Station,
  windowsOf,
} from '../../src/model/index.js';
import { planStations, planWeek } from '../../src/schedule/index.js';
import { secondsOf } from '../../src/speech/index.js';
import { anyItems, anyStation, anyWeek } from '../helpers/any-week.js';
import { aCampaign } from '../helpers/campaign.js';
import { datesBroken, faultsIn } from '../helpers/recount-week.js';
import { runs } from '../helpers/runs.js';

describe('any station, any items, any week', () => {
  test('keeps every hard rule', () => {
    fc.assert(
      fc.property(
        anyStation('dai-tinh', { relaying: false }),
        anyStation('dai-xa', { relaying: true }),
        anyItems,
        anyWeek,
        (tinh, xa, list, week) => {
          const campaign = aCampaign({ stations: [xa, tinh], items: list });
          const plans = planStations(campaign, week, []);
          expect(plans.map((plan) => plan.station)).toEqual(['dai-xa', 'dai-tinh']);
          for (const [index, station] of [xa, tinh].entries()) {
            const plan = plans[index];
            expect(plan && faultsIn(campaign, station, plan)).toEqual([]);
          }
        },
      ),
      runs(150, 2020),
    );
  });

  test('leaves no window empty that an item could legally fill', () => {
    fc.assert(
      fc.property(anyStation('dai-xa', { relaying: false }), anyItems, anyWeek, (station, list, week) => {
        const campaign = aCampaign({ stations: [station], items: list });
        const plan = planWeek(campaign, station, week, [], { relayed: [] });
        for (const { date, slot } of windowsOf(plan)) {
          if (slot.airings.length > 0) continue;
          for (const item of campaign.items) {
            const tried = withAiring(campaign, station, plan, date, slot.window, item);
            if (tried !== undefined) expect(tried).not.toEqual([]);
          }
        }
      }),
      runs(60, 2020),
    );
  });

  test('accounts for every second and every item', () => {
    fc.assert(
      fc.property(anyStation('dai-xa', { relaying: false }), anyItems, anyWeek, (station, list, week) => {
        const campaign = aCampaign({ stations: [station], items: list });
        const plan = planWeek(campaign, station, week, []);
        for (const { language, seconds } of plan.shortages) {
          const own = windowsOf(plan).filter(({ slot }) => slot.languages[0] === language);
          expect(seconds).toBe(own.reduce((sum, { slot }) => sum + slot.unused, 0));
        }
        const heard = windowsOf(plan).flatMap(({ slot }) => slot.airings.map(({ item }) => item));
        const told = plan.unplaced.map(({ item }) => item);
        const onTable = list.filter(
          ({ status, areas }) => status !== 'draft' && !areas.includes('kong-chro'),
        );
        const named = new Set([...heard, ...told]);
        expect(named.size + plan.notLive).toBe(onTable.length);
        const monday = instantAt(plan.from, '00:00', station.timeZone);
        const hours = Array.from({ length: 7 * 24 - 1 }, (_, hour) => monday + hour * 3_600_000);
        for (const item of onTable.filter(({ id }) => !named.has(id))) {
          expect(hours.filter((hour) => isLive(item, instantFrom(hour), campaign.timeZone))).toEqual([]);
        }
        expect(heard.some((item) => told.includes(item))).toBe(false);
      }),
      runs(60, 2020),
    );
  });
});

/** The faults of the plan with one item alone in an empty window; `undefined` when it is too long, or not live all through it. */
function withAiring(
  campaign: Campaign,
  station: Station,
  plan: ReturnType<typeof planWeek>,
  date: string,
  window: string,
  item: Item,
): string[] | undefined {
  const slot = windowsOf(plan).find((one) => one.date === date && one.slot.window === window)?.slot;
  if (slot === undefined) return undefined;
  const language = slot.languages.find((tag) => item.versions.some((version) => version.language === tag));
  const interpret = language === undefined;
  const words = item.versions.find((version) => version.language === language) ?? item.versions[0];
  const seconds = secondsOf(words, campaign, interpret ? station.interpretPace : station.pace);
  if (seconds === 0 || seconds > slot.seconds) return undefined;
  const start = Date.parse(slot.start);
  const throughout = [start, start + slot.seconds * 1000 - 1].every((at) =>
    isLive(item, instantFrom(at), campaign.timeZone),
  );
  if (!throughout || datesBroken(item, start, start + slot.seconds * 1000).length > 0) return undefined;
  const airing = {
    id: `${station.id}/${date}/${window}/${item.id}`,
    item: item.id,
    language: language ?? slot.languages[0] ?? 'vi',
    interpret,
    start: slot.start,
    seconds,
    repeat: false,
  };
  const days = plan.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      slots: session.slots.map((one) =>
        one.kind === 'window' && day.date === date && one.window === window
          ? {
              ...one,
              airings: [airing],
              unused: one.seconds - seconds,
              rundown: rundownOfAirings({ ...one, airings: [airing] }, station.timeZone),
            }
          : one,
      ),
    })),
  }));
  return faultsIn(campaign, station, { ...plan, days });
}
