/** What the written forms of a week have in common: names, addresses, remarks, what is heard one after the other. */
import {
  byId,
  type Campaign,
  instantOf,
  isoAt,
  later,
  type PlannedAiring,
  plainLine,
  type RelaySlot,
  type RundownEntry,
  type Station,
  type WeekPlan,
  type WindowSlot,
} from '../../model/index.js';

/** The station of a plan. @throws Error when the campaign has none: a plan is made of a station of its own campaign. */
export function stationOf(campaign: Campaign, plan: WeekPlan): Station {
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) throw new Error(`station ${plan.station} is not in the campaign`);
  return station;
}

/** The folder of a station's week on the site, with a slash at the end. */
export function weekUrl(campaign: Campaign, plan: WeekPlan): string {
  return `${campaign.site}schedule/${plan.week}/${plan.station}/`;
}

/** What a sheet of a demonstration, or of an assumed grid, has to say of itself. */
export function caveats(campaign: Campaign, plan: WeekPlan): string[] {
  return [
    ...(plan.basis === 'assumed' ? ['Khung giờ giả định'] : []),
    ...(campaign.demonstration ? ['Bản mẫu, chưa phải lịch chính thức'] : []),
  ];
}

/** The domain name that the campaign's ids are made with: the authority without its year. */
export function authorityHost({ authority }: Pick<Campaign, 'authority'>): string {
  return authority.split(',')[0] ?? authority;
}

/**
 * Why an airing stands where no editor expects it: an emergency that came in between, or what one displaced.
 *
 * @example
 * airingRemarks(airing); // []
 */
export function airingRemarks({
  emergency,
  madeGood,
}: Pick<PlannedAiring, 'emergency' | 'madeGood'>): string[] {
  return [...(emergency ? ['tin khẩn cấp'] : []), ...(madeGood ? ['phát bù'] : [])];
}

/** `II.4.b Thủ tục hành chính`; the code alone when the campaign has no such topic. */
export function topicName(campaign: Pick<Campaign, 'topics'>, topic: string): string {
  const found = byId(campaign.topics, topic);
  return found === undefined ? topic : `${topic} ${plainLine(found.shortTitle ?? found.title)}`;
}

/** What a stretch of the station's own words is called; items have titles, silence and what is spare nothing to be called. */
const WORDS_CALLED: Partial<Record<RundownEntry['part'], string>> = {
  opening: 'Lời mở đầu',
  notice: 'Thông báo của địa phương',
  link: 'Lời dẫn',
  closing: 'Lời kết',
};

/** A stretch of a window in which somebody is heard: an airing, or words of the station's own by their name. */
export type HeardStretch =
  | { readonly airing: PlannedAiring }
  | { readonly words: string; readonly start: string; readonly seconds: number };

/** Everything that is said in a window, in time order. */
export function heardIn({ rundown, airings }: Pick<WindowSlot, 'rundown' | 'airings'>): HeardStretch[] {
  const byStart = new Map(airings.map((airing) => [airing.start, airing]));
  return rundown.flatMap(({ part, start, seconds }): HeardStretch[] => {
    const airing = part === 'item' ? byStart.get(start) : undefined;
    const words = WORDS_CALLED[part];
    if (airing !== undefined) return [{ airing }];
    return words === undefined ? [] : [{ words, start, seconds }];
  });
}

/** Something with a beginning and a length. */
export interface Timed {
  /** ISO with offset. */
  readonly start: string;
  readonly seconds: number;
}

/** When a stretch ends, ISO with the zone's offset. */
export function endOfSpan({ start, seconds }: Timed, timeZone: string): string {
  return isoAt(later(instantOf(start), seconds), timeZone);
}

/** A relay or an airing of the station's own: what is heard one after the other. */
type HeardSlot =
  | { readonly kind: 'relay'; readonly slot: RelaySlot }
  | { readonly kind: 'airing'; readonly slot: WindowSlot; readonly airing: PlannedAiring };

/** Relays and own airings of a week, in time order; what stays empty goes back to the station and is not among them. */
export function heardInOrder(plan: WeekPlan): HeardSlot[] {
  const heard = plan.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ slots }) =>
      slots.flatMap((slot): HeardSlot[] =>
        slot.kind === 'relay'
          ? [{ kind: 'relay', slot }]
          : slot.airings.map((airing) => ({ kind: 'airing', slot, airing })),
      ),
    ),
  );
  const startOf = (one: HeardSlot) => instantOf(one.kind === 'relay' ? one.slot.start : one.airing.start);
  return heard.sort((a, b) => startOf(a) - startOf(b));
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A title where a format allows only so many characters: the text, or as many of its words as fit before an ellipsis; of one endless word, as many of its letters. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  const wordEnd = text.startsWith(' ', kept.length) ? kept.length : kept.lastIndexOf(' ');
  return `${(wordEnd > 0 ? kept.slice(0, wordEnd) : kept).replace(/[\s:;,–-]+$/u, '')}…`;
}
