/** What drawing depends on besides its inputs: our own code, the libraries that it stands on, and Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  // Hundreds of small files: to read them without promises takes half of the time.
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.js$|(?<!\.d)\.ts$/.test(path),
  );
  for (const path of files.sort()) hash.update(`\0${path}\0`).update(readFileSync(join(code, path)));
  for (const library of librariesBelow(join(code, '..'))) hash.update(`\0${library}`);
  return hash.digest('hex');
}

/** The libraries that a package stands on, as they are installed. */
interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * `name@version` of every library below a package: those that it asks for, and those that these ask for. A package pins its own
 * libraries; which ones they bring along is for each installation to say, and one of them compresses, another breaks lines.
 *
 * @param root the folder of the package
 * @returns sorted; a library that is not installed, as optional ones may be, is left out
 * @example
 * librariesBelow('.').some((library) => library.startsWith('linebreak@')); // true
 */
function librariesBelow(root: string): string[] {
  const reached = new Set([root]);
  const libraries = new Set<string>();
  // A set that grows while it is walked through: each folder is visited once.
  for (const folder of reached) {
    const about: PackageFile = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (folder !== root) libraries.add(`${about.name}@${about.version}`);
    for (const name of Object.keys({ ...about.dependencies, ...about.optionalDependencies })) {
      const place = placeOf(name, folder);
      if (place !== undefined) reached.add(place);
    }
  }
  return [...libraries].sort();
}

/** Where Node finds a library that is asked for in a folder: in the nearest `node_modules` upwards. */
function placeOf(name: string, folder: string): string | undefined {
  const place = join(folder, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return realpathSync(place);
  const above = dirname(folder);
  return above === folder ? undefined : placeOf(name, above);
}
