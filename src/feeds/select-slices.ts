/** The slices of a campaign: the cuts that have a feed of their own. */
import {
  byId,
  type Campaign,
  concerns,
  dateText,
  type Edition,
  type Enclosure,
  type Entry,
  firstLanguage,
  type Item,
  instantOf,
  isoAt,
  original,
  type Place,
  placeTitle,
  publishedItems,
  type Slice,
  startOf,
  versionIn,
  type WeekPlan,
} from '../model/index.js';
import { byline, makeEntry, newestOf, type Related } from './make-entry.js';
import { announcedAt, stationEntries } from './station-slice.js';

/**
 * What level 3 knows and the feeds do not: the files that other rooms made. Lengths are true bytes.
 *
 * @example
 * const scripts = { url: 'https://cchc.loaphat.example/scripts.pdf', bytes: 54_321, mediaType: 'application/pdf' };
 * const options: SliceOptions = { enclosureOf: () => scripts };
 * selectSlices(edition, options).at(-1)?.entries[0]?.enclosure?.bytes; // 54321
 */
export interface SliceOptions {
  /** The file of scripts of a station's week, with its true length in bytes; the enclosure of items that have no audio. */
  readonly enclosureOf?: (station: string) => Enclosure | undefined;
  /** Further files of an item in a language, e.g. its leaflet. */
  readonly relatedOf?: (item: string, language: string) => readonly Related[];
}

/**
 * Every slice of an edition, in a fixed order: `all`; `topic/<id>` for every topic, those inside it included
 * (`II.4` holds `II.4.b`); `language/<tag>`; `place/<id>`; `station/<id>` for each plan of the edition. A slice without
 * entries is there too: its address is one that people may subscribe to. Items are those published at `edition.at`,
 * newest first; a station's are those of its week, in reading order. Samples are left out.
 *
 * @throws Error when an item names an agency, or a plan an item, that the campaign does not have (`loadCampaign` has checked)
 * @example
 * selectSlices(edition)[0]?.url; // 'https://cchc.loaphat.example/feeds/all/'
 */
export function selectSlices(edition: Edition, options: SliceOptions = {}): Slice[] {
  const { campaign } = edition;
  const at = instantOf(edition.at);
  const items = publishedItems(campaign, at);
  const entry = (item: Item, version = original(item)) =>
    makeEntry(campaign, item, version, at, options.relatedOf?.(item.id, version.language));
  const originals = items.map((item) => ({ item, entry: entry(item) }));
  const of = (wanted: (item: Item) => boolean) =>
    originals.filter(({ item }) => wanted(item)).map((pair) => pair.entry);
  const inLanguage = (tag: string) =>
    tag === firstLanguage(campaign)
      ? of(() => true)
      : items.flatMap((item) => {
          const version = versionIn(item, tag);
          return version === undefined ? [] : [entry(item, version)];
        });
  const slice = sliceMaker(campaign);
  const published = new Set(items.map(({ id }) => id));

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
    ...edition.plans.map((plan) => {
      const scripts = options.enclosureOf?.(plan.station);
      const week = { campaign, plan, at, published, ...(scripts === undefined ? {} : { scripts }) };
      return slice(
        `station/${plan.station}`,
        `${stationName(campaign, plan)} – lịch phát hằng tuần`,
        weekDescription(plan),
        stationEntries(week),
        isoAt(announcedAt(plan, at), plan.timeZone),
      );
    }),
  ];
}

function sliceMaker(campaign: Campaign) {
  const start = isoAt(startOf(campaign.validFrom, campaign.timeZone), campaign.timeZone);
  const publisher = byline(campaign, campaign.publisher);
  const notice = (about: string) =>
    campaign.demonstration && !/bản mẫu/i.test(about) ? ' Bản mẫu, không phải thông báo của cơ quan.' : '';
  return (id: string, name: string, about: string, entries: readonly Entry[], otherwise = start): Slice => ({
    id,
    title: id === 'all' ? name : `${name} · ${campaign.title}`,
    description: `${about}${notice(about)}`,
    language: firstLanguage(campaign),
    guid: `tag:${campaign.authority}:feed/${id}`,
    url: `${campaign.site}feeds/${id}/`,
    updated: newestOf(entries, otherwise),
    publisher,
    entries,
  });
}

/** Places whose level has feeds always, and those of `own-items` levels that some approved item, past or present, names. */
function placesWithFeeds(campaign: Campaign): Place[] {
  const named = new Set(
    campaign.items
      .filter(({ status, sample }) => status !== 'draft' && !sample)
      .flatMap(({ areas }) => areas),
  );
  return campaign.places.filter(({ id, level }) => {
    const feeds = campaign.levels.find((candidate) => candidate.id === level)?.feeds ?? 'never';
    return feeds === 'always' || (feeds === 'own-items' && named.has(id));
  });
}

/** A commune is named with its district, where it has one: six communes of Gia Lai 2020 share their names. */
function placeName(campaign: Campaign, place: Place): string {
  const parent = byId(campaign.places, place.parent);
  const own = placeTitle(place).replace(/^./u, (letter) => letter.toUpperCase());
  const top = parent === undefined || parent.parent === undefined;
  return top ? own : `${own}, ${placeTitle(parent)}`;
}

function stationName(campaign: Campaign, plan: WeekPlan): string {
  return byId(campaign.stations, plan.station)?.name ?? plan.station;
}

function weekDescription(plan: WeekPlan): string {
  const [year, week] = plan.week.split('-W');
  const grid = plan.basis === 'assumed' ? ' Khung giờ giả định.' : '';
  return `Tuần ${Number(week)} năm ${year}, từ ${dateText(plan.from)} đến ${dateText(plan.until)}: giờ phát và lời đọc của từng tin, bài.${grid}`;
}

function lowered(text: string): string {
  return text.replace(/^./u, (letter) => letter.toLowerCase());
}
