/** What planning reads of a campaign: of the texts only their lengths. */
import type { Campaign, Item, ItemVersion } from '../../model/index.js';
import { secondsOf } from '../../speech/index.js';

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
      lexicon: { acronyms: {}, names: {} },
      agencies: [],
      legalBasis: [],
      media: [],
      obligations: [],
      procedures: [],
      sources: [],
      topics: [],
    },
  };
}

/** Seconds on air. An interpreted text is read aloud even where a recording exists. */
export function lengthAt(
  version: ItemVersion,
  campaign: Pick<Campaign, 'media' | 'lexicon'>,
  pace: number,
): number {
  if (pace > 0) return secondsOf(version, campaign, pace);
  const { audio, ...text } = version;
  return secondsOf(text, campaign, -pace);
}

function withoutTexts(item: Item): Item {
  const { print, radio, ...rest } = item;
  const [first, ...others] = item.versions.map(({ language, title, origin }) => ({
    language,
    title,
    body: [],
    sources: [],
    origin: { file: origin.file, line: 1 },
  }));
  if (first === undefined) return item;
  const limits = radio && { ...radio, script: undefined, audio: undefined };
  return { ...rest, sources: [], versions: [first, ...others], ...(limits && { radio: limits }) };
}
