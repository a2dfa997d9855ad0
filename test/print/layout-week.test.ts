import { beforeAll, describe, expect, test } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { airingsOf, clockText, mapWindows, type PlannedAiring } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { type Layout, type Mark, MM } from '../../src/print/page.js';
import { loadTypefaces, type Typefaces } from '../../src/print/type/load-typefaces.js';
import { layoutWeek } from '../../src/print/week/layout-week.js';
import { anItem } from '../helpers/campaign.js';
import { pdfText } from '../helpers/pdf-text.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces();
});

const plan = aWeekPlan();
const campaign = aWeekCampaign();
const texts = (layout: Layout) => layout.pages.flatMap((page) => page.marks.filter(isText));
const words = (layout: Layout) => texts(layout).map((mark) => mark.text);

function isText(mark: Mark): mark is Extract<Mark, { kind: 'text' }> {
  return mark.kind === 'text';
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** The same week with titles of so many words, and so many windows a day. */
function aLongWeek(titleWords: number, windows: number) {
  const title = 'thủ tục hành chính mới '.repeat(titleWords).trim().slice(0, 290).trim();
  const items = campaign.items.map((item) => ({
    ...anItem(item.id, { title: `${item.id} ${title}`.slice(0, 290).trim() }),
  }));
  const days = plan.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      slots: Array.from({ length: windows }, (_, index) =>
        session.slots.map((slot) => ({
          ...slot,
          start: slot.start.replace(
            /T(\d\d)/,
            (_all, hour) => `T${String(Number(hour) + index).padStart(2, '0')}`,
          ),
        })),
      ).flat(),
    })),
  }));
  return { plan: { ...plan, days }, campaign: { ...campaign, items } };
}

type Slot = (typeof plan.days)[number]['sessions'][number]['slots'][number];

function isWindow(slot: Slot): slot is Extract<Slot, { kind: 'window' }> {
  return slot.kind === 'window';
}

type Session = (typeof plan.days)[number]['sessions'][number];

/** The same session with something of the campaign in its relays. */
function withRelay(session: Session): Session {
  const airings = session.slots
    .flatMap((slot) => (slot.kind === 'window' ? slot.airings : []))
    .slice(0, 1)
    .map((airing) => ({ ...airing, from: 'dai-tinh' }));
  return {
    ...session,
    slots: session.slots.map((slot) => (slot.kind === 'relay' ? { ...slot, airings } : slot)),
  };
}

test('one landscape A4 sheet with heading, sessions, clock times, legend, signatures', () => {
  const layout = layoutWeek(plan, campaign, typefaces);
  expect(layout.title).toBe('Chương trình phát thanh từ ngày 06/7/2020 đến ngày 12/7/2020');
  expect(layout.pages).toHaveLength(1);
  expect(layout.pages[0]).toMatchObject({ width: 297 * MM, height: 210 * MM });
  const seen = words(layout).join('\n');
  for (const expected of [
    'CHƯƠNG TRÌNH PHÁT THANH TỪ NGÀY 06/7/2020 ĐẾN NGÀY 12/7/2020',
    'Đài Truyền thanh – Truyền hình huyện Krông Pa',
    'Tuần 28 năm 2020',
    'KHUNG GIỜ GIẢ ĐỊNH',
    'SÁNG',
    'CHIỀU',
    '5h45',
    '17h20',
    'NGƯỜI LẬP',
    'NGƯỜI DUYỆT',
    'Bản mẫu, chưa phải lịch chính thức. Tuyên truyền cải cách hành chính (bản mẫu)',
  ]) {
    expect(seen).toContain(expected);
  }
});

test('how good a week is, and why a text found no place, is not for the wall; an emergency is', () => {
  const certificate = {
    value: 987_654,
    bound: 1_000_000,
    gap: 124,
    unmet: [],
    moves: { percent: 30, airings: 0, of: 0 },
  };
  const left = {
    item: 'mot-cua',
    reason: { vi: 'Các khung đã kín', en: 'No room' },
  };
  const calm = words(layoutWeek({ ...plan, certificate, unplaced: [left] }, campaign, typefaces)).join(' ');
  expect(plan.shortages).not.toEqual([]);
  expect(calm).not.toMatch(/Thiếu|Chưa đạt|98,7|Các khung đã kín|KHẨN CẤP/);
  const notices = Array.from({ length: 6 }, (_, nth) => `Khẩn cấp “Tin ${nth}”: phát ngay ngoài lịch`);
  const urgent = words(layoutWeek(plan, campaign, typefaces, notices)).join(' ');
  for (const said of ['TIN KHẨN CẤP', '“Tin 0”', '“Tin 2”', '… và 3 điều nữa'])
    expect(urgent).toContain(said);
});

