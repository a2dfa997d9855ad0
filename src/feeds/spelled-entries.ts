/** Entries as they are spelled in each format: many slices of the same entries spell each of them once. */
import type { Entry } from '../model/index.js';
import { FEED_FORMATS, type FeedFormat } from './feed-format.js';

/**
 * What entries were spelled as. An entry is known as long as somebody holds it, and must not change: those of an edition never do.
 */
export type SpelledEntries = Readonly<Record<FeedFormat, WeakMap<Entry, string>>>;

/**
 * An empty memory, for the feeds of one build.
 *
 * @example
 * spelledEntries().rss.has(entry); // false
 */
export function spelledEntries(): SpelledEntries {
  const formats = Object.keys(FEED_FORMATS) as FeedFormat[];
  return Object.fromEntries(formats.map((format) => [format, new WeakMap()])) as SpelledEntries;
}

/** An entry in a format, spelled now if it was not before. */
export function spelledOnce(
  entry: Entry,
  format: FeedFormat,
  spell: (entry: Entry) => string,
  spelled: SpelledEntries | undefined,
): string {
  const known = spelled?.[format].get(entry);
  if (known !== undefined) return known;
  const text = spell(entry);
  spelled?.[format].set(entry, text);
  return text;
}
