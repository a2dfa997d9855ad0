/** A published week that is planned again while it runs: what has begun stays, and an emergency takes the next window. */
import { parse as parseCsv } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import {
  airingsOf,
  type Campaign,
  type Item,
  instantOf,
  planningSchema,
  type Station,
  type WeekPlan,
  windowsOf,
} from '../../src/model/index.js';
import {
  planWeek,
  renderWeekCsv,
  renderWeekIcs,
  renderWeekJson,
  renderWeekSpi,
  renderWeekTable,
  renderWeekXlsx,
  renderWeekXmltv,
  reviseWeek,
} from '../../src/schedule/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
import { faultsIn } from '../helpers/recount-week.js';

const WEEK = '2020-W28';
const WEDNESDAY = '2020-07-08T09:00:00+07:00';

const words = (count: number) => paragraphs(`${'bà con '.repeat(count)}.`);
const library = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) =>
    anItem(
      `tin-${index}`,
      { priority: 2 + (index % 3), topics: [index % 2 ? 'II.1' : 'II.4.b'] },
      words(70 + 9 * index),
    ),
  );
const EMERGENCY = anItem(
  'lu-ve',
  {
    urgency: 'emergency',
    priority: 5,
    published: '2020-07-08T08:30+07:00',
    validFrom: '2020-07-08T08:30+07:00',
  },
  words(60),
);

function station(
  planning: Parameters<typeof planningSchema.parse>[0] = {},
  fields: Partial<Station> = {},
): Station {
  return aStation('dai', {
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        windows: [{ id: 'sang', start: '05:45', length: '5m', audience: 90 }],
      }),
      aSession({
        id: 'trua',
        title: 'Trưa',
        windows: [{ id: 'trua', start: '11:15', length: '5m', audience: 40 }],
      }),
      aSession({
        id: 'chieu',
        title: 'Chiều',
        windows: [{ id: 'chieu', start: '17:15', length: '5m', audience: 70 }],
      }),
    ],
    quiet: [],
    planning: planningSchema.parse({ spare: 0, ...(planning as object) }),
    ...fields,
  });
}

function world(one: Station, items: Item[] = library(9)): Campaign {
  return aCampaign({ stations: [one], items });
}

const again = (campaign: Campaign, one: Station, published: WeekPlan, at = WEDNESDAY) =>
  planWeek(campaign, one, WEEK, [], { published: [published], at });

const facesUntil = (plan: WeekPlan, at: string) =>
  windowsOf(plan)
    .filter(({ slot }) => instantOf(slot.start) < instantOf(at))
    .map(({ date, slot }) => ({ date, ...slot, sequence: undefined }));

