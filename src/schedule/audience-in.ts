/** The audience of a window named in an airing. */
import type { Campaign } from '../model/index.js';

/** An airing in a window that is no longer in the grid counts as half the day's largest audience. */
const UNKNOWN = 50;

/** Percent of the day's largest audience that listens to a window of a station. */
export function audienceIn(campaign: Campaign, station: string, window: string): number {
  const sessions = campaign.stations.find(({ id }) => id === station)?.sessions ?? [];
  for (const session of sessions) {
    const found = session.windows.find(({ id }) => id === window);
    if (found !== undefined) return found.audience;
  }
  return UNKNOWN;
}
