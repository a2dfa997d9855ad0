/** Recordings that a machine has read: who hears them, and who does not. */
import type { Item, ItemVersion } from './item.js';

/**
 * An item whose recordings by a machine are set aside: they are no `audio`, so feeds, pages, scripts and plans do not know them.
 *
 * @param previews paths of such files
 * @example
 * settingPreviewsAside(item, new Set()) === item; // true
 */
export function settingPreviewsAside(item: Item, previews: ReadonlySet<string>): Item {
  if (!item.versions.some(({ audio }) => audio !== undefined && previews.has(audio))) return item;
  return withVersions(item, ({ audio, ...version }) => {
    if (audio === undefined) return version;
    return previews.has(audio) ? { ...version, preview: audio } : { ...version, audio };
  });
}

const playing = new WeakMap<Item, Item>();

/** The same item for a station that lets a machine read: what was set aside is played. Made once. */
export function playingPreviews(item: Item): Item {
  if (!item.versions.some(({ preview }) => preview !== undefined)) return item;
  const known =
    playing.get(item) ??
    withVersions(item, ({ preview, ...version }) =>
      preview === undefined ? version : { ...version, audio: preview },
    );
  playing.set(item, known);
  return known;
}

function withVersions(item: Item, changed: (version: ItemVersion) => ItemVersion): Item {
  const [first, ...others] = item.versions;
  return { ...item, versions: [changed(first), ...others.map(changed)] };
}
