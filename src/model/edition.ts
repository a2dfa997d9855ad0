/** An edition: the whole input of every renderer, plain and serialisable. */
import type { Airing } from './airing.js';
import type { Manifest } from './artifact.js';
import type { Campaign } from './campaign.js';
import type { WeekPlan } from './week.js';

/** The whole input of every renderer: plain, serialisable data. */
export interface Edition {
  readonly campaign: Campaign;
  /** The instant of publication, ISO with offset. Feeds show what was published by then. */
  readonly at: string;
  /** ISO week, `2020-W28`. */
  readonly week: string;
  /** One plan a station that is on air in that week, in the order of `campaign.stations`. */
  readonly plans: readonly WeekPlan[];
  /** What was really broadcast before; empty when nothing is known. */
  readonly history: readonly Airing[];
  /** The last publication's ledger; `null` when there is none. */
  readonly previous: Manifest | null;
}
