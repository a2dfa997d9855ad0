import { expect, test } from 'vitest';
import { planWeek, renderProblem } from '../../src/schedule/index.js';
import { aCampaign, aStation } from '../helpers/campaign.js';

const campaign = aCampaign();
const station = aStation('dai-krong-pa');

test('holds windows, readings, weights, limits and what was heard', () => {
  const text = renderProblem(campaign, station, '2020-W28', []);
  const problem = JSON.parse(text);
  expect(problem.windows.length).toBe(14);
  expect(problem.windows[0]).toEqual({
    key: '2020-07-06/sang',
    date: '2020-07-06',
    session: 'sang',
    window: 'sang',
    start: '2020-07-06T05:45:00+07:00',
    seconds: 600,
    net: 600,
    target: 570,
    languages: ['vi'],
    audience: 90,
  });
  expect(problem.caps).toEqual(station.caps);
  expect(problem.reach[0]).toEqual({ points: 100, worth: 100 });
  expect(problem.startedFrom).toBe('rehearsed');
  const [reading] = problem.readings;
  expect(reading).toMatchObject({
    item: 'buu-chinh',
    language: 'vi',
    interpret: false,
    weight: 3,
    maxPerWeek: 7,
  });
  expect(reading.windows).toHaveLength(14);
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
