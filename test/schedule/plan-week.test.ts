import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import {
  type Airing,
  addDays,
  airingsOf,
  capsSchema,
  datesOf,
  mondayOf,
  planningSchema,
  type Station,
  type WeekPlan,
  windowsOf,
} from '../../src/model/index.js';
import { RATES } from '../../src/planner/index.js';
import { planWeek, renderProblem } from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
import { faultsIn } from '../helpers/recount-week.js';

/** So many items, of three topics and different lengths. */
const library = (count: number, shortest = 20) =>
  Array.from({ length: count }, (_, index) =>
    anItem(
      `tin-${String(index).padStart(3, '0')}`,
      { topics: [['II.1', 'II.4.b', 'II.7'][index % 3] ?? 'II.1'], priority: 1 + (index % 5) },
      paragraphs(`${'bà con ta '.repeat(shortest + 7 * (index % 6))}.`),
    ),
  );

const withWindows = (windows: Parameters<typeof aSession>[0]['windows'], fields: Partial<Station> = {}) =>
  aStation('dai', { sessions: [aSession({ id: 'buoi', title: 'Buổi', windows })], quiet: [], ...fields });

/** The plan as its station would report it: everything aired as planned. */
const asAired = (plan: WeekPlan): Airing[] =>
  windowsOf(plan).flatMap(({ date, slot }) =>
    slot.airings.map(({ id, item, start, seconds }) => ({
      id,
      station: plan.station,
      date,
      window: slot.window,
      item,
      start,
      seconds,
      status: 'aired' as const,
    })),
  );

const starts = (plan: WeekPlan) => windowsOf(plan).map(({ slot }) => slot.start);

