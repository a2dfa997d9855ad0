/** A folder of `*.yaml` → templates, and what is wrong with those that cannot be used: with `loadTemplates` that is every fault at once. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError, UsageError } from '../../errors.js';
import { type Bilingual, compareText, type Issue } from '../../model/index.js';
import { parseTemplate, type TemplateNames, type TemplateTools, type YamlFile } from './parse-template.js';
import type { PrintTemplate } from './template.js';
import { type FaultyTemplate, type TemplateSet, templateFaults } from './template-set.js';

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
 * Reads every template of a folder; with `only`, the files of these names and no other. A file with faults is no reason to do without the
 * others: it is in `faulty`, under the id that it has, or else under the name of its file, with everything that is wrong in it. Two files of
 * one id make that id faulty.
 *
 * @throws UsageError when there is no file of a name in `only`.
 *
 * @example
 * const { whole, faulty } = await readTemplates('templates/print', { parseYaml, checkShape });
 * whole.has('poster'); // true
 * faulty.size; // 0
 */
export async function readTemplates<File extends YamlFile>(
  folder: string,
  tools: TemplateTools<File>,
  { only }: { readonly only?: readonly string[] } = {},
): Promise<TemplateSet> {
  const found = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  const names = only === undefined ? found : only.map((name) => `${name}.yaml`);
  const absent = names.find((name) => !found.includes(name));
  if (absent !== undefined) throw noFile(folder, absent, found);
  const read: ReadFile[] = [];
  for (const name of names) read.push(await readTemplate(folder, name, tools));
  const said = new Set(read.flatMap((file) => file.names.id ?? []));
  const byId = new Map<string, ReadFile[]>();
  for (const file of read) {
    // A file that does not say its id goes by its name, but takes no id from a file that says so.
    const id = file.names.id ?? (said.has(file.stem) ? file.file : file.stem);
    byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  const whole = new Map<string, PrintTemplate>();
  const faulty = new Map<string, FaultyTemplate>();
  for (const [id, files] of byId) {
    const issues = files.flatMap((file) => [...file.issues, ...sameId(file, files)]);
    const [first] = files;
    if (issues.length === 0 && first?.template !== undefined) whole.set(id, first.template);
    else faulty.set(id, faultyTemplate(id, files, issues));
  }
  return { whole, faulty };
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

/** A file, read. */
interface ReadFile {
  readonly file: string;
  /** The name of the file, without its ending. */
  readonly stem: string;
  readonly names: TemplateNames;
  /** The line that says the id. */
  readonly line: number;
  readonly template?: PrintTemplate;
  readonly issues: readonly Issue[];
}

/** A file of templates that is larger is none: the largest of ours has 12 kB. */
const LARGEST = 1_000_000;

async function readTemplate<File extends YamlFile>(
  folder: string,
  name: string,
  tools: TemplateTools<File>,
): Promise<ReadFile> {
  const file = join(folder, name);
  const stem = name.slice(0, -'.yaml'.length);
  const text = await textOf(file);
  if (typeof text !== 'string') {
    const names = { bilingual: false };
    return { file, stem, names, line: 0, issues: [faultOf({ file, line: 0, field: '' }, text)] };
  }
  const { template, names, issues } = parseTemplate(file, text, tools);
  const line = text.slice(0, Math.max(0, text.search(/^id:/m))).split('\n').length;
  return { file, stem, names, line, issues, ...(template && { template }) };
}

/** The text of a file, or why it has none. */
async function textOf(file: string): Promise<string | { readonly what: Bilingual; readonly fix: Bilingual }> {
  try {
    const about = await stat(file);
    const { size } = about;
    // A pipe would be waited for without end.
    if (!about.isFile()) throw new Error('no file');
    if (size <= LARGEST) return await readFile(file, 'utf8');
    return {
      what: {
        vi: `tệp lớn ${Math.ceil(size / 1000)} kB, quá mức 1000 kB của một mẫu in.`,
        en: `the file has ${Math.ceil(size / 1000)} kB, more than the 1000 kB of a template.`,
      },
      fix: {
        vi: 'Hãy xem có phải chép nhầm tệp vào đây không.',
        en: 'See whether another file was copied here by mistake.',
      },
    };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return {
      what: { vi: `không đọc được tệp (${reason}).`, en: `the file cannot be read (${reason}).` },
      fix: {
        vi: 'Hãy xem quyền đọc, và đây có phải là một tệp không.',
        en: 'See whether it is a file, and whether it may be read.',
      },
    };
  }
}

function faultyTemplate(id: string, files: readonly ReadFile[], issues: readonly Issue[]): FaultyTemplate {
  const names: Pick<TemplateNames, 'product' | 'look'>[] = files.map((one) => one.names);
  const named = names.find(({ product, look }) => product !== undefined || look !== undefined);
  return {
    id,
    ...(named?.product !== undefined && { product: named.product }),
    ...(named?.look !== undefined && { look: named.look }),
    bilingual: files.some((one) => one.names.bilingual),
    files: files.map(({ file }) => file),
    issues,
  };
}

function noFile(folder: string, name: string, found: readonly string[]): UsageError {
  const there = found.join(', ');
  return new UsageError({
    vi: `Không có ${join(folder, name)}. Trong thư mục có: ${there}.`,
    en: `There is no ${join(folder, name)}. The folder has: ${there}.`,
  });
}

/** Of two files that say the same id nobody knows which is meant, so each names the other. */
function sameId({ file, names: { id }, line }: ReadFile, files: readonly ReadFile[]): Issue[] {
  const others = files.filter((one) => one.file !== file && one.names.id !== undefined);
  if (id === undefined || others.length === 0) return [];
  const taken = others.map((one) => one.file).join(', ');
  const words = {
    what: { vi: `mã «${id}» đã có trong ${taken}.`, en: `the id "${id}" is taken by ${taken}.` },
    fix: { vi: 'Hãy đặt mã khác cho một trong hai mẫu.', en: 'Give one of the two another id.' },
  };
  return [faultOf({ file, line, field: 'id' }, words)];
}

function faultOf(
  place: Pick<Issue, 'file' | 'line' | 'field'>,
  { what, fix }: { readonly what: Bilingual; readonly fix: Bilingual },
): Issue {
  return { severity: 'error', code: 'bad-template', ...place, column: Math.min(1, place.line), what, fix };
}
