/** How much is tried. One place decides: a tenth of a property, a few rows of a table in the unit project; all of it in the deep one. */
import { inject } from 'vitest';

/** What a project of `vitest.config.ts` spends on a property. */
export interface Effort {
  /** The part of the full number of runs. */
  readonly share: number;
  /** Runs until these seconds are over, however many they are: a torture. */
  readonly seconds?: number;
}

/** The last argument of `fc.assert`. */
export interface Runs {
  readonly seed: number;
  readonly numRuns: number;
  readonly interruptAfterTimeLimit?: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    effort: Effort;
  }
}

/** Property tests try the same values on every machine; `SEED=1 npx vitest run` tries others. */
const SEED = Number(process.env.SEED ?? 20_200_706);

/**
 * What a property is tried with, the last argument of every `fc.assert`.
 *
 * @param full how many runs convince
 * @param seed a seed of its own: where values of one seed are known to reach what is to be seen
 */
export function runs(full: number, seed = SEED): Runs {
  const { share, seconds } = inject('effort');
  return seconds === undefined
    ? { seed, numRuns: Math.ceil(full * share) }
    : { seed: SEED, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000 };
}

/** Were all runs made? Then a property has met what it speaks of; after a tenth of them it may have met little. */
export function allRuns(): boolean {
  const { share, seconds } = inject('effort');
  return share === 1 && seconds === undefined;
}

/**
 * All rows of a long table in the deep project; in the unit project some of them, spread over it.
 *
 * @example it.each(someOf(FACES, 3))('in %s', …)
 */
export function someOf<Row>(table: readonly Row[], count: number): readonly Row[] {
  return inject('effort').share === 1 || table.length <= count
    ? table
    : Array.from({ length: count }, (_, index) => table[Math.floor((index * table.length) / count)] as Row);
}
