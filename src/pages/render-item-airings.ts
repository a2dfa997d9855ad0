/** When an item is on air in the week, station by station: for the reader who would rather listen. */
import {
  addDays,
  type Campaign,
  clockText,
  firstLanguage,
  type PlannedAiring,
  type WeekPlan,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { languageInSentence } from './language-in-sentence.js';
import { relativeLink, weekPagePath } from './page-paths.js';
import { shortDateText, shortWeekdayText, weekNumber } from './time-words.js';

/** Above so many stations only the number of airings is shown: the times are on each station's page. */
const MANY_STATIONS = 12;

export function renderItemAirings(
  campaign: Campaign,
  itemId: string,
  plans: readonly WeekPlan[],
  from: string,
): Html | undefined {
  const heard = plans
    .map((plan) => ({ plan, airings: airingsHeard(plan, itemId) }))
    .filter(({ airings }) => airings.length > 0);
  const [first] = heard;
  if (first === undefined) return undefined;
  const brief = heard.length > MANY_STATIONS;
  return html`<section lang="vi" aria-labelledby="phat-song">
<h2 id="phat-song">Nghe trên loa trong tuần\u00A0${weekNumber(first.plan.week)} <small>${shortDateText(first.plan.from)} – ${shortDateText(first.plan.until)}</small></h2>
<dl class="airings">${heard.map(({ plan, airings }) => {
    const station = campaign.stations.find((candidate) => candidate.id === plan.station);
    return html`
<div><dt><a href="${relativeLink(from, weekPagePath(plan))}">${station?.name ?? plan.station}</a></dt><dd>${
      brief ? `${airings.length} lần` : timesOf(campaign, airings)
    }</dd></div>`;
  })}
</dl>
</section>`;
}

/** Airings in the station's own windows and through its relays, in time order. */
function airingsHeard(plan: WeekPlan, itemId: string): PlannedAiring[] {
  return plan.days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.slots.flatMap((slot) => slot.airings.filter((airing) => airing.item === itemId)),
    ),
  );
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
    (clocks) =>
      html`<span class="day">${daysWords(dates.filter((date) => clocksOn(date) === clocks))}: ${clocks}</span> `,
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
