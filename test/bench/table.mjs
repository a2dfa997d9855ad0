/** The table of figures. */

/** One line: what was measured, the figure, and how far it is to reach. */
export function say(what, figure, reach = '') {
  process.stdout.write(`${what.padEnd(84)} ${figure.padStart(30)}   ${reach}\n`);
}

export const s = (seconds) => `${seconds.toFixed(1)} s`;
export const ms = (seconds) => `${Math.round(1000 * seconds)} ms`;
export const mib = (size) => `${Math.round(size)} MiB`;
export const percent = (share) => `${(100 * share).toFixed(1)} %`;
export const times = (ratio) => `× ${ratio.toFixed(2)}`;
