/** Each way to falsify a week is caught by the checkers, which know its problem and its file, or its content and its plan. */
import { describe, expect, test } from 'vitest';
import {
  mapWindows,
  planningSchema,
  type RundownEntry,
  type WindowSlot,
  windowsOf,
} from '../../src/model/index.js';
import { planWeek, renderProblem, renderWeekJson } from '../../src/schedule/index.js';
import { aCampaign, anItem, aStation, paragraphs } from '../helpers/campaign.js';
import { checkWeek } from '../helpers/check-week.js';
import { faultsIn } from '../helpers/recount-week.js';

const STATION = aStation('dai-xa', { notices: 20, planning: planningSchema.parse({}) });
const CAMPAIGN = aCampaign({
  words: {},
  stations: [STATION],
  items: (['guide', 'question', 'news', 'slogan', 'guide', 'dialogue'] as const).map((kind, nth) =>
    anItem(
      `tin-${nth}`,
      { kind },
      paragraphs('Bà con mang hồ sơ đến bộ phận một cửa. '.repeat(6 + 3 * nth).trim()),
    ),
  ),
});
const PLAN = planWeek(CAMPAIGN, STATION, '2020-W28', []);
const PROBLEM = renderProblem(CAMPAIGN, STATION, '2020-W28', []);

function judged(plan = PLAN) {
  const { certificate, ...bare } = plan;
  return {
    byProblem: checkWeek(PROBLEM, renderWeekJson(bare, CAMPAIGN)).faults,
    byContent: faultsIn(CAMPAIGN, STATION, plan),
  };
}

const first = windowsOf(PLAN).find(({ slot }) => slot.airings.length > 2) ?? expect.fail();

/** The week with its first full window changed. */
function mutated(change: (slot: WindowSlot) => WindowSlot) {
  return mapWindows(PLAN, (slot, date) =>
    date === first.date && slot.window === first.slot.window ? change(slot) : slot,
  );
}

const inRundown =
  (change: (entry: RundownEntry, nth: number) => RundownEntry | readonly RundownEntry[]) =>
  (slot: WindowSlot) => ({
    ...slot,
    rundown: slot.rundown.flatMap(change),
  });
const part = (
  name: RundownEntry['part'],
  change: (entry: RundownEntry) => RundownEntry | readonly RundownEntry[],
) => inRundown((entry) => (entry.part === name ? change(entry) : entry));
/** So many seconds from one part to another that follows: each part in between begins so much earlier, items with their airings. */
const moved =
  (from: RundownEntry['part'], to: RundownEntry['part'], seconds: number) => (slot: WindowSlot) => {
    const a = slot.rundown.findIndex((entry) => entry.part === from);
    const b = slot.rundown.findIndex((entry, nth) => nth > a && entry.part === to);
    const earlier = (start: string) =>
      `${new Date(Date.parse(start) - 1000 * seconds).toISOString().slice(0, 19)}+00:00`;
    const starts = new Map(
      slot.rundown.flatMap(({ start }, nth): [string, string][] =>
        nth > a && nth <= b ? [[start, earlier(start)]] : [],
      ),
    );
    const shifted = <T extends { readonly start: string }>(one: T): T => ({
      ...one,
      start: starts.get(one.start) ?? one.start,
    });
    return {
      ...slot,
      airings: slot.airings.map(shifted),
      rundown: slot.rundown.map((entry, nth) => ({
        ...shifted(entry),
        seconds: entry.seconds + (nth === a ? -seconds : nth === b ? seconds : 0),
      })),
    };
  };

test('the week itself has no fault, and reads opening, notices, links, pauses, closing, and keeps something', () => {
  expect(judged()).toEqual({ byProblem: [], byContent: [] });
  expect(new Set(first.slot.rundown.map((entry) => entry.part))).toEqual(
    new Set(['opening', 'notice', 'pause', 'link', 'item', 'closing', 'spare']),
  );
});

