import { expect, test } from 'vitest';
import { datesOf, type RelaySlot } from '../../src/model/index.js';
import { starText, wideBars } from '../../src/print/week/relay-bars.js';
import { aWeekPlan } from '../helpers/week-plan.js';

const dates = datesOf('2020-W28');
const relay = aWeekPlan()
  .days.flatMap(({ sessions }) => sessions.flatMap(({ slots }) => slots))
  .filter((slot): slot is RelaySlot => slot.kind === 'relay' && slot.airings.length > 0)
  .at(0);

/** A bar a day, with or without something of the campaign. */
function aRow(marks: string, title = 'Tiếp âm Đài tỉnh') {
  if (relay === undefined) throw new Error('the week has no relay with an airing');
  const bars = [...marks].map((mark, firstDay) => ({
    firstDay,
    days: 1,
    slot: { ...relay, title, airings: mark === '*' ? relay.airings : [] },
  }));
  return { kind: 'relay' as const, clock: '5h30', bars };
}

const starsOf = (marks: string) => wideBars(aRow(marks)).map((bar) => starText(bar, dates));

test('days that differ in nothing but the mark share a bar, which names the days that have it', () => {
  expect(starsOf('*******')).toEqual(['*']);
  expect(starsOf('.......')).toEqual(['']);
  expect(starsOf('******.')).toEqual(['* T2–T7']);
  expect(starsOf('.*.*...')).toEqual(['* T3, T5']);
  expect(starsOf('**..*.*')).toEqual(['* T2, T3, T6, CN']);
});

test('another programme, or a day without one, begins another bar', () => {
  const { bars } = aRow('*******');
  const other = bars.map((bar) =>
    bar.firstDay > 4 ? { ...bar, slot: { ...bar.slot, title: 'Đài khác' } } : bar,
  );
  const found = wideBars({ kind: 'relay', clock: '5h30', bars: other.filter((bar) => bar.firstDay !== 1) });
  expect(found.map(({ firstDay, days }) => [firstDay, days])).toEqual([
    [0, 1],
    [2, 3],
    [5, 2],
  ]);
});
