/** What drawing depends on besides its inputs: our own code, the libraries that it stands on, and Node. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { librariesBelow } from './libraries-below.js';

/**
 * A hash of loaphat's own code, of the versions of all libraries below it, and of Node with what is built into it: after a change of
 * any, nothing that was made before is taken for the same.
 *
 * @example
 * (await fingerprint()).length; // 64
 */
export async function fingerprint(): Promise<string> {
  const { versions, platform, arch } = process;
  const hash = createHash('sha256').update(JSON.stringify({ versions, platform, arch }));
  const code = fileURLToPath(new URL('..', import.meta.url));
  const files = (await readdir(code, { recursive: true })).filter((path) => /\.[jt]s$/.test(path)).sort();
  for (const path of files) hash.update(`\0${path}\0`).update(await readFile(join(code, path)));
  for (const library of librariesBelow(join(code, '..'))) hash.update(`\0${library}`);
  return hash.digest('hex');
}