describe('what has begun', () => {
  test('stays to the letter when content changes; the rest makes the best of it', () => {
    const one = station();
    const first = planWeek(world(one), one, WEEK, []);
    // Monday's busiest items are withdrawn, and others are worth far more now.
    const changed = world(
      one,
      library(9).map((item, index) => ({
        ...item,
        priority: 6 - item.priority,
        ...(index < 3
          ? { status: 'withdrawn' as const, withdrawn: { at: '2020-07-05', reason: 'Đã đổi' } }
          : {}),
      })),
    );
    const second = again(changed, one, first);
    expect(facesUntil(second, WEDNESDAY)).toEqual(facesUntil(first, WEDNESDAY));
    expect(facesUntil(second, WEDNESDAY)).toHaveLength(7);
    const later = airingsOf(second).filter(({ start }) => start >= WEDNESDAY);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter(({ item }) => ['tin-0', 'tin-1', 'tin-2'].includes(item))).toEqual([]);
    expect(second.certificate?.since).toBe('2020-07-08T11:15:00+07:00');
    // Caps and distances count what has begun.
    expect(faultsIn(world(one), one, { ...second, unplaced: [] })).toEqual([]);
  });

  test('is nothing when nothing changed: the same plan at any instant', () => {
    const one = station();
    const campaign = world(one);
    const first = planWeek(campaign, one, WEEK, []);
    for (const at of [
      '2020-07-06T00:00:00+07:00',
      WEDNESDAY,
      '2020-07-12T23:00:00+07:00',
      '2020-08-01T00:00:00+07:00',
    ])
      expect(reviseWeek(again(campaign, one, first, at), first)).toEqual(first);
  });

  test('stays where the grid has changed since: moved, gone and new windows are named', () => {
    const one = station();
    const first = planWeek(world(one), one, WEEK, []);
    const moved = station(
      {},
      {
        sessions: [
          aSession({
            id: 'sang',
            title: 'Sáng',
            windows: [
              { id: 'sang', start: '10:00', length: '5m', audience: 90 },
              { id: 'moi', start: '07:00', length: '5m' },
            ],
          }),
          aSession({ id: 'chieu', title: 'Chiều', windows: [{ id: 'chieu', start: '17:15', length: '5m' }] }),
        ],
      },
    );
    const second = again(world(moved), moved, first);
    expect(facesUntil(second, WEDNESDAY)).toEqual(facesUntil(first, WEDNESDAY));
    expect(second.days[0]?.sessions.map(({ title }) => title)).toEqual(['Sáng', 'Trưa', 'Chiều']);
    expect(
      second.cuts.map(({ date, window, reason }) => `${date} ${window} ${reason.vi.slice(0, 14)}`),
    ).toEqual([
      '2020-07-06 moi Khung chưa có ',
      '2020-07-07 moi Khung chưa có ',
      '2020-07-08 moi Khung chưa có ',
      '2020-07-08 sang Khung đã phát ',
    ]);
    expect(
      windowsOf(second)
        .filter(({ slot }) => slot.window === 'sang')
        .map(({ slot }) => slot.start.slice(8, 16)),
    ).toEqual(['06T05:45', '07T05:45', '08T05:45', '09T10:00', '10T10:00', '11T10:00', '12T10:00']);
    const revised = reviseWeek(second, first);
    expect((revised.cancelled ?? []).map(({ date, window }) => `${date} ${window}`)).toEqual(
      ['08', '09', '10', '11', '12'].map((day) => `2020-07-${day} trua`),
    );
  });

  test('an item whose file is gone is told, because it can be named no more', () => {
    const one = station();
    const first = planWeek(world(one), one, WEEK, []);
    const gone = airingsOf(first)[0]?.item ?? '';
    const second = again(
      world(
        one,
        library(9).filter(({ id }) => id !== gone),
      ),
      one,
      first,
    );
    expect(airingsOf(second).some(({ item }) => item === gone)).toBe(false);
    const cuts = second.cuts.filter(({ reason }) => reason.vi.includes(`“${gone}”`));
    expect(cuts.length).toBe(
      airingsOf(first).filter(({ item, start }) => item === gone && start < WEDNESDAY).length,
    );
  });

  test('a week that is over is as it was, whatever came since', () => {
    const one = station({ emergency: true });
    const first = planWeek(world(one), one, WEEK, []);
    const second = again(world(one, [...library(9), EMERGENCY]), one, first, '2020-07-13T00:00:00+07:00');
    expect(windowsOf(second)).toEqual(windowsOf(first));
    expect(second.emergencies).toBeUndefined();
  });

  test('an instant that is none is refused', () => {
    const one = station();
    const campaign = world(one);
    expect(() => planWeek(campaign, one, WEEK, [], { at: 'hôm qua' })).toThrow(/không phải là thời điểm/);
  });
});

