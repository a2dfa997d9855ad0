/** Parts of an Office document → one file. */
import { strToU8, zipSync } from 'fflate';

/** Parts by name, in order, in a ZIP that is the same wherever and whenever it is made. */
export function zipParts(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([name, text]) => [name, strToU8(text)] as const);
  // The first moment that a ZIP can name. Its fields are read in the machine's own zone, as it is now, so it is given in that zone too.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files), { level: 6, mtime });
}
