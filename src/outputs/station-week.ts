/** One station's week: the parts of the campaign that its files are made from, and its feeds. */
import { hasStationPodcast, podcastSlice, retiredOfWeek, stationHead, stationSlice } from '../feeds/index.js';
import {
  agencyOf,
  airingsOf,
  byId,
  type Campaign,
  citationsOf,
  type Edition,
  type Instant,
  type Item,
  lineage,
  maskedCampaign,
  playingPreviews,
  publicCampaign,
  publicNotes,
  type RelatedFile,
  type Slice,
  type Slot,
  type WeekPlan,
} from '../model/index.js';
import { digestOf } from './digest.js';

/**
 * What is wanted of a week's items: `titles` of all that it names, for the schedule; the `texts` of those that the station reads
 * itself, for the scripts. These two are the station's working papers and hold what is public by its airing. `public` is both, as the
 * public knows them: for its feed.
 */
export type WeekPart = 'titles' | 'texts' | 'public';

/** What the files of one part are made from, and nothing else. */
export interface WeekSource {
  readonly plan: WeekPlan;
  /** Cut down to what the files show. */
  readonly campaign: Campaign;
  /** The instant of the edition, ISO with offset. */
  readonly at: Instant;
  /** The publisher, as author of documents. */
  readonly author: string;
}

/** A station's week. Its parts are cut when they are asked for, once. */
export interface StationWeek {
  /** Without notes on items that are not public and not on air in it. */
  readonly plan: WeekPlan;
  source(part: WeekPart): WeekSource;
  /** The same as long as nothing changed in the part: a correction inside a text leaves the key of the titles as it is. */
  key(part: WeekPart): string;
  /** The station's feed, and its podcast when it has one. */
  slices(links: readonly RelatedFile[]): readonly Slice[];
  /** The same without their entries. */
  heads(): readonly Slice[];
}

export function stationWeek(edition: Edition, planned: WeekPlan): StationWeek {
  const { campaign: whole, at } = edition;
  const plan = publicNotes(planned, whole, at, airedIn(planned));
  const open = publicCampaign(whole, at);
  const author = agencyOf(whole, whole.publisher).name;
  const sources = new Map<WeekPart, WeekSource>();
  const source = (part: WeekPart): WeekSource => {
    const known = sources.get(part) ?? {
      plan,
      at,
      author,
      campaign: campaignOfWeek(part === 'public' ? maskedCampaign(whole, at) : whole, plan, part),
    };
    sources.set(part, known);
    return known;
  };
  const keys = new Map<WeekPart, string>();
  const key = (part: WeekPart): string => {
    const known = keys.get(part) ?? (part === 'public' ? keyOfPublic() : keyOf(source(part)));
    keys.set(part, known);
    return known;
  };
  const past = () => ({
    retired: retiredOfWeek(edition, plan),
    announced: edition.previous?.ledger?.announced[plan.week],
  });
  // Of the past only the feed knows, and whether there is a podcast is a matter of the whole campaign.
  const keyOfPublic = () =>
    `${keyOf(source('public'))} ${digestOf(past())}${hasStationPodcast(open, plan.station) ? ' podcast' : ''}`;
  // A matter of the whole campaign: the podcast stays when a week has nothing to hear.
  const withPodcast = (campaign: Campaign, slice: Slice) =>
    hasStationPodcast(open, plan.station) ? [slice, podcastSlice(campaign, slice)] : [slice];
  return {
    plan,
    source,
    key,
    slices: (links) => {
      const { campaign } = source('public');
      const options = { retired: past().retired, linksOf: () => links };
      return withPodcast(campaign, stationSlice({ ...edition, campaign }, plan, options));
    },
    heads: () => withPodcast(open, stationHead({ campaign: whole, at }, plan)),
  };
}

