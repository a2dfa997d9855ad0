/** What drawing depends on besides its inputs: our own code, and the libraries that do it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Libraries whose versions can be seen in what is drawn. */
const LIBRARIES = [
  'pdfkit',
  'fontkit',
  'sharp',
  '@hyzyla/pdfium',
  '@expo-google-fonts/fira-sans',
  '@expo-google-fonts/fira-sans-condensed',
  'temporal-polyfill',
  'qrcode',
];

/**
 * A hash of loaphat's own code and of the versions of the libraries that draw: after a change of either, nothing that was drawn
 * before is taken for the same.
 *
 * @example
 * (await fingerprint()).length; // 64
 */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const code = fileURLToPath(new URL('..', import.meta.url));
  const files = (await readdir(code, { recursive: true })).filter((path) => /\.[jt]s$/.test(path)).sort();
  for (const path of files) hash.update(`\0${path}\0`).update(await readFile(join(code, path)));
  for (const name of LIBRARIES) hash.update(`\0${name}@${await versionOf(name)}`);
  return hash.digest('hex');
}

/** A library's version, from the package.json above its main file; empty when the library is not there. */
async function versionOf(name: string): Promise<string> {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return String(JSON.parse(text).version);
  }
  return '';
}
