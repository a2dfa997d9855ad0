/** A problem → the answer of an exact solver, when somebody asks for it and waits: its rows as a mixed-integer program for HiGHS. */
import { IMPOSSIBLE } from '../problem/curve.js';
import { type Placement, type Problem, takes } from '../problem/problem.js';
import { arrange } from '../search/arrange.js';
import { type NumberedStand, type Numbering, numberStands } from '../terms/numbering.js';
import { rowsOf } from '../terms/terms.js';

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
  const layout = numberStands(problem);
  const able = layout.stands.filter(({ group }) => group >= 0);
  if (able.length === 0) return undefined;
  const highs = await load();
  const { Status, Columns } = highs.solve(programOf(layout, able), {
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    random_seed: 1,
  });
  const chosen = able.filter(({ index }) => (Columns[`x${index}`]?.Primal ?? 0) > 0.5);
  if (chosen.length === 0) return undefined;
  return { placements: arrange(problem, chosen), optimal: Status === 'Optimal' };
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

/**
 * Maximise what a plan gains over an empty week, in the LP format that every solver reads: a column `x` for each stand; for each row a column
 * `u` for each piece of its curve, which together are the amount that its stands come to. Curves are concave, so the steeper pieces fill first.
 */
function programOf(layout: Numbering, able: readonly NumberedStand[]): string {
  const gains: string[] = [];
  const limits = limitsOf(layout);
  const bounds: string[] = [];
  const columns = new Set(able.map(({ index }) => index));
  for (const [i, { curve, entries }] of rowsOf(layout).entries()) {
    const amounts = entries.filter(([stand]) => columns.has(stand));
    if (amounts.length === 0) continue;
    const pieces = [...curve.steps, { length: Number.POSITIVE_INFINITY, slope: curve.beyond }];
    const sold = pieces.flatMap(({ length, slope }, k) => {
      if (slope < IMPOSSIBLE || length === 0) return [];
      const column = `u${i}_${k}`;
      if (slope !== 0) gains.push(term(slope, column));
      if (Number.isFinite(length)) bounds.push(`0 <= ${column} <= ${length}`);
      return [term(-1, column)];
    });
    limits.push(`${[...amounts.map(([stand, amount]) => term(amount, `x${stand}`)), ...sold].join(' ')} = 0`);
  }
  return [
    `Maximize\n gain: ${gains.join('\n  ') || `0 x${able[0]?.index}`}`,
    `Subject To\n${limits.map((limit, index) => ` r${index}: ${limit}`).join('\n')}`,
    `Bounds\n${bounds.map((bound) => ` ${bound}`).join('\n')}`,
    `Binary\n${[...columns].map((stand) => ` x${stand}`).join('\n')}\nEnd\n`,
  ].join('\n');
}

/** The seconds of each window, and how many pieces each group of its places takes. */
function limitsOf({ problem, groups, ofWindow }: Numbering): string[] {
  return problem.windows.flatMap(({ net }, w) => {
    const there = (ofWindow[w] ?? []).filter(({ group }) => group >= 0);
    const seconds = there.map(({ index, reading }) => term(takes(reading), `x${index}`));
    const pieces = (groups[w] ?? []).map(({ most }, g) => {
      const own = there.filter(({ group }) => group === g);
      return [own.map(({ index }) => term(1, `x${index}`)), most] as const;
    });
    return [[seconds, net] as const, ...pieces]
      .filter(([terms]) => terms.length > 0)
      .map(([terms, most]) => `${terms.join(' ')} <= ${most}`);
  });
}

function term(amount: number, column: string): string {
  return `${amount < 0 ? '-' : '+'} ${Math.abs(amount)} ${column}`;
}
