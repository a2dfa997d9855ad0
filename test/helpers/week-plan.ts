/** A hand-built week: relays, repeats, an interpreted item, unused seconds, a day off air, and titles that try to break out. */
import {
  addDays,
  airingId,
  byId,
  type Campaign,
  type DayPlan,
  datesOf,
  type Item,
  instantAt,
  isoAt,
  itemOf,
  type PlannedAiring,
  type RundownEntry,
  rundownOf,
  type Station,
  type WeekPlan,
  type WindowSlot,
} from '../../src/model/index.js';
import { type WindowFrame, windowFrame } from '../../src/speech/index.js';
import { aCampaign, anItem, aStation, paragraphs } from './campaign.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const STATION = 'dai-krong-pa';

/** What every writer has to survive. */
export const HOSTILE_TITLE = '=HYPERLINK("http://x.example";"a"), dòng 1\ndòng 2\u0007; \\hết\u202e';

export function aWeekCampaign(): Campaign {
  return aCampaign({
    words: {},
    languages: [
      { tag: 'vi', title: 'Tiếng Việt' },
      { tag: 'jra', title: 'Tiếng Jrai' },
    ],
    stations: [
      aStation(STATION, {
        name: 'Đài Truyền thanh – Truyền hình huyện Krông Pa',
        languages: ['vi', 'jra'],
      }),
      aStation('dai-tinh', { name: 'Đài Phát thanh – Truyền hình Gia Lai', place: 'gia-lai' }),
    ],
    items: [
      anItem('mot-cua', { title: 'Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ', kind: 'guide' }),
      recorded(
        anItem('buu-chinh', { title: 'Nộp hồ sơ, nhận kết quả qua bưu điện', topics: ['II.4.b'] }),
        'media/audio/buu-chinh.mp3',
      ),
      anItem('hoi-dap', { title: 'Hỏi – đáp: “Chậm trả kết quả thì hỏi ai?”', kind: 'question' }),
      anItem('pha-phach', { title: HOSTILE_TITLE, kind: 'spot' }),
      anItem('khau-hieu', { title: '- Gần dân, vì dân', kind: 'slogan' }, paragraphs('Gần dân, vì dân.')),
    ],
    media: [
      {
        path: 'media/audio/buu-chinh.mp3',
        mediaType: 'audio/mpeg',
        bytes: 1_200_000,
        sha256: 'a'.repeat(64),
        seconds: 150,
      },
    ],
  });
}

function recorded(item: Item, audio: string): Item {
  return { ...item, versions: [{ ...item.versions[0], audio }] };
}

interface Spoken {
  readonly item: string;
  readonly seconds: number;
  readonly language?: string;
  readonly interpret?: boolean;
  readonly firstAiredOn?: string;
}

function aWindow(
  date: string,
  id: string,
  clock: string,
  minutes: number,
  spoken: readonly Spoken[],
): WindowSlot {
  const start = isoAt(instantAt(date, clock, ZONE), ZONE);
  const seconds = minutes * 60;
  const about = {
    window: id,
    start,
    title: id === 'tieng-jrai' ? 'CCHC bằng tiếng Jrai' : 'Chuyên mục CCHC',
    languages: id === 'tieng-jrai' ? ['jra'] : ['vi'],
  };
  const frame = windowFrame(aWeekCampaign(), krongPa(), { ...about, date });
  const rundown = rundownOf(start, seconds, ZONE, stretchesOf(frame, spoken));
  const starts = rundown.filter(({ part }) => part === 'item').map((entry) => entry.start);
  const airings = spoken.map(
    (entry, nth): PlannedAiring => ({
      id: airingId(STATION, date, id, entry.item),
      item: entry.item,
      language: entry.language ?? 'vi',
      interpret: entry.interpret ?? false,
      start: starts[nth] ?? start,
      seconds: entry.seconds,
      repeat: entry.firstAiredOn !== undefined,
      ...(entry.firstAiredOn === undefined ? {} : { firstAiredOn: entry.firstAiredOn }),
    }),
  );
  const unused = rundown.find(({ part }) => part === 'spare')?.seconds ?? 0;
  return { kind: 'window', ...about, seconds, audience: 90, airings, rundown, unused };
}

