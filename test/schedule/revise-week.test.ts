import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { mapWindows, type WeekPlan, type WindowSlot, windowsOf } from '../../src/model/index.js';
import { reviseWeek } from '../../src/schedule/again/revise-week.js';
import { renderWeekIcs } from '../../src/schedule/export/render-week-ics.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();

const onMonday = (change: (slot: WindowSlot) => WindowSlot | undefined) =>
  mapWindows(plan, (slot, date) => (date === '2020-07-06' && slot.window === 'sang' ? change(slot) : slot));
const sequences = (of: WeekPlan) => windowsOf(of).map(({ slot }) => slot.sequence ?? 0);
const later = onMonday((slot) => ({ ...slot, start: '2020-07-06T05:50:00+07:00' }));
const gone = onMonday(() => undefined);

test('without a publication, or published again as it was, the plan stays as it is', () => {
  expect(reviseWeek(plan, undefined)).toBe(plan);
  expect(reviseWeek(plan, plan)).toBe(plan);
  const revised = reviseWeek(later, plan);
  expect(reviseWeek(later, revised)).toEqual(revised);
});

test('a window counts its changes: another time, another length, another item; no other window does', () => {
  const first = reviseWeek(later, plan);
  expect(sequences(first)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  const second = reviseWeek(plan, first);
  expect(sequences(second)).toEqual([2, 0, 0, 0, 0, 0, 0]);
  const fewer = onMonday((slot) => ({ ...slot, airings: slot.airings.slice(1) }));
  expect(sequences(reviseWeek(fewer, second))[0]).toBe(3);
});

test('a window that is dropped is told, stays told, and comes back with a higher number', () => {
  const first = reviseWeek(gone, plan);
  expect(first.cancelled).toEqual([
    {
      date: '2020-07-06',
      window: 'sang',
      start: '2020-07-06T05:45:00+07:00',
      seconds: 600,
      title: 'Chuyên mục CCHC',
      sequence: 1,
    },
  ]);
  const second = reviseWeek(gone, first);
  expect(second).toEqual(first);
  const back = reviseWeek(plan, second);
  expect(back.cancelled).toBe(undefined);
  expect(sequences(back)).toEqual([2, 0, 0, 0, 0, 0, 0]);
});

test('a phone that knows the week replaces what changed and strikes out what is dropped', () => {
  const events = (of: WeekPlan) => {
    const ics = renderWeekIcs(of, aWeekCampaign(), '2020-07-02T08:00:00+07:00');
    return new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => ({
      uid: component.getFirstPropertyValue('uid'),
      sequence: component.getFirstPropertyValue('sequence'),
      status: component.getFirstPropertyValue('status'),
      summary: component.getFirstPropertyValue('summary'),
    }));
  };
  const uid = 'dai-krong-pa/2020-07-06/sang@loaphat.example';
  expect(events(plan)[0]).toMatchObject({ uid, sequence: 0, status: 'TENTATIVE' });
  expect(events(reviseWeek(later, plan))[0]).toMatchObject({ uid, sequence: 1, status: 'TENTATIVE' });
  const struck = events(reviseWeek(gone, plan));
  expect(struck).toHaveLength(7);
  expect(struck.filter(({ status }) => status === 'CANCELLED')).toEqual([
    { uid, sequence: 1, status: 'CANCELLED', summary: 'Krông Pa · thôi phát Chuyên mục CCHC' },
  ]);
});
