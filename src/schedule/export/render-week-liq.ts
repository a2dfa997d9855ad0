/** A week as a Liquidsoap script, for stations whose player is a computer. */
import {
  type Campaign,
  clockText,
  dateText,
  exactClockText,
  instantOf,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  type WindowSlot,
  weekdayText,
  wordsOf,
} from '../../model/index.js';
import { type RecordedWindow, recordedWindows, recordingOf } from './recorded-windows.js';
import { caveats, heardIn, stationOf } from './week-facts.js';

/**
 * A station's week as a script for Liquidsoap 2.1: a `switch` that plays recordings at their own instants (seconds since 1970, so the
 * zone of the machine plays no part), those that follow each other in one sequence, each with its title and the id of its airing for the
 * log. A recording that is missing is passed over. While an announcer reads, outside of windows, and where nothing can be played, the
 * station's own source is heard.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekLiq(plan, campaign).includes('output(phat)'); // true
 */
export function renderWeekLiq(plan: WeekPlan, campaign: Campaign): string {
  const windows = recordedWindows(plan, campaign).map((window) => ({
    window,
    runs: runsOf(window.slot, campaign),
  }));
  const opened = windows.flatMap(({ runs }) => runs.map(({ from, until }) => [from, until] as const));
  let before = 0;
  const sources = windows.flatMap(({ window, runs }) => {
    const lines = windowLines(window, runs, before, campaign);
    before += runs.length;
    return lines;
  });
  return [
    `# ${plainLine(stationOf(campaign, plan).name)}: từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`,
    ...caveats(campaign, plan).map((caveat) => `# ${caveat}`),
    '# Kiểm tra: liquidsoap --check week.liq. Chạy trong thư mục có tệp này: liquidsoap week.liq',
    '',
    '# Thư mục có media/; sửa khi tệp này nằm chỗ khác.',
    'goc = "../../.."',
    '# Ngoài các khung, khi phát thanh viên đọc, khi không có gì để phát: thay blank() bằng nguồn của đài (micro, tiếp âm).',
    'nguon_dai = blank(id="nguon_dai")',
    '',
    '# Một bản thu phát một lần; tệp thiếu hay hỏng thì bỏ qua.',
    'def bai(thong_tin, tep) =',
    '  request.once(request.create("annotate:#{thong_tin}:#{goc}/#{tep}"))',
    'end',
    '',
    ...sources,
    'tuan = switch(id="tuan", track_sensitive=false, [',
    ...opened.map(
      ([from, until], index) => `  ({ time() >= ${from}. and time() < ${until}. }, doan_${index + 1}),`,
    ),
    '  ({ false }, nguon_dai)',
    '])',
    'phat = fallback(id="phat", track_sensitive=false, [tuan, nguon_dai])',
    '# Ra loa của máy.',
    'output(phat)',
    '',
  ].join('\n');
}

/** Recordings that follow each other, from the first one's instant to the last one's end, seconds since 1970. */
interface PlayedRun {
  readonly airings: readonly PlannedAiring[];
  readonly from: number;
  readonly until: number;
}

/** What is read by an announcer, a link too, parts the recordings of a window: those after it wait for their time. */
function runsOf(slot: WindowSlot, campaign: Campaign): PlayedRun[] {
  const runs: PlannedAiring[][] = [[]];
  for (const heard of heardIn(slot)) {
    if ('words' in heard || recordingOf(heard.airing, campaign) === undefined) runs.push([]);
    else runs.at(-1)?.push(heard.airing);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        airings: run,
        from: instantOf(first.start) / 1000,
        until: instantOf(last.start) / 1000 + last.seconds,
      },
    ];
  });
}

function windowLines(
  { date, slot }: RecordedWindow,
  runs: readonly PlayedRun[],
  before: number,
  campaign: Campaign,
): string[] {
  const read = slot.airings.filter((airing) => recordingOf(airing, campaign) === undefined);
  return [
    `# ${weekdayText(date)} ${dateText(date)}, ${clockText(slot.start)}: ${plainLine(slot.title)}`,
    ...read.map(
      (airing) =>
        `# ${exactClockText(airing.start)} phát thanh viên đọc: ${plainLine(wordsOf(campaign, airing).title)}`,
    ),
    ...runs.flatMap(({ airings }, index) => [
      `doan_${before + index + 1} = sequence([`,
      airings.map((airing) => `  ${songOf(airing, campaign)}`).join(',\n'),
      '])',
    ]),
    '',
  ];
}

function songOf(airing: PlannedAiring, campaign: Campaign): string {
  const title = plainLine(wordsOf(campaign, airing).title);
  const about = `title=${quoted(title)},loaphat_id=${quoted(airing.id)}`;
  return `bai(${quoted(about)}, ${quoted(recordingOf(airing, campaign) ?? '')})`;
}

/** A string of the language, and of `annotate:`, which escape alike. `#{` would begin an expression and has no escape in both. */
function quoted(text: string): string {
  return `"${text.replaceAll('#{', '# {').replace(/[\\"]/g, (char) => `\\${char}`)}"`;
}
