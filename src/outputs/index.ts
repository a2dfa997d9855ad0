/** Name → output: the only room that knows every output. Each is loaded when it is asked for: one sheet needs no feeds, feeds no weeks. */
import { fileURLToPath } from 'node:url';
import {
  type Bilingual,
  type Edition,
  type Issue,
  OUTPUT_NAMES,
  type Output,
  type OutputName,
} from '../model/index.js';
import { templateFaults } from '../print/index.js';
import { pageTemplates } from './load-templates.js';
import type { Shared } from './shared.js';
import { loadTools, type ToolsOptions } from './tools.js';

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
export { printTemplates } from './load-templates.js';
export { checkLetters } from './missing-letters.js';
export { drawPicture, drawSheet } from './sheets.js';
export { loadTools } from './tools.js';

export interface OutputsOptions extends ToolsOptions {
  /** Only these outputs; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** Sheets of items that are not public yet are wanted, too. */
  readonly early?: boolean | undefined;
}

/** Outputs, and what is wrong with the print templates: what these keep from being made, the outputs leave out by name. */
export interface Outputs {
  readonly outputs: readonly Output[];
  /**
   * Outputs that nobody asked for and that decide all the same where the others may lead: under `strict`, which sheets and scripts a print
   * shop would refuse is only known when they are drawn.
   */
  readonly beforehand: readonly Output[];
  /** Sheets of items that are not public yet, when they are wanted: never for the publication. */
  readonly early?: Output;
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
  const withoutSheets = !options.early && wanted.every((name) => name === 'week');
  const tools = await loadTools({ ...options, withoutSheets });
  const { sharedParts } = await import('./shared.js');
  const editions = new WeakMap<Edition, Shared>();
  const shared = (edition: Edition): Shared => {
    const known = editions.get(edition) ?? sharedParts(edition, tools.templates);
    editions.set(edition, known);
    return known;
  };
  const create: Readonly<Record<OutputName, () => Promise<Output>>> = {
    feeds: async () => (await import('./feeds-output.js')).feedsOutput(shared, tools),
    week: async () => (await import('./week-output.js')).weekOutput(shared, tools),
    print: async () => (await import('./print-output.js')).printOutput(shared, tools),
    pages: async () => {
      const { pagesOutput } = await import('./pages-output.js');
      return pagesOutput(shared, await pageTemplates(options.templates), tools);
    },
  };
  const leading = wanted.includes('feeds') || wanted.includes('pages');
  const judges = options.strict && leading ? (['print', 'week'] as const) : [];
  return {
    ...(options.early && { early: (await import('./print-output.js')).earlyOutput(shared, tools) }),
    outputs: await Promise.all(wanted.map((name) => create[name]())),
    beforehand: await Promise.all(
      judges.filter((name) => !wanted.includes(name)).map((name) => create[name]()),
    ),
    faults: templateFaults(tools.templates),
  };
}

/** The templates that loaphat brings along. @example defaultTemplates().endsWith('templates'); // true */
export function defaultTemplates(): string {
  return fileURLToPath(new URL('../../templates', import.meta.url));
}

/**
 * What a build makes, in the order in which people open it: `kind` of artefacts → words.
 *
 * @example
 * (await madeKinds()).page; // { vi: 'Trang web', en: 'Pages' }
 */
export async function madeKinds(): Promise<Readonly<Record<string, Bilingual>>> {
  return (await import('./files.js')).MADE;
}
