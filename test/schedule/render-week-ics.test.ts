import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { windowsOf } from '../../src/model/index.js';
import { renderWeekIcs } from '../../src/schedule/export/render-week-ics.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const AT = '2020-07-02T08:00:00+07:00';
const plan = aWeekPlan();
const campaign = aWeekCampaign();
const ics = renderWeekIcs(plan, campaign, AT);
const calendar = new ICAL.Component(ICAL.parse(ics));
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

test('one event a window, at its instant; no event for a relay or a day off air', () => {
  expect(events).toHaveLength(7);
  expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual(
    windowsOf(plan).map(({ slot }) => new Date(slot.start).toISOString()),
  );
  expect(events[0]?.endDate.toJSDate().toISOString()).toBe('2020-07-05T22:55:00.000Z');
  expect(ics).not.toContain('SUMMARY;LANGUAGE=vi:Tiếp âm');
});

test('uids come from station, date and window, and stay when the week is published again', () => {
  const uids = events.map((event) => event.uid);
  expect(uids[0]).toBe('dai-krong-pa/2020-07-06/sang@loaphat.example');
  expect(new Set(uids).size).toBe(uids.length);
  const later = renderWeekIcs(plan, campaign, '2020-07-03T08:00:00+07:00');
  expect(later.match(/^UID:.*$/gm)).toEqual(ics.match(/^UID:.*$/gm));
  expect(later).toContain('DTSTAMP:20200703T010000Z');
});

test('the description lists every item with clock time, length, language and repeat', () => {
  const lines = events[0]?.description.split('\n') ?? [];
  expect(lines[0]).toBe('5h45–5h55 (10 phút)');
  expect(lines[1]).toBe(
    '05:45:17 Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ (3′05″, Tiếng Việt, lần đầu trong tuần)',
  );
  expect(lines[3]).toBe(
    '05:50:57 =HYPERLINK("http://x.example";"a"), dòng 1 dòng 2 ; \\hết (1′35″, Tiếng Việt, lần đầu trong tuần)',
  );
  expect(lines.slice(5)).toEqual([
    'Còn trống 1 phút 54 giây, trả lại đài',
    'Khung giờ giả định',
    'Bản mẫu, chưa phải lịch chính thức',
  ]);
  expect(events[1]?.description).toContain('Tiếng Jrai, dịch miệng');
  const logged = renderWeekIcs({ ...plan, startedFrom: 'history' }, campaign, '2020-07-02T08:00:00+07:00');
  expect(logged.replaceAll('\r\n ', '')).toContain('lần đầu trên đài');
  expect(logged.replaceAll('\r\n ', '')).not.toContain('lần đầu trong tuần');
});

test('lines have at most 75 octets, whole characters, CRLF, and no control character', () => {
  const bytes = new TextEncoder().encode(ics);
  expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(ics);
  for (const line of ics.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Cc}/u);
    expect(line).not.toMatch(/^ \p{M}/u);
  }
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a title of combining marks only is folded without a loss', () => {
  const station = { ...campaign.stations[0], name: `ơ̆${'\u0306'.repeat(200)}` };
  const stations = [station, ...campaign.stations.slice(1)] as typeof campaign.stations;
  const text = renderWeekIcs(plan, { ...campaign, stations }, AT);
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('location')).toBe(station.name.normalize('NFC'));
});

test('an event says where it is heard and what is in it, in sixty characters', () => {
  expect(events.slice(0, 2).map(({ summary }) => summary)).toEqual([
    'Krông Pa · Bộ phận một cửa: nơi nhận và trả kết quả hồ… (+3)',
    'Krông Pa · Hỏi – đáp: “Chậm trả kết quả thì hỏi ai?”',
  ]);
  expect(events[6]?.summary).toBe('Krông Pa · chưa có nội dung');
  for (const { summary } of events) expect(summary.length).toBeLessThanOrEqual(60);
});

test('a timetable is confirmed when it is neither assumed nor a demonstration, and tentative otherwise', () => {
  const statuses = (basis: 'sourced' | 'assumed', demonstration: boolean) =>
    renderWeekIcs({ ...plan, basis }, { ...campaign, demonstration }, AT).match(/^STATUS:.*$/gm);
  expect(statuses('sourced', false)).toEqual(Array(7).fill('STATUS:CONFIRMED'));
  expect(statuses('assumed', false)).toEqual(Array(7).fill('STATUS:TENTATIVE'));
  expect(statuses('sourced', true)).toEqual(Array(7).fill('STATUS:TENTATIVE'));
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
});

test('the calendar names itself and its zone', () => {
  expect(calendar.getFirstPropertyValue('name')).toContain('lịch phát tuần 2020-W28');
  expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
});

test('it is a snapshot to subscribe to and no message of iTIP, whose PUBLISH would ask for an organizer with a mailbox', () => {
  expect(calendar.getFirstPropertyValue('method')).toBeNull();
  expect(ics).not.toMatch(/^(?:METHOD|ORGANIZER|ATTENDEE)/m);
  // What a changed or cancelled window needs without a method: who it is, and how often it changed.
  for (const event of events)
    expect([event.uid, Number.isInteger(event.sequence)]).toEqual([expect.any(String), true]);
});

test('the bytes are the ones that were reviewed', async () => {
  await expect(ics).toMatchFileSnapshot('../golden/week.ics');
});
