import { realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from './errors.js';

/**
 * Content is written by people and the output by a machine that also removes files: neither folder may lie in the other.
 *
 * @throws UsageError when they are the same, or one holds the other
 */
export async function checkSeparateFolders(content: string, out: string): Promise<void> {
  const [source, target] = [await whereItIs(content), await whereItIs(out)];
  const inside = (inner: string, outer: string) =>
    `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  if (out !== '' && !inside(target, source) && !inside(source, target)) return;
  throw new UsageError({
    vi: `Thư mục kết quả «${out}» và thư mục nội dung «${content}» phải tách rời nhau. Hãy chọn thư mục khác cho --out.`,
    en: `The output folder “${out}” and the content folder “${content}” must be apart. Choose another folder for --out.`,
  });
}

/** The real path; of a folder that is not there yet, below the real path of the nearest one that is. */
async function whereItIs(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    const parent = dirname(full);
    return parent === full
      ? full
      : resolve(await whereItIs(parent), full.slice(parent.length).replace(/^[\\/]+/, ''));
  }
}