test('a first airing is bold, a repeat is not and is marked', () => {
  const marks = texts(layoutWeek(plan, campaign, typefaces));
  const first = marks.filter((mark) => mark.text.includes('Bộ phận'));
  expect(first.map((mark) => mark.face)).toEqual(['condensed-bold', 'condensed', 'condensed']);
  expect(marks.filter((mark) => /\(PL\)/.test(mark.text)).length).toBeGreaterThan(5);
});

test('adjacent days that relay the same programme share one bar; a day off air is hatched', () => {
  const [page] = layoutWeek(plan, campaign, typefaces).pages;
  const relays = page?.marks.filter(isText).filter((mark) => mark.text.includes('Tiếp âm Đài Tiếng nói'));
  expect(relays).toHaveLength(2);
  const hatched = page?.marks.filter((mark) => mark.kind === 'rect' && mark.hatch === true);
  expect(hatched).toHaveLength(4);
});

test('a sourced grid and a real campaign carry no caveat', () => {
  const layout = layoutWeek({ ...plan, basis: 'sourced' }, { ...campaign, demonstration: false }, typefaces);
  const seen = words(layout).join('\n');
  expect(seen).not.toMatch(/giả định/i);
  expect(seen).not.toContain('Bản mẫu, chưa phải');
});

describe('fitting', () => {
  test('everything stays inside the margins and no cell runs into the next', () => {
    for (const week of [{ plan, campaign }, aLongWeek(3, 2), aLongWeek(4, 3)]) {
      const layout = layoutWeek(week.plan, week.campaign, typefaces);
      for (const page of layout.pages) {
        for (const mark of page.marks) {
          if (mark.kind !== 'text') continue;
          expect(mark.x).toBeGreaterThanOrEqual(10 * MM - 0.1);
          expect(mark.x + mark.width).toBeLessThanOrEqual(page.width - 10 * MM + 0.1);
          expect(mark.baseline).toBeLessThanOrEqual(page.height - 10 * MM + 0.1);
        }
      }
    }
  });

  test('a full week goes to smaller type, then to more sheets, at most four', () => {
    const small = layoutWeek(plan, campaign, typefaces).slots[0]?.size ?? 0;
    const fuller = aLongWeek(3, 2);
    const second = layoutWeek(fuller.plan, fuller.campaign, typefaces);
    expect(second.slots[0]?.size).toBeLessThan(small);
    const fullest = aLongWeek(4, 3);
    const third = layoutWeek(fullest.plan, fullest.campaign, typefaces);
    expect(third.pages.length).toBeGreaterThan(second.pages.length);
    expect(words(third).join('\n')).toContain(`Tờ ${third.pages.length}/${third.pages.length}`);
    const beyond = aLongWeek(12, 6);
    expect(() => layoutWeek(beyond.plan, beyond.campaign, typefaces)).toThrow(LayoutError);
  });

  test('a station with eight windows a day and more is read on a wall, all of its airings in order', () => {
    const busy = aLongWeek(1, 4);
    const windows = busy.plan.days.map(({ sessions }) =>
      sessions.flatMap(({ slots }) => slots.filter(isWindow)),
    );
    expect(Math.max(...windows.map((own) => own.length))).toBeGreaterThanOrEqual(8);
    const layout = layoutWeek(busy.plan, busy.campaign, typefaces);
    expect(layout.slots[0]?.size).toBeGreaterThanOrEqual(9);
    const clocks = texts(layout)
      .filter(({ text, face }) => face === 'condensed' && /^\d+h\d\d$/.test(text))
      .map(({ text }) => text);
    expect(clocks.sort()).toEqual(
      airingsOf(busy.plan)
        .map(({ start }) => clockText(start))
        .sort(),
    );
    const heads = texts(layout).filter(({ text, face }) => face === 'bold' && /^\d+h\d\d$/.test(text));
    expect(heads.length).toBeGreaterThanOrEqual(8);
    expect(heads.map(({ text }) => text)).toEqual(
      heads.map(({ text }) => text).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    );
  });

  test('a week with little in it is set large', () => {
    const days = plan.days.map((day, index) => ({ ...day, sessions: index < 2 ? day.sessions : [] }));
    expect(layoutWeek({ ...plan, days }, campaign, typefaces).slots[0]?.size).toBe(13);
  });

  test('two sheets are about as full as each other', () => {
    const fullest = aLongWeek(3, 2);
    const [one, two] = layoutWeek(fullest.plan, fullest.campaign, typefaces).pages.map((page) => {
      const texts = page.marks.filter(isText).filter(({ face, size }) => face.startsWith('cond') && size > 5);
      return Math.max(...texts.map(({ baseline }) => baseline));
    });
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeLessThan(200);
  });

  test('a sheet has columns of its own: a day that has nothing on it is narrow', () => {
    const fullest = aLongWeek(4, 3);
    const days = fullest.plan.days.map((day, index) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        slots: session.slots.filter(({ start }) => index !== 1 || clockText(start) === '5h45'),
      })),
    }));
    const { pages } = layoutWeek({ ...fullest.plan, days }, fullest.campaign, typefaces);
    const [first = [], second = []] = pages.map(({ marks }) => marks.filter(isText).map(({ text }) => text));
    expect(first).toContain('THỨ BA');
    expect(second).not.toContain('THỨ BA');
    expect(second).toEqual(expect.arrayContaining(['THỨ HAI', 'T3']));
  });

  test('the marks of a sheet are explained on it', () => {
    const relayed = {
      ...plan,
      days: plan.days.map((day) => ({ ...day, sessions: day.sessions.map(withRelay) })),
    };
    const fullest = aLongWeek(4, 3);
    const long = {
      ...fullest.plan,
      days: fullest.plan.days.map((day) => ({ ...day, sessions: day.sessions.map(withRelay) })),
    };
    for (const [week, own] of [
      [relayed, campaign],
      [long, fullest.campaign],
    ] as const) {
      const { pages } = layoutWeek(week, own, typefaces);
      const starred = pages.filter((page) =>
        page.marks.some((mark) => isText(mark) && /âm.*\*/.test(mark.text)),
      );
      expect(starred.length).toBeGreaterThan(0);
      for (const page of pages) {
        const seen = page.marks
          .filter(isText)
          .map(({ text }) => text)
          .join(' ');
        expect(seen).toContain('phát lần đầu trong tuần');
        expect(seen).not.toContain('trên đài');
        if (starred.includes(page)) expect(seen).toMatch(/dấu \*/i);
      }
    }
  });

  test('a legend explains the marks that stand in the grid, and no other', () => {
    const marked = (fields: Partial<PlannedAiring>, of: (index: number) => boolean = () => true) =>
      mapWindows(plan, (slot) => ({
        ...slot,
        airings: slot.airings.map((airing, index) => (of(index) ? { ...airing, ...fields } : airing)),
      }));
    const weeks = {
      plain: marked({ repeat: false, interpret: false }),
      repeats: marked({ repeat: true, interpret: false }),
      'all interpreted, as the row says': marked({ interpret: true }),
      'some interpreted': marked({ interpret: true }, (index) => index === 1),
      emergency: marked({ emergency: true }, (index) => index === 0),
      'made good': marked({ madeGood: true }),
    };
    const found = Object.entries(weeks).map(([name, week]) => {
      const seen = words(layoutWeek(week, campaign, typefaces)).join(' ');
      const marks = ['PL', 'KC', 'BÙ', 'DM'].filter((mark) => new RegExp(`\\(${mark}\\)(?! ?:)`).test(seen));
      const explained = ['PL', 'KC', 'BÙ', 'DM'].filter((mark) => new RegExp(`\\(${mark}\\) ?:`).test(seen));
      expect({ name, explained }).toEqual({ name, explained: marks });
      return marks.join(' ');
    });
    expect(found).toEqual(['', 'PL', 'PL', 'PL DM', 'PL KC', 'BÙ']);
  });

  test('each sheet explains the marks of an emergency', () => {
    const long = aLongWeek(4, 3);
    const urgent = mapWindows(long.plan, (slot) => ({
      ...slot,
      airings: slot.airings.map((airing) => ({ ...airing, emergency: true as const })),
    }));
    const { pages } = layoutWeek(urgent, long.campaign, typefaces);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const seen = page.marks.filter(isText).map(({ text }) => text);
      expect(seen.join(' ')).toMatch(/\(KC\) ?: tin khẩn cấp/);
    }
  });

  test('bold is the first airing on the station only where a log of the weeks before says so', () => {
    const long = aLongWeek(4, 3);
    for (const [week, own] of [
      [plan, campaign],
      [long.plan, long.campaign],
    ] as const) {
      const { pages } = layoutWeek({ ...week, startedFrom: 'history' }, own, typefaces);
      for (const page of pages) {
        const seen = page.marks
          .filter(isText)
          .map(({ text }) => text)
          .join(' ');
        expect(seen).toContain('phát lần đầu trên đài');
      }
    }
  });

  test('every line of the grid stands at one pitch, and the cells of a row share their first line', () => {
    const fuller = aLongWeek(3, 2);
    const { pages, slots } = layoutWeek(fuller.plan, fuller.campaign, typefaces);
    const { size = 0, height = 0, y = 0 } = slots[0] ?? {};
    const grid = (pages[0]?.marks ?? [])
      .filter(isText)
      .filter((mark) => mark.size === size && mark.baseline > y && mark.baseline < y + height);
    const blocks = groupBy(grid, ({ block }) => block);
    const pitches = [...blocks.values()].flatMap((marks) => {
      const baselines = [...new Set(marks.map(({ baseline }) => baseline.toFixed(2)))].map(Number);
      return baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
    });
    expect(pitches.length).toBeGreaterThan(20);
    for (const pitch of pitches) expect(pitch).toBeCloseTo(1.25 * size, 1);
    const first = (column: number) => {
      const xs = [
        ...new Set(
          grid.filter(({ text, face }) => face === 'condensed' && /^\d+h\d\d$/.test(text)).map(({ x }) => x),
        ),
      ].sort((a, b) => a - b);
      return Math.min(...grid.filter(({ x }) => x === xs[column]).map(({ baseline }) => baseline));
    };
    expect(first(1)).toBe(first(0));
    expect(first(2)).toBe(first(0));
  });

  test('an item hangs from the time at which it begins, and its length stands in a column of its own', () => {
    const [page] = layoutWeek(plan, campaign, typefaces).pages;
    const marks = (page?.marks ?? []).filter(isText);
    const clocks = marks.filter(({ text, face }) => face === 'condensed' && /^\d+h\d\d$/.test(text));
    expect(clocks.map(({ text }) => text).sort()).toEqual(
      airingsOf(plan)
        .map(({ start }) => clockText(start))
        .sort(),
    );
    expect(clocks).toHaveLength(15);
    const columns = groupBy(clocks, ({ x }) => x);
    for (const own of columns.values()) {
      const ends = own.map(({ block, x }) => {
        const item = marks.filter((mark) => mark.block === block);
        const figures = item.slice(-5);
        const title = item.slice(1, -5);
        expect(figures.map(({ text }) => text).join('')).toMatch(/^\d′\d\d″$/);
        expect(new Set(figures.map(({ baseline }) => baseline.toFixed(3))).size).toBe(1);
        const lines = groupBy(title, ({ baseline }) => baseline);
        for (const line of lines.values()) expect(line[0]?.x).toBeCloseTo(title[0]?.x ?? 0, 3);
        expect(title[0]?.x).toBeGreaterThan(x);
        expect(Math.max(...title.map((mark) => mark.x + mark.width))).toBeLessThan(figures[0]?.x ?? 0);
        return [1, 4].map((at) => figures[at]?.x.toFixed(2)).join(' ');
      });
      expect(new Set(ends).size).toBe(1);
    }
  });

  test('a day that has nothing to say is narrow, and its name is the short one', () => {
    const seen = words(layoutWeek(plan, campaign, typefaces));
    expect(seen).toContain('CN');
    expect(seen).toContain('T7');
    expect(seen).toContain('THỨ HAI');
  });

  test('the names of days keep clear of what parts their columns', () => {
    const [page] = layoutWeek(plan, campaign, typefaces).pages;
    const heads =
      page?.marks.filter(isText).filter(({ baseline, colour }) => baseline < 110 && colour === '#FFFFFF') ??
      [];
    const sunday = heads.filter(({ text }) => /CN|12\/07/.test(text));
    expect(sunday.length).toBeGreaterThan(0);
    const right = Math.max(...sunday.map(({ x, width }) => x + width));
    expect(right).toBeLessThan(297 * MM - 10 * MM - 5.5);
  });

  test('no two letters of different cells overlap', () => {
    const fuller = aLongWeek(3, 2);
    const { pages } = layoutWeek(fuller.plan, fuller.campaign, typefaces);
    const sheets = pages.map((page) => page.marks.filter(isText));
    const clashes = sheets.flatMap((marks) =>
      marks.flatMap((a, index) =>
        marks.slice(index + 1).filter((b) => {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const down =
            Math.min(a.baseline, b.baseline) - Math.max(a.baseline - 0.7 * a.size, b.baseline - 0.7 * b.size);
          return across > 1 && down > 0.25 * Math.min(a.size, b.size);
        }),
      ),
    );
    expect(clashes).toEqual([]);
  });
});

