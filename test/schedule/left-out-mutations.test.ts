/**
 * Notes on a week, read from a folder: whoever puts an item back where a note leaves it out is caught by the checkers, in a week as it is first
 * planned, behind a history, and planned again; and nobody is caught where no note means it.
 */
import { describe, expect, test } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import {
  type Airing,
  airingId,
  airingsOf,
  byId,
  mapWindows,
  type WeekPlan,
  windowsOf,
} from '../../src/model/index.js';
import { planWeek, renderProblem, renderWeekJson } from '../../src/schedule/index.js';
import { checkWeek } from '../helpers/check-week.js';
import { folderOf } from '../helpers/folder-of.js';
import { faultsIn } from '../helpers/recount-week.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const WEEK = '2020-W28';
const NOON_OF_WEDNESDAY = '2020-07-08T12:00:00+07:00';
const BACK = 'mot-cua';

/** Two stations with two windows a day, and more texts of one length than a window holds. */
const station = (id: string) => `  - id: ${id}
    name: Đài ${id}
    place: krong-pa
    tier: district
    roles: [transmit]
    caps: { separation: 0s, perItemPerWeek: 14 }
    sessions:
      - id: ngay
        title: Ngày
        windows:
          - { id: sang, start: '05:45', length: 5m }
          - { id: chieu, start: '17:15', length: 5m }
`;
const FILES = {
  'stations.yaml': `stations:\n${station('dai-krong-pa')}${station('dai-khac')}`,
  ...Object.fromEntries(
    [BACK, 'hai', 'ba', 'bon', 'nam', 'sau', 'bay'].map((id) => [
      `items/${id}.md`,
      anItemFile({ title: id, radio: '{ maxPerWeek: 14 }' }),
    ]),
  ),
};

interface Asked {
  /** Text of `week-notes/<week>.yaml`. */
  readonly notes?: string;
  readonly notesOf?: string;
  readonly week?: string;
  readonly history?: readonly Airing[];
  readonly published?: readonly WeekPlan[];
}

async function planned({ notes, notesOf = WEEK, week = WEEK, history = [], published = [] }: Asked) {
  const more = notes === undefined ? {} : { [`week-notes/${notesOf}.yaml`]: `bans:\n  - ${notes}\n` };
  const campaign = await loadCampaign(await folderOf(smallContent({ ...FILES, ...more })));
  const own = byId(campaign.stations, 'dai-krong-pa') ?? expect.fail();
  const again = published.length === 0 ? {} : { published, at: NOON_OF_WEDNESDAY };
  const plan = planWeek(campaign, own, week, history, again);
  const problem = renderProblem(campaign, own, week, history, again);
  const judged = (one: WeekPlan) => {
    const { certificate, ...bare } = one;
    return {
      byContent: faultsIn(campaign, own, one),
      byProblem: checkWeek(problem, renderWeekJson(bare, campaign)).faults,
    };
  };
  return { plan, judged };
}

/** The week with the item in the place of another, as long and of one kind, in a window where it is not read. */
function putBack(plan: WeekPlan, date: string, window: string): WeekPlan {
  return mapWindows(plan, (slot, day) => {
    const [other] = slot.airings;
    if (day !== date || slot.window !== window || other === undefined) return slot;
    if (slot.airings.some(({ item }) => item === BACK)) return slot;
    return {
      ...slot,
      airings: slot.airings.map((one) =>
        one === other ? { ...one, item: BACK, id: airingId(plan.station, date, window, BACK) } : one,
      ),
      rundown: slot.rundown.map((entry) => (entry.item === other.item ? { ...entry, item: BACK } : entry)),
    };
  });
}

const leftOut = expect.stringMatching(/mot-cua is left out by its editor$/);
const noChance = expect.stringMatching(/mot-cua may not stand here$/);
const heard = (plan: WeekPlan) => airingsOf(plan).filter(({ item }) => item === BACK).length;

