import { expect, test } from 'vitest';
import { airingsOf } from '../../src/model/index.js';
import { renderWeekXmltv } from '../../src/schedule/export/render-week-xmltv.js';
import { checkXmltv, findIn } from '../helpers/read-week-xml.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const campaign = aWeekCampaign();
const xml = renderWeekXmltv(plan, campaign);
const found = (path: string) => findIn(xml, path);

test('its DTD allows it, and would not allow another order', () => {
  expect(() => checkXmltv(xml)).not.toThrow();
  const turned = xml.replace(/(<title .*<\/title>)\n(\s*<sub-title .*<\/sub-title>)/, '$2\n$1');
  expect(turned).not.toBe(xml);
  expect(() => checkXmltv(turned)).toThrow();
});

test('one programme an airing and a relay, in time order, and none over another', () => {
  const relays = plan.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) => slots.filter(({ kind }) => kind === 'relay')),
  );
  const starts = found('//programme/@start');
  const stops = found('//programme/@stop');
  expect(starts).toHaveLength(airingsOf(plan).length + relays.length);
  expect(starts.slice(0, 2)).toEqual(['20200706050000 +0700', '20200706054517 +0700']);
  starts.forEach((start, index) => {
    expect(start < (stops[index] ?? '')).toBe(true);
    expect((stops[index - 1] ?? '') <= start).toBe(true);
  });
});

test('a repeat is told, with the day of its first airing; a first airing is not', () => {
  expect(found('//programme[title="Nộp hồ sơ, nhận kết quả qua bưu điện"]/previously-shown/@start')).toEqual(
    Array(3).fill('20200629'),
  );
  expect(
    found('//programme[title="Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ"][1]/previously-shown'),
  ).toEqual([]);
});

test('what is interpreted says both languages; a relay says what of ours is heard in it', () => {
  const interpreted = '//programme[@start="20200706172026 +0700"]';
  expect(found(`${interpreted}/language`)).toEqual(['jra']);
  expect(found(`${interpreted}/orig-language`)).toEqual(['vi']);
  expect(found(`${interpreted}/length`)).toEqual(['240']);
  expect(found('//programme[title="Tiếp âm Đài tỉnh"]/desc')[0]).toBe(
    'Trong đó có: Hỏi – đáp: “Chậm trả kết quả thì hỏi ai?”.',
  );
});

test('a channel is named by the station, whatever the site is', () => {
  const moved = renderWeekXmltv(plan, { ...campaign, site: 'https://khac.example/' });
  expect(findIn(moved, '//channel/@id')).toEqual(['dai-krong-pa.loaphat.example']);
  expect(found('//programme[1]/@channel')).toEqual(['dai-krong-pa.loaphat.example']);
});

test('times keep the offset of their own day where clocks change', () => {
  const start = '2020-10-25T00:30:00+01:00';
  const days = plan.days.slice(0, 1).map((day) => ({
    ...day,
    sessions: day.sessions.slice(0, 1).map((session) => ({
      ...session,
      slots: [{ kind: 'relay' as const, start, seconds: 7200, title: 'Đêm', airings: [] }],
    })),
  }));
  const night = renderWeekXmltv({ ...plan, days, timeZone: 'Europe/London' }, campaign);
  expect(findIn(night, '//programme/@start')).toEqual(['20201025003000 +0100']);
  expect(findIn(night, '//programme/@stop')).toEqual(['20201025013000 +0000']);
});
