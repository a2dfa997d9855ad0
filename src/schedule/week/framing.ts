/** The station's own words around the items of a window: the time that they take, as the planner is told of it, and the rundown that they make. */
import { instantFrom, isoAt, type RundownEntry, rundownOf, type Station } from '../../model/index.js';
import type { OpenWindow, Placement } from '../../planner/index.js';
import { type FrameCampaign, type WindowFrame, windowFrame } from '../../speech/index.js';
import { planningOf } from './editor.js';

/** The words around the items of a window. */
export function frameOf(
  campaign: FrameCampaign,
  station: Station,
  { window: id, date, start, languages }: Pick<OpenWindow, 'window' | 'date' | 'start' | 'languages'>,
): WindowFrame {
  const session = station.sessions.find(({ windows }) => windows.some((window) => window.id === id));
  const title = session?.windows.find((window) => window.id === id)?.title ?? session?.title ?? id;
  const iso = isoAt(instantFrom(start), station.timeZone);
  return windowFrame(campaign, station, { window: id, date, start: iso, title, languages });
}

/** What is read before the first item and after the last, with the notices in between, and what is left of the window but for its spare. */
export function roomIn(
  frame: WindowFrame,
  station: Station,
  seconds: number,
): Pick<OpenWindow, 'opening' | 'closing' | 'net'> {
  const opening = frame.opening.seconds + (frame.notices?.seconds ?? 0);
  const closing = Math.max(frame.closing(true).seconds, frame.closing(false).seconds);
  const spare = Math.ceil((seconds * planningOf(station).spare) / 100);
  return { opening, closing, net: Math.max(0, seconds - opening - closing - spare) };
}

/** Seconds that lead to an item of a kind, wherever in the window it stands. */
export function leadIn(frame: WindowFrame, kind: string): number {
  return Math.max(frame.pause(kind, 0), frame.pause(kind, 1)) + frame.link(kind, 1).seconds;
}

/**
 * The rundown of a window that holds these items in this order; without items nothing is said.
 *
 * @throws RangeError when they do not fit
 */
export function readOut(
  { start, seconds }: { readonly start: string; readonly seconds: number },
  frame: WindowFrame,
  items: readonly Placement[],
  { inFull, timeZone }: { readonly inFull: boolean; readonly timeZone: string },
): RundownEntry[] {
  if (items.length === 0) return rundownOf(start, seconds, timeZone, []);
  return rundownOf(start, seconds, timeZone, [
    { part: 'opening', seconds: frame.opening.seconds },
    { part: 'notice', seconds: frame.notices?.seconds ?? 0 },
    ...items.flatMap(({ reading: { item, kind, seconds: length } }, nth) => [
      { part: 'pause' as const, seconds: frame.pause(kind, nth) },
      { part: 'link' as const, seconds: frame.link(kind, nth).seconds },
      { part: 'item' as const, seconds: length, item },
    ]),
    { part: 'closing', seconds: frame.closing(inFull).seconds },
  ]);
}
