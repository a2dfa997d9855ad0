/** What planning asks of a campaign again and again, for every station and week, worked out once. */
import type { Campaign, Item, ItemVersion } from '../../model/index.js';
import { secondsOf } from '../../speech/index.js';
import { levelsBelow } from './levels-below.js';
import { liveSpan } from './live-span.js';
import type { Stretch } from './quiet-hours.js';

export interface DeskItem {
  readonly item: Item;
  /** When it is live. */
  readonly span: Stretch;
}

/** The editor's desk: the campaign with its items measured. Made by `openDesk` for one run and passed down. */
export interface Desk {
  readonly campaign: Campaign;
  readonly items: readonly DeskItem[];
  /** What `levelsBelow` gives. */
  readonly below: ReadonlyMap<string, number>;
  /** Seconds on air at so many syllables a minute; an interpreted text is read aloud even where a recording exists. */
  seconds(version: ItemVersion, pace: number, interpret: boolean): number;
}

export function openDesk(campaign: Campaign): Desk {
  const known = new Map<ItemVersion, Map<number, number>>();
  return {
    campaign,
    below: levelsBelow(campaign),
    items: campaign.items.map((item) => ({ item, span: liveSpan(item, campaign.timeZone) })),
    seconds(version, pace, interpret) {
      const lengths = known.get(version) ?? new Map<number, number>();
      known.set(version, lengths);
      // The sign keeps interpreted and plain lengths apart.
      const key = interpret ? -pace : pace;
      const length = lengths.get(key) ?? secondsOf(interpret ? asText(version) : version, campaign, pace);
      lengths.set(key, length);
      return length;
    },
  };
}

function asText(version: ItemVersion): ItemVersion {
  const { audio, ...text } = version;
  return audio === undefined ? version : text;
}