describe('an emergency', () => {
  const on = station({ emergency: true });
  const first = planWeek(world(on, library(20)), on, WEEK, []);
  const campaign = world(on, [...library(20), EMERGENCY]);
  const second = again(campaign, on, first);
  const next = windowsOf(second).find(({ slot }) => slot.start > WEDNESDAY);

  test('takes the first place of the next window, and is marked', () => {
    expect(next?.slot.airings[0]).toMatchObject({
      item: 'lu-ve',
      emergency: true,
      start: '2020-07-08T11:15:00+07:00',
    });
    expect(facesUntil(second, WEDNESDAY)).toEqual(facesUntil(first, WEDNESDAY));
    expect(second.emergencies).toMatchObject([
      {
        item: 'lu-ve',
        state: 'pre-empts',
        date: '2020-07-08',
        window: 'trua',
        start: '2020-07-08T11:15:00+07:00',
      },
    ]);
    expect(second.emergencies?.[0]?.reason.vi).toContain('phát ngay ngoài lịch');
    expect(faultsIn(campaign, on, second)).toEqual([]);
  });

  test('stands behind the signature tune, and the others behind it, a gap apart', () => {
    const framed = station({ emergency: true, opening: '10s', gap: '2s', closing: '5s' });
    const known = planWeek(world(framed, library(20)), framed, WEEK, []);
    const third = again(campaign, framed, known);
    const slot = windowsOf(third).find((one) => one.slot.start > WEDNESDAY)?.slot;
    const spans = (slot?.airings ?? []).map(({ start, seconds }) => [
      (instantOf(start) - instantOf(slot?.start ?? '')) / 1000,
      seconds,
    ]);
    expect([slot?.airings[0]?.item, spans[0]?.[0]]).toEqual(['lu-ve', 10]);
    for (const [index, [start = 0]] of spans.entries()) {
      const [before = 0, length = 0] = spans[index - 1] ?? [8, 0];
      expect(start).toBe(before + length + 2);
    }
    const [last = 0, length = 0] = spans.at(-1) ?? [];
    expect(last + length + 5 + (slot?.unused ?? -1)).toBe(300);
  });

  test('is heard every day that is left', () => {
    const dates = windowsOf(second)
      .filter(({ slot }) => slot.airings[0]?.item === 'lu-ve')
      .map(({ date }) => date);
    expect(new Set(dates)).toEqual(
      new Set(['2020-07-08', '2020-07-09', '2020-07-10', '2020-07-11', '2020-07-12']),
    );
  });

  test('what it displaced is made good later in the week, and marked', () => {
    const before = windowsOf(first).find(
      ({ date, slot }) => date === '2020-07-08' && slot.window === 'trua',
    )?.slot;
    const lost = (before?.airings ?? []).filter(
      ({ item }) => !next?.slot.airings.some((airing) => airing.item === item),
    );
    expect(lost.length).toBeGreaterThan(0);
    for (const { item } of lost) {
      const told = second.displaced?.find(
        (one) => one.item === item && one.window === 'trua' && one.date === '2020-07-08',
      );
      expect(told?.madeGood).toBeDefined();
      const there = windowsOf(second).find(
        ({ date, slot }) => date === told?.madeGood?.date && slot.window === told?.madeGood?.window,
      );
      expect(there?.slot.airings.find((airing) => airing.item === item)?.madeGood).toBe(true);
    }
    expect(second.certificate?.unmet.filter(({ rule }) => rule === 'make-good')).toEqual([]);
  });

  test('every airing that is not where it stood is named, and most stay', () => {
    const places = (plan: WeekPlan) =>
      windowsOf(plan).flatMap(({ date, slot }) =>
        slot.airings.map(({ item }) => `${date} ${slot.window} ${item}`),
      );
    const now = new Set(places(second));
    const missing = places(first).filter((place) => !now.has(place));
    expect(
      (second.displaced ?? []).map(({ date, window, item }) => `${date} ${window} ${item}`).sort(),
    ).toEqual(missing.sort());
    expect(missing.length).toBeLessThan(places(first).length / 4);
  });

  test('is told where people read: table, week.json, changed calendar events', () => {
    const table = renderWeekTable(second, campaign);
    expect(table).toMatch(/KC .*Tin lu-ve/);
    expect(table).toMatch(/BÙ .*Tin tin-/);
    expect(table).toContain('phát ngay ngoài lịch');
    const json = JSON.parse(renderWeekJson(second, campaign));
    expect(json.emergencies[0]).toMatchObject({ item: 'lu-ve', title: 'Tin lu-ve', state: 'pre-empts' });
    expect(json.displaced.length).toBe(second.displaced?.length);
    const revised = reviseWeek(second, first);
    const ics = renderWeekIcs(revised, campaign, WEDNESDAY);
    expect(ics.split('BEGIN:VEVENT').find((event) => event.includes('dai/2020-07-08/trua@'))).toContain(
      'SEQUENCE:1',
    );
    expect(ics.split('BEGIN:VEVENT').find((event) => event.includes('dai/2020-07-07/trua@'))).toContain(
      'SEQUENCE:0',
    );
  });

  test('is told to every other programme in words: CSV, XMLTV, SPI, Excel', async () => {
    const urgent = second.emergencies?.length ?? 0;
    expect(urgent).toBe(1);
    const made = airingsOf(second).filter(({ madeGood }) => madeGood).length;
    const rows: string[][] = parseCsv(renderWeekCsv(second, campaign), { bom: true, relaxColumnCount: true });
    const notes = rows.map((row) => row.at(-1) ?? '');
    expect(notes.filter((note) => note.startsWith('Tin khẩn cấp')).length).toBe(
      airingsOf(second).filter(({ emergency }) => emergency).length,
    );
    expect(notes.filter((note) => note.startsWith('Phát bù')).length).toBe(made);
    expect(renderWeekXmltv(second, campaign).match(/<desc[^>]*>[^<]*Phát bù/g)?.length).toBe(made);
    expect(renderWeekSpi(second, campaign, WEDNESDAY).match(/<shortDescription>[^<]*phát bù/g)?.length).toBe(
      made,
    );
    const sheets = await readWorkbook(Buffer.from(renderWeekXlsx(second, campaign, WEDNESDAY)));
    expect(JSON.stringify(sheets).match(/"Phát bù"/g)?.length).toBe(made);
  });

  test('is no news when the week is planned once more: nothing changes, at once or later', () => {
    const revised = reviseWeek(second, first);
    for (const at of [WEDNESDAY, '2020-07-08T12:00:00+07:00', '2020-07-10T12:00:00+07:00']) {
      const third = reviseWeek(again(campaign, on, revised, at), revised);
      expect(windowsOf(third)).toEqual(windowsOf(revised));
      expect(third.emergencies).toEqual(revised.emergencies);
      expect(third.displaced).toEqual(revised.displaced);
    }
  });

  test('where the station has not enabled it, is planned like a priority item, and the plan says so', () => {
    const off = station();
    const published = planWeek(world(off, library(20)), off, WEEK, []);
    const replanned = again(world(off, [...library(20), EMERGENCY]), off, published);
    expect(replanned.emergencies).toMatchObject([{ item: 'lu-ve', state: 'like-priority' }]);
    expect(replanned.emergencies?.[0]?.reason.vi).toContain('planning.emergency');
    expect(replanned.displaced).toBeUndefined();
    expect(airingsOf(replanned).some(({ emergency }) => emergency)).toBe(false);
    expect(airingsOf(replanned).some(({ item }) => item === 'lu-ve')).toBe(true);
  });

  test('an item that is made an emergency while the week runs pre-empts too', () => {
    const raised = world(
      on,
      library(20).map((item) => (item.id === 'tin-4' ? { ...item, urgency: 'emergency' as const } : item)),
    );
    const third = again(raised, on, first);
    expect(windowsOf(third).find(({ slot }) => slot.start > WEDNESDAY)?.slot.airings[0]?.item).toBe('tin-4');
    expect(faultsIn(raised, on, third)).toEqual([]);
  });

  test('two come one behind the other; one that fits no window is told', () => {
    const other = { ...EMERGENCY, id: 'sat-lo', priority: 4 };
    const long = anItem(
      'dai-dong',
      { urgency: 'emergency', published: '2020-07-08', validFrom: '2020-07-08' },
      words(900),
    );
    const third = again(world(on, [...library(20), EMERGENCY, other, long]), on, first);
    const slot = windowsOf(third).find((one) => one.slot.start > WEDNESDAY)?.slot;
    expect(slot?.airings.slice(0, 2).map(({ item }) => item)).toEqual(['lu-ve', 'sat-lo']);
    expect(third.emergencies?.map(({ item, state }) => `${item} ${state}`)).toEqual([
      'lu-ve pre-empts',
      'sat-lo pre-empts',
      'dai-dong no-window',
    ]);
    expect(third.unplaced.find(({ item }) => item === 'dai-dong')?.reason.vi).toContain('khung dài nhất');
  });

  test('one that is withdrawn again leaves the rest as it is, and what has begun', () => {
    const revised = reviseWeek(second, first);
    const withdrawn = world(on, [
      ...library(20),
      {
        ...EMERGENCY,
        status: 'withdrawn',
        withdrawn: { at: '2020-07-09T08:00+07:00', reason: 'Nước đã rút' },
      },
    ]);
    const at = '2020-07-09T08:30:00+07:00';
    const third = again(withdrawn, on, revised, at);
    expect(facesUntil(third, at)).toEqual(facesUntil(revised, at));
    expect(airingsOf(third).filter(({ item, start }) => item === 'lu-ve' && start > at)).toEqual([]);
  });
});
