import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { byId, weekFileSchema } from '../../src/model/index.js';
import { planEdition } from '../../src/plan-edition.js';
import {
  planStations,
  renderProblem,
  renderProblemSchema,
  renderWeekJson,
  renderWeekSchema,
} from '../../src/schedule/index.js';
import { anyBusyWorld, anyStation, anyWorld } from '../helpers/any-week.js';
import { aCampaign } from '../helpers/campaign.js';
import { runs, someOf } from '../helpers/runs.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const campaign = aWeekCampaign();
const ajv = new Ajv.default({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(renderWeekSchema(campaign)));
const faults = (json: string) => {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the schema allows a week, and names what is missing or too much', () => {
  const cancelled = [
    {
      date: '2020-07-07',
      window: 'trua',
      start: '2020-07-07T11:00:00+07:00',
      seconds: 300,
      title: 'Buổi trưa',
      sequence: 1,
    },
  ];
  expect(faults(renderWeekJson(aWeekPlan({ cancelled }), campaign))).toEqual([]);
  const { station, ...rest } = JSON.parse(renderWeekJson(aWeekPlan(), campaign));
  expect(faults(JSON.stringify({ ...rest, khac: 1 }))).toEqual([
    " must have required property 'station'",
    ' must NOT have additional properties',
  ]);
});

test('a problem is what its schema says, of any station, published or not; a field more or less is told', () => {
  const check = ajv.compile(JSON.parse(renderProblemSchema(campaign)));
  fc.assert(
    fc.property(fc.oneof(anyWorld, anyBusyWorld), ({ stations, items, week, clocks }) => {
      const world = aCampaign({ stations, items, clocks });
      for (const published of planStations(world, week, [])) {
        const station = byId(world.stations, published.station) ?? expect.fail();
        const again = { published: [published], at: `${published.from}T12:00:00+07:00` };
        for (const options of [{}, again]) {
          const problem = JSON.parse(renderProblem(world, station, week, [], options));
          expect(check(problem), JSON.stringify(check.errors)).toBe(true);
          expect(check({ ...problem, khac: 1 })).toBe(false);
          expect(check({ ...problem, rates: { ...problem.rates, theme: undefined } })).toBe(false);
        }
      }
    }),
    runs(20, 2020),
  );
});

test('a week says where its schema is', () => {
  const { $schema } = JSON.parse(renderWeekJson(aWeekPlan(), campaign));
  expect($schema).toBe(JSON.parse(renderWeekSchema(campaign)).$id);
});

test('what is read back is the plan', () => {
  const plan = aWeekPlan();
  const read = weekFileSchema.parse(JSON.parse(renderWeekJson(plan, campaign)));
  expect(read).toMatchObject(plan);
});

test('a week of before there were sequences is read, too', () => {
  const text = renderWeekJson(aWeekPlan(), campaign);
  const { cancelled, $schema, ...old } = JSON.parse(text.replaceAll('"sequence": 0,', ''));
  expect(weekFileSchema.parse(old)).toMatchObject({ cancelled: [], station: 'dai-krong-pa' });
});

test('every week of the Gia Lai campaign is allowed', async () => {
  const real = await loadCampaign(join(import.meta.dirname, '../../content'));
  const stations = someOf(['dai-ia-rsuom', 'dai-gia-lai', 'dai-krong-pa', 'dai-pleiku'], 1);
  const { plans } = planEdition(real, { week: '2020-W28', stations });
  for (const plan of plans)
    expect([plan.station, faults(renderWeekJson(plan, real))]).toEqual([plan.station, []]);
  expect(plans).toHaveLength(stations.length);
}, 60_000);

test('every week of any station is allowed', () => {
  fc.assert(
    fc.property(anyStation('dai-krong-pa', { relaying: false }), (station) => {
      const any = aCampaign({ stations: [station] });
      for (const plan of planStations(any, '2020-W28', []))
        expect(faults(renderWeekJson(plan, any))).toEqual([]);
    }),
    runs(15),
  );
});
