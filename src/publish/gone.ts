/** Files that were published once and are no more: who asks for them is told so, and searching machines forget them. */
import type { Manifest, PublicationAbout } from '../model/index.js';

/** So long it is told, milliseconds. */
const TOLD = 400 * 86_400_000;
/** So many at most, the last to go. */
const MOST = 5_000;

/**
 * The paths that are gone, and since which publication: those that were gone before and did not come back, and those that go now.
 *
 * @param before the publication that people know
 * @param files of the next publication
 */
export function goneFiles(
  before: Pick<Manifest, 'gone' | 'files'> | null,
  about: Pick<PublicationAbout, 'at'>,
  files: Manifest['files'],
): Readonly<Record<string, string>> | undefined {
  const now = Object.keys(before?.files ?? {}).map((path) => [path, about.at] as const);
  const since = Date.parse(about.at) - TOLD;
  const gone = [...Object.entries(before?.gone ?? {}), ...now]
    .filter(([path, from]) => !Object.hasOwn(files, path) && Date.parse(from) >= since)
    .slice(-MOST);
  return gone.length === 0 ? undefined : Object.fromEntries(gone);
}
