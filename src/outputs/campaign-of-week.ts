/** The part of a campaign that a station's week is made from. */
import {
  airingsOf,
  byId,
  type Campaign,
  type Item,
  lineage,
  playingPreviews,
  type Slot,
  type WeekPlan,
} from '../model/index.js';

/**
 * What is wanted of a week's items: `titles` of all that it names, for the schedule; the `texts` of those that the station reads
 * itself, for the scripts; or `both`, for its feed.
 */
export type WeekPart = 'titles' | 'texts' | 'both';

const NO_LEXICON: Campaign['lexicon'] = { acronyms: {}, names: {} };

/**
 * A campaign cut down to what the files of a week show: the items heard or left out, the stations that are relayed, its place and
 * their agencies. Renderers are handed this part and nothing else, so that it is also all that their files depend on, and a change
 * elsewhere in the campaign makes none of them again.
 */
export function campaignOfWeek(campaign: Campaign, plan: WeekPlan, part: WeekPart): Campaign {
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
  const audio = new Set(items.flatMap(({ versions }) => versions.flatMap((version) => version.audio ?? [])));
  return {
    ...campaign,
    hash: '',
    legalBasis: [],
    obligations: [],
    calendar: [],
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
