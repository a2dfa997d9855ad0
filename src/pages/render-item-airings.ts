/** When an item is on air in the week, station by station: for the reader who would rather listen. */
import {
  addDays,
  byId,
  type Campaign,
  clockText,
  firstLanguage,
  languageInSentence,
  type PlannedAiring,
  shortDateText,
  shortWeekdayText,
  type WeekPlan,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { relativeLink, weekPagePath } from './page-paths.js';
import { weekNumber } from './page-words.js';
import { stationsByArea } from './stations-by-area.js';

/** Above so many stations the times are on each station's page only. */
const MANY_STATIONS = 40;

/** Up to so many stations the times are open to the eye; with more, a reader opens the own station. */
const FEW_STATIONS = 2;

export function renderItemAirings(
  campaign: Campaign,
  itemId: string,
  plans: readonly WeekPlan[],
  from: string,
): Html | undefined {
  const heard = heardOf(plans, itemId);
  const [first] = heard;
  if (first === undefined) return undefined;
  const open = heard.length <= FEW_STATIONS ? html` open="open"` : undefined;
  return html`<section class="airings" lang="vi" aria-labelledby="phat-song">
<h2 id="phat-song">Nghe trên loa trong tuần\u00A0${weekNumber(first.plan.week)} <small>${shortDateText(first.plan.from)} – ${shortDateText(first.plan.until)}</small></h2>
${heard.length > MANY_STATIONS ? stationsOnly(campaign, heard, from) : heard.map(withTimes)}</section>`;

  function withTimes({ plan, airings }: Hearing): Html {
    return html`<details${open}><summary>${stationName(campaign, plan)} ${times(airings)}</summary>
<ul>${timesOf(campaign, airings)}</ul>
<p><a href="${relativeLink(from, weekPagePath(plan))}">Cả lịch của đài</a></p>
</details>
`;
  }
}

/** Hundreds of stations: a touch on the own district, then on the own station, which tells the times. */
function stationsOnly(campaign: Campaign, heard: readonly Hearing[], from: string): Html {
  return html`<p class="note">${heard.length} đài phát nội dung này. Chọn địa bàn, rồi chọn đài để xem giờ.</p>
${stationsByArea(campaign, heard, ({ plan }) => plan).map(
  ({ title, stations }) => html`<details><summary>${title} <small>${stations.length} đài</small></summary>
<ul>${stations.map(
    ({ plan, airings }) => html`
<li><a href="${relativeLink(from, weekPagePath(plan))}">${stationName(campaign, plan)}</a> ${times(airings)}</li>`,
  )}
</ul>
</details>
`,
)}`;
}

function stationName(campaign: Campaign, { station }: WeekPlan): string {
  return byId(campaign.stations, station)?.name ?? station;
}

function times(airings: readonly PlannedAiring[]): Html {
  return html`<small>${airings.length} lần</small>`;
}

interface Hearing {
  readonly plan: WeekPlan;
  readonly airings: readonly PlannedAiring[];
}

const hearings = new WeakMap<readonly WeekPlan[], ReadonlyMap<string, readonly Hearing[]>>();

/** Where an item is heard: in a station's own windows and through its relays, in time order. The week is gone through once for all items. */
function heardOf(plans: readonly WeekPlan[], itemId: string): readonly Hearing[] {
  const known = hearings.get(plans) ?? indexHearings(plans);
  hearings.set(plans, known);
  return known.get(itemId) ?? [];
}

function indexHearings(plans: readonly WeekPlan[]): ReadonlyMap<string, readonly Hearing[]> {
  const byItem = new Map<string, Hearing[]>();
  for (const plan of plans) {
    const airings = new Map<string, PlannedAiring[]>();
    for (const airing of plan.days.flatMap(airingsOfDay)) {
      const list = airings.get(airing.item) ?? [];
      list.push(airing);
      airings.set(airing.item, list);
    }
    for (const [item, list] of airings) {
      const places = byItem.get(item) ?? [];
      places.push({ plan, airings: list });
      byItem.set(item, places);
    }
  }
  return byItem;
}

function airingsOfDay({ sessions }: WeekPlan['days'][number]): PlannedAiring[] {
  return sessions.flatMap(({ slots }) => slots.flatMap((slot) => [...slot.airings]));
}

/** `T2 đến T7: 5h45` – days with the same times are told together. */
function timesOf(campaign: Campaign, airings: readonly PlannedAiring[]): Html[] {
  const clocksOn = (date: string) =>
    airings
      .filter((airing) => airing.start.startsWith(date))
      .map(({ start, language }) => {
        const clock = clockText(start);
        return language === firstLanguage(campaign)
          ? clock
          : `${clock} (${languageInSentence(campaign, language)})`;
      })
      .join(', ');
  const dates = [...new Set(airings.map(({ start }) => start.slice(0, 10)))];
  return [...new Set(dates.map(clocksOn))].map(
    (clocks) => html`<li>${daysWords(dates.filter((date) => clocksOn(date) === clocks))}: ${clocks}</li>`,
  );
}

/** `T2 đến T7` for three or more days on end, otherwise `T2, T4`. */
function daysWords(dates: readonly string[]): string {
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const onEnd = dates.length > 2 && addDays(first, dates.length - 1) === last;
  return onEnd
    ? `${shortWeekdayText(first)} đến ${shortWeekdayText(last)}`
    : dates.map(shortWeekdayText).join(', ');
}
