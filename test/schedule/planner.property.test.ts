/** Whatever a station asks and a library holds: no hard rule is broken, and the value is what anybody can count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Station } from '../../src/model/index.js';
import { planStations, renderProblem, renderWeekJson } from '../../src/schedule/index.js';
import { anyBusyWorld, anyWordedWorld, anyWorld } from '../helpers/any-week.js';
import { aCampaign } from '../helpers/campaign.js';
import { checkWeek } from '../helpers/check-week.js';
import { faultsIn } from '../helpers/recount-week.js';
import { runs } from '../helpers/runs.js';

describe('any station that asks anything, any items, any week', () => {
  test('keeps every hard rule, and is worth what its certificate says', () => {
    fc.assert(
      fc.property(fc.oneof(anyWorld, anyBusyWorld), ({ stations, items, week, clocks }) => {
        const campaign = aCampaign({ stations, items, clocks });
        const plans = planStations(campaign, week, []);
        for (const [index, station] of stations.entries()) {
          const plan = plans[index];
          if (plan === undefined) throw new Error(station.id);
          const { faults } = checkWeek(
            renderProblem(campaign, station, week, []),
            renderWeekJson(plan, campaign),
          );
          expect(faults).toEqual([]);
          expect(faultsIn(campaign, station, plan)).toEqual([]);
          expect(plan.certificate).toBeDefined();
        }
      }),
      runs(100, 2020),
    );
  }, 120_000);

  test('whatever is said around the items: all of it fits, to the second, and nothing is said that is not planned', () => {
    fc.assert(
      fc.property(anyWordedWorld, ({ stations, items, week, words, clocks }) => {
        const campaign = aCampaign({ stations, items, words, clocks });
        const plans = planStations(campaign, week, []);
        for (const [index, station] of stations.entries()) {
          const plan = plans[index] ?? expect.fail();
          const problem = renderProblem(campaign, station, week, []);
          expect(checkWeek(problem, renderWeekJson(plan, campaign)).faults).toEqual([]);
          expect(faultsIn(campaign, station, plan)).toEqual([]);
        }
      }),
      runs(100, 2020),
    );
  }, 120_000);

  test('is planned the same whatever order the content is in', () => {
    fc.assert(
      fc.property(anyWorld, ({ stations, items, week, clocks }) => {
        const straight = aCampaign({ stations, items, clocks });
        const turned = aCampaign({
          stations: stations.map(turnedStation).reverse(),
          items: items.toReversed(),
          clocks: clocks.toReversed(),
        });
        expect(byName(planStations(turned, week, []))).toEqual(byName(planStations(straight, week, [])));
      }),
      runs(60, 2020),
    );
  }, 120_000);
});

function turnedStation(station: Station): Station {
  const { planning } = station;
  return {
    ...station,
    quiet: station.quiet.toReversed(),
    sessions: station.sessions.map((session) => ({
      ...session,
      windows: session.windows.toReversed(),
      relays: session.relays.toReversed(),
    })),
    ...(planning && {
      planning: {
        ...planning,
        quotas: planning.quotas.toReversed(),
        columns: planning.columns.toReversed(),
        pins: planning.pins.toReversed(),
        bans: planning.bans.toReversed(),
      },
    }),
  };
}

/** Unplaced items are named in the order of the content, which is no part of the plan. */
function byName(plans: ReturnType<typeof planStations>) {
  const named = plans.map((plan) => ({
    ...plan,
    unplaced: plan.unplaced.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
  }));
  return named.sort((a, b) => (a.station < b.station ? -1 : 1));
}
