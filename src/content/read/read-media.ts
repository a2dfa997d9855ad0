/** Single files of a campaign, as bytes. */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ContentError } from '../../errors.js';
import { inBoth } from '../../rule/index.js';
import { issueOf, placeIn } from '../messages/messages.js';

/**
 * The bytes of a file of the campaign's `media/` folder.
 *
 * @param folder path of the campaign folder
 * @param path as written in the campaign, `media/nha-rong.svg`
 * @throws ContentError when the file left the folder or went away after the campaign was loaded
 * @example
 * (await readMedia('content', campaign.media[0].path)).length === campaign.media[0].bytes; // true
 */
export function readMedia(folder: string, path: string): Promise<Uint8Array> {
  return readInside(folder, 'media', path);
}

/**
 * The bytes of any content file, as it is written.
 *
 * @param folder path of the campaign folder
 * @param path as an `origin` names it, `items/2020/mot-cua.md`
 * @throws ContentError when the file left the folder or went away after the campaign was loaded
 * @example
 * (await readSource('content', 'campaign.yaml')).length > 0; // true
 */
export function readSource(folder: string, path: string): Promise<Uint8Array> {
  return readInside(folder, '', path);
}

async function readInside(folder: string, below: string, path: string): Promise<Uint8Array> {
  const place = placeIn(path);
  try {
    const root = join(await realpath(folder), below);
    const real = await realpath(join(await realpath(folder), path));
    if (!real.startsWith(root + sep))
      throw new ContentError([issueOf('leaves-folder', place, { path: inBoth(path) })]);
    return await readFile(real);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError([issueOf('unreadable-file', place, { reason: inBoth(String(error)) })]);
  }
}