describe('a week', () => {
  const campaign = aCampaign();
  const [station] = campaign.stations as [Station];

  test('has the seven days of its ISO week, its sessions, relays and windows in time order', () => {
    const plan = planWeek(campaign, station, '2020-W28', []);
    expect(plan.from).toBe('2020-07-06');
    expect(plan.until).toBe('2020-07-12');
    expect(plan.days.map(({ date }) => date)).toEqual(datesOf('2020-W28'));
    expect(plan.days[0]?.sessions).toMatchObject([
      {
        session: 'sang',
        slots: [
          { kind: 'relay', start: '2020-07-06T05:00:00+07:00', seconds: 1800 },
          { kind: 'window', window: 'sang', start: '2020-07-06T05:45:00+07:00', seconds: 600 },
        ],
      },
      { session: 'chieu', slots: [{ kind: 'window', window: 'chieu' }] },
    ]);
  });

  test('of the year that has fifty-three ends in the next year', () => {
    const plan = planWeek(aCampaign({ validUntil: '2021-12-31' }), station, '2020-W53', []);
    expect([plan.from, plan.until]).toEqual(['2020-12-28', '2021-01-03']);
    expect(windowsOf(plan)).toHaveLength(14);
    // The items end with 2020: the last three days stay empty.
    const dates = new Set(airingsOf(plan).map(({ start }) => start.slice(0, 10)));
    expect([...dates].sort()).toEqual(['2020-12-28', '2020-12-29', '2020-12-30', '2020-12-31']);
  });

  test('stops with the campaign, and says so', () => {
    const plan = planWeek(campaign, station, '2020-W53', []);
    expect(windowsOf(plan).at(-1)?.date).toBe('2020-12-31');
    expect(plan.cuts.map(({ date }) => date)).toContain('2021-01-01');
    expect(plan.cuts[0]?.reason.vi).toContain('ngoài thời hạn');
  });

  test.each(['2020-W54', '2021-W53', '2020-28', '', '2020-W28; rm'])('%o is refused', (week) => {
    expect(() => planWeek(campaign, station, week, [])).toThrow(UsageError);
  });

  test('is the same under any time zone of the machine', () => {
    const zone = process.env.TZ;
    const plans = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((tz) => {
      process.env.TZ = tz;
      return [new Date(0).getHours(), JSON.stringify(planWeek(campaign, station, '2020-W28', []))] as const;
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(plans.map(([hours]) => hours)).size).toBe(3);
    expect(new Set(plans.map(([, plan]) => plan)).size).toBe(1);
  });
});

describe('clocks that change', () => {
  const windows = [{ id: 'dem', start: '01:30', length: '10m' }];

  test.each([
    ['Europe/London', '2020-W13', '2020-03-29T02:30:00+01:00'],
    ['Europe/London', '2020-W43', '2020-10-25T01:30:00+01:00'],
    ['America/New_York', '2020-W44', '2020-11-01T01:30:00-04:00'],
  ])('%s in %s: the window on Sunday starts at %s and keeps its length', (timeZone, week, sunday) => {
    const campaign = aCampaign({ items: [anItem('a', { validFrom: '2020-01-01' })], timeZone });
    const plan = planWeek(campaign, withWindows(windows, { timeZone }), week, []);
    expect(starts(plan)).toHaveLength(7);
    expect(starts(plan).at(-1)).toBe(sunday);
    expect(windowsOf(plan).every(({ slot }) => slot.seconds === 600)).toBe(true);
  });

  test('a window pushed into quiet hours by the missing hour is cut, not heard', () => {
    // It would sound at 03:00, when quiet hours that the clock never saw begin have begun.
    const station = withWindows([{ id: 'dem', start: '02:00', length: '5m', days: ['sun'] }], {
      timeZone: 'America/New_York',
      quiet: [{ from: '02:05', until: '03:30' }],
    });
    const plan = planWeek(aCampaign(), station, '2020-W10', []);
    expect(windowsOf(plan)).toEqual([]);
    expect(plan.cuts.map(({ start, reason }) => [start, reason.vi])).toEqual([
      ['2020-03-08T03:00:00-04:00', expect.stringContaining('giờ yên tĩnh')],
    ]);
  });

  test('quiet hours that end in the hour that comes twice end with its second half', () => {
    const station = withWindows([{ id: 'dem', start: '01:50', length: '15m', days: ['sun'] }], {
      timeZone: 'Europe/London',
      quiet: [{ from: '22:00', until: '01:30' }],
    });
    expect(windowsOf(planWeek(aCampaign(), station, '2020-W43', []))).toEqual([]);
    expect(windowsOf(planWeek(aCampaign(), station, '2020-W42', []))).toHaveLength(1);
  });

  test('a window pushed onto another by the missing hour is cut, not doubled', () => {
    const timeZone = 'America/New_York';
    const plan = planWeek(
      aCampaign({ timeZone }),
      withWindows(
        [
          { id: 'hai-gio', start: '02:30', length: '15m' },
          { id: 'ba-gio', start: '03:30', length: '15m' },
        ],
        { timeZone },
      ),
      '2020-W10',
      [],
    );
    expect(windowsOf(plan)).toHaveLength(13);
    expect(plan.cuts).toMatchObject([{ date: '2020-03-08', window: 'hai-gio', seconds: 900 }]);
  });
});

describe('a window', () => {
  test('that crosses midnight belongs to the day on which it starts', () => {
    const campaign = aCampaign({ items: library(6) });
    const station = withWindows([{ id: 'khuya', start: '23:59', length: '10m', days: ['sun'] }]);
    const [window] = windowsOf(planWeek(campaign, station, '2020-W28', []));
    expect(window?.date).toBe('2020-07-12');
    expect(window?.slot.airings.at(-1)?.start.slice(0, 10)).toBe('2020-07-13');
    expect(window?.slot.airings.at(-1)?.id).toContain('/2020-07-12/khuya/');
  });

  test('of Monday makes room for the programme that still runs from Sunday', () => {
    const station = withWindows([
      { id: 'khuya', start: '23:55', length: '10m', days: ['sun'] },
      { id: 'som', start: '00:00', length: '10m', days: ['mon'] },
    ]);
    const plan = planWeek(aCampaign(), station, '2020-W28', []);
    expect(starts(plan)).toEqual(['2020-07-12T23:55:00+07:00']);
    expect(plan.cuts.map(({ window }) => window)).toEqual(['som']);
  });

  test('of Sunday night makes room for the relay that begins on Monday', () => {
    const station = aStation('dai', {
      quiet: [],
      sessions: [
        aSession({
          id: 'dem',
          title: 'Đêm',
          relays: [{ start: '00:00', length: '30m', title: 'Tiếp âm', days: ['mon'] }],
          windows: [{ id: 'khuya', start: '23:55', length: '10m', days: ['sat', 'sun'] }],
        }),
      ],
    });
    const plan = planWeek(aCampaign(), station, '2020-W28', []);
    expect(windowsOf(plan).map(({ date }) => date)).toEqual(['2020-07-11']);
    expect(plan.cuts.map(({ date, reason }) => [date, reason.vi])).toEqual([
      ['2020-07-12', expect.stringContaining('“Tiếp âm”')],
    ]);
    expect(plan.days.flatMap(({ sessions }) => sessions.flatMap(({ slots }) => slots))).toHaveLength(2);
  });

  test('in quiet hours is not filled and is reported, also when they cross midnight', () => {
    const station = withWindows(
      [
        { id: 'toi', start: '21:25', length: '10m', days: ['mon'] },
        { id: 'sang', start: '04:30', length: '15m', days: ['mon'] },
        { id: 'vua-kip', start: '04:45', length: '15m', days: ['mon'] },
      ],
      { quiet: [{ from: '21:30', until: '04:45' }] },
    );
    const plan = planWeek(aCampaign(), station, '2020-W28', []);
    expect(windowsOf(plan).map(({ slot }) => slot.window)).toEqual(['vua-kip']);
    expect(plan.cuts.map(({ window, seconds }) => [window, seconds])).toEqual([
      ['sang', 900],
      ['toi', 600],
    ]);
    expect(plan.cuts[0]?.reason.vi).toContain('giờ yên tĩnh');
  });

  test('is closed on an off-air day of this station, and relays go on', () => {
    const campaign = aCampaign({
      calendar: [
        {
          from: '2020-07-07',
          until: '2020-07-08',
          title: 'Sửa máy',
          offAir: true,
          topics: [],
          stations: ['dai-krong-pa'],
          sources: [],
        },
        { from: '2020-07-09', title: 'Ngày cải cách', offAir: false, topics: [], sources: [] },
        {
          from: '2020-07-10',
          title: 'Đài khác nghỉ',
          offAir: true,
          topics: [],
          stations: ['dai-khac'],
          sources: [],
        },
      ],
    });
    const { days } = planWeek(campaign, aStation('dai-krong-pa'), '2020-W28', []);
    expect(days.map(({ offAir, notes }) => [offAir, ...notes]).slice(0, 5)).toEqual([
      [false],
      [true, 'Sửa máy'],
      [true, 'Sửa máy'],
      [false, 'Ngày cải cách'],
      [false],
    ]);
    expect(days[1]?.sessions.flatMap(({ slots }) => slots.map(({ kind }) => kind))).toEqual(['relay']);
  });

  test('is not there before its station begins and after it ended; these days say so', () => {
    const about = (station: Station) => {
      const { days, cuts } = planWeek(aCampaign(), station, '2020-W28', []);
      expect(cuts).toEqual([]);
      return days.map(({ offAir, notes, sessions }) => [offAir, sessions.length, ...notes]);
    };
    const ended = [true, 0, 'Đài đã ngừng hoạt động'];
    const notBegun = [true, 0, 'Đài chưa hoạt động'];
    const open = [false, 2];
    expect(about(aStation('xa-cu', { validUntil: '2020-07-08' }))).toEqual([
      ...[open, open, open],
      ...[ended, ended, ended, ended],
    ]);
    expect(about(aStation('xa-moi', { validFrom: '2020-07-10' }))).toEqual([
      ...[notBegun, notBegun, notBegun, notBegun],
      ...[open, open, open],
    ]);
  });

  test('is shortened when its session reaches the cap, relays included', () => {
    const station = aStation('dai', { caps: capsSchema.parse({ session: '35m' }) });
    const plan = planWeek(aCampaign(), station, '2020-W28', []);
    expect(windowsOf(plan)[0]?.slot.seconds).toBe(300);
    expect(windowsOf(plan)[1]?.slot.seconds).toBe(600);
    expect(plan.cuts[0]).toMatchObject({ window: 'sang', seconds: 300 });
    expect(plan.cuts[0]?.reason.vi).toContain('35 phút');
  });
});

describe('languages', () => {
  const jrai = withWindows([{ id: 'jrai', start: '06:00', length: '10m', languages: ['jra'] }]);

  test('an original is interpreted at the slower pace where it has no words of its own', () => {
    const campaign = aCampaign({ items: [anItem('a', { radio: { interpret: true } })] });
    const [airing] = airingsOf(planWeek(campaign, jrai, '2020-W28', []));
    const [spoken] = airingsOf(planWeek(campaign, aStation('b'), '2020-W28', []));
    expect(airing).toMatchObject({ language: 'jra', interpret: true });
    expect(airing?.seconds).toBeGreaterThan(spoken?.seconds ?? Infinity);
  });

  test('its own words are read as they stand', () => {
    const item = anItem('a');
    const own = { ...item.versions[0], language: 'jra' };
    const campaign = aCampaign({ items: [{ ...item, versions: [item.versions[0], own] }] });
    expect(airingsOf(planWeek(campaign, jrai, '2020-W28', []))[0]).toMatchObject({
      language: 'jra',
      interpret: false,
    });
  });

  test('a translation is read from its approval on; until then it is as if nobody had written it', () => {
    const twoDays = withWindows([
      { id: 'jrai', start: '06:00', length: '10m', languages: ['jra'], days: ['tue', 'thu', 'sat'] },
    ]);
    const heard = (radio: object, approvedAt: string) => {
      const item = anItem('a', { radio });
      const own = { ...item.versions[0], language: 'jra', approvedAt };
      const campaign = aCampaign({ items: [{ ...item, versions: [item.versions[0], own] }] });
      const plan = planWeek(campaign, twoDays, '2020-W28', []);
      const airings = airingsOf(plan).map(({ start, interpret }) => `${start.slice(8, 10)} ${interpret}`);
      return { airings, reasons: plan.unplaced.map(({ reason }) => reason.vi) };
    };
    expect(heard({}, '2020-07-06').airings).toEqual(['07 false', '09 false', '11 false']);
    expect(heard({}, '2020-07-09T06:30+07:00').airings).toEqual(['11 false']);
    expect(heard({}, '2020-07-12')).toEqual({
      airings: [],
      reasons: [expect.stringContaining('duyệt muộn')],
    });
    expect(heard({ interpret: true }, '2020-07-12').airings).toEqual(['07 true', '09 true', '11 true']);
    // One way in a week: what is written in it is not interpreted a day before.
    expect(heard({ interpret: true }, '2020-07-08').airings).toEqual(['09 false', '11 false']);
  });

  test('what is not to be interpreted stays out of windows in other languages, unless it has words of its own', () => {
    const item = anItem('van-thu', { radio: { interpret: false } });
    const alone = planWeek(aCampaign({ items: [item] }), jrai, '2020-W28', []);
    expect(airingsOf(alone)).toEqual([]);
    expect(alone.unplaced).toMatchObject([
      { item: 'van-thu', reason: { vi: expect.stringContaining('không ghi là dịch miệng được') } },
    ]);
    const both = withWindows([
      { id: 'viet', start: '06:00', length: '5m', languages: ['vi'] },
      { id: 'jrai', start: '10:05', length: '5m', languages: ['jra'] },
    ]);
    const heard = airingsOf(
      planWeek(
        aCampaign({ items: [item, anItem('mot-cua', { radio: { interpret: true } })] }),
        both,
        '2020-W28',
        [],
      ),
    );
    const languagesOf = (id: string) => new Set(heard.filter((a) => a.item === id).map((a) => a.language));
    expect(languagesOf('van-thu')).toEqual(new Set(['vi']));
    expect(languagesOf('mot-cua')).toEqual(new Set(['vi', 'jra']));
    const own = { ...item, versions: [item.versions[0], { ...item.versions[0], language: 'jra' }] as const };
    expect(airingsOf(planWeek(aCampaign({ items: [own] }), jrai, '2020-W28', [])).length).toBeGreaterThan(0);
  });

  test('limits hold for each language: the Jrai words are no repeat of the Vietnamese ones', () => {
    const campaign = aCampaign({ items: [anItem('a', { radio: { maxPerWeek: 2, interpret: true } })] });
    const station = withWindows([
      { id: 'viet', start: '06:00', length: '5m', languages: ['vi'] },
      { id: 'jrai', start: '06:05', length: '5m', languages: ['jra'] },
    ]);
    const airings = airingsOf(planWeek(campaign, station, '2020-W28', []));
    const count = (language: string) => airings.filter((airing) => airing.language === language).length;
    expect([count('vi'), count('jra')]).toEqual([2, 2]);
    expect(
      airings
        .filter(({ repeat }) => !repeat)
        .map(({ language }) => language)
        .sort(),
    ).toEqual(['jra', 'vi']);
  });
});

describe('what comes first', () => {
  test('an urgent item is heard every day, first in its window, an emergency like a priority', () => {
    const items = [
      ...library(20),
      anItem('uu-tien', { urgency: 'priority', priority: 1 }),
      anItem('khan', { urgency: 'emergency', priority: 1 }),
    ];
    const plan = planWeek(aCampaign({ items }), aStation('dai'), '2020-W28', []);
    for (const id of ['uu-tien', 'khan']) {
      const dates = new Set(
        airingsOf(plan)
          .filter(({ item }) => item === id)
          .map(({ start }) => start.slice(0, 10)),
      );
      expect(dates.size).toBe(7);
    }
    const urgent = new Set(['uu-tien', 'khan']);
    for (const { slot } of windowsOf(plan)) {
      const flags = slot.airings.map(({ item }) => urgent.has(item));
      expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test('a minimum is met over four weeks, on different days, even by the least important item', () => {
    const items = [...library(60), anItem('toi-thieu', { priority: 1, radio: { minPerWeek: 4 } })];
    const history: Airing[] = [];
    let airings = 0;
    for (const week of ['2020-W28', '2020-W29', '2020-W30', '2020-W31']) {
      const plan = planWeek(aCampaign({ items }), aStation('dai'), week, history);
      const dates = airingsOf(plan)
        .filter(({ item }) => item === 'toi-thieu')
        .map(({ start }) => start.slice(0, 10));
      expect(new Set(dates).size).toBeGreaterThanOrEqual(Math.min(4, dates.length));
      airings += dates.length;
      history.push(...asAired(plan));
    }
    expect(airings).toBeGreaterThanOrEqual(16);
  });

  test('a long dialogue is not starved by short spots', () => {
    const spots = Array.from({ length: 40 }, (_, index) =>
      anItem(
        `spot-${index}`,
        { kind: 'spot', topics: [`II.${index}`] },
        paragraphs(`${'một cửa '.repeat(60)}.`),
      ),
    );
    const dialogues = [100, 200, 300].map((words) =>
      anItem(
        `doi-thoai-${words}`,
        { kind: 'dialogue', topics: [`III.${words}`] },
        paragraphs(`${'bà con hỏi '.repeat(words)}.`),
      ),
    );
    const plan = planWeek(aCampaign({ items: [...spots, ...dialogues] }), aStation('dai'), '2020-W28', []);
    const longest = airingsOf(plan).find(({ item }) => item === 'doi-thoai-300');
    expect(longest?.seconds).toBeGreaterThan(240);
  });
});

describe('repeats', () => {
  test('stay under the cap of the day, however often the station opens', () => {
    const windows = [5, 8, 11, 14, 17].map((hour) => ({
      id: `luc-${hour}`,
      start: `${String(hour).padStart(2, '0')}:00`,
      length: '5m',
    }));
    const caps = capsSchema.parse({ perItemPerDay: 2, perItemPerWeek: 50, separation: '0s' });
    const campaign = aCampaign({ items: [anItem('a', { radio: { maxPerWeek: 50 } })] });
    const plan = planWeek(campaign, withWindows(windows, { caps }), '2020-W28', []);
    expect(
      plan.days.map(({ date }) => airingsOf(plan).filter(({ start }) => start.startsWith(date)).length),
    ).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  test('are spread over days and over times of day', () => {
    const plan = planWeek(aCampaign({ items: library(30) }), aStation('dai'), '2020-W28', []);
    const byItem = new Map<string, { date: string; window: string }[]>();
    for (const { date, slot } of windowsOf(plan)) {
      for (const { item } of slot.airings) {
        byItem.set(item, [...(byItem.get(item) ?? []), { date, window: slot.window }]);
      }
    }
    for (const airings of byItem.values()) {
      expect(new Set(airings.map(({ date }) => date)).size).toBeGreaterThanOrEqual(
        Math.min(airings.length, 6),
      );
      if (airings.length > 3) expect(new Set(airings.map(({ window }) => window)).size).toBe(2);
    }
    const next = planWeek(aCampaign({ items: library(30) }), aStation('dai'), '2020-W29', asAired(plan));
    expect(new Set([...byItem.keys(), ...airingsOf(next).map(({ item }) => item)]).size).toBe(30);
  });

  test('say when the item was first heard; a rehearsal makes nothing a repeat', () => {
    const campaign = aCampaign();
    const station = aStation('dai-krong-pa');
    const first = planWeek(campaign, station, '2020-W28', []);
    expect(first.startedFrom).toBe('rehearsed');
    const firsts = airingsOf(first).filter(({ repeat }) => !repeat);
    expect(firsts.map(({ item }) => item).sort()).toEqual(['buu-chinh', 'mot-cua']);
    expect(
      airingsOf(first).every(({ repeat, firstAiredOn }) => repeat === (firstAiredOn !== undefined)),
    ).toBe(true);

    const second = planWeek(campaign, station, '2020-W29', asAired(first));
    expect(second.startedFrom).toBe('history');
    for (const { item, repeat, firstAiredOn } of airingsOf(second)) {
      expect(repeat).toBe(true);
      expect(firstAiredOn).toBe(firsts.find((airing) => airing.item === item)?.start.slice(0, 10));
    }
  });
});

describe('a week that was published', () => {
  test('stays as people know it, but for what cannot be', () => {
    const items = library(30);
    const station = aStation('dai');
    const known = planWeek(aCampaign({ items }), station, '2020-W28', []);
    const gone = airingsOf(known)[0]?.item ?? '';
    const left = aCampaign({ items: items.filter(({ id }) => id !== gone) });
    const places = (plan: WeekPlan) => new Set(airingsOf(plan).map(({ id }) => id));
    const again = planWeek(left, station, '2020-W28', [], { published: [known] });
    const stayed = [...places(known)].filter((id) => places(again).has(id)).length;
    const could = airingsOf(known).filter(({ item }) => item !== gone).length;
    expect(faultsIn(left, station, again)).toEqual([]);
    expect(stayed).toBeGreaterThan(0.9 * could);
    const anew = places(planWeek(left, station, '2020-W28', []));
    expect([...places(known)].filter((id) => anew.has(id)).length).toBeLessThan(stayed);
  });
});

describe('a monthly column', () => {
  const items = [...library(40), anItem('chuyen-muc', { kind: 'dialogue', priority: 1 })];
  const planning = planningSchema.parse({
    spare: 0,
    columns: [{ id: 'cchc', title: 'Chuyên mục', kinds: ['dialogue'] }],
  });
  const station = aStation('dai', { planning });
  const aired = (date: string): Airing => ({
    id: `dai/${date}/sang/chuyen-muc`,
    station: 'dai',
    date,
    window: 'sang',
    item: 'chuyen-muc',
    start: `${date}T05:45:00+07:00`,
    seconds: 20,
    status: 'aired',
  });
  const due = (week: string, history: Airing[] = []) =>
    JSON.parse(renderProblem(aCampaign({ items }), station, week, history)).goals.filter(
      ({ rule }: { rule: string }) => rule === 'monthly-column',
    );

  test('grows dearer and is a duty in the last week of the month, by the date of the airing', () => {
    // Week 31 is the last of July and the first of August.
    expect(due('2020-W31').map(({ of }: { of: string }) => of)).toEqual(['cchc/2020-07', 'cchc/2020-08']);
    const prices = ['2020-W28', '2020-W29', '2020-W31'].map((week) => due(week)[0].price);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    expect(prices[2]).toBe(RATES.missingDuty);
    expect(due('2020-W31', [aired('2020-07-02')])[0].heard).toBe(1);
    expect(due('2020-W31', [aired('2020-06-30')])[0].heard).toBe(0);
  });

  test('is heard when it is due', () => {
    const plan = planWeek(aCampaign({ items }), station, '2020-W31', []);
    const dates = airingsOf(plan).flatMap(({ item, start }) =>
      item === 'chuyen-muc' ? [start.slice(0, 7)] : [],
    );
    expect(dates).toContain('2020-07');
    expect(plan.certificate?.unmet.filter(({ rule }) => rule === 'monthly-column')).toEqual([]);
  });
});

describe('history', () => {
  const campaign = aCampaign({ items: library(12) });
  const station = aStation('dai-krong-pa');
  const last = planWeek(campaign, station, '2020-W27', []);
  const history = asAired(last);

  test('makes the next week another one, and so does a rehearsal', () => {
    const hour = (plan: WeekPlan) =>
      windowsOf(plan).flatMap(({ date, slot }) =>
        slot.airings.map(({ item }) => `${datesOf(plan.week).indexOf(date)}/${slot.window}/${item}`),
      );
    const alike = (a: WeekPlan, b: WeekPlan) => {
      const other = new Set(hour(b));
      return hour(a).filter((one) => other.has(one)).length / hour(a).length;
    };
    const afterHistory = planWeek(campaign, station, '2020-W28', history);
    const rehearsed = planWeek(campaign, station, '2020-W28', []);
    expect(alike(afterHistory, last)).toBeLessThan(0.75);
    expect(alike(rehearsed, planWeek(campaign, station, '2020-W29', []))).toBeLessThan(0.8);
    expect(alike(last, last)).toBe(1);
  });

  test('of missed and pre-empted airings does not count', () => {
    const silent = history.map((airing, index) => ({
      ...airing,
      status: index % 2 === 0 ? ('missed' as const) : ('pre-empted' as const),
    }));
    expect(planWeek(campaign, station, '2020-W28', silent)).toEqual(
      planWeek(campaign, station, '2020-W28', []),
    );
    const sounded = history.map((airing) => ({ ...airing, status: 'made-good' as const }));
    expect(planWeek(campaign, station, '2020-W28', sounded)).toEqual(
      planWeek(campaign, station, '2020-W28', history),
    );
  });

  test('of the week itself does not change its plan, nor does its order or a line said twice', () => {
    const plan = planWeek(campaign, station, '2020-W28', history);
    const again = planWeek(campaign, station, '2020-W28', [
      ...asAired(plan),
      ...history.toReversed(),
      ...history,
    ]);
    expect(again).toEqual(plan);
  });

  test('keeps the separation across the night from Sunday to Monday', () => {
    const sunday = addDays(mondayOf('2020-W28'), -1);
    const airing: Airing = {
      id: `dai/${sunday}/toi/mot-cua`,
      station: 'dai',
      date: sunday,
      window: 'toi',
      item: 'mot-cua',
      start: `${sunday}T23:00:00+07:00`,
      seconds: 10,
      status: 'aired',
    };
    const one = withWindows([{ id: 'som', start: '01:00', length: '5m', days: ['mon'] }]);
    const plan = planWeek(aCampaign({ items: [anItem('mot-cua')] }), one, '2020-W28', [airing]);
    expect(airingsOf(plan)).toEqual([]);
  });

  test('with a start that is no instant is refused by name', () => {
    const broken = history.map((airing) => ({ ...airing, start: 'hôm qua' }));
    expect(() => planWeek(campaign, station, '2020-W28', broken)).toThrow(/start "hôm qua"/);
  });
});

describe('an item that is not published yet', () => {
  test('is heard from the first window after it is published, not from the day on which it is valid', () => {
    const item = anItem('a', { validFrom: '2020-07-01', published: '2020-07-09T05:45:01+07:00' });
    const plan = planWeek(aCampaign({ items: [item] }), aStation('dai'), '2020-W28', []);
    expect(airingsOf(plan)[0]?.start).toBe('2020-07-09T17:15:00+07:00');
    expect(faultsIn(aCampaign({ items: [item] }), aStation('dai'), plan)).toEqual([]);
    expect(plan.unplaced).toEqual([]);
  });
});

describe('items without a place', () => {
  test('are named with their reason, in the words of the officer', () => {
    const { radio: _, ...silent } = anItem('im-lang');
    const campaign = aCampaign({
      items: [
        silent,
        anItem('mau', { sample: true }),
        anItem('het-han-dau-tuan', { validUntil: '2020-07-06T05:50+07:00' }),
        anItem('rut-dau-tuan', {
          status: 'withdrawn',
          withdrawn: { at: '2020-07-06T05:50+07:00', reason: 'Sai' },
        }),
        anItem('dang-toi-chu-nhat', { published: '2020-07-12T20:00+07:00' }),
        anItem('dang-giua-khung', { published: '2020-07-12T17:20+07:00' }),
        anItem('qua-dai', {}, paragraphs('bà con '.repeat(2000))),
        anItem('rong', {}, paragraphs('.')),
        anItem('noi-khac', { areas: ['kong-chro'] }),
        anItem('ban-thao', { status: 'draft' }),
      ],
    });
    const plan = planWeek(campaign, aStation('dai'), '2020-W28', []);
    const told = Object.fromEntries(plan.unplaced.map(({ item, reason }) => [item, reason.vi]));
    expect(told).toMatchObject({
      'im-lang': expect.stringContaining('không có phần radio'),
      mau: expect.stringContaining('mẫu'),
      'het-han-dau-tuan': expect.stringContaining('không trùm trọn khung nào'),
      'rut-dau-tuan': expect.stringContaining('đã được thu hồi'),
      'dang-toi-chu-nhat': expect.stringContaining('đăng muộn'),
      'qua-dai': expect.stringContaining('khung dài nhất là 10 phút'),
    });
    expect(plan.shortages).toEqual([{ language: 'vi', seconds: expect.any(Number) }]);
    // One reason for all that are published too late, so that they make one line of the build's table.
    expect(told['dang-giua-khung']).toBe(told['dang-toi-chu-nhat']);
    expect(Object.keys(told)).not.toContain('noi-khac');
    expect(Object.keys(told)).not.toContain('ban-thao');
  });

  test('are only counted when they are live at no moment of the week', () => {
    const campaign = aCampaign({
      items: [
        anItem('het-han', { validUntil: '2020-07-05' }),
        anItem('da-rut', { status: 'withdrawn', withdrawn: { at: '2020-07-06', reason: 'Sai' } }),
        anItem('rut-truoc-khi-den', {
          status: 'withdrawn',
          validFrom: '2020-07-20',
          withdrawn: { at: '2020-07-08', reason: 'Sai' },
        }),
        anItem('chua-dang', { published: '2020-07-13T08:00+07:00', validFrom: '2020-07-01' }),
        anItem('chua-den', { validFrom: '2020-07-13' }),
        anItem('noi-khac', { areas: ['kong-chro'], validUntil: '2020-07-05' }),
        anItem('ban-thao', { status: 'draft' }),
      ],
    });
    expect(planWeek(campaign, aStation('dai'), '2020-W28', [])).toMatchObject({ unplaced: [], notLive: 5 });
  });
});

describe('content is missing', () => {
  const short = (items: ReturnType<typeof library>) =>
    planWeek(aCampaign({ items }), aStation('dai'), '2020-W28', []);
  const left = (plan: WeekPlan) => windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);

  test('where time is left and nothing waits', () => {
    const plan = short([anItem('mot-minh')]);
    expect(plan.shortages).toEqual([{ language: 'vi', seconds: left(plan) }]);
  });

  test('not where a text waits', () => {
    const plan = short(library(120, 130));
    expect(plan.unplaced.length).toBeGreaterThan(0);
    expect(left(plan)).toBeGreaterThan(0);
    expect(plan.shortages).toEqual([]);
  });
});

describe('a kind that has had its share of the week', () => {
  test('is called as people call it', () => {
    const items = [
      anItem('luat', { kind: 'document', radio: { maxPerWeek: 1 } }),
      anItem('nghi-dinh', { kind: 'document' }),
    ];
    const station = aStation('dai', { caps: capsSchema.parse({ perKindPerWeek: { document: 1 } }) });
    const { unplaced } = planWeek(aCampaign({ items }), station, '2020-W28', []);
    expect(unplaced.map(({ reason }) => reason)).toEqual([
      {
        vi: 'Loại “Tìm hiểu văn bản” đã đủ 1 lần phát trong tuần.',
        en: expect.stringContaining('“document”'),
      },
    ]);
  });
});

describe('hostile sizes', () => {
  test('no items, no windows, no sessions', () => {
    const empty = planWeek(aCampaign({ items: [] }), aStation('dai'), '2020-W28', []);
    expect(empty.shortages).toEqual([{ language: 'vi', seconds: 14 * 600 }]);
    const closed = planWeek(aCampaign(), aStation('dai', { sessions: [] }), '2020-W28', []);
    expect(closed.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
    expect(closed.unplaced.map(({ reason }) => reason.vi)).toEqual([
      'Tuần này đài không mở khung nào.',
      'Tuần này đài không mở khung nào.',
    ]);
  });

  test('five hundred items: windows are full and every rule holds', () => {
    const short = library(250, 40).map((item) => ({ ...item, id: `ngan-${item.id}` }));
    const campaign = aCampaign({ items: [...library(250, 130), ...short] });
    const station = aStation('dai');
    const plan = planWeek(campaign, station, '2020-W28', []);
    expect(faultsIn(campaign, station, plan)).toEqual([]);
    const unused = windowsOf(plan).reduce((sum, { slot }) => sum + slot.unused, 0);
    expect(unused).toBeLessThan(0.05 * 14 * 600);
  });
});
