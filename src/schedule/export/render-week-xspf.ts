/** What a player plays in a window, as XSPF. */
import {
  agencyOf,
  type Campaign,
  clockText,
  dateText,
  exactClockText,
  itemOf,
  itemUrl,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  wordsOf,
  xmlText,
} from '../../model/index.js';
import { recordedWindows, recordingOf } from './recorded-windows.js';
import type { PlaylistOptions } from './render-week-m3u.js';
import { caveats, stationOf, weekUrl } from './week-facts.js';

/**
 * Windows as XSPF (version 1): each recording with its title, its agency and its length in milliseconds. What an announcer reads is a
 * track without a location, which players pass over, and says so.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekXspf(plan, campaign).includes('<playlist version="1" xmlns="http://xspf.org/ns/0/">'); // true
 */
export function renderWeekXspf(plan: WeekPlan, campaign: Campaign, options: PlaylistOptions = {}): string {
  const { windows = recordedWindows(plan, campaign), addressOf = (path) => campaign.site + path } = options;
  const about = [`Tuần ${plan.week}`, ...caveats(campaign, plan)].join('. ');
  const [only, ...others] = windows;
  const when =
    only === undefined || others.length > 0
      ? ''
      : `, ${clockText(only.slot.start)} ngày ${dateText(only.date)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<playlist version="1" xmlns="http://xspf.org/ns/0/">',
    `  <title>${xmlText(plainLine(stationOf(campaign, plan).name) + when)}</title>`,
    `  <creator>${xmlText(plainLine(agencyOf(campaign, campaign.publisher).name))}</creator>`,
    `  <annotation>${xmlText(about)}</annotation>`,
    `  <info>${xmlText(weekUrl(campaign, plan))}</info>`,
    '  <trackList>',
    ...windows.flatMap(({ slot }) =>
      slot.airings.flatMap((airing) => trackLines(airing, campaign, addressOf)),
    ),
    '  </trackList>',
    '</playlist>',
    '',
  ].join('\n');
}

function trackLines(
  airing: PlannedAiring,
  campaign: Campaign,
  addressOf: (path: string) => string,
): string[] {
  const words = wordsOf(campaign, airing);
  const recording = recordingOf(airing, campaign);
  const how = airing.interpret ? 'Dịch miệng' : 'Đọc trực tiếp';
  const note =
    recording === undefined ? `${how}, lời đọc ở scripts.txt` : `Phát lúc ${exactClockText(airing.start)}`;
  const item = itemOf(campaign, airing.item);
  const agency = agencyOf(campaign, item.agency).name;
  return [
    '    <track>',
    ...(recording === undefined ? [] : [`      <location>${xmlText(addressOf(recording))}</location>`]),
    `      <title>${xmlText(plainLine(words.title))}</title>`,
    `      <creator>${xmlText(plainLine(agency))}</creator>`,
    `      <annotation>${note}</annotation>`,
    // What is not public has no page.
    ...(item.status === 'draft'
      ? []
      : [`      <info>${xmlText(itemUrl(campaign, item.id, words.language))}</info>`]),
    `      <duration>${airing.seconds * 1000}</duration>`,
    '    </track>',
  ];
}
