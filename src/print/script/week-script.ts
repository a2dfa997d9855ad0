/** What is read in a week and in which order, as data: the one source of scripts.pdf, scripts.docx and scripts.txt. */
import {
  byId,
  type Campaign,
  clockText,
  dateText,
  languageTitle,
  lengthText,
  type Origin,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  weekdayText,
} from '../../model/index.js';
import { MARKS_EXPLAINED } from './said-paragraphs.js';
import {
  greetingsOf,
  type Script,
  type WindowOccurrence,
  type WindowScript,
  windowScript,
} from './window-script.js';

/** The scripts of a station's week. */
export interface WeekScript {
  /** `Kịch bản phát thanh tuần 28 năm 2020` */
  readonly title: string;
  readonly station: string;
  readonly week: string;
  /** `Từ ngày 06/7/2020 đến ngày 12/7/2020` */
  readonly span: string;
  /** What is to be known of the whole: how marks are read, hours that nobody confirmed, a demonstration. */
  readonly notices: readonly string[];
  readonly demonstration: boolean;
  /** Every window of the week, day by day. */
  readonly days: readonly ScriptDay[];
  readonly scripts: readonly WindowScript[];
  /** Where the station is written. */
  readonly origin: Origin;
}

export interface ScriptDay {
  /** `Thứ Hai 06/7/2020` */
  readonly heading: string;
  readonly notes: string;
  readonly windows: readonly ScriptEntry[];
}

/** A line of the contents list. */
export interface ScriptEntry {
  /** `5h45` */
  readonly clock: string;
  /** `Cải cách hành chính · Tiếng Việt · 2 tin, bài, 4 phút` */
  readonly about: string;
  /** Number of the script that is read, from 0; `undefined` when nothing is planned. */
  readonly script: number | undefined;
}

/** The scripts of a week: a window that reads the same items in the same order has no script of its own and is named at the first. */
export function weekScript(plan: WeekPlan, campaign: Campaign): WeekScript {
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) throw new Error(`station ${plan.station} is not in the campaign`);
  const [year = '', week = ''] = plan.week.split('-W');
  const { windows, scripts } = scriptsOf(plan);
  const subject = { station, plan, campaign, greeting: greetingsOf(station, campaign) };
  return {
    title: `Kịch bản phát thanh tuần ${Number(week)} năm ${year}`,
    station: plainLine(station.name),
    week: plan.week,
    span: `Từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`,
    notices: [
      MARKS_EXPLAINED,
      ...(plan.basis === 'assumed' ? ['Khung giờ giả định: đài chưa xác nhận giờ phát.'] : []),
      ...(campaign.demonstration ? ['Bản mẫu, chưa phải kịch bản chính thức.'] : []),
    ],
    demonstration: campaign.demonstration,
    days: plan.days.flatMap((day): ScriptDay[] => {
      const own = windows.filter((window) => window.date === day.date);
      const notes = [...(day.offAir ? ['nghỉ phát'] : []), ...day.notes.map(plainLine)].join(' – ');
      if (own.length === 0 && notes === '') return [];
      return [
        {
          heading: `${weekdayText(day.date)} ${dateText(day.date)}`,
          notes,
          windows: own.map((window) => entryOf(window, windows, campaign)),
        },
      ];
    }),
    scripts: scripts.map((script) => windowScript(script, subject)),
    origin: station.origin,
  };
}

function entryOf(
  window: WindowOccurrence,
  windows: readonly WindowOccurrence[],
  campaign: Campaign,
): ScriptEntry {
  const { slot, script } = window;
  const languages = slot.languages.map((tag) => languageTitle(campaign, tag)).join(', ');
  const first = windows.find((candidate) => candidate.script === script);
  const what =
    script === undefined
      ? 'chưa có nội dung'
      : `${slot.airings.length} tin, bài, ${lengthText(slot.seconds - slot.unused)}`;
  const same =
    script === undefined || first === window || first === undefined
      ? ''
      : ` – như ${weekdayText(first.date)} ${clockText(first.slot.start)}`;
  return {
    clock: clockText(slot.start),
    about: `${plainLine(slot.title)} · ${languages} · ${what}${same}`,
    script,
  };
}

/** The windows of a week in time order, and the distinct scripts that they read. */
export function scriptsOf(plan: WeekPlan): { windows: WindowOccurrence[]; scripts: Script[] } {
  const numbers = new Map<string, number>();
  const windows = plan.days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.slots.flatMap((slot): WindowOccurrence[] => {
        if (slot.kind === 'relay') return [];
        const about = { date: day.date, session: session.title, slot };
        if (slot.airings.length === 0) return [{ ...about, script: undefined }];
        const key = [slot.title, ...slot.airings.map(heard)].join('\n');
        const script = numbers.get(key) ?? numbers.size;
        numbers.set(key, script);
        return [{ ...about, script }];
      }),
    ),
  );
  const scripts = [...numbers.values()].flatMap((number): Script[] => {
    const [first, ...again] = windows.filter((window) => window.script === number);
    return first === undefined ? [] : [{ first, again }];
  });
  return { windows, scripts };
}

function heard({ item, language, interpret, emergency, madeGood }: PlannedAiring): string {
  return [item, language, interpret, emergency === true, madeGood === true].join(' ');
}
