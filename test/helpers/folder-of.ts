import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file of a tree: text, bytes, or a symbolic link to `link`. */
export type TreeFile = string | Uint8Array | { readonly link: string };

/** A temporary folder made from an inline tree (path → file); removed when the test ends. */
export async function folderOf(tree: Readonly<Record<string, TreeFile>>): Promise<string> {
  const folder = await writeFolder(tree);
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** The same for a group of tests: its `afterAll` removes it. */
export async function writeFolder(tree: Readonly<Record<string, TreeFile>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'loaphat-'));
  for (const [path, file] of Object.entries(tree)) {
    const full = join(root, path);
    await mkdir(dirname(full), { recursive: true });
    if (typeof file === 'object' && 'link' in file) await symlink(file.link, full);
    else await writeFile(full, file);
  }
  return root;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });
