/** When an item is on air in the week, station by station: for the reader who would rather listen. */
import type { Campaign, PlannedAiring, WeekPlan } from '../model/index.js';
import { languageWords } from './content-words.js';
import { type Html, html } from './html.js';
import { relativeLink, weekPagePath } from './page-paths.js';
import { clockWords, shortDateWords, shortWeekdayWords, weekNumber } from './time-words.js';

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
<h2 id="phat-song">Nghe trên loa trong tuần ${weekNumber(first.plan.week)}</h2>
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

function timesOf(campaign: Campaign, airings: readonly PlannedAiring[]): Html[] {
  const dates = [...new Set(airings.map((airing) => airing.start.slice(0, 10)))];
  return dates.map((date) => {
    const times = airings
      .filter((airing) => airing.start.startsWith(date))
      .map((airing) => {
        const ownTongue = airing.language === campaign.languages[0]?.tag;
        const clock = clockWords(airing.start.slice(0, 16));
        return ownTongue ? clock : `${clock} (${languageWords(campaign, airing.language)})`;
      });
    return html`<span class="day">${shortWeekdayWords(date)} ${shortDateWords(date)}: ${times.join(', ')}</span> `;
  });
}
