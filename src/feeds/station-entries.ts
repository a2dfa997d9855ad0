/** The entries of a station's feed: one for each planned item, in reading order. */
import {
  type Campaign,
  clockText,
  dateText,
  type Entry,
  escapeMarkup,
  firstLanguage,
  guidOf,
  type Instant,
  type Item,
  type ItemVersion,
  instantAt,
  instantFrom,
  instantOf,
  isoAt,
  itemOf,
  itemUrl,
  languageTitle,
  lengthText,
  lowered,
  type PlannedAiring,
  plainLine,
  type RelatedFile,
  startOf,
  type WeekPlan,
  weekdayText,
  windowsOf,
  wordsOf,
} from '../model/index.js';
import { entryHtml } from './entry-html.js';
import { audioOf, byline, categoriesOf } from './make-entry.js';

export interface AnnouncedWeek {
  readonly campaign: Campaign;
  readonly plan: WeekPlan;
  /** The instant of publication. */
  readonly at: Instant;
  /** Items that have a page of their own at `at`. */
  readonly published: ReadonlySet<string>;
  /** When the week was announced. */
  readonly announced: Instant;
  /** Items that are not to be read any more. */
  readonly retired: ReadonlySet<string>;
}

/**
 * One entry for each item of the plan's own windows, in the order in which they are first read. What is only heard through
 * a relay is left to the station that makes it. The guid is the item's with `/<station>/<week>` after it: an item that comes
 * back in another week is news to the station, and a reader would hide it under a guid that it has seen.
 */
export function stationEntries(week: AnnouncedWeek): Entry[] {
  const { plan, retired } = week;
  const monday = instantAt(plan.from, '00:00', plan.timeZone);
  const byItem = new Map<string, Reading>();
  for (const { slot } of windowsOf(plan)) {
    for (const [index, airing] of slot.airings.entries()) {
      if (retired.has(airing.item)) continue;
      const known = byItem.get(airing.item);
      const place = known?.place ?? Math.floor((instantOf(slot.start) - monday) / 1000) + index;
      byItem.set(airing.item, { place, airings: [...(known?.airings ?? []), airing] });
    }
  }
  return [...byItem].map(([id, reading]) => weekEntry(week, itemOf(week.campaign, id), reading));
}

/** When an item is read in a week. */
interface Reading {
  /** Seconds from Monday 00:00 to the window in which it is read first, and how many are read in it before. */
  readonly place: number;
  readonly airings: readonly PlannedAiring[];
}

/**
 * All entries of a week are announced at once, and a reader orders them by their dates: each is a moment later, by its place in the
 * week. A second of the week is a thousandth of a second here, so that the whole week is ten minutes. The place is that of the window:
 * a text that becomes shorter moves the next one by some seconds on the air, and must not look like news.
 */
function announcedInOrder(plan: WeekPlan, announced: Instant, place: number): string {
  const second = isoAt(instantFrom(announced + place), plan.timeZone);
  const thousandths = String((announced + place) % 1000).padStart(3, '0');
  return second.replace(/(?=[+-]\d{2}:\d{2}$|Z$)/, `.${thousandths}`);
}

/** Files of a week that its feed leads to. */
function weekFiles(campaign: Campaign, plan: WeekPlan): RelatedFile[] {
  const folder = weekFolder(campaign, plan);
  return [
    { url: `${folder}week.pdf`, title: 'Lịch phát trong tuần (PDF)', mediaType: 'application/pdf' },
    { url: `${folder}week.ics`, title: 'Lịch phát cho điện thoại', mediaType: 'text/calendar' },
  ];
}

function weekFolder(campaign: Campaign, plan: WeekPlan): string {
  return `${campaign.site}schedule/${plan.week}/${plan.station}/`;
}

function weekEntry(week: AnnouncedWeek, item: Item, { place, airings }: Reading): Entry {
  const { campaign, plan, at, announced, published } = week;
  const [first] = airings;
  const version = first === undefined ? item.versions[0] : wordsOf(campaign, first);
  const related = weekFiles(campaign, plan);
  const interpreted = airings.every(({ interpret }) => interpret);
  const enclosure = interpreted ? undefined : audioOf(campaign, version);
  const changed = item.updated === undefined ? announced : startOf(item.updated, campaign.timeZone);
  const times = timesOf(campaign, version, airings);
  return {
    id: `${guidOf(campaign, item.id)}/${plan.station}/${plan.week}`,
    item: item.id,
    url: published.has(item.id) ? itemUrl(campaign, item.id, version.language) : weekFolder(campaign, plan),
    title: plainLine(version.title),
    language: version.language,
    published: isoAt(announced, plan.timeZone),
    updated:
      changed > announced && changed <= at
        ? isoAt(changed, plan.timeZone)
        : announcedInOrder(plan, announced, place),
    summary: `Giờ phát: ${times.join('; ')}.`,
    html: entryHtml(campaign, item, {
      opening: openingHtml(campaign, plan, first?.seconds ?? 0, times),
      version,
      body: version.script ?? version.body,
      related,
    }),
    author: byline(campaign, item.agency),
    categories: categoriesOf(campaign, item),
    ...(enclosure === undefined ? {} : { enclosure }),
    related,
  };
}

function openingHtml(campaign: Campaign, plan: WeekPlan, seconds: number, times: readonly string[]): string {
  const lang = firstLanguage(campaign);
  const grid = plan.basis === 'assumed' ? ' (khung giờ giả định)' : '';
  const list = times.map((time) => `<li>${escapeMarkup(time)}</li>`).join('');
  return `<p lang="${lang}">Mỗi lần phát ${lengthText(seconds)}. Giờ phát trong tuần${grid}:</p>\n<ul lang="${lang}">${list}</ul>`;
}

/** One line a day: `Thứ Hai, 06/7/2020: 5h45, 17h15 (phát lại)`. */
function timesOf(campaign: Campaign, version: ItemVersion, airings: readonly PlannedAiring[]): string[] {
  const byDate = new Map<string, string[]>();
  for (const airing of airings) {
    const date = airing.start.slice(0, 10);
    const notes = notesOf(campaign, version, airing);
    const time =
      notes.length === 0 ? clockText(airing.start) : `${clockText(airing.start)} (${notes.join(', ')})`;
    byDate.set(date, [...(byDate.get(date) ?? []), time]);
  }
  return [...byDate].map(([date, times]) => `${weekdayText(date)}, ${dateText(date)}: ${times.join(', ')}`);
}

function notesOf(campaign: Campaign, version: ItemVersion, airing: PlannedAiring): string[] {
  const language = lowered(languageTitle(campaign, airing.language));
  return [
    ...(airing.repeat ? ['phát lại'] : []),
    ...(airing.interpret ? [`phát thanh viên nói lại bằng ${language}`] : []),
    ...(!airing.interpret && airing.language !== version.language ? [`bằng ${language}`] : []),
  ];
}
