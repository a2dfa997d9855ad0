/** Which slices have a podcast beside them. */
import { byId, type Campaign, concerns, type Item, type ItemVersion, type Slice } from '../../model/index.js';
import { audioOf } from '../make-entry.js';
import { isRecorded, podcastSlice } from './podcast-slice.js';

/**
 * The slices, each followed by its podcast where there ever was something to hear: an approved item of the slice, past, present or to
 * come, that has a recording. So an address to which people have subscribed stays when the last recording is over.
 *
 * @param slicesOf the same slices with other items as their entries
 */
export function withPodcasts(
  campaign: Campaign,
  slices: readonly Slice[],
  slicesOf: (items: readonly Item[]) => readonly Slice[],
): Slice[] {
  const recorded = recordedItems(campaign, () => true);
  if (recorded.length === 0) return [...slices];
  const heard = new Set(
    slicesOf(recorded)
      .filter(({ entries }) => entries.some(isRecorded))
      .map(({ id }) => id),
  );
  return slices.flatMap((slice) => (heard.has(slice.id) ? [slice, podcastSlice(campaign, slice)] : [slice]));
}

/**
 * Has a station's feed a podcast beside it? It has when some approved item, past, present or to come, that is meant for the station's
 * place has a recording in one of its languages, whether or not it is on air this week.
 *
 * @example
 * hasStationPodcast(campaign, 'dai-krong-pa'); // false
 */
export function hasStationPodcast(campaign: Campaign, stationId: string): boolean {
  const station = byId(campaign.stations, stationId);
  if (station === undefined) return false;
  const items = recordedItems(campaign, ({ language }) => station.languages.includes(language));
  return items.some((item) => concerns(campaign, item, station.place));
}

function recordedItems(campaign: Campaign, wanted: (version: ItemVersion) => boolean): Item[] {
  return campaign.items.filter(
    ({ status, sample, versions }) =>
      status !== 'draft' &&
      !sample &&
      versions.some(
        (version) =>
          version.audio !== undefined &&
          wanted(version) &&
          isRecorded({ enclosure: audioOf(campaign, version) }),
      ),
  );
}
