/** A folder of `*.yaml` → checked templates, or every fault at once. */
import { fileURLToPath } from 'node:url';
import { ContentError } from '../../errors.js';
import type { TemplateTools, YamlFile } from './parse-template.js';
import { readTemplates } from './read-templates.js';
import type { PrintTemplate } from './template.js';
import { templateFaults } from './template-set.js';

/** What the faults of templates are faults of. */
export const TEMPLATES_SUBJECT = { vi: 'Mẫu in', en: 'The print templates' };

/**
 * The folder of the print templates that loaphat brings along: poster and leaflet.
 *
 * @example
 * (await loadTemplates(templatesFolder(), { parseYaml, checkShape })).has('poster'); // true
 */
export function templatesFolder(): string {
  return fileURLToPath(new URL('../../../templates/print', import.meta.url));
}

/**
 * Loads every template of a folder, by id; with `only`, the files of these names and no other, which takes a fraction of the time. Who can do
 * with those that are whole asks `readTemplates`.
 *
 * @throws ContentError with file, line and field of everything that is wrong in any of them: fields, names, what stands too near an
 * edge or a fold, slots that cover each other, colours that cannot be told from what is under them. UsageError when there is no file of a
 * name in `only`.
 *
 * @example
 * const templates = await loadTemplates('templates/print', { parseYaml, checkShape });
 * templates.get('poster')?.page; // { width: 297, height: 420 }
 * const [leaflet] = (await loadTemplates('templates/print', { parseYaml, checkShape }, { only: ['leaflet'] })).values();
 */
export async function loadTemplates<File extends YamlFile>(
  folder: string,
  tools: TemplateTools<File>,
  options: { readonly only?: readonly string[] } = {},
): Promise<ReadonlyMap<string, PrintTemplate>> {
  const read = await readTemplates(folder, tools, options);
  const issues = templateFaults(read);
  if (issues.length > 0) throw new ContentError(issues, TEMPLATES_SUBJECT);
  return read.whole;
}
