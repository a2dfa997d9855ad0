/** The slices of a campaign: the cuts that have a feed of their own. */
import {
  byId,
  type Campaign,
  capitalised,
  concerns,
  type Edition,
  firstLanguage,
  type Item,
  isHollow,
  isInName,
  isoAt,
  lowered,
  original,
  type Place,
  placeTitle,
  publicCampaign,
  publishedItems,
  type Slice,
  startOf,
  versionIn,
} from '../model/index.js';
import { entryGuid, makeEntry } from './make-entry.js';
import type { SliceOptions } from './make-slice.js';
import { type Cut, sliceMaker } from './make-slice.js';
import { hasStationPodcast, podcastSlice, withPodcasts } from './podcast/podcast-slice.js';
import { type Ending, endingOf, retiredEntry } from './retired/retired-entry.js';
import { vanishedItems } from './retired/vanished-items.js';
import { stationSlice } from './station-slice.js';

/**
 * Every slice of an edition, in a fixed order: `all`; `topic/<id>` for every topic, those inside it included
 * (`II.4` holds `II.4.b`); `language/<tag>`; `place/<id>`; `station/<id>` for each plan of the edition. A slice without
 * entries is there too: its address is one that people may subscribe to. A slice with recordings, past or present, is followed by its
 * podcast, `<slice>/podcast`. Items are those published at `edition.at`, newest first; a station's are those of its week, in reading
 * order. What is one in name only, its samples left out, is not there, nor is anything that is not public yet. What was withdrawn, expired or vanished in the thirty days before `edition.at` is in `retired`.
 *
 * @throws Error when an item names an agency, or a plan an item, that the campaign does not have (`loadCampaign` has checked)
 * @example
 * selectSlices(edition)[0]?.url; // 'https://cchc.loaphat.example/feeds/all/'
 */
export function selectSlices(edition: Edition, options: SliceOptions = {}): Slice[] {
  return [
    ...selectSharedSlices(edition, options),
    ...edition.plans.flatMap((plan) => {
      const slice = stationSlice(edition, plan, options);
      const campaign = publicCampaign(edition.campaign, edition.at);
      return hasStationPodcast(campaign, plan.station) ? [slice, podcastSlice(campaign, slice)] : [slice];
    }),
  ];
}

/**
 * The slices that no station has to itself: `selectSlices` without `station/<id>`.
 *
 * @throws Error as `selectSlices` does
 * @example
 * selectSharedSlices(edition)[0]?.id; // 'all'
 */
export function selectSharedSlices(whole: Edition, options: SliceOptions = {}): Slice[] {
  const edition = { ...whole, campaign: publicCampaign(whole.campaign, whole.at) };
  const slices = slicesOf(edition, publishedItems(edition.campaign, edition.at), options);
  return withPodcasts(edition.campaign, slices, (recorded) =>
    slicesOf({ ...edition, previous: null }, recorded),
  );
}

/** The slices, with some of the campaign's items as their entries. */
function slicesOf(edition: Edition, items: readonly Item[], options: SliceOptions = {}): Slice[] {
  const { campaign, at } = edition;
  const { timeZone } = campaign;
  const entry = (item: Item, version = original(item)) =>
    makeEntry(campaign, item, version, at, options.relatedOf?.(item.id, version.language));
  const tombstone = (item: Item, ending: Ending, version = original(item)) => {
    const id = entryGuid(campaign, item, version);
    const published = isoAt(startOf(item.published, timeZone), timeZone);
    return retiredEntry(campaign, item, ending, { id, published, version });
  };
  const live = items.map((item) => ({ item, entry: entry(item) }));
  const ended = campaign.items.flatMap((item) => {
    const ending = isInName(item) ? undefined : endingOf(item, at, timeZone);
    return ending === undefined ? [] : [{ item, ending, retired: tombstone(item, ending) }];
  });
  const of = (wanted: (item: Item) => boolean): Cut => ({
    entries: live.filter(({ item }) => wanted(item)).map((pair) => pair.entry),
    retired: ended.filter(({ item }) => wanted(item)).map((pair) => pair.retired),
  });
  const inLanguage = (tag: string): Cut => {
    if (tag === firstLanguage(campaign)) return of(() => true);
    return {
      entries: live.flatMap(({ item }) => {
        const version = versionIn(item, tag);
        return version === undefined || isHollow(version.body) ? [] : [entry(item, version)];
      }),
      retired: ended.flatMap(({ item, ending }) => {
        const version = versionIn(item, tag);
        return version === undefined ? [] : [tombstone(item, ending, version)];
      }),
    };
  };
  const vanished = vanishedItems(edition);
  const make = sliceMaker(campaign, at);
  const slice = (id: string, name: string, about: string, { entries, retired }: Cut) =>
    make(id, name, about, { entries, retired: [...retired, ...(vanished.get(id) ?? [])] });

  return [
    slice(
      'all',
      campaign.title,
      campaign.description ?? campaign.title,
      of(() => true),
    ),
    ...campaign.topics.map((topic) =>
      slice(
        `topic/${topic.id}`,
        topic.title,
        topic.summary ?? `Tin, bài về chủ đề “${topic.title}”.`,
        of((item) => item.topics.some((id) => id === topic.id || id.startsWith(`${topic.id}.`))),
      ),
    ),
    ...campaign.languages.map(({ tag, title }) => ({
      ...slice(`language/${tag}`, title, `Tin, bài bằng ${lowered(title)}.`, inLanguage(tag)),
      language: tag,
    })),
    ...placesWithFeeds(campaign).map((place) =>
      slice(
        `place/${place.id}`,
        placeName(campaign, place),
        `Tin, bài dành cho ${placeTitle(place)} và tin chung cho mọi nơi.`,
        of((item) => concerns(campaign, item, place.id)),
      ),
    ),
  ];
}

/** Places whose level has feeds always, and those of `own-items` levels that some public item, past or present, names. */
function placesWithFeeds(campaign: Campaign): Place[] {
  const named = new Set(campaign.items.filter(({ sample }) => !sample).flatMap(({ areas }) => areas));
  return campaign.places.filter(({ id, level }) => {
    const feeds = campaign.levels.find((candidate) => candidate.id === level)?.feeds ?? 'never';
    return feeds === 'always' || (feeds === 'own-items' && named.has(id));
  });
}

/** A commune is named with its district, where it has one: six communes of Gia Lai 2020 share their names. */
function placeName(campaign: Campaign, place: Place): string {
  const parent = byId(campaign.places, place.parent);
  const own = capitalised(placeTitle(place));
  const top = parent === undefined || parent.parent === undefined;
  return top ? own : `${own}, ${placeTitle(parent)}`;
}
