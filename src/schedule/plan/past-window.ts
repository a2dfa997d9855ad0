/** The window named in an airing, as the station's grid has it today. */
import { byId, type Campaign } from '../../model/index.js';

/** A window that is no longer in the grid counts as half the day's largest audience. */
const UNKNOWN = { audience: 50 } as const;

/** Percent of the day's largest audience that listens, and the window's first language where it is known. */
export function pastWindow(
  campaign: Campaign,
  stationId: string,
  windowId: string,
): { readonly audience: number; readonly language?: string } {
  const station = byId(campaign.stations, stationId);
  for (const session of station?.sessions ?? []) {
    const window = session.windows.find(({ id }) => id === windowId);
    if (window === undefined) continue;
    const language = (window.languages ?? station?.languages ?? [])[0];
    return { audience: window.audience, ...(language === undefined ? {} : { language }) };
  }
  return UNKNOWN;
}

/** The window in an airing's id, `station/date/window/item`. */
export function windowIn(airingId: string): string {
  return airingId.split('/')[2] ?? '';
}
