import { realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from './errors.js';
import { readManifest } from './publish/index.js';

/**
 * Content is written by people and the output by a machine that also removes files: neither folder may lie in the other. Nor may what is
 * published and what is not public yet.
 *
 * @throws UsageError when they are the same, or one holds the other
 */
export async function checkSeparateFolders(content: string, out: string, option = '--out'): Promise<void> {
  const [source, target] = [await whereItIs(content), await whereItIs(out)];
  const inside = (inner: string, outer: string) =>
    `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  if (out !== '' && !inside(target, source) && !inside(source, target)) return;
  throw new UsageError({
    vi:
      option === '--out'
        ? `Thư mục kết quả «${out}» và thư mục nội dung «${content}» phải tách rời nhau. Hãy chọn thư mục khác cho --out.`
        : `Thư mục «${out}» phải tách rời «${content}». Hãy chọn thư mục khác cho ${option}.`,
    en:
      option === '--out'
        ? `The output folder “${out}” and the content folder “${content}” must be apart. Choose another folder for --out.`
        : `The folders “${out}” and “${content}” must be apart. Choose another folder for ${option}.`,
  });
}

/**
 * What is not public yet lies apart from what is, and in no folder that was published.
 *
 * @throws UsageError when it does not
 */
export async function checkPrintFolder(
  folder: string,
  { content, out }: { readonly content: string; readonly out: string },
): Promise<void> {
  await checkSeparateFolders(content, folder, '--for-print');
  await checkSeparateFolders(out, folder, '--for-print');
  if ((await readManifest(folder)) === null) return;
  throw new UsageError({
    vi: `«${folder}» là thư mục đã xuất bản, ai cũng mở xem được. Bản in chưa đến ngày công bố cần một thư mục khác cho --for-print.`,
    en: `“${folder}” is a published folder, open to everybody. Sheets that are not public yet need another folder for --for-print.`,
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
