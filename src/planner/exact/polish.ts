/** A problem → the answer of an exact solver, when somebody asks for it and waits. */
import type { Placement, Problem } from '../problem/problem.js';
import { inExactOrder } from '../search/order-windows.js';
import { programOf } from './program.js';

/** The part of HiGHS that is used; the library's own types are those of its CommonJS build. */
export interface Highs {
  solve(
    text: string,
    options: Readonly<Record<string, number>>,
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal: number }>> };
}

/** What HiGHS found. */
export interface Polished {
  readonly placements: readonly Placement[];
  /** Proven to be the best there is. */
  readonly optimal: boolean;
}

/**
 * Solves a week with HiGHS; nothing where it found no plan. `seconds` end the search; only a proven optimum is the same on every machine.
 *
 * @param load gives the library, when there is anything to ask it
 * @throws as `load` does
 * @example
 * const few = { ...problem, readings: problem.readings.slice(0, 3), goals: [] };
 * (await polish(few, 20))?.optimal; // true
 */
export async function polish(
  problem: Problem,
  seconds: number,
  load: () => Promise<Highs> = loadHighs,
): Promise<Polished | undefined> {
  const { text, columns } = programOf(problem);
  if (columns.size === 0) return undefined;
  const highs = await load();
  const { Status, Columns } = highs.solve(text, {
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    random_seed: 1,
  });
  const chosen = [...columns].filter(([name]) => (Columns[name]?.Primal ?? 0) > 0.5);
  if (chosen.length === 0) return undefined;
  const placements = chosen.flatMap(([, { reading, window }]): Placement[] => {
    const heard = problem.readings[reading];
    return heard === undefined
      ? []
      : [{ reading: heard, window, start: problem.windows[window]?.start ?? 0 }];
  });
  return { placements: inExactOrder(problem, placements), optimal: Status === 'Optimal' };
}

/**
 * Loads HiGHS, an optional library of four megabytes that is loaded here and nowhere else.
 *
 * @throws Error when it is not installed
 * @example
 * typeof (await loadHighs()).solve; // 'function'
 */
export async function loadHighs(): Promise<Highs> {
  const library: { readonly default: unknown } = await import('highs');
  if (typeof library.default !== 'function') throw new TypeError('highs has no loader');
  return await library.default();
}
