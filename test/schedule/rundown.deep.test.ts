/**
 * Every window of a province, eight weeks long, each week handed on as aired to the next: what is read fits, to the second, and says what it
 * has to; each rule is counted again from the content alone; after four weeks each kind has its share.
 */
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import {
  type Airing,
  addWeeks,
  airingsOf,
  byId,
  itemOf,
  type WeekPlan,
  windowsOf,
} from '../../src/model/index.js';
import { planStations } from '../../src/schedule/index.js';
import { readingSeconds, windowFrame } from '../../src/speech/index.js';
import { faultsIn } from '../helpers/recount-week.js';

const campaign = await loadCampaign('content');
const weeks = [0, 1, 2, 3, 4, 5, 6, 7].map((week) => addWeeks('2020-W24', week));
const history: Airing[] = [];
const planned = new Map<string, WeekPlan[]>();

const airedIn = (plan: WeekPlan): Airing[] =>
  windowsOf(plan).flatMap(({ date, slot: { window, airings } }) =>
    airings.map(({ id, item, start, seconds }) => ({
      ...{ id, item, start, seconds, date, window },
      station: plan.station,
      status: 'aired',
    })),
  );

test.each(weeks)(
  'the rundowns of %s add up at all stations',
  (week) => {
    const faults: string[] = [];
    const plans = planStations(campaign, week, history);
    expect(plans.length).toBeGreaterThan(200);
    history.push(...plans.flatMap(airedIn));
    for (const plan of plans) {
      planned.set(plan.station, [...(planned.get(plan.station) ?? []), plan]);
      expect(plan.startedFrom).toBe(week === weeks[0] ? 'rehearsed' : 'history');
      const station = byId(campaign.stations, plan.station) ?? expect.fail();
      faults.push(...faultsIn(campaign, station, plan).map((fault) => `${plan.station}: ${fault}`));
      const inFull = new Set<string>();
      for (const { date, slot } of windowsOf(plan)) {
        const name = `${plan.station} ${date}/${slot.window}`;
        const frame = windowFrame(campaign, station, { ...slot, date });
        const pace = frame.interpreted ? station.interpretPace : station.pace;
        const secondsOf = (part: string) =>
          slot.rundown.filter((entry) => entry.part === part).reduce((sum, { seconds }) => sum + seconds, 0);
        if (slot.airings.length === 0) {
          if (secondsOf('spare') !== slot.seconds) faults.push(`${name}: empty, and not spare`);
          continue;
        }
        if (secondsOf('spare') < 0.03 * slot.seconds) faults.push(`${name}: nothing to spare`);
        if (secondsOf('opening') < readingSeconds([frame.opening.text], pace))
          faults.push(`${name}: opening`);
        const kinds = slot.airings.map(({ item }) => itemOf(campaign, item).kind);
        const links = kinds.map((kind, nth) => frame.link(kind, nth, kinds[nth - 1]).text);
        const said = links.reduce((sum, text) => sum + readingSeconds([text], pace), 0);
        if (secondsOf('link') < said) faults.push(`${name}: links`);
        const day = `${date} ${slot.languages[0]}`;
        const closing = frame.closing(!inFull.has(day)).text;
        inFull.add(day);
        if (secondsOf('closing') < readingSeconds([closing], pace)) faults.push(`${name}: closing`);
      }
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

const fours = weeks.slice(3).map((last, from) => [weeks[from] ?? '', last, from] as const);

/** A share is soft: what fills a window, or is due, may be worth more. */
const NEARLY = 0.07;

test.each(fours)("from %s to %s each kind has its share of a station's seconds", (_first, _last, from) => {
  const faults: string[] = [];
  expect(campaign.mix.length).toBeGreaterThan(2);
  for (const [station, plans] of planned) {
    const aired = plans.slice(from, from + 4).flatMap(airingsOf);
    const secondsOf = (kinds: readonly string[]) =>
      aired
        .filter(({ item }) => kinds.includes(itemOf(campaign, item).kind))
        .reduce((sum, { seconds }) => sum + seconds, 0);
    const all = aired.reduce((sum, { seconds }) => sum + seconds, 0);
    for (const { kinds, atLeast, atMost } of campaign.mix) {
      const share = secondsOf(kinds) / all;
      if (share < atLeast / 100 - NEARLY || share > atMost / 100 + NEARLY)
        faults.push(`${station}: ${kinds.join('+')} ${share}`);
    }
    const calls = secondsOf(['slogan', 'spot']) / all;
    if (calls > 0.15) faults.push(`${station}: slogans and spots ${calls}`);
  }
  expect(faults).toEqual([]);
});

test('what stood in a window on a weekday stands elsewhere the week after', () => {
  const placesOf = (plan: WeekPlan) =>
    plan.days.flatMap(({ sessions }, weekday) =>
      sessions.flatMap(({ slots }) =>
        slots.flatMap((slot) =>
          slot.kind === 'window' ? slot.airings.map(({ item }) => `${weekday}/${slot.window}/${item}`) : [],
        ),
      ),
    );
  for (const [station, plans] of planned) {
    const again = plans.slice(1).flatMap((plan, before) => {
      const known = new Set(plans[before] === undefined ? [] : placesOf(plans[before]));
      return placesOf(plan).map((place) => known.has(place));
    });
    expect(again.filter(Boolean).length / again.length, station).toBeLessThanOrEqual(0.05);
  }
});
