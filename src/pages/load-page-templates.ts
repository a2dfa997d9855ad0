/** Reads the style sheet that every page carries inside itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../errors.js';

/**
 * What the pages need besides content.
 *
 * @example
 * const { style }: PageTemplates = await loadPageTemplates('templates/pages');
 */
export interface PageTemplates {
  /** CSS, ready to stand inside a `<style>` element. */
  readonly style: string;
}

function ownFolder(): string {
  return fileURLToPath(new URL('../../templates/pages', import.meta.url));
}

/** Every page carries it, so its size is paid on every phone. */
const LARGEST_STYLE = 30_000;

/**
 * Reads `style.css` from a folder of page templates: `templates/pages` of this package when none is named.
 *
 * @example
 * (await loadPageTemplates()).style.includes('@media print'); // true
 *
 * @throws UsageError when the file cannot be read, is larger than 30 kB, or holds `<` or `&`, which cannot stand inside
 * a page that is to be well-formed.
 */
export async function loadPageTemplates(dir = ownFolder()): Promise<PageTemplates> {
  const file = join(dir, 'style.css');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      {
        vi: `${file}: không đọc được tệp kiểu trang. Hãy kiểm tra thư mục mẫu trang.`,
        en: `${file}: the style sheet of the pages cannot be read. Check the folder of page templates.`,
      },
      { cause },
    );
  }
  const style = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const line = style.split('\n').findIndex((row) => /[<&]/.test(row));
  if (line >= 0) {
    throw new UsageError({
      vi: `${file}:${line + 1}: có dấu < hoặc &, không đặt được trong trang. Hãy viết max-width thay cho <, %3C và %26 trong url(), và bỏ quy tắc lồng nhau.`,
      en: `${file}:${line + 1}: holds < or &, which cannot stand inside a page. Write max-width instead of <, %3C and %26 in url(), and no nested rules.`,
    });
  }
  if (Buffer.byteLength(style) > LARGEST_STYLE) {
    throw new UsageError({
      vi: `${file}: dài hơn ${LARGEST_STYLE / 1000} kB, điện thoại cũ sẽ mở chậm. Hãy rút gọn.`,
      en: `${file}: larger than ${LARGEST_STYLE / 1000} kB, slow on an old phone. Shorten it.`,
    });
  }
  return { style };
}
