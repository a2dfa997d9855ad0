/** The page for people that a feed leads to. */
import type { Slice } from '../model/index.js';
import { webAddress } from './web-address.js';

/** An archive has none of its own: it leads to that of the feed which people subscribe to. */
export function pageOf({ url, history }: Pick<Slice, 'url' | 'history'>): string | undefined {
  return webAddress(history?.current ?? url);
}