describe('both catch', () => {
  test.each<[string, (slot: WindowSlot) => WindowSlot]>([
    ['a part that is gone', part('opening', () => [])],
    ['a closing that is gone', part('closing', () => [])],
    ['a part that is shorter', part('notice', (entry) => ({ ...entry, seconds: entry.seconds - 1 }))],
    ['a window that does not add up', part('spare', (entry) => ({ ...entry, seconds: entry.seconds + 1 }))],
    ['time that nobody has', part('spare', () => [])],
    ['a part of no length', part('closing', (entry) => [{ ...entry, seconds: 0 }, entry])],
    [
      'half seconds',
      part('spare', (entry) => [
        { ...entry, seconds: 0.5 },
        { ...entry, seconds: entry.seconds - 0.5 },
      ]),
    ],
    ['a part that begins elsewhere', part('link', (entry) => ({ ...entry, start: first.slot.start }))],
    ['items in another order', (slot) => ({ ...slot, airings: slot.airings.toReversed() })],
    ['an item that is no airing', (slot) => ({ ...slot, airings: slot.airings.slice(1) })],
    ['an airing that is not read', part('item', (entry) => ({ ...entry, item: 'tin-9' }))],
    ['an item without its name', part('item', ({ item, ...entry }) => entry)],
    ['words with the name of an item', part('opening', (entry) => ({ ...entry, item: 'tin-0' }))],
    [
      'a closing before the items',
      (slot) => ({
        ...slot,
        rundown: slot.rundown.map((entry) => ({
          ...entry,
          part: entry.part === 'opening' ? 'closing' : entry.part === 'closing' ? 'opening' : entry.part,
        })),
      }),
    ],
    [
      'a link behind its item',
      (slot) => ({
        ...slot,
        rundown: slot.rundown.map((entry) => ({
          ...entry,
          part: entry.part === 'spare' ? 'link' : entry.part,
        })),
      }),
    ],
    [
      'an airing that begins earlier',
      (slot) => ({
        ...slot,
        airings: slot.airings.map((airing, nth) => (nth === 0 ? { ...airing, start: slot.start } : airing)),
      }),
    ],
    [
      'an airing that is longer',
      (slot) => ({
        ...slot,
        airings: slot.airings.map((airing, nth) =>
          nth === 0 ? { ...airing, seconds: airing.seconds + 1 } : airing,
        ),
      }),
    ],
    ['an airing twice', (slot) => ({ ...slot, airings: [...slot.airings, ...slot.airings.slice(0, 1)] })],
    ['time left that is there twice', (slot) => ({ ...slot, unused: slot.unused + 60 })],
    ['time left below nothing', (slot) => ({ ...slot, unused: -1 })],
    [
      'a window that is emptied and read out still',
      (slot) => ({ ...slot, airings: [], unused: slot.seconds }),
    ],
    ['a longer window', (slot) => ({ ...slot, seconds: slot.seconds + 60 })],
    ['a window that begins later', (slot) => ({ ...slot, start: slot.start.replace(':45:', ':46:') })],
  ])('%s', (_, change) => {
    const { byProblem, byContent } = judged(mutated(change));
    expect([byProblem.length > 0, byContent.length > 0]).toEqual([true, true]);
  });
});

describe('the content catches what a file alone cannot tell', () => {
  test.each<[string, (slot: WindowSlot) => WindowSlot]>([
    ['an opening that is rushed', moved('opening', 'spare', 2)],
    ['a link that is rushed', moved('link', 'spare', 1)],
    ['a pause that is left out', moved('link', 'closing', 1)],
    ['announcements of the place cut short', moved('notice', 'spare', 10)],
    ['a closing that is rushed', moved('closing', 'spare', 3)],
    ['an opening that is longer than its words', moved('opening', 'link', 1)],
  ])('%s', (_, change) => {
    expect(judged(mutated(change)).byContent).not.toEqual([]);
  });

  test('time to spare that is used up', () => {
    const greedy = planWeek(
      CAMPAIGN,
      { ...STATION, planning: planningSchema.parse({ spare: 0 }) },
      '2020-W28',
      [],
    );
    expect(judged(greedy).byContent).not.toEqual([]);
  });

  test('where to send feedback left out all day', () => {
    const short = mapWindows(PLAN, (slot) => moved('closing', 'spare', 1)(slot));
    expect(judged(short).byContent.length).toBeGreaterThan(5);
  });
});
