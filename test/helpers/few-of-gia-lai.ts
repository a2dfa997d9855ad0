/** The real campaign with a few of its messages. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { removeFolder, writeFolder } from './folder-of.js';

const content = join(import.meta.dirname, '../../content');

/** Everything but the messages, and the clauses that name messages. */
const WHOLE = [
  'agencies.yaml',
  'calendar.yaml',
  'campaign.yaml',
  'lexicon.yaml',
  'media',
  'places.yaml',
  'stations.yaml',
  'topics.yaml',
];

/**
 * A folder with every place, station and agency of `content/` and the messages that are named: where its words and names matter, and not
 * how many there are. It is loaded in a third of the time. Who asks for it removes it.
 *
 * @param messages ids of items and procedures
 */
export async function fewOfGiaLai(
  messages: readonly string[],
): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await writeFolder({});
  for (const name of WHOLE) await cp(join(content, name), join(path, name), { recursive: true });
  // A column names its clause, and the clauses are not there.
  const stations = await readFile(join(content, 'stations.yaml'), 'utf8');
  await writeFile(join(path, 'stations.yaml'), stations.replace(/obligation: [^,]+, /, ''));
  for (const folder of ['items', 'procedures']) {
    const files = await readdir(join(content, folder), { recursive: true });
    const wanted = files.filter((file) => messages.includes(parse(file).name.replace(/\.jra$/, '')));
    for (const file of wanted) await cp(join(content, folder, file), join(path, folder, file));
  }
  return { path, remove: () => removeFolder(path) };
}
