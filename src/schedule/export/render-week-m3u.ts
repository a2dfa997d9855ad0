/** What a player plays in a window, as an extended M3U. */
import {
  type Campaign,
  clockText,
  dateText,
  exactClockText,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  wordsOf,
} from '../../model/index.js';
import { type RecordedWindow, recordedWindows, recordingOf } from './recorded-windows.js';
import { caveats, heardIn, stationOf } from './week-facts.js';

/** Which windows a playlist holds, and how it leads to sounds. */
export interface PlaylistOptions {
  /** @default every window of the week with a recording, one after the other */
  readonly windows?: readonly RecordedWindow[];
  /** From a path of the publication (`media/audio/loi-moi.mp3`) to what a player opens. @default its address on the site */
  readonly addressOf?: (path: string) => string;
}

/**
 * Windows as extended M3U in UTF-8 (`.m3u8`): each recording with its whole seconds and its title, in the order in which the window has
 * them. What an announcer reads, the station's own words too, is a comment with its time, its title and where its words are: players pass over it, and who
 * runs the desk sees that something is to be read there.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekM3u(plan, campaign).split('\n')[0]; // '#EXTM3U'
 */
export function renderWeekM3u(plan: WeekPlan, campaign: Campaign, options: PlaylistOptions = {}): string {
  const { windows = recordedWindows(plan, campaign), addressOf = (path) => campaign.site + path } = options;
  const station = plainLine(stationOf(campaign, plan).name);
  const lines = windows.flatMap(({ date, slot }) => [
    `# ${dateText(date)}, ${clockText(slot.start)}: ${plainLine(slot.title)}`,
    ...heardIn(slot).flatMap((heard) =>
      'airing' in heard
        ? airingLines(heard.airing, campaign, addressOf)
        : [
            `# ${exactClockText(heard.start)} ${heard.words.toLowerCase()} ${heard.seconds} giây (lời đọc: scripts.txt)`,
          ],
    ),
  ]);
  return `${[
    '#EXTM3U',
    `#PLAYLIST:${station}, tuần ${plan.week}`,
    ...caveats(campaign, plan).map((caveat) => `# ${caveat}`),
    ...lines,
  ].join('\n')}\n`;
}

function airingLines(
  airing: PlannedAiring,
  campaign: Campaign,
  addressOf: (path: string) => string,
): string[] {
  const title = plainLine(wordsOf(campaign, airing).title);
  const recording = recordingOf(airing, campaign);
  if (recording === undefined) {
    const how = airing.interpret ? 'dịch miệng' : 'đọc trực tiếp';
    return [
      `# ${exactClockText(airing.start)} ${how} ${airing.seconds} giây: ${title} (lời đọc: scripts.txt)`,
    ];
  }
  return [`#EXTINF:${airing.seconds},${title}`, addressOf(recording)];
}
