/** Lines of a display text that is not to stand alone on one. */
import { breakLines, type Line } from './break-lines.js';
import type { Run } from './runs.js';
import type { BreakOptions } from './split-words.js';

/** As few lines as the width allows, but no fewer than `least` where words that belong together need not be parted for it. */
export function breakInto(least: number | undefined, runs: readonly Run[], options: BreakOptions): Line[] {
  const lines = breakLines(runs, options);
  if (least === undefined || lines.length >= least) return lines;
  const whole = lines.reduce((sum, line) => sum + line.width, 0);
  const more = breakLines(runs, { ...options, width: (0.999 * whole) / (least - 1), rigid: true });
  return more.length === least && more.every(({ width }) => width <= options.width) ? more : lines;
}
