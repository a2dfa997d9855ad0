import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishError } from '../errors.js';

const SAFE_SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export function isSafe(path: string): boolean {
  return path !== 'manifest.json' && path.split('/').every((segment) => SAFE_SEGMENT.test(segment));
}

/** A path below the folder, of plain names, and not the manifest's. @throws PublishError */
export function checkPath(path: string): void {
  if (isSafe(path)) return;
  throw new PublishError({
    vi: `Đường dẫn «${path}» không an toàn nên không ghi gì cả.`,
    en: `The path “${path}” is not safe; nothing was written.`,
  });
}

/**
 * Can every file be moved into place? A folder where a file is to stand, a file where a folder is to stand, and a link that leads
 * elsewhere are found before the first file is moved.
 *
 * @throws PublishError naming the first obstacle
 */
export async function checkTargets(folder: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.flatMap((path) => parentsOf(path)));
  for (const path of folders) await expectKind(folder, path, 'folder');
  for (const path of paths) await expectKind(folder, path, 'file');
}

async function expectKind(folder: string, path: string, kind: 'file' | 'folder'): Promise<void> {
  const found = await lstat(join(folder, path)).catch(() => undefined);
  if (found === undefined || (kind === 'file' ? found.isFile() : found.isDirectory())) return;
  throw new PublishError({
    vi: `«${join(folder, path)}» đang là ${found.isSymbolicLink() ? 'liên kết' : kind === 'file' ? 'thư mục' : 'tệp'}, nên không ghi được. Chưa tệp nào bị thay đổi. Hãy dời nó đi rồi dựng lại.`,
    en: `“${join(folder, path)}” is a ${found.isSymbolicLink() ? 'link' : kind === 'file' ? 'folder' : 'file'}, so it cannot be written. No file was changed. Move it away and build again.`,
  });
}

function parentsOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
