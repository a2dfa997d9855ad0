/** The other documents of a feed (RFC 5005, 4). */
import type { Slice } from '../model/index.js';
import { type FeedFormat, inFolder } from './feed-format.js';

/** `rel` and address of each, in the format that is being written. */
export function historyLinks({ history }: Slice, format: FeedFormat): { rel: string; href: string }[] {
  if (history === undefined) return [];
  const { current, archive, before, after } = history;
  return [
    ...(archive ? [{ rel: 'current', href: inFolder(current, format) }] : []),
    ...(before === undefined ? [] : [{ rel: 'prev-archive', href: inFolder(before, format) }]),
    ...(after === undefined ? [] : [{ rel: 'next-archive', href: inFolder(after, format) }]),
  ];
}
