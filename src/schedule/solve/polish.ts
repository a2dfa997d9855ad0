/** A problem → the answer of an exact solver, when somebody asks for it and waits. */
import { LoaphatError } from '../../errors.js';
import type { Placement, Problem } from '../plan/problem.js';
import { orderWindows } from './order-windows.js';
import { programOf } from './program.js';
import { repair } from './repair.js';

/** What HiGHS found. */
export interface Polished {
  readonly placements: readonly Placement[];
  /** Proven to be the best there is. */
  readonly optimal: boolean;
}

/**
 * Solves a week with HiGHS, an optional library of four megabytes that is loaded here and nowhere else. `seconds` end the search; only
 * a proven optimum is the same on every machine.
 *
 * @throws LoaphatError when the library is not installed.
 */
export async function polish(problem: Problem, seconds: number): Promise<Polished | undefined> {
  const { text, columns } = programOf(problem);
  if (columns.size === 0) return undefined;
  const highs = await loadHighs();
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
  return { placements: repair(problem, orderWindows(problem, placements)), optimal: Status === 'Optimal' };
}

/** The part of the library that is used; its own types are those of its CommonJS build. */
interface Highs {
  solve(
    text: string,
    options: Readonly<Record<string, number>>,
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal: number }>> };
}

async function loadHighs(): Promise<Highs> {
  try {
    const library: { readonly default: unknown } = await import('highs');
    if (typeof library.default !== 'function') throw new TypeError('highs has no loader');
    return await library.default();
  } catch (cause) {
    throw new LoaphatError(
      {
        vi: 'Chưa cài thư viện highs nên không dùng được --polish. Hãy chạy: npm install highs.',
        en: 'The library highs is not installed, so --polish cannot be used. Run: npm install highs.',
      },
      { cause },
    );
  }
}
