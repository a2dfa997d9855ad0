/** What planning asks of a campaign again and again, for every station and week, worked out once. */
import type { Campaign, Item, ItemVersion } from '../../model/index.js';
import { levelsBelow } from './levels-below.js';
import { liveSpan } from './live-span.js';
import { lengthAt, type PlanningInput } from './planning-input.js';
import type { Stretch } from './quiet-hours.js';

export interface DeskItem {
  readonly item: Item;
  /** When it is live. */
  readonly span: Stretch;
}

/** The editor's desk: the campaign with its items measured. Made for one run and passed down. */
export interface Desk {
  readonly campaign: Campaign;
  readonly items: readonly DeskItem[];
  /** What `levelsBelow` gives. */
  readonly below: ReadonlyMap<string, number>;
  /** Seconds on air at so many syllables a minute; an interpreted text is read aloud even where a recording exists. */
  seconds(version: ItemVersion, pace: number, interpret: boolean): number;
}

/** A desk that measures a text when it is first asked for. */
export function openDesk(campaign: Campaign): Desk {
  return deskOf(campaign, new Map());
}

/** A desk on which every text was measured before. */
export function openMeasuredDesk({ campaign, lengths, paces }: PlanningInput): Desk {
  const known = new Map<ItemVersion, Map<number, number>>();
  for (const [at, { versions }] of campaign.items.entries()) {
    for (const [of, version] of versions.entries()) {
      const measured = lengths[at]?.[of] ?? [];
      known.set(version, new Map(measured.map((seconds, index) => [paces[index] ?? 0, seconds])));
    }
  }
  return deskOf(campaign, known);
}

function deskOf(campaign: Campaign, known: Map<ItemVersion, Map<number, number>>): Desk {
  return {
    campaign,
    below: levelsBelow(campaign),
    items: campaign.items.map((item) => ({ item, span: liveSpan(item, campaign.timeZone) })),
    seconds(version, pace, interpret) {
      const lengths = known.get(version) ?? new Map<number, number>();
      known.set(version, lengths);
      // The sign keeps interpreted and plain lengths apart.
      const key = interpret ? -pace : pace;
      const length = lengths.get(key) ?? lengthAt(version, campaign, key);
      lengths.set(key, length);
      return length;
    },
  };
}
