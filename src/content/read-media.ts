import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ContentError } from '../errors.js';
import { issueOf } from './messages.js';

/**
 * The bytes of a file of the campaign's `media/` folder.
 *
 * @param folder path of the campaign folder
 * @param path as written in the campaign, `media/nha-rong.svg`
 * @throws ContentError when the file left the folder or went away after the campaign was loaded
 * @example
 * (await readMedia('content', campaign.media[0].path)).length === campaign.media[0].bytes; // true
 */
export async function readMedia(folder: string, path: string): Promise<Uint8Array> {
  const place = { file: path, line: 0, column: 0, field: '' };
  const root = await realpath(folder);
  let real: string;
  try {
    real = await realpath(join(root, path));
  } catch (error) {
    throw new ContentError([issueOf('unreadable-file', place, { reason: String(error) })]);
  }
  if (!real.startsWith(join(root, 'media') + sep))
    throw new ContentError([issueOf('leaves-folder', place, { path })]);
  return readFile(real);
}