test('a letter that no typeface has is told in its place, and costs nothing else', () => {
  const items = [...campaign.items.slice(1), anItem('mot-cua', { title: 'Một cửa 🎙' })];
  const said = words(layoutWeek(plan, { ...campaign, items }, typefaces)).join(' ');
  expect(said).toContain('Một cửa [U+1F399]');
  expect(said).toContain('Nộp hồ sơ,');
});

test('a PDF reader finds the words of the plan', async () => {
  const layout = layoutWeek(plan, campaign, typefaces);
  const pdf = await drawPdf(layout, { typefaces, at: '2020-07-02T08:00:00+07:00', author: 'Sở Nội vụ' });
  const text = (await pdfText(pdf)).join(' ');
  expect(text).toContain('CHƯƠNG TRÌNH PHÁT THANH TỪ NGÀY 06/7/2020 ĐẾN NGÀY 12/7/2020');
  expect(text).toContain('Tiếp âm Đài Tiếng nói Việt Nam');
  expect(text).toContain('Gần dân, vì dân');
});

test('a window of one day only, with many items, is set across its row and names the day', () => {
  const [monday, ...others] = plan.days;
  const many = (count: number) => ({
    ...plan,
    days: [
      {
        ...(monday ?? plan.days[0]),
        date: '2020-07-06',
        notes: [],
        offAir: false,
        sessions: [
          {
            session: 'sang',
            title: 'Sáng',
            slots: [
              {
                kind: 'window' as const,
                window: 'rieng',
                start: '2020-07-06T05:30:00+07:00',
                seconds: 900,
                title: 'Chuyên mục',
                languages: ['vi'],
                audience: 50,
                unused: 0,
                rundown: [],
                airings: Array.from({ length: count }, (_, index) => ({
                  id: `x/${index}`,
                  item: ['mot-cua', 'buu-chinh', 'hoi-dap'][index % 3] ?? 'mot-cua',
                  language: 'vi',
                  interpret: false,
                  start: '2020-07-06T05:30:00+07:00',
                  seconds: 60,
                  repeat: false,
                })),
              },
            ],
          },
        ],
      },
      ...others.map((day) => ({ ...day, sessions: [] })),
    ],
  });
  const wide = layoutWeek(many(15), campaign, typefaces);
  expect(wide.pages).toHaveLength(1);
  expect(words(wide)).toContain('CHỈ THỨ HAI 06/7');
  expect(words(wide).filter((text) => text.includes('Nộp hồ sơ')).length).toBe(5);
  expect(words(layoutWeek(many(3), campaign, typefaces))).not.toContain('CHỈ THỨ HAI 06/7');
});
