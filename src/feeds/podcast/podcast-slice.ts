/** The podcast beside a slice: its recordings, and nothing else. */

import { createHash } from 'node:crypto';
import {
  agencyOf,
  byId,
  type Campaign,
  COVER_PATH,
  concerns,
  type Enclosure,
  type Entry,
  type Episode,
  fact,
  guidOf,
  type Item,
  type ItemVersion,
  instantOf,
  type Podcast,
  type RetiredEntry,
  type Slice,
  TRANSCRIPT_FORMATS,
  type TranscriptFormat,
  transcriptPath,
} from '../../model/index.js';
import { audioOf, entryDates, entryGuid } from '../make-entry.js';

/** The namespace of podcasts (podcast namespace 1.0, `guid`). */
const PODCASTS = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** Sounds that Apple Podcasts plays, as `loadCampaign` names their types. */
const PLAYED = new Set(['audio/mpeg', 'audio/mp4']);

/**
 * The podcast of a slice, `<slice>/podcast`: those of its entries that have a recording which podcast players take (MP3, M4A), each an
 * episode with its transcripts. It is a feed of its own, because an episode without a sound is a fault in a podcast (PSP-1), and an
 * entry without a sound is none in a feed. Of two entries with the same file only the first is there: directories pass over
 * the second (Apple, “Podcast RSS feed requirements”).
 *
 * An episode is the recording of an item in a language: in the podcast of a station, too, it has the guid and the dates of that item's
 * entry, whatever weeks it airs in. A podcast player takes an episode with a new guid for a new one, and loads the sound again.
 *
 * What left the slice is told in formats that have a word for deletion (Atom), and is simply gone from the others: a notice has nothing to
 * hear. The podcast is dated as its slice.
 *
 * `podcast:guid` is the UUIDv5 of the slice's own permanent id. The namespace proposes the feed's address *at the time of assignment*,
 * to be noted and kept when the feed moves. Nothing is noted here: the id is made anew in each build and must come out the same
 * after the site has moved, so it comes from a name in which no host stands.
 *
 * @example
 * podcastSlice(campaign, slice).podcast?.guid; // '63d8c997-84d8-541a-ace1-6a34aff71d79'
 */
export function podcastSlice(campaign: Campaign, slice: Slice): Slice {
  const guid = `${slice.guid}/podcast`;
  const entries = withoutReused(slice.entries.filter(isRecorded)).map((entry) =>
    episodeOf(campaign, entry, slice),
  );
  const { retired: left = [], related: _, ...about } = slice;
  const retired = left.flatMap((gone) => retiredEpisode(campaign, slice, gone));
  return {
    ...about,
    id: podcastId(slice),
    title: `Nghe: ${slice.title}`,
    description: `Bản thu âm để nghe, để phát lại, kèm lời đọc. ${slice.description}`,
    guid,
    url: `${slice.url}podcast/`,
    entries,
    podcast: podcastOf(campaign, guid),
    ...(retired.length === 0 ? {} : { retired }),
  };
}

/** Which slice the podcast of a slice is. */
function podcastId({ id }: Pick<Slice, 'id'>): string {
  return `${id}/podcast`;
}

/** Has the entry a recording that podcast players take? */
function isRecorded({ enclosure }: { readonly enclosure?: Enclosure | undefined }): boolean {
  return enclosure !== undefined && PLAYED.has(enclosure.mediaType) && enclosure.seconds !== undefined;
}

/** Of an item that the campaign has no more it is not known, and a tombstone of what a reader never had does no harm. */
function wasRecorded(campaign: Campaign, id: string): boolean {
  const item = byId(campaign.items, id);
  return (
    item === undefined ||
    item.versions.some((version) => isRecorded({ enclosure: audioOf(campaign, version) }))
  );
}

/** An episode is over when its item is, and not when a week of a station goes without it. */
function retiredEpisode(
  campaign: Campaign,
  slice: Pick<Slice, 'id'>,
  { notice, ...tombstone }: RetiredEntry,
): RetiredEntry[] {
  if (!wasRecorded(campaign, tombstone.item)) return [];
  if (!isOfStation(slice)) return [tombstone];
  return notice === undefined ? [] : [{ ...tombstone, id: guidOf(campaign, tombstone.item) }];
}

function isOfStation({ id }: Pick<Slice, 'id'>): boolean {
  return id.startsWith('station/');
}

function podcastOf(campaign: Campaign, guid: string): Podcast {
  const email = fact(agencyOf(campaign, campaign.publisher).contact.email);
  return {
    guid: uuidV5(PODCASTS, guid),
    cover: `${campaign.site}${COVER_PATH}`,
    category: 'Government',
    ...(email === undefined ? {} : { email }),
  };
}

function withoutReused(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ enclosure }) => {
    const url = enclosure?.url ?? '';
    if (seen.has(url)) return false;
    seen.add(url);
    return true;
  });
}

/** An entry of several slices is one episode in the podcasts of all of them, so that it is spelled once. */
const episodes = new WeakMap<Entry, Entry>();

function episodeOf(campaign: Campaign, entry: Entry, slice: Slice): Entry {
  const recording = isOfStation(slice) ? aboutRecording(campaign, entry, slice) : {};
  const known = episodes.get(entry) ?? { ...entry, ...recording, episode: aboutEpisode(campaign, entry) };
  episodes.set(entry, known);
  return known;
}

/** What an entry of a station's week is called, and when, as a recording of its item. */
function aboutRecording(campaign: Campaign, entry: Entry, { updated }: Slice): Partial<Entry> {
  const item = byId(campaign.items, entry.item);
  const version = item?.versions.find(({ language }) => language === entry.language);
  if (item === undefined || version === undefined) return {};
  return { id: entryGuid(campaign, item, version), ...entryDates(campaign, item, instantOf(updated)) };
}

function aboutEpisode(campaign: Campaign, { item, language, image }: Entry): Episode {
  const formats = Object.entries(TRANSCRIPT_FORMATS) as [TranscriptFormat, string][];
  return {
    transcripts: formats.map(([format, mediaType]) => ({
      url: `${campaign.site}${transcriptPath(campaign, item, language, format)}`,
      mediaType,
      language,
    })),
    ...(image !== undefined && isArtwork(campaign, image) ? { artwork: image } : {}),
  };
}

/** Apple, “Artwork”: JPEG or PNG, square, 1400 to 3000 pixels. */
function isArtwork({ media, site }: Campaign, url: string): boolean {
  const file = media.find(({ path }) => `${site}${path}` === url);
  if (file?.width === undefined || !/^image\/(?:jpeg|png)$/.test(file.mediaType)) return false;
  return file.width === file.height && file.width >= 1400 && file.width <= 3000;
}

/**
 * The UUIDv5 of a name in a namespace: the same name gives the same UUID, everywhere and for ever.
 *
 * @example
 * uuidV5('ead4c236-bf58-58c6-a2c6-a6b28d128cb6', 'podnews.net/rss'); // '9b024349-ccf0-5f69-a609-6b82873eab3c'
 */
function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  // Version 5 in the upper half of the seventh byte, the variant in the two upper bits of the ninth.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The slices, each followed by its podcast where there ever was something to hear: a public item of the slice, past or present, that
 * has a recording. So an address to which people have subscribed stays when the last recording is over.
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
 * Has a station's feed a podcast beside it? It has when some item, past or present, that is meant for the station's place has a
 * recording in one of its languages, whether or not it is on air this week.
 *
 * @param campaign as the public knows it
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
