/** The time that the station's own words take, as the planner is told of it: what is left of each window for items. */
import { ITEM_KINDS, isoAt, type Station } from '../../model/index.js';
import type { Framing } from '../../planner/index.js';
import { type FrameCampaign, type WindowFrame, windowFrame } from '../../speech/index.js';
import { planningOf } from './candidates.js';
import type { StationGrid } from './grid.js';

type GridWindow = StationGrid['windows'][number];

/** The words around the items of a window of the grid. */
export function frameOf(
  campaign: FrameCampaign,
  station: Station,
  { date, start, window }: GridWindow,
): WindowFrame {
  const session = station.sessions.find(({ windows }) => windows.includes(window));
  return windowFrame(campaign, station, {
    window: window.id,
    date,
    start: isoAt(start, station.timeZone),
    title: window.title ?? session?.title ?? window.id,
    languages: window.languages ?? station.languages.slice(0, 1),
  });
}

/** What is set aside before items are chosen. */
export interface SetAside {
  readonly framing: Framing;
  /** By window of the grid, seconds for items with the links between them. */
  readonly net: readonly number[];
  /** By so many seconds a start may be earlier than the planner takes it to be. */
  readonly leeway: number;
}

/**
 * The longest opening, link and closing of a station's windows frame every item; a window's own opening and closing, with its notices and
 * what it keeps to spare, are taken from its seconds. So whatever is chosen can be read out, and what the longest did not need is spare.
 */
export function setAside(
  campaign: FrameCampaign,
  station: Station,
  windows: readonly GridWindow[],
): SetAside {
  const { spare } = planningOf(station);
  const frames = windows.map((window) => {
    const frame = frameOf(campaign, station, window);
    const leads = (nth: number) =>
      ITEM_KINDS.map((kind) => frame.pause(kind, nth) + frame.link(kind, nth).seconds);
    const closing = Math.max(frame.closing(true).seconds, frame.closing(false).seconds);
    return {
      opening: frame.opening.seconds + (frame.notices?.seconds ?? 0) + Math.max(...leads(0)),
      closing: closing + Math.ceil((window.room * spare) / 100),
      least: Math.min(...leads(0), ...leads(1)),
      most: Math.max(...leads(1)),
    };
  });
  const framing = {
    opening: Math.max(0, ...frames.map(({ opening }) => opening)),
    gap: Math.max(0, ...frames.map(({ most }) => most)),
    closing: Math.max(0, ...frames.map(({ closing }) => closing)),
  };
  const net = windows.map(({ room }, w) =>
    Math.max(0, room - (frames[w]?.opening ?? 0) - (frames[w]?.closing ?? 0)),
  );
  // An item takes a second at least.
  const leeways = frames.map(
    ({ opening, least }, w) =>
      framing.opening -
      opening +
      (framing.gap - least) * Math.ceil(((net[w] ?? 0) + framing.gap) / (framing.gap + 1)),
  );
  return { framing, net, leeway: Math.max(0, ...leeways) };
}
