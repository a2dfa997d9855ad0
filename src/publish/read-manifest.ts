import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishError } from '../errors.js';
import type { Manifest } from '../model/index.js';
import { manifestSchema } from './render-manifest.js';

/**
 * The manifest of a published folder; `null` when nothing was published there yet.
 *
 * @param folder the output folder
 * @throws PublishError when there is a manifest and it is damaged
 * @example
 * await readManifest('a-folder-that-is-not-there'); // null
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw damaged(folder, error);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(folder, error);
  }
}

function damaged(folder: string, cause: unknown): PublishError {
  const file = join(folder, 'manifest.json');
  return new PublishError(
    {
      vi: `Không đọc được ${file}: tệp hỏng hoặc không phải của loaphat. Hãy xóa tệp đó rồi dựng lại.`,
      en: `${file} cannot be read: it is damaged or not loaphat's. Delete it and build again.`,
    },
    { cause },
  );
}
