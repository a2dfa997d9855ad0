/** How much work a week is worth. */

/** How much is spent on a week. Steps and cells, not seconds: the same input gives the same plan on every machine. */
export interface Budget {
  /** Steps of annealing for each reading and window that could come together, and at most: of a week whose prices are not known. */
  readonly steps: number;
  readonly mostSteps: number;
  /** Cells of the tables in which windows are filled anew, for each such pair, and at most. */
  readonly cells: number;
  readonly mostCells: number;
  /** A week that other stations relay is heard in all of them: it is searched so often at most, until its plan is near enough to the bound. */
  readonly relayed: number;
  /** Rounds of prices for the bound; 0 = no certificate is wanted. */
  readonly rounds: number;
  /** Cells for each such pair, and at most, to see what assumed audiences decide. */
  readonly shakes: number;
  readonly mostShakes: number;
  readonly seed: number;
}

/** The budget of a week that is published, and of one that is only rehearsed. */
export const BUDGET: Budget = {
  steps: 60,
  mostSteps: 300_000,
  cells: 10_000,
  mostCells: 60_000_000,
  relayed: 3,
  rounds: 300,
  shakes: 1000,
  mostShakes: 2_000_000,
  seed: 2020,
};
export const REHEARSAL: Budget = { ...BUDGET, steps: 4, cells: 0, rounds: 0, shakes: 0 };
