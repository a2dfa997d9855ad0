/** The mix of a campaign as what one week owes to it, after the three weeks before. */
import type { MixShare } from '../../model/index.js';
import { type Problem, type Reading, type Share, takes } from '../../planner/index.js';
import type { Before } from './before.js';

/**
 * Seconds of each row of the mix that this week should have, so that four weeks have their shares. What earlier weeks lack or have too much
 * is made up by half of a week's share at most, so that none is all guides or all dialogues. Nothing is asked that there are no items for: neither
 * more of a kind, nor time left to others.
 */
export function sharesOf(
  mix: readonly MixShare[],
  { windows, readings }: Pick<Problem, 'windows' | 'readings'>,
  { airedSeconds }: Pick<Before, 'airedSeconds'>,
): Share[] {
  const taken = readings.reduce((sum, reading) => sum + takes(reading), 0);
  const spoken = readings.reduce((sum, { seconds }) => sum + seconds, 0);
  const room = windows.reduce((sum, { target }) => sum + target, 0);
  const week = taken === 0 ? 0 : Math.floor((room * spoken) / taken);
  const earlier = [...airedSeconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  return mix.map(({ kinds, atLeast, atMost }): Share => {
    const heard = kinds.reduce((sum, kind) => sum + (airedSeconds.get(kind) ?? 0), 0);
    const owed = (percent: number) => {
      const share = (week * percent) / 100;
      const inFourWeeks = ((week + earlier) * percent) / 100 - heard;
      return Math.floor(Math.min(1.5 * share, Math.max(0.5 * share, inFourWeeks)));
    };
    const isOwn = ({ kind }: Reading) => kinds.some((one) => one === kind);
    const least = Math.min(owed(atLeast), secondsOf(readings.filter(isOwn)));
    const others = secondsOf(readings.filter((reading) => !isOwn(reading)));
    return {
      of: kinds.join('+'),
      kinds,
      atLeast: least,
      atMost: Math.max(owed(atMost), least, week - others),
    };
  });
}

/** Seconds that readings can bring to a week. */
function secondsOf(readings: readonly Reading[]): number {
  return readings.reduce(
    (sum, { seconds, maxPerWeek, chances }) => sum + seconds * Math.min(maxPerWeek, chances.length),
    0,
  );
}
