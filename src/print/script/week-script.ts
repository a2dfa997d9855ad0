/** What is read in a week and in which order, as data: the one source of scripts.pdf, scripts.docx and scripts.txt. */
import {
  byId,
  type Campaign,
  clockText,
  dateText,
  languageTitle,
  lengthText,
  type Origin,
  plainLine,
  type WeekPlan,
  weekdayText,
} from '../../model/index.js';
import { marksExplained } from './said-paragraphs.js';
import { scriptsOf, type WindowOccurrence } from './script-windows.js';
import { type TextScript, textScripts } from './text-script.js';
import { occasion, type WindowScript, windowScript } from './window-script.js';

/** How a script book is used. */
export function bookExplained({ texts }: Pick<WeekScript, 'texts'>): string[] {
  return [
    'Mỗi ngày một khung chương trình: đọc lời mở đầu, lời dẫn, rồi lật đến bài có số ấy ở cuối tập; mỗi bài chỉ in một lần, xếp theo số.',
    ...(texts.some(({ isNew }) => isNew) ? ['“Mới” là bài tuần này đọc lần đầu: nên đọc thử trước.'] : []),
  ];
}

/** How a text is found, above the first of them. */
export function textsExplained({ texts }: Pick<WeekScript, 'texts'>): string {
  return `Số đứng đầu mỗi bài là số ghi trong khung chương trình; các bài xếp theo số ấy, từ 1 đến ${texts.length}.`;
}

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
  /** What is read in each window that reads something else than those before it. */
  readonly scripts: readonly RepeatedScript[];
  /** Every text that is read, once, in the order of their numbers. */
  readonly texts: readonly TextScript[];
  /** Where the station is written. */
  readonly origin: Origin;
}

/** A script, and the later windows that read it again. */
export interface RepeatedScript extends WindowScript {
  /** When else it is read, and what is then to be minded. */
  readonly again: { readonly times: string; readonly note: string } | undefined;
}

export interface ScriptDay {
  readonly date: string;
  /** `Thứ Hai 06/7/2020` */
  readonly heading: string;
  /** From the calendar, or that the station is off air. */
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
  /** What is read, at the times of this window. */
  readonly rundown: WindowScript;
}

/** The scripts of a week: a window that reads the same items in the same order has no script of its own and is named at the first. */
export function weekScript(plan: WeekPlan, campaign: Campaign): WeekScript {
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) throw new Error(`station ${plan.station} is not in the campaign`);
  const [year = '', week = ''] = plan.week.split('-W');
  const { windows, scripts } = scriptsOf(plan);
  const texts = textScripts(windows, campaign, plan.from);
  const rundowns = new Map(
    windows.map((window) => [window, windowScript(window, { station, plan, campaign, texts })]),
  );
  const read = [
    ...[...texts.values()].flatMap(({ paragraphs }) => paragraphs),
    ...[...rundowns.values()].flatMap(({ before, items, after }) => [
      ...[...before, ...after].flatMap(({ paragraphs }) => paragraphs),
      ...items.flatMap(({ link }) => link),
    ]),
  ];
  return {
    title: `Kịch bản phát thanh tuần ${Number(week)} năm ${year}`,
    station: plainLine(station.name),
    week: plan.week,
    span: `Từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`,
    notices: [
      'Lỡ chậm giờ thì bớt bài cuối của khung, đừng bớt lời kết.',
      ...marksExplained(read),
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
          date: day.date,
          heading: `${weekdayText(day.date)} ${dateText(day.date)}`,
          notes,
          windows: own.flatMap((window) => {
            const rundown = rundowns.get(window);
            return rundown === undefined ? [] : [{ ...entryOf(window, windows, campaign), rundown }];
          }),
        },
      ];
    }),
    scripts: scripts.flatMap(({ first, again }) => {
      const rundown = rundowns.get(first);
      return rundown === undefined ? [] : [{ ...rundown, again: againOf(again) }];
    }),
    texts: [...texts.values()],
    origin: station.origin,
  };
}

function againOf(again: readonly WindowOccurrence[]): RepeatedScript['again'] {
  if (again.length === 0) return undefined;
  return {
    times: again.map(occasion).join('; '),
    note: 'Lời mở đầu đọc theo ngày, giờ của khung ấy; giờ của từng tin tính lại từ đầu khung.',
  };
}

function entryOf(
  window: WindowOccurrence,
  windows: readonly WindowOccurrence[],
  campaign: Campaign,
): Omit<ScriptEntry, 'rundown'> {
  const { slot, script } = window;
  const languages = slot.languages.map((tag) => languageTitle(campaign, tag)).join(', ');
  const first = windows.find((candidate) => candidate.script === script);
  const what =
    script === undefined
      ? 'chưa có nội dung'
      : `${slot.airings.length} tin, bài, ${lengthText(slot.airings.reduce((sum, { seconds }) => sum + seconds, 0))}`;
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