/** In which windows of the week the item is caught when it is put back; both checkers say the same. */
async function caught(asked: Asked): Promise<string[]> {
  const { plan, judged } = await planned(asked);
  expect(judged(plan)).toEqual({ byContent: [], byProblem: [] });
  return windowsOf(plan).flatMap(({ date, slot: { window } }) => {
    const { byContent, byProblem } = judged(putBack(plan, date, window));
    const isCaught = byContent.some((fault) => leftOut.asymmetricMatch(fault));
    expect(byProblem.some((fault) => noChance.asymmetricMatch(fault))).toBe(isCaught);
    return isCaught ? [`${date.slice(8)}/${window}`] : [];
  });
}

const week = ['06', '07', '08', '09', '10', '11', '12'];
const everywhere = week.flatMap((day) => [`${day}/sang`, `${day}/chieu`]);

describe('an item that is put back', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['without a note', {}, []],
    ['where it is left out of the week', { notes: '{ item: mot-cua }' }, everywhere],
    [
      'where it is left out at this station',
      { notes: '{ item: mot-cua, station: dai-krong-pa }' },
      everywhere,
    ],
    ['where it is left out at another station', { notes: '{ item: mot-cua, station: dai-khac }' }, []],
    ['where another item is left out', { notes: '{ item: hai }' }, []],
    [
      'where it is left out of a window',
      { notes: '{ item: mot-cua, window: sang }' },
      week.map((day) => `${day}/sang`),
    ],
    [
      'where it is left out of a day',
      { notes: '{ item: mot-cua, date: 2020-07-09 }' },
      ['09/sang', '09/chieu'],
    ],
    [
      'where it is left out of a window on a day',
      { notes: '{ item: mot-cua, window: chieu, date: 2020-07-09 }' },
      ['09/chieu'],
    ],
    ['in the week before the note', { notes: '{ item: mot-cua }', notesOf: '2020-W29' }, []],
    ['in the week after the note', { notes: '{ item: mot-cua }', notesOf: '2020-W27' }, []],
  ])('%s', async (_, asked, windows) => {
    expect((await caught(asked)).toSorted()).toEqual(windows.toSorted());
  });

  test('in the last week of a year, whose days are of two', async () => {
    const { plan, judged } = await planned({
      notes: '{ item: mot-cua }',
      notesOf: '2020-W53',
      week: '2020-W53',
    });
    expect(heard(plan)).toBe(0);
    expect(judged(putBack(plan, '2020-12-31', 'sang')).byContent).toContainEqual(leftOut);
  });

  test('behind a history in which it is due', async () => {
    const before = await planned({ week: '2020-W27', notes: '{ item: mot-cua }', notesOf: '2020-W27' });
    const history = windowsOf(before.plan).flatMap(({ date, slot: { window, airings } }) =>
      airings.map(({ id, item, start, seconds }) => ({
        ...{ id, item, start, seconds, date, window },
        station: before.plan.station,
        status: 'aired' as const,
      })),
    );
    expect(history.length).toBeGreaterThan(20);
    const free = await planned({ history });
    expect(heard(free.plan)).toBeGreaterThan(0);
    expect((await caught({ history, notes: '{ item: mot-cua }' })).length).toBe(everywhere.length);
  });

  test('when the week is planned again, in what had not begun', async () => {
    const { plan: published } = await planned({});
    expect(heard(published)).toBeGreaterThan(3);
    const notes = '{ item: mot-cua }';
    const { plan, judged } = await planned({ notes, published: [published] });
    // What had begun when the note was written was read, and stays told.
    const begun = (fault: string) => /\/2020-07-0(?:6|7|8\/sang)/.test(fault);
    expect(judged(plan).byContent.filter((fault) => !begun(fault))).toEqual([]);
    expect(judged(plan).byContent.filter(begun)).toContainEqual(leftOut);
    const open = windowsOf(plan).filter(({ slot }) => Date.parse(slot.start) > Date.parse(NOON_OF_WEDNESDAY));
    expect(open.length).toBe(9);
    for (const { date, slot } of open) {
      const { byContent, byProblem } = judged(putBack(plan, date, slot.window));
      expect(byContent.filter((fault) => !begun(fault))).toEqual([leftOut]);
      expect(byProblem).toContainEqual(noChance);
    }
    // The note is taken back: nobody is caught.
    const back = await planned({ published: [plan] });
    for (const { date, slot } of open)
      expect(back.judged(putBack(back.plan, date, slot.window)).byContent).not.toContainEqual(leftOut);
  });
});
