import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridFaults, WEEKDAYS } from '../../src/model/index.js';
import { planWeek } from '../../src/schedule/index.js';
import { anyStation } from '../helpers/any-week.js';
import { aCampaign, aSession, aStation } from '../helpers/campaign.js';
import { runs } from '../helpers/runs.js';

type Parts = Parameters<typeof aSession>[0];

const faultsOf = (parts: Pick<Parts, 'windows' | 'relays'>, quiet: { from: string; until: string }[] = []) =>
  gridFaults({ sessions: [aSession({ id: 'buoi', title: 'Buổi', ...parts })], quiet });

describe('gridFaults', () => {
  test('finds nothing in a sound grid, also where parts touch', () => {
    expect(gridFaults(aStation('dai'))).toEqual([]);
    expect(
      faultsOf(
        {
          relays: [{ start: '05:00', length: '45m', title: 'Tiếp âm' }],
          windows: [
            { id: 'a', start: '05:45', length: '10m' },
            { id: 'b', start: '05:55', length: '5m' },
            { id: 'c', start: '20:55', length: '5m' },
          ],
        },
        [{ from: '21:00', until: '05:00' }],
      ),
    ).toEqual([]);
  });

  test('names a window in quiet hours, also in those that began the evening before', () => {
    const windows = [
      { id: 'sang', start: '04:30', length: '15m', days: ['mon' as const] },
      { id: 'toi', start: '21:25', length: '10m' },
    ];
    expect(faultsOf({ windows }, [{ from: '21:30', until: '04:45' }])).toEqual([
      { session: 'buoi', window: 'sang', days: ['mon'], reason: 'quiet', by: '21:30–04:45' },
      { session: 'buoi', window: 'toi', days: [...WEEKDAYS], reason: 'quiet', by: '21:30–04:45' },
    ]);
  });

  test('names a window in the time of a relay, on the days on which both are on', () => {
    const relays = [
      { start: '17:00', length: '30m', title: 'Tiếp âm', days: ['sat' as const, 'sun' as const] },
    ];
    const windows = [{ id: 'chieu', start: '17:20', length: '15m' }];
    expect(faultsOf({ relays, windows })).toEqual([
      { session: 'buoi', window: 'chieu', days: ['sat', 'sun'], reason: 'relay', by: 'Tiếp âm' },
    ]);
  });

  test('names the later of two windows that overlap, from Sunday to Monday too', () => {
    const windows = [
      { id: 'khuya', start: '23:55', length: '10m', days: ['sun' as const] },
      { id: 'dau-tuan', start: '00:00', length: '5m', days: ['mon' as const] },
    ];
    expect(faultsOf({ windows })).toEqual([
      { session: 'buoi', window: 'dau-tuan', days: ['mon'], reason: 'window', by: 'khuya' },
    ]);
  });

  test('a window that is closed itself closes no other', () => {
    const windows = [
      { id: 'a', start: '05:00', length: '10m', days: ['mon' as const] },
      { id: 'b', start: '05:05', length: '10m', days: ['mon' as const] },
      { id: 'c', start: '05:12', length: '10m', days: ['mon' as const] },
    ];
    expect(faultsOf({ windows }).map(({ window, by }) => [window, by])).toEqual([['b', 'a']]);
  });

  test('says of an ordinary week what the planner cuts from it', () => {
    fc.assert(
      fc.property(anyStation('dai-xa', { relaying: true }), (drawn) => {
        const { session: _, ...caps } = drawn.caps;
        const station = { ...drawn, caps, timeZone: 'Asia/Ho_Chi_Minh' };
        const plan = planWeek(aCampaign({ stations: [station], items: [] }), station, '2020-W28', []);
        const cut = plan.cuts.map(
          ({ date, window }) => `${WEEKDAYS[plan.days.findIndex((day) => day.date === date)]} ${window}`,
        );
        const told = gridFaults(station).flatMap(({ days, window }) => days.map((day) => `${day} ${window}`));
        expect(told.sort()).toEqual(cut.sort());
      }),
      runs(100, 2020),
    );
  });
});
