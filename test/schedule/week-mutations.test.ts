/** Each way to falsify a week is caught by the checkers, which know its problem and its file, or its content and its plan. */
import { describe, expect, test } from 'vitest';
import {
  airingId,
  type Item,
  itemOf,
  mapWindows,
  type PlannedAiring,
  planningSchema,
  type RundownEntry,
  rundownOfAirings,
  type WindowSlot,
  windowsOf,
} from '../../src/model/index.js';
import { planWeek, renderProblem, renderWeekJson } from '../../src/schedule/index.js';
import { secondsOf } from '../../src/speech/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';
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
    ['a window that begins later', (slot) => ({ ...slot, start: slot.start.replace(/5:00/, '6:00') })],
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
    const careful = { ...STATION, planning: planningSchema.parse({ spare: 50 }) };
    expect(faultsIn(CAMPAIGN, careful, PLAN)).not.toEqual([]);
    expect(faultsIn(CAMPAIGN, careful, planWeek(CAMPAIGN, careful, '2020-W28', []))).toEqual([]);
  });

  test('where to send feedback left out all day', () => {
    const short = mapWindows(PLAN, (slot) => moved('closing', 'spare', 1)(slot));
    expect(judged(short).byContent.length).toBeGreaterThan(5);
  });
});

describe('a week of clocks, languages and interpreters, in which nothing is said around the items', () => {
  const said = (times: number) => paragraphs(`${'bà con ta '.repeat(times).trim()}.`);
  const inBoth = (item: Item): Item => {
    const [original] = item.versions;
    return { ...item, versions: [original, { ...original, language: 'jra' }] };
  };
  /** On Mondays three minutes in Vietnamese at 06:00, and three in Jrai. */
  const stationAt = (jrai: string) => {
    const [viet, other] = [
      { id: 'viet', start: '06:00' },
      { id: 'jrai', start: jrai, languages: ['jra'] },
    ].map((window) => ({ ...window, length: '3m', days: ['mon' as const] }));
    const session = aSession({
      id: 'sang',
      title: 'Sáng',
      windows: [viet, other].filter((one) => one !== undefined),
    });
    return aStation('dai', { sessions: [session] });
  };
  const library = aCampaign({
    items: [
      anItem('chinh', { kind: 'guide', priority: 5 }, said(80)),
      inBoth(anItem('hai-tieng', { kind: 'guide' }, said(40))),
      anItem('ngan', { kind: 'guide' }, said(5)),
      anItem('khau-hieu', { kind: 'slogan' }, said(5)),
      anItem('khau-hieu-2', { kind: 'slogan' }, said(5)),
      anItem('dich', { kind: 'guide', radio: { interpret: true } }, said(20)),
      anItem('gap', { kind: 'guide', urgency: 'priority' }, said(5)),
      anItem('loi-dai', { kind: 'slogan' }, said(40)),
    ],
  });

  /** What is said of the week with these items in one of its windows, one straight after the other. */
  function judgedWith(
    items: { readonly viet?: readonly string[]; readonly jrai?: readonly string[] },
    jrai = '12:00',
    more?: Item,
  ) {
    const station = stationAt(jrai);
    const campaign = {
      ...library,
      stations: [station],
      items: more === undefined ? library.items : [...library.items, more],
    };
    const { certificate, ...planned } = planWeek(campaign, station, '2020-W28', []);
    const filled = (slot: WindowSlot, date: string): WindowSlot => {
      let clock = Date.parse(slot.start);
      const [language = 'vi'] = slot.languages;
      const airings = (items[slot.window === 'viet' ? 'viet' : 'jrai'] ?? []).map((item): PlannedAiring => {
        const { versions } = itemOf(campaign, item);
        const own = versions.find((version) => version.language === language);
        const start = `${new Date(clock).toISOString().slice(0, 19)}+00:00`;
        const pace = own === undefined ? station.interpretPace : station.pace;
        const seconds = secondsOf(own ?? versions[0], campaign, pace);
        clock += 1000 * seconds;
        const id = airingId('dai', date, slot.window, item);
        return { id, item, language, interpret: own === undefined, start, seconds, repeat: false };
      });
      if (airings.length === 0) return slot;
      const unused = slot.seconds - (clock - Date.parse(slot.start)) / 1000;
      return {
        ...slot,
        airings,
        unused,
        rundown: rundownOfAirings({ ...slot, airings }, 'Asia/Ho_Chi_Minh'),
      };
    };
    const plan = mapWindows(planned, filled);
    const problem = renderProblem(campaign, station, '2020-W28', []);
    return {
      byProblem: checkWeek(problem, renderWeekJson(plan, campaign)).faults,
      byContent: faultsIn(campaign, station, plan),
    };
  }

  const faults = (byProblem: RegExp, byContent = byProblem) => ({
    byProblem: [expect.stringMatching(byProblem)],
    byContent: [expect.stringMatching(byContent)],
  });

  test('as it should be it has no fault', () => {
    expect(judgedWith({ viet: ['chinh', 'ngan', 'khau-hieu'] })).toEqual({ byProblem: [], byContent: [] });
    expect(judgedWith({ jrai: ['dich'] })).toEqual({ byProblem: [], byContent: [] });
  });

  test('a slogan that is not last', () => {
    expect(judgedWith({ viet: ['khau-hieu', 'chinh'] })).toEqual(faults(/another order/));
  });

  test('one slogan more than its places', () => {
    expect(judgedWith({ viet: ['chinh', 'khau-hieu', 'khau-hieu-2'] })).toEqual(
      faults(/more pieces than places/),
    );
  });

  test('one text more than minutes', () => {
    const { byProblem, byContent } = judgedWith({ viet: ['chinh', 'hai-tieng', 'ngan', 'khau-hieu'] });
    expect(byProblem).toContainEqual(expect.stringMatching(/more pieces than minutes/));
    expect(byContent).toContainEqual(expect.stringMatching(/more pieces than minutes/));
  });

  test('a piece that is too long for each place of its kind', () => {
    const { byProblem, byContent } = judgedWith({ viet: ['chinh', 'loi-dai'] });
    expect(byProblem).toContainEqual(expect.stringMatching(/may not stand here/));
    expect(byContent).toEqual([expect.stringMatching(/has no place in the clock/)]);
  });

  test('what is urgent behind what is not', () => {
    expect(judgedWith({ viet: ['gap', 'chinh'] })).toEqual({ byProblem: [], byContent: [] });
    expect(judgedWith({ viet: ['chinh', 'gap'] })).toEqual(faults(/urgent/));
  });

  type Fields = NonNullable<Parameters<typeof anItem>[1]> & Pick<Item, 'appointment'>;
  // On Monday from 06:00 to 06:03, for the people of Krông Pa.
  test.each<[string, Fields, RegExp | undefined]>([
    ['what is for its listeners, here and now', {}, undefined],
    ['what is for other listeners', { audiences: ['can-bo'] }, /meant for other listeners/],
    ['what is for them, too', { audiences: ['can-bo', 'nguoi-dan'] }, undefined],
    ['what is for another place', { areas: ['kong-chro'] }, /meant for another place/],
    ['what is for a place around it', { areas: ['gia-lai'] }, undefined],
    ['a sample', { sample: true }, /not for the radio/],
    ['what is not for the radio', { radio: undefined }, /not for the radio/],
    ['the call of a van', { radio: { van: true } }, /for a van/],
    ['a draft', { status: 'draft' }, /not live/],
    ['what is valid from that noon on', { validFrom: '2020-07-06T12:00+07:00' }, /not live/],
    ['what is published that noon', { published: '2020-07-06T12:00+07:00' }, /not live/],
    ['what was valid until then', { validUntil: '2020-07-06T06:00+07:00' }, /not live/],
    ['what is over while it is read', { validUntil: '2020-07-06T06:01+07:00' }, /ends dead/],
    ['what is valid until it has been read', { validUntil: '2020-07-06T06:04+07:00' }, undefined],
    ['what is approved that noon', { approvedAt: '2020-07-06T12:00+07:00' }, /not approved/],
    ['an event of that day', { kind: 'event', when: { date: '2020-07-06' } }, /event has begun/],
    [
      'an event that begins while it is read',
      { when: { date: '2020-07-06T06:01+07:00' } },
      /event has begun/,
    ],
    ['an event of the day after', { when: { date: '2020-07-07' } }, undefined],
    ['an event that lasts', { when: { date: '2020-07-01', until: '2020-07-06' } }, undefined],
    ['an event that lasted', { when: { date: '2020-07-01', until: '2020-07-05' } }, /event has begun/],
    ['a day in its text that has passed', { appointment: '2020-07-05' }, /the day has passed/],
    ['a day in its text that is this one', { appointment: '2020-07-06' }, undefined],
  ])('%s', (_, { appointment, ...fields }, fault) => {
    const drawn = anItem('thu', { kind: 'guide', ...fields }, said(80));
    const item = appointment === undefined ? drawn : { ...drawn, appointment };
    const { byProblem, byContent } = judgedWith({ viet: ['thu'] }, '12:00', item);
    if (fault === undefined) expect({ byProblem, byContent }).toEqual({ byProblem: [], byContent: [] });
    else {
      expect(byProblem).toContainEqual(expect.stringMatching(/may not stand here/));
      expect(byContent).toContainEqual(expect.stringMatching(fault));
    }
  });

  test('an item in another language when two hours are over but for a minute', () => {
    const both = (jrai: string) => judgedWith({ viet: ['hai-tieng'], jrai: ['hai-tieng'] }, jrai);
    const { byProblem, byContent } = both('07:59');
    expect(byProblem).toContainEqual(expect.stringMatching(/too near/));
    expect(byContent).toEqual([expect.stringMatching(/within its separation/)]);
    expect(both('08:00').byContent).toEqual([]);
  });

  test('an interpreted text that is not meant to be', () => {
    const { byProblem, byContent } = judgedWith({ jrai: ['chinh'] });
    expect(byProblem).toContainEqual(expect.stringMatching(/may not stand here/));
    expect(byContent).toEqual([expect.stringMatching(/not to be interpreted/)]);
  });
});

