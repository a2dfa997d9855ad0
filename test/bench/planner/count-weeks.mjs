/** What weeks hold, counted from the content and the plans alone: nothing here asks the planner. */
import {
  addDays,
  concerns,
  instantOf,
  isLive,
  mondayOf,
  versionIn,
  windowsOf,
} from '../../../dist/model/index.js';
import { readingSeconds, secondsOf, windowFrame } from '../../../dist/speech/index.js';

/** Who is no staff of an office: of what is meant for none of them, nothing belongs on a commune's loudspeakers. */
const PUBLIC = ['nguoi-dan', 'doanh-nghiep'];

const sum = (list) => list.reduce((all, one) => all + one, 0);
const listeners = (station, id) =>
  station.sessions.flatMap(({ windows }) => windows).find((window) => window.id === id)?.audiences ??
  station.audiences;

/** Windows with something in them, those that can be read out in their time, the most texts a minute, airings, those for nobody there, those for staff on communes. */
export function countAirings(campaign, plans) {
  const items = new Map(campaign.items.map((item) => [item.id, item]));
  const stations = new Map(campaign.stations.map((station) => [station.id, station]));
  const found = { windows: 0, fitting: 0, densest: 0, airings: 0, astray: 0, staff: 0 };
  for (const plan of plans) {
    const station = stations.get(plan.station);
    const inFull = new Set();
    const filled = windowsOf(plan).filter(({ slot }) => slot.airings.length > 0);
    for (const { date, slot } of filled) {
      const day = `${date} ${slot.languages[0]}`;
      found.windows += 1;
      if (readOut(campaign, items, station, date, slot, !inFull.has(day)) <= slot.seconds) found.fitting += 1;
      inFull.add(day);
      found.densest = Math.max(found.densest, slot.airings.length / (slot.seconds / 60));
      const here = listeners(station, slot.window);
      const audiences = slot.airings.map(({ item }) => items.get(item).audiences);
      found.airings += audiences.length;
      found.astray += audiences.filter((all) => !all.some((one) => here.includes(one))).length;
    }
    if (station.tier !== 'commune') continue;
    found.staff += heardIn(plan).filter((item) =>
      items.get(item).audiences.every((one) => !PUBLIC.includes(one)),
    ).length;
  }
  return found;
}

/** Seconds from the first word of the opening to the last of the closing, as an announcer reads the words. */
function readOut(campaign, items, station, date, slot, inFull) {
  const frame = windowFrame(campaign, station, { ...slot, date });
  const pace = frame.interpreted ? station.interpretPace : station.pace;
  const spoken = ({ text }) => readingSeconds([text], pace);
  const kinds = slot.airings.map(({ item }) => items.get(item).kind);
  const pieces = slot.airings.map(({ item, language, interpret }, nth) => {
    const { versions } = items.get(item);
    const words = versions.find((version) => version.language === language) ?? versions[0];
    const own = secondsOf(words, campaign, interpret ? station.interpretPace : station.pace);
    return frame.pause(kinds[nth], nth) + spoken(frame.link(kinds[nth], nth, kinds[nth - 1])) + own;
  });
  return spoken(frame.opening) + (frame.notices?.seconds ?? 0) + sum(pieces) + spoken(frame.closing(inFull));
}

/** All that is heard at a station in a week, through relays, too. */
function heardIn(plan) {
  return plan.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) => slots.flatMap(({ airings }) => airings.map(({ item }) => item))),
  );
}

/** By row of the campaign's mix: its share of the seconds that items have in a station's own windows. */
export function sharesOf({ mix, items }, plans) {
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const aired = plans.flatMap(windowsOf).flatMap(({ slot }) => slot.airings);
  const seconds = (list) => sum(list.map((airing) => airing.seconds));
  return mix.map((row) => {
    const own = aired.filter(({ item }) => row.kinds.includes(kinds.get(item)));
    return seconds(own) / seconds(aired);
  });
}

/** Airings of a week, and those of them that stood in the same window of the same weekday in the week before. */
export function countAgain(before, plan) {
  const places = (week) =>
    week.days.flatMap(({ sessions }, weekday) =>
      sessions.flatMap(({ slots }) =>
        slots.flatMap(({ kind, window, airings }) =>
          kind === 'window' ? airings.map(({ item }) => `${weekday}/${window}/${item}`) : [],
        ),
      ),
    );
  const known = new Set(places(before));
  const all = places(plan);
  return { of: all.length, again: all.filter((place) => known.has(place)).length };
}

/**
 * Of four weeks of a station: the items for its listeners that may be read from the first day to the last, in Vietnamese; how many of them,
 * the shortest first, its own windows could hold once each, by what openings and closings leave; how many are heard.
 */
export function coverageOf(campaign, station, plans) {
  const first = mondayOf(plans[0].week);
  const last = addDays(mondayOf(plans.at(-1).week), 6);
  const here = station.sessions.flatMap(({ windows }) => windows.flatMap(({ id }) => listeners(station, id)));
  const live = (item, date, clock) => isLive(item, instantOf(`${date}T${clock}:00+07:00`), campaign.timeZone);
  const wanted = campaign.items.filter(
    (item) =>
      item.radio?.van === false &&
      !item.sample &&
      item.status !== 'draft' &&
      concerns(campaign, item, station.place) &&
      item.audiences.some((one) => here.includes(one)) &&
      versionIn(item, 'vi') !== undefined &&
      live(item, first, '05:00') &&
      live(item, last, '21:00') &&
      (item.approvedAt ?? '') < first &&
      (item.when?.until ?? item.when?.date ?? item.appointment ?? '9') > last,
  );
  const net = sum(
    plans.flatMap(windowsOf).map(({ slot: { seconds, rundown } }) => {
      const around = rundown.filter(({ part }) => ['opening', 'notice', 'closing'].includes(part));
      return seconds - sum(around.map((entry) => entry.seconds));
    }),
  );
  const lengths = wanted
    .map((item) => secondsOf(versionIn(item, 'vi'), campaign, station.pace))
    .sort((a, b) => a - b);
  let left = net;
  const held = lengths.filter((seconds) => {
    left -= seconds;
    return left >= 0;
  }).length;
  const own = new Set(plans.flatMap(windowsOf).flatMap(({ slot }) => slot.airings.map(({ item }) => item)));
  const heard = new Set(plans.flatMap(heardIn));
  return {
    wanted: wanted.length,
    held,
    own: wanted.filter(({ id }) => own.has(id)).length,
    heard: wanted.filter(({ id }) => heard.has(id)).length,
  };
}
