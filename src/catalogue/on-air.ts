/** What a station reads at an instant, and what comes next, by its week. */
import { type InstantLike, instantOf, isoAt, type WeekFile } from '../model/index.js';

/** A piece on the air. */
interface Piece {
  /** ISO with offset. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  /** Nothing where the piece is a relay from outside, or the window itself. */
  readonly item?: string;
  readonly language?: string;
  /** The window, where it is one of the station's own. */
  readonly window?: string;
}

/** What is on at an instant. */
export interface OnAir {
  readonly station: string;
  readonly time: string;
  /** `null` where nothing is. */
  readonly now: Piece | null;
  /** `null` where nothing more comes in this week. */
  readonly next: Piece | null;
}

/**
 * What is on at an instant by a week that holds it.
 *
 * @example
 * const week = parseWeek(renderWeekJson(plan, campaign));
 * onAirAt(week, '2020-07-06T05:45:00+07:00').next?.start.slice(0, 10); // '2020-07-06'
 */
export function onAirAt(week: WeekFile, moment: InstantLike): OnAir {
  const instant = instantOf(moment);
  const pieces = week.days
    .flatMap(({ sessions }) => sessions.flatMap(({ slots }) => slots.flatMap(piecesOf)))
    .sort((a, b) => instantOf(a.start) - instantOf(b.start));
  const now = pieces.findLast(({ start, end }) => instantOf(start) <= instant && instant < instantOf(end));
  const next = pieces.find(({ start }) => instantOf(start) > instant);
  return {
    station: week.station,
    time: isoAt(instant, week.timeZone),
    now: now ?? null,
    next: next ?? null,
  };
}

type Slot = WeekFile['days'][number]['sessions'][number]['slots'][number];

/** The items of a slot; a slot without any is a piece itself. */
function piecesOf(slot: Slot): Piece[] {
  const window = slot.kind === 'window' ? { window: slot.window } : {};
  if (slot.airings.length === 0) {
    return slot.kind === 'window' ? [] : [{ start: slot.start, end: slot.end, title: slot.title }];
  }
  return slot.airings.map(({ start, end, title, item, language }) => ({
    start,
    end,
    title,
    item,
    language,
    ...window,
  }));
}
