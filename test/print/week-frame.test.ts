import { expect, test } from 'vitest';
import { weekFrame } from '../../src/print/week/week-frame.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const widths = weekFrame(plan, aWeekCampaign(), { x: 28, width: 785 }).days.map((day) => day.width);

test('the columns fill the sheet from left to right', () => {
  const { days } = weekFrame(plan, aWeekCampaign(), { x: 28, width: 785 });
  expect(days).toHaveLength(7);
  days.slice(1).forEach((day, index) => {
    const before = days[index];
    expect(day.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0));
  });
  const last = days.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(28 + 785);
});

test('a day with nothing to air is narrow, a full day is wide', () => {
  const [monday = 0, , , , , saturday = 0, sunday = 0] = widths;
  expect(saturday).toBe(46);
  expect(sunday).toBe(46);
  expect(monday).toBeGreaterThan(100);
});

test('a day off air keeps room for its name and the reason', () => {
  expect(widths[2]).toBe(76);
});

test('a week without any airing has columns of one width', () => {
  const days = plan.days.map((day) => ({ ...day, sessions: [] }));
  const even = weekFrame({ ...plan, days }, aWeekCampaign(), { x: 0, width: 792 }).days;
  for (const day of even) expect(day.width).toBeCloseTo(100);
});
