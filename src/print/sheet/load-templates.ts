/** A folder of `*.yaml` → checked templates, or every fault at once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError, UsageError } from '../../errors.js';
import { compareText, type Issue } from '../../model/index.js';
import { parseTemplate, type TemplateTools, type YamlFile } from './parse-template.js';
import type { PrintTemplate } from './template.js';

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
 * Loads every template of a folder, by id; with `only`, the files of these names and no other, which takes a fraction of the time.
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
  { only }: { readonly only?: readonly string[] } = {},
): Promise<ReadonlyMap<string, PrintTemplate>> {
  const found = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  const names = only === undefined ? found : only.map((name) => `${name}.yaml`);
  const absent = names.find((name) => !found.includes(name));
  if (absent !== undefined) throw noFile(folder, absent, found);
  const templates = new Map<string, PrintTemplate>();
  const files = new Map<string, string>();
  const issues: Issue[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const { template, issues: faults } = parseTemplate(file, await readFile(file, 'utf8'), tools);
    issues.push(...faults);
    if (template === undefined) continue;
    const other = files.get(template.id);
    if (other !== undefined) issues.push(sameId(file, template.id, other));
    files.set(template.id, file);
    templates.set(template.id, template);
  }
  if (issues.length > 0) throw new ContentError(issues, { vi: 'Mẫu in', en: 'The print templates' });
  return templates;
}

function noFile(folder: string, name: string, found: readonly string[]): UsageError {
  const there = found.join(', ');
  return new UsageError({
    vi: `Không có ${join(folder, name)}. Trong thư mục có: ${there}.`,
    en: `There is no ${join(folder, name)}. The folder has: ${there}.`,
  });
}

function sameId(file: string, id: string, other: string): Issue {
  return {
    severity: 'error',
    code: 'bad-template',
    file,
    line: 1,
    column: 1,
    field: 'id',
    what: { vi: `mã «${id}» đã có trong ${other}.`, en: `the id "${id}" is taken by ${other}.` },
    fix: { vi: 'Hãy đặt mã khác cho một trong hai mẫu.', en: 'Give one of the two another id.' },
  };
}
