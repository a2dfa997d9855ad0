/** What planning asks of a campaign again and again, for every station and week, worked out once. */
import {
  type Agency,
  type Campaign,
  fact,
  type Item,
  type ItemVersion,
  isHollow,
  type Lexicon,
  placeTitle,
  type Session,
} from '../../model/index.js';
import { secondsOf, VIETNAMESE_WORDS } from '../../speech/index.js';
import { levelsBelow } from './relay-order.js';
import { airSpan, liveSpan, type Stretch } from './stretches.js';

/** An item, and when. */
export interface DatedItem {
  readonly item: Item;
  /** When it is live. */
  readonly span: Stretch;
  /** Of that, when it may be read on air. */
  readonly airs: Stretch;
}

/** The campaign with its items measured and dated. Made for one run and passed down. */
export interface MeasuredCampaign {
  readonly campaign: Campaign;
  readonly items: readonly DatedItem[];
  /** What `levelsBelow` gives. */
  readonly below: ReadonlyMap<string, number>;
  /** Seconds on air at so many syllables a minute; an interpreted text is read aloud even where a recording exists. */
  seconds(version: ItemVersion, pace: number, interpret: boolean): number;
}

/** A campaign whose texts are measured when they are first asked for. */
export function measureCampaign(campaign: Campaign): MeasuredCampaign {
  return measuredWith(campaign, new Map());
}

/** A campaign of which every text was measured before. */
export function measuredFrom({ campaign, lengths, paces }: PlanningInput): MeasuredCampaign {
  const known = new Map<ItemVersion, Map<number, number>>();
  for (const [nth, { versions }] of campaign.items.entries()) {
    for (const [of, version] of versions.entries()) {
      const measured = lengths[nth]?.[of] ?? [];
      known.set(version, new Map(measured.map((seconds, index) => [paces[index] ?? 0, seconds])));
    }
  }
  return measuredWith(campaign, known);
}

function measuredWith(campaign: Campaign, known: Map<ItemVersion, Map<number, number>>): MeasuredCampaign {
  return {
    campaign,
    below: levelsBelow(campaign),
    items: campaign.items.map((item) => ({
      item,
      span: liveSpan(item, campaign.timeZone),
      airs: airSpan(item, campaign.timeZone),
    })),
    seconds(version, pace, interpret) {
      const lengths = known.get(version) ?? new Map<number, number>();
      known.set(version, lengths);
      // The sign keeps interpreted and plain lengths apart.
      const key = interpret ? -pace : pace;
      const length = lengths.get(key) ?? lengthAt(version, campaign, key);
      lengths.set(key, length);
      return length;
    },
  };
}

/**
 * All that a week is planned from. It is plain data: as long as it stays the same, so does every plan, whatever was corrected in a
 * text without making it longer.
 */
export interface PlanningInput {
  /** The campaign without its texts, laws, procedures and pictures. */
  readonly campaign: Campaign;
  /** Of each item and version in order, the seconds of each reading in the order of `paces`. */
  readonly lengths: readonly (readonly (readonly number[])[])[];
  /** Syllables a minute at which the stations read; below zero: the pace of interpreting aloud. */
  readonly paces: readonly number[];
}

/**
 * Cuts a campaign down to what planning reads. `planStations` is handed this and nothing else.
 *
 * @example
 * planningInput(campaign).campaign.items.every(({ versions }) => versions.every(({ body }) => body.length === 0)); // true
 */
export function planningInput(campaign: Campaign): PlanningInput {
  const paces = [...new Set(campaign.stations.flatMap(({ pace, interpretPace }) => [pace, -interpretPace]))];
  const onAir = (item: Item) => item.radio !== undefined && item.status !== 'draft' && !item.sample;
  return {
    paces,
    lengths: campaign.items.map((item) =>
      item.versions.map((version) =>
        onAir(item) ? paces.map((pace) => lengthAt(version, campaign, pace)) : [],
      ),
    ),
    campaign: {
      ...campaign,
      hash: '',
      items: campaign.items.map(withoutTexts),
      lexicon: lexiconOfFrames(campaign),
      agencies: campaign.agencies.flatMap(asContact),
      legalBasis: [],
      media: [],
      obligations: [],
      indicators: [],
      figures: [],
      procedures: [],
      sources: [],
      topics: [],
    },
  };
}

/**
 * What is the same as long as texts only grew or shrank: no other item, window, day or rule, and nothing that was not read at all. A title and the
 * day of a correction are texts, too.
 *
 * @example
 * JSON.stringify(withoutLengths(planningInput(campaign))).includes('"lengths"'); // false
 */
export function withoutLengths({ campaign, lengths }: PlanningInput): object {
  const untitled = (item: Item) => {
    const [first, ...others] = item.versions.map((version) => ({ ...version, title: '' }));
    return first === undefined ? item : { ...item, versions: [first, ...others] as const };
  };
  const read = lengths.map((versions) => versions.map((paces) => paces.some((length) => length > 0)));
  return { ...campaign, items: campaign.items.map(untitled), read };
}

/** Of an agency what a station may say of it, where there is anything true to say. */
function asContact({ id, name, place, group, contact, origin }: Agency): Agency[] {
  const [address, phone] = [fact(contact.address), fact(contact.phone)];
  if (place === undefined || group || (address === undefined && phone === undefined)) return [];
  const known = {
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  };
  return [{ id, name, place, group, contact: known, sources: [], origin: { ...origin, line: 1 } }];
}

/** Of the lexicon what may stand in the words around items: the rest makes nothing longer. */
function lexiconOfFrames({ lexicon, words, agencies, places, stations }: Campaign): Lexicon {
  const said = JSON.stringify([
    words,
    VIETNAMESE_WORDS,
    agencies.flatMap(asContact),
    places.map(placeTitle),
    stations.map(({ name, sessions, words: own }) => [name, own, sessions.map(titlesOf)]),
  ]).normalize('NFC');
  const within = said.toLowerCase();
  const kept = (entries: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(entries).filter(([written]) => within.includes(written.normalize('NFC').toLowerCase())),
    );
  return { ...lexicon, acronyms: kept(lexicon.acronyms), names: kept(lexicon.names) };
}

function titlesOf({ title, windows }: Session): unknown {
  return [title, windows.map((window) => window.title)];
}

/** Seconds on air; 0 when samples are all that there is to read. An interpreted text is read aloud even where a recording exists. */
function lengthAt(version: ItemVersion, campaign: Pick<Campaign, 'media' | 'lexicon'>, pace: number): number {
  const { audio, ...text } = version;
  const heard: ItemVersion = pace > 0 ? version : text;
  if (heard.audio === undefined && isHollow(heard.script ?? heard.body)) return 0;
  return secondsOf(heard, campaign, Math.abs(pace));
}

function withoutTexts(item: Item): Item {
  const { print, radio, updated, ...rest } = item;
  const [first, ...others] = item.versions.map(({ language, title, approvedAt, origin }) => ({
    language,
    title,
    ...(approvedAt && { approvedAt }),
    body: [],
    sources: [],
    origin: { file: origin.file, line: 1 },
  }));
  if (first === undefined) return item;
  const limits = radio && { ...radio, script: undefined, audio: undefined };
  return { ...rest, sources: [], versions: [first, ...others], ...(limits && { radio: limits }) };
}
