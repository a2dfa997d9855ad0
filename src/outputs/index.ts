/** Name → output: the only room that knows every output. */
import { fileURLToPath } from 'node:url';
import { type Cache, noCache } from '../cache/index.js';
import { type Edition, type Issue, OUTPUT_NAMES, type Output, type OutputName } from '../model/index.js';
import { openPreviewer, templateFaults } from '../print/index.js';
import { feedsOutput } from './feeds-output.js';
import { pageTemplates, printTemplates } from './load-templates.js';
import { notingWords, recallTypefaces } from './noted-words.js';
import { type Desk, openDesk } from './open-desk.js';
import { inspectNothing, openInspector } from './open-inspector.js';
import { pagesOutput } from './pages-output.js';
import { printOutput } from './print-output.js';
import type { Tools } from './tools.js';
import { weekOutput } from './week-output.js';

export {
  chooseAmong,
  chooseTemplate,
  isOfCampaign,
  productNames,
  TEMPLATES_SUBJECT,
  type TemplateSet,
  templateFaults,
} from '../print/index.js';
export { checkPrint } from './check-print.js';
export { drawPicture } from './draw-picture.js';
export { drawSheet } from './draw-sheet.js';
export { printTemplates } from './load-templates.js';

export interface OutputsOptions extends Pick<Tools, 'readMedia' | 'strict' | 'press'> {
  /** Folder with `print/` and `pages/`, or some of their files; loaphat's own stand in for the others. */
  readonly templates: string;
  /** Only these outputs, and only the templates that they need; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** What was drawn before; without it everything is drawn anew, to the same bytes. */
  readonly cache?: Cache | undefined;
}

/** Outputs, and what is wrong with the print templates: what these keep from being made, the outputs leave out by name. */
export interface Outputs {
  readonly outputs: readonly Output[];
  /** Each fault once. */
  readonly faults: readonly Issue[];
}

/**
 * The outputs that are wanted, ready to render an edition.
 *
 * @throws UsageError for a folder without templates
 * @example
 * const { outputs } = await createOutputs({ templates: defaultTemplates(), readMedia, strict: false });
 * outputs.map(({ name }) => name); // ['print', 'week', 'feeds', 'pages']
 */
export async function createOutputs(options: OutputsOptions): Promise<Outputs> {
  const wanted = OUTPUT_NAMES.filter((name) => options.only?.includes(name) ?? true);
  const tools = wanted.some((name) => name !== 'week')
    ? await loadTools(options)
    : await withTypefaces(options, { whole: new Map(), faulty: new Map() });
  const desks = new WeakMap<Edition, Desk>();
  const deskOf = (edition: Edition): Desk => {
    const desk = desks.get(edition) ?? openDesk(edition, tools);
    desks.set(edition, desk);
    return desk;
  };
  const create: Readonly<Record<OutputName, () => Output | Promise<Output>>> = {
    feeds: () => feedsOutput(deskOf, tools),
    week: () => weekOutput(deskOf, tools),
    print: () => printOutput(deskOf, tools),
    pages: async () => pagesOutput(deskOf, await pageTemplates(options.templates), tools),
  };
  const outputs = await Promise.all(wanted.map(async (name) => notingWords(await create[name](), tools)));
  return { outputs, faults: templateFaults(tools.templates) };
}

/** The templates that loaphat brings along. @example defaultTemplates().endsWith('templates'); // true */
export function defaultTemplates(): string {
  return fileURLToPath(new URL('../../templates', import.meta.url));
}

/** Reads print templates and typefaces once, for many sheets. */
export async function loadTools(options: OutputsOptions): Promise<Tools> {
  return withTypefaces(options, await printTemplates(options.templates));
}

async function withTypefaces(options: OutputsOptions, templates: Tools['templates']): Promise<Tools> {
  const { readMedia, strict, press, cache = noCache } = options;
  const typefaces = await recallTypefaces(cache);
  const inspect = strict ? openInspector(cache) : inspectNothing;
  return { readMedia, strict, inspect, press, cache, templates, typefaces, openPreviewer };
}
