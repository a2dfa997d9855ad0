import { expect, test } from 'vitest';
import { windowsOf } from '../../src/model/index.js';
import { worthOf } from '../../src/planner/index.js';
import { worthAt } from '../../src/planner/problem/curve.js';
import { planWeek, renderProblem } from '../../src/schedule/index.js';
import { aCampaign, aStation } from '../helpers/campaign.js';

const campaign = aCampaign();
const station = aStation('dai-krong-pa');

test('holds windows, readings, weights, limits and what was heard', () => {
  const text = renderProblem(campaign, station, '2020-W28', []);
  const problem = JSON.parse(text);
  expect(problem.windows.length).toBe(14);
  expect(problem.version).toBe(2);
  const { places, ...first } = problem.windows[0];
  expect(first).toEqual({
    key: '2020-07-06/sang',
    date: '2020-07-06',
    session: 'sang',
    window: 'sang',
    start: '2020-07-06T05:45:00+07:00',
    seconds: 600,
    opening: 0,
    closing: 0,
    net: 600,
    target: 570,
    languages: ['vi'],
    audience: 90,
    topics: ['II.4.b'],
  });
  expect(places.map(({ part, most }: { part: string; most: number }) => `${most} ${part}`)).toEqual([
    '1 news',
    '3 main',
    '3 question',
    '4 brief',
    '1 slogan',
  ]);
  expect(places[1]).toEqual({
    part: 'main',
    kinds: ['guide', 'document', 'result', 'model'],
    from: 60,
    to: 480,
    required: true,
    most: 3,
  });
  expect(problem.caps).toEqual({ perItemPerDay: station.caps.perItemPerDay, betweenLanguages: 7200 });
  expect(problem.reach[0]).toEqual({ points: 100, worth: 100 });
  expect(problem.startedFrom).toBe('rehearsed');
  const [reading] = problem.readings;
  expect(reading).toMatchObject({
    item: 'buu-chinh',
    language: 'vi',
    interpret: false,
    lead: 0,
    worth: worthOf(3, reading.seconds),
    maxPerWeek: station.caps.perItemPerWeek,
    separation: station.caps.separation,
  });
  expect(reading.chances).toHaveLength(14);
  expect(reading.chances[0]).toMatchObject({ window: 0, points: 90, kept: false });
  expect(reading.heard.every(({ start }: { start: string }) => start < '2020-07-06')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

test('is the problem that the plan answers', () => {
  const plan = planWeek(campaign, station, '2020-W28', []);
  const problem = JSON.parse(renderProblem(campaign, station, '2020-W28', []));
  const keys = plan.days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ slots }) =>
      slots.flatMap((slot) => (slot.kind === 'window' ? [`${date}/${slot.window}`] : [])),
    ),
  );
  expect(problem.windows.map(({ key }: { key: string }) => key)).toEqual(keys);
});

test('its rows say what the plan is worth, and what an empty week would be', () => {
  const { certificate } = planWeek(campaign, station, '2020-W28', []);
  const { rows, readings, windows } = JSON.parse(renderProblem(campaign, station, '2020-W28', []));
  const worth = (amounts: (row: { entries: [number, number, number][] }) => number) =>
    rows.reduce(
      (sum: number, row: { curve: Parameters<typeof worthAt>[0]; entries: [number, number, number][] }) =>
        sum + worthAt(row.curve, amounts(row)),
      0,
    );
  const aired = new Set(
    windowsOf(planWeek(campaign, station, '2020-W28', [])).flatMap(({ date, slot }) =>
      slot.airings.map(({ item, language }) => `${language}/${item} ${date}/${slot.window}`),
    ),
  );
  expect(certificate?.empty).toBe(worth(() => 0));
  expect(certificate?.value).toBe(
    worth(({ entries }) =>
      entries
        .filter(([r, w]) => aired.has(`${readings[r].language}/${readings[r].item} ${windows[w].key}`))
        .reduce((sum, [, , amount]) => sum + amount, 0),
    ),
  );
});
