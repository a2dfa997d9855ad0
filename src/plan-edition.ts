/**
 * The plan step: a campaign, a week and what was broadcast before → the edition that every output is made from.
 */
import type { Cache } from './cache/index.js';
import { type EditionTimeOptions, editionTime } from './edition-time.js';
import { UsageError } from './errors.js';
import {
  type Airing,
  type Campaign,
  type Edition,
  type Instant,
  type Manifest,
  OUTPUT_NAMES,
  type WeekPlan,
} from './model/index.js';
import { recallScripts } from './recall-content.js';
import {
  everyPlan,
  type FirstbornPlans,
  planFirstborn,
  plannedStarts,
  planningInput,
  planStations,
  reviseWeek,
  windowStarts,
  withoutLengths,
} from './schedule/index.js';
import { openSolvingThreads, type SolvingThreads } from './solving-threads.js';

/** What is planned, and for when. */
export interface PlanEditionOptions extends EditionTimeOptions {
  /** Only these stations: the edition knows no others. */
  readonly stations?: readonly string[] | undefined;
  /** Only these outputs: their names are checked here, before anything is made. */
  readonly only?: readonly string[] | undefined;
  readonly history?: readonly Airing[] | undefined;
  readonly previous?: Manifest | null | undefined;
  /**
   * Plans of this week that people know: airings stay where they were published, what began before `at` to the letter, and changes are
   * counted.
   */
  readonly published?: readonly WeekPlan[] | undefined;
}

/** A publication whose weeks are read only when they have to be planned again. */
export interface PublishedWeeks {
  /** Paths of the week.json files of an ISO week, with their hashes. */
  of(week: string): readonly { readonly path: string; readonly sha256: string }[];
  /** Nothing when it is there no more. */
  read(path: string): Promise<WeekPlan | undefined>;
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
  const { published = [] } = options;
  const { week, at, history } = frame;
  const plans = planStations(campaign, week, history, { ...stationsOf(options), published, at });
  return { ...frame, plans: revised(plans, published) };
}

/** The same edition; a week that was planned before, from the same question and after the same publication, is not planned again. */
export async function planEditionOnce(
  campaign: Campaign,
  options: PlanEditionOptions,
  cache: Cache,
  publication?: PublishedWeeks,
): Promise<Edition> {
  const frame = frameOf(campaign, options);
  const { week, history } = frame;
  const chosen = stationsOf(options);
  await recallScripts(campaign, cache);
  const input = planningInput(campaign);
  const known = publication?.of(week) ?? [];
  if (publication !== undefined && known.length > 0) {
    const read = async () =>
      (await Promise.all(known.map(({ path }) => publication.read(path)))).flatMap((plan) => plan ?? []);
    const { at } = frame;
    const begun = await begunBy(at, campaign, week, cache, known, read);
    const again = await cache.remember(
      'plans again',
      { input, week, history, chosen, known, begun },
      async () => {
        const published = await read();
        const firstborn = sideBySide((elsewhere) =>
          planFirstborn(input, week, history, { ...chosen, published, at, elsewhere }),
        );
        return new TextEncoder().encode(JSON.stringify(revised(everyPlan(firstborn, campaign), published)));
      },
    );
    return { ...frame, plans: JSON.parse(new TextDecoder().decode(again)) };
  }
  const drafts = draftsIn(cache, { rules: withoutLengths(input), week, history }, chosen);
  const found = await cache.remember('plans', { input, week, history, chosen }, async () => {
    const draft = await drafts.last();
    return sideBySide((elsewhere) =>
      new TextEncoder().encode(
        JSON.stringify(planFirstborn(input, week, history, { ...chosen, draft, elsewhere })),
      ),
    );
  });
  const plans = new TextDecoder().decode(found);
  await drafts.note(plans);
  return { ...frame, plans: everyPlan(JSON.parse(plans), campaign) };
}

/**
 * The draft of a week that was made last from the same rules: when a text has grown, what still fits stays in its place, as in a week
 * that was published. Some stations' draft is part of all stations', where there is one.
 */
function draftsIn(cache: Cache, question: object, chosen: Pick<PlanEditionOptions, 'stations'>) {
  const all = JSON.stringify(question);
  const some = JSON.stringify({ ...question, ...chosen });
  return {
    async last(): Promise<FirstbornPlans | undefined> {
      const noted = (await cache.recall('draft', all)) ?? (await cache.recall('draft', some));
      return noted === undefined ? undefined : JSON.parse(noted);
    },
    note: (plans: string) => cache.note('draft', some, plans),
  };
}

/** Plans with threads that end when it is done. */
function sideBySide<T>(plan: (elsewhere: SolvingThreads | undefined) => T): T {
  const threads = openSolvingThreads();
  try {
    return plan(threads);
  } finally {
    threads?.close();
  }
}

/**
 * At how many instants a window of the week began before `at`, by its grids and as it was published: all that the instant decides in a week
 * that is planned again, so that an hour in which nothing begins plans nothing anew.
 */
async function begunBy(
  at: Instant,
  campaign: Campaign,
  week: string,
  cache: Cache,
  known: ReturnType<PublishedWeeks['of']>,
  read: () => Promise<WeekPlan[]>,
): Promise<number> {
  const published = await cache.remember('starts', { known }, async () =>
    new TextEncoder().encode(JSON.stringify(plannedStarts(await read()))),
  );
  const starts: number[] = JSON.parse(new TextDecoder().decode(published));
  return [...starts, ...windowStarts(campaign, week)].filter((start) => start < at).length;
}

/** Each plan against what was published of its station. */
function revised(plans: readonly WeekPlan[], published: readonly WeekPlan[]): WeekPlan[] {
  const known = new Map(published.map((plan) => [`${plan.station} ${plan.week}`, plan]));
  return plans.map((plan) => reviseWeek(plan, known.get(`${plan.station} ${plan.week}`)));
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