describe('the file alone', () => {
  const json = JSON.parse(renderWeekJson(PLAN, CAMPAIGN));
  const faultsWith = (certificate: object) =>
    checkWeek(PROBLEM, JSON.stringify({ ...json, certificate: { ...json.certificate, ...certificate } }))
      .faults;
  const { value, bound, empty, gap, unmet } = json.certificate;

  test('has no fault with its own certificate', () => {
    expect(faultsWith({})).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['a value that is one too much', { value: value + 1 }, /^value /],
    ['a value that is one too little', { value: value - 1 }, /^value /],
    ['a bound below the value', { bound: value - 1 }, /^bound /],
    ['an empty week that is worth one more', { empty: empty + 1 }, /^empty /],
    ['a gap that is rounded down', { gap: gap - 1 }, /^gap /],
    ['a bound that is higher, by the gap', { bound: bound + (value - empty) }, /^gap /],
    ['a rule that is not told to be unmet', { unmet: unmet.slice(1) }, /costs \d+, told 0/],
    [
      'a rule that is met and told',
      { unmet: [...unmet, { rule: 'pin', of: '', amount: 1, cost: 1 }] },
      /costs 0, told 1/,
    ],
  ])('catches %s', (_, certificate, fault) => {
    expect(faultsWith(certificate)).toContainEqual(expect.stringMatching(fault));
  });
});