/** What is read of these items, each window being the first of its language on its day; without items nothing. */
function stretchesOf(frame: WindowFrame, spoken: readonly Spoken[]): Omit<RundownEntry, 'start'>[] {
  if (spoken.length === 0) return [];
  return [
    { part: 'opening', seconds: frame.opening.seconds },
    ...spoken.flatMap(({ item, seconds }, nth) => {
      const { kind } = itemOf(aWeekCampaign(), item);
      return [
        { part: 'pause' as const, seconds: frame.pause(kind, nth) },
        { part: 'link' as const, seconds: frame.link(kind, nth).seconds },
        { part: 'item' as const, seconds, item },
      ];
    }),
    { part: 'closing', seconds: frame.closing(true).seconds },
  ];
}

function krongPa(): Station {
  const station = byId(aWeekCampaign().stations, STATION);
  if (station === undefined) throw new Error('no station');
  return station;
}

function aDay(date: string, first: boolean): DayPlan {
  const repeated = first ? {} : { firstAiredOn: '2020-07-06' };
  return {
    date,
    notes: first ? ['Tuần cao điểm, “một cửa”'] : [],
    offAir: false,
    sessions: [
      {
        session: 'sang',
        title: 'Sáng',
        slots: [
          {
            kind: 'relay',
            start: `${date}T05:00:00+07:00`,
            seconds: 1800,
            title: 'Tiếp âm Đài Tiếng nói Việt Nam',
            airings: [],
          },
          aWindow(date, 'sang', '05:45', 10, [
            { item: 'mot-cua', seconds: 185, ...repeated },
            { item: 'buu-chinh', seconds: 150, firstAiredOn: '2020-06-29' },
            { item: 'pha-phach', seconds: 95, ...repeated },
            { item: 'khau-hieu', seconds: 20, ...repeated },
          ]),
        ],
      },
      {
        session: 'chieu',
        title: 'Chiều',
        slots: [
          {
            kind: 'relay',
            start: `${date}T17:00:00+07:00`,
            seconds: 900,
            title: 'Tiếp âm Đài tỉnh',
            from: 'dai-tinh',
            airings: [
              {
                id: airingId('dai-tinh', date, 'chieu', 'hoi-dap'),
                item: 'hoi-dap',
                language: 'vi',
                interpret: false,
                start: `${date}T17:10:00+07:00`,
                seconds: 120,
                repeat: !first,
                from: 'dai-tinh',
                ...repeated,
              },
            ],
          },
          aWindow(date, 'tieng-jrai', '17:20', 7, [
            { item: 'hoi-dap', seconds: 240, language: 'jra', interpret: true, ...repeated },
          ]),
        ],
      },
    ],
  };
}

/** Week 2020-W28 of `dai-krong-pa`: five days, one of them off air, one with an empty window, the weekend silent. */
export function aWeekPlan(fields: Partial<WeekPlan> = {}): WeekPlan {
  const dates = datesOf('2020-W28');
  const monday = dates[0] ?? '';
  const days = dates.map((date, index): DayPlan => {
    if (index === 2) return { date, notes: ['Nghỉ phát sóng để sửa máy'], offAir: true, sessions: [] };
    if (index > 4) return { date, notes: [], offAir: false, sessions: [] };
    if (index === 4) {
      const slots = [aWindow(date, 'sang', '05:45', 10, [])];
      return { date, notes: [], offAir: false, sessions: [{ session: 'sang', title: 'Sáng', slots }] };
    }
    return aDay(date, index === 0);
  });
  return {
    station: STATION,
    week: '2020-W28',
    from: monday,
    until: addDays(monday, 6),
    timeZone: ZONE,
    basis: 'assumed',
    startedFrom: 'rehearsed',
    days,
    unplaced: [
      {
        item: 'khau-hieu',
        reason: { vi: 'Đã đủ số lần phát trong tuần.', en: 'It reached its cap for the week.' },
      },
    ],
    notLive: 3,
    cuts: [
      {
        date: '2020-07-10',
        window: 'tieng-jrai',
        start: '2020-07-10T17:20:00+07:00',
        seconds: 420,
        reason: { vi: 'Trùng giờ tiếp âm.', en: 'A relay takes this time.' },
      },
    ],
    shortages: [{ language: 'jra', seconds: 540 }],
    ...fields,
  };
}
