/** The week of one station, with an exact solver's help. */
import { LoaphatError } from '../../errors.js';
import type { Airing, Campaign, Station, WeekPlan } from '../../model/index.js';
import { appraise, BUDGET, certify, loadHighs, polish, solve } from '../../planner/index.js';
import { assemble } from './assemble.js';
import { poseStation } from './pose-station.js';

/** How long a polish may take. */
export interface PolishOptions {
  /** CPU seconds of the exact solver. @default 60 */
  readonly seconds?: number;
}

/**
 * What `planWeek` gives, or what HiGHS finds when that is worth more. The certificate keeps the bound of the planner, and the value itself
 * becomes the bound where HiGHS has proven that there is nothing better. The library is loaded when this is called.
 *
 * @throws LoaphatError when the optional library `highs` is not installed; as `planWeek` does
 * @example
 * (await polishWeek(campaign, station, '2020-W28', [], { seconds: 1 })).station; // 'dai-krong-pa'
 */
export async function polishWeek(
  campaign: Campaign,
  station: Station,
  week: string,
  history: readonly Airing[],
  { seconds = 60 }: PolishOptions = {},
): Promise<WeekPlan> {
  const { desk, before, posed } = poseStation(campaign, station, week, history);
  const { problem } = posed;
  const own = solve(problem, BUDGET);
  const highs = await loadHighs().catch((cause: unknown) => {
    throw notInstalled(cause);
  });
  const found = polish(problem, seconds, highs);
  if (found === undefined || own.certificate === undefined)
    return assemble(desk, station, posed, own, before);
  const { value } = appraise(problem, found.placements);
  const better = value > own.certificate.value;
  const placements = better ? found.placements : own.placements;
  const best = Math.max(value, own.certificate.value);
  const bound = found.optimal ? best : own.certificate.bound;
  const certificate = certify(problem, placements, bound, own.certificate.moves);
  return assemble(desk, station, posed, { placements, certificate }, before);
}

function notInstalled(cause: unknown): LoaphatError {
  return new LoaphatError(
    {
      vi: 'Chưa cài thư viện highs nên không dùng được --polish. Hãy chạy: npm install highs.',
      en: 'The library highs is not installed, so --polish cannot be used. Run: npm install highs.',
    },
    { cause },
  );
}
