/** Short names for what files are made from. */
import { createHash } from 'node:crypto';
import type { Campaign, Slice } from '../model/index.js';

const digests = new WeakMap<object, string>();

/** The hash of plain data that does not change, worked out once. */
export function digestOf(data: object): string {
  const known = digests.get(data) ?? createHash('sha256').update(JSON.stringify(data)).digest('hex');
  digests.set(data, known);
  return known;
}

/** A campaign as the input of a cache: its long lists by their hashes, because hundreds of stations share them. */
export function campaignInput(campaign: Campaign): object {
  const { items, stations, agencies, places, topics, lexicon, ...rest } = campaign;
  return {
    ...rest,
    items: items.map(digestOf),
    stations: stations.map(digestOf),
    agencies: agencies.map(digestOf),
    places: places.map(digestOf),
    topics: digestOf(topics),
    lexicon: digestOf(lexicon),
  };
}

/** A feed as the input of a cache: its entries by their hashes, because many feeds share them. */
export function sliceInput({ entries, ...slice }: Slice): object {
  return { ...slice, entries: entries.map(digestOf) };
}
