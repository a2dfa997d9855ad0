/**
 * The plan step: a campaign, a week and what was broadcast before → the edition that every output is made from.
 */
import type { Cache } from './cache/index.js';
import { type EditionTimeOptions, editionTime } from './edition-time.js';
import { UsageError } from './errors.js';
import { type Airing, type Campaign, type Edition, type Manifest, OUTPUT_NAMES } from './model/index.js';
import { recallScripts } from './recall-scripts.js';
import { everyPlan, planFirstborn, planningInput, planStations } from './schedule/index.js';

/** What is planned, and for when. */
export interface PlanEditionOptions extends EditionTimeOptions {
  /** Only these stations: the edition knows no others. */
  readonly stations?: readonly string[] | undefined;
  /** Only these outputs: their names are checked here, before anything is made. */
  readonly only?: readonly string[] | undefined;
  readonly history?: readonly Airing[] | undefined;
  readonly previous?: Manifest | null | undefined;
}

/**
 * The edition of a campaign: the whole input of every renderer, plain data. Stations are planned here, once.
 *
 * @throws UsageError for a week, an instant, an output or a station that does not exist
 * @example
 * planEdition(await loadCampaign('content'), { week: '2020-W28', stations: ['dai-krong-pa'] }).plans.length; // 1
 */
export function planEdition(campaign: Campaign, options: PlanEditionOptions): Edition {
  const frame = frameOf(campaign, options);
  const plans = planStations(campaign, frame.week, frame.history, stationsOf(options));
  return { ...frame, plans };
}

/** The same edition; a week that was planned before, from the same question, is not planned again. */
export async function planEditionOnce(
  campaign: Campaign,
  options: PlanEditionOptions,
  cache: Cache,
): Promise<Edition> {
  const frame = frameOf(campaign, options);
  const { week, history } = frame;
  const chosen = stationsOf(options);
  await recallScripts(campaign, cache);
  const input = planningInput(campaign);
  const found = await cache.remember('plans', { input, week, history, chosen }, () =>
    new TextEncoder().encode(JSON.stringify(planFirstborn(input, week, history, chosen))),
  );
  return { ...frame, plans: everyPlan(JSON.parse(new TextDecoder().decode(found)), campaign) };
}

function stationsOf({ stations }: PlanEditionOptions) {
  return stations === undefined ? {} : { stations };
}

/** The edition before its weeks are planned. */
function frameOf(campaign: Campaign, options: PlanEditionOptions): Omit<Edition, 'plans'> {
  for (const id of options.stations ?? []) {
    if (!campaign.stations.some((station) => station.id === id))
      throw unknown(
        'đài',
        'station',
        id,
        campaign.stations.map((s) => s.id),
      );
  }
  for (const name of options.only ?? []) {
    if (!OUTPUT_NAMES.some((known) => known === name)) throw unknown('đầu ra', 'output', name, OUTPUT_NAMES);
  }
  const { history = [], previous = null } = options;
  return { campaign, ...editionTime(campaign, options), history, previous };
}

function unknown(vi: string, en: string, name: string, known: readonly string[]): UsageError {
  return new UsageError({
    vi: `Không có ${vi} «${name}». Có: ${known.join(', ')}.`,
    en: `There is no ${en} “${name}”. Known: ${known.join(', ')}.`,
  });
}
