/** Name → output: the only room that knows every output. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../content/index.js';
import type { Edition, Output } from '../model/index.js';
import { loadPageTemplates } from '../pages/index.js';
import { loadTemplates, loadTypefaces, openPreviewer } from '../print/index.js';
import { feedsOutput } from './feeds-output.js';
import { type Desk, openDesk } from './open-desk.js';
import { pagesOutput } from './pages-output.js';
import { printOutput } from './print-output.js';
import type { Tools } from './tools.js';
import { weekOutput } from './week-output.js';

export { drawSheet } from './draw-sheet.js';

export interface OutputsOptions extends Pick<Tools, 'readMedia' | 'readSource' | 'strict'> {
  /** Folder with `print/` and `pages/`. */
  readonly templates: string;
}

/**
 * Every output, ready to render an edition.
 *
 * @throws ContentError for a template with faults; UsageError for a folder without templates
 * @example
 * const outputs = await createOutputs({ templates: defaultTemplates(), readMedia, readSource, strict: false });
 * outputs.map(({ name }) => name); // ['feeds', 'week', 'print', 'pages']
 */
export async function createOutputs(options: OutputsOptions): Promise<readonly Output[]> {
  const tools = await loadTools(options);
  const desks = new WeakMap<Edition, Desk>();
  const deskOf = (edition: Edition): Desk => {
    const desk = desks.get(edition) ?? openDesk(edition, tools);
    desks.set(edition, desk);
    return desk;
  };
  return [feedsOutput, weekOutput, printOutput, pagesOutput].map((create) => create(deskOf, tools));
}

/** The templates that loaphat brings along. @example defaultTemplates().endsWith('templates'); // true */
export function defaultTemplates(): string {
  return fileURLToPath(new URL('../../templates', import.meta.url));
}

/** Reads templates and typefaces once, for many sheets. */
export async function loadTools(options: OutputsOptions): Promise<Tools> {
  return {
    ...options,
    pages: await loadPageTemplates(join(options.templates, 'pages')),
    templates: await loadTemplates(join(options.templates, 'print'), parseYaml),
    typefaces: await loadTypefaces(),
    openPreviewer,
  };
}