/** What is heard of the campaign in a week: in the station's own windows and through its relays. */
function airedIn(plan: WeekPlan): ReadonlySet<string> {
  const slots = plan.days.flatMap((day) => day.sessions.flatMap((session) => session.slots));
  return new Set(slots.flatMap((slot) => slot.airings.map(({ item }) => item)));
}

/** The campaign's long lists by their hashes, because hundreds of stations share them. */
function keyOf({ campaign, plan, at }: WeekSource): string {
  const { items, stations, agencies, places, topics, lexicon, ...rest } = campaign;
  const lists = [items, stations, agencies, places].map((list) => list.map(digestOf));
  return digestOf([rest, lists, digestOf(topics), digestOf(lexicon), digestOf(plan), at]);
}

const NO_LEXICON: Campaign['lexicon'] = { acronyms: {}, names: {} };

/**
 * A campaign cut down to what the files of a week show: the items heard or left out, the stations that are relayed, its place and
 * their agencies. Renderers are handed this part and nothing else, so that it is also all that their files depend on, and a change
 * elsewhere in the campaign makes none of them again.
 */
function campaignOfWeek(campaign: Campaign, plan: WeekPlan, part: WeekPart): Campaign {
  const slots = plan.days.flatMap((day) => day.sessions.flatMap((session) => session.slots));
  const own = new Set(airingsOf(plan).map(({ item }) => item));
  const { unplaced, emergencies = [], displaced = [] } = plan;
  const named = [...slots.flatMap((slot) => slot.airings), ...unplaced, ...emergencies, ...displaced].map(
    ({ item }) => item,
  );
  const shown = part === 'texts' ? own : new Set(named);
  const station = byId(campaign.stations, plan.station);
  const items = campaign.items
    .filter(({ id }) => shown.has(id))
    .map((item) => (station?.machineVoice ? playingPreviews(item) : item))
    .map((item) => (part !== 'titles' && own.has(item.id) ? item : withoutTexts(item)));
  const stationIds = new Set([plan.station, ...slots.flatMap(relayedStations)]);
  const stations = campaign.stations.filter(({ id }) => stationIds.has(id));
  const agencyIds = new Set([campaign.publisher, ...items.map(({ agency }) => agency)]);
  const cited = new Set(
    items
      .flatMap((item) => item.versions.flatMap((version) => citationsOf(item, version)))
      .map(({ title }) => title),
  );
  const audio = new Set(items.flatMap(({ versions }) => versions.flatMap((version) => version.audio ?? [])));
  return {
    ...campaign,
    hash: '',
    legalBasis: [],
    obligations: [],
    indicators: [],
    figures: campaign.figures.filter(({ source }) => source !== undefined && cited.has(source.title)),
    calendar: [],
    clocks: [],
    sources: [],
    procedures: [],
    lexicon: part === 'titles' ? NO_LEXICON : campaign.lexicon,
    media: campaign.media.filter(({ path }) => audio.has(path)),
    places: station === undefined ? [] : lineage(campaign.places, station.place),
    agencies: campaign.agencies.filter(({ id }) => agencyIds.has(id)),
    stations,
    items,
  };
}

function relayedStations(slot: Slot): string[] {
  if (slot.kind === 'window') return [];
  return [...(slot.from === undefined ? [] : [slot.from]), ...slot.airings.map(({ from }) => from)];
}

const bare = new WeakMap<Item, Item>();

/** An item with its titles and its standing, and nothing to read; made once for all stations. */
function withoutTexts(item: Item): Item {
  const known = bare.get(item) ?? strip(item);
  bare.set(item, known);
  return known;
}

function strip(item: Item): Item {
  const { print, radio, ...rest } = item;
  const [first, ...others] = item.versions.map(({ script, summary, headline, action, alt, ...version }) => ({
    ...version,
    body: [],
    sources: [],
    // A title stands at the head of its file; on which line the text below it begins is no matter of the schedule's.
    origin: { file: version.origin.file, line: 1 },
  }));
  return first === undefined ? item : { ...rest, sources: [], versions: [first, ...others] };
}
