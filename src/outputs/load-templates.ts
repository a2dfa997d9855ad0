/** The templates of a designer's folder, and loaphat's own for all that it does not have. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cache, noCache } from '../cache/index.js';
import { checkShape, parseYaml } from '../content/index.js';
import { UsageError } from '../errors.js';
import { compareText } from '../model/index.js';
import type { PageTemplates } from '../pages/index.js';
import { overlayTemplates, readTemplates, type TemplateSet, templatesFolder } from '../print/index.js';
import { sha256 } from './digest.js';

/**
 * Print templates by id: those of `folder/print`, and the package's own that it does not replace. A file with faults replaces, too: its
 * sheets are not made with another template than the designer's.
 *
 * @throws UsageError when `folder` has neither `print` nor `pages`
 */
export async function printTemplates(folder: string, cache: Cache = noCache): Promise<TemplateSet> {
  await requireTemplates(folder);
  const own = await readOnce(templatesFolder(), cache);
  const theirs = join(folder, 'print');
  return (await exists(theirs)) ? overlayTemplates(own, await readOnce(theirs, cache)) : own;
}

/**
 * The style sheet in `folder/pages`, or the package's own.
 *
 * @throws UsageError for a style sheet that pages cannot carry, and when `folder` has neither `print` nor `pages`
 */
export async function pageTemplates(folder: string): Promise<PageTemplates> {
  await requireTemplates(folder);
  const { loadPageTemplates } = await import('../pages/index.js');
  const own = await exists(join(folder, 'pages', 'style.css'));
  return own ? loadPageTemplates(join(folder, 'pages')) : loadPageTemplates();
}

/** Templates that are the same to the byte as in an earlier run are not parsed and checked again. */
async function readOnce(folder: string, cache: Cache): Promise<TemplateSet> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  const files = await Promise.all(
    // What cannot be read is a fault that is named when it is parsed.
    names.map(async (name) => [name, await readFile(join(folder, name)).then(sha256, String)] as const),
  );
  const set = await cache.remember('print templates', { folder, files }, async () => {
    const { whole, faulty } = await readTemplates(folder, { parseYaml, checkShape });
    return new TextEncoder().encode(JSON.stringify({ whole: [...whole], faulty: [...faulty] }));
  });
  const { whole, faulty } = JSON.parse(new TextDecoder().decode(set));
  return { whole: new Map(whole), faulty: new Map(faulty) };
}

/** A folder with nothing that would be used is a slip of the pen, not a wish. */
async function requireTemplates(folder: string): Promise<void> {
  if ((await exists(join(folder, 'print'))) || (await exists(join(folder, 'pages')))) return;
  throw new UsageError({
    vi: `${folder}: không có thư mục con print/ hay pages/. Hãy chỉ đến thư mục chứa print/*.yaml hoặc pages/style.css.`,
    en: `${folder}: there is no print/ or pages/ in it. Point to the folder that holds print/*.yaml or pages/style.css.`,
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
