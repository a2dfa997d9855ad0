/** `templates/print/*.yaml` → checked templates, or every fault at once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../../errors.js';
import { compareText, type Issue } from '../../model/index.js';
import { checkTemplate } from './check-template.js';
import { type PrintTemplate, printTemplateSchema } from './template.js';

/** YAML → data that knows where each field stands. `loaphat/content` has one. */
export type ParseYaml = (file: string, text: string) => YamlFile;

/** A parsed YAML file. */
export interface YamlFile {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  locate(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/**
 * Loads every template of a folder, by id.
 *
 * @throws ContentError with file, line and field of everything that is wrong in any of them.
 *
 * @example
 * const templates = await loadTemplates('templates/print', parseYaml);
 * templates.get('poster')?.page; // { width: 297, height: 420 }
 */
export async function loadTemplates(
  folder: string,
  parseYaml: ParseYaml,
): Promise<ReadonlyMap<string, PrintTemplate>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort(compareText);
  const templates = new Map<string, PrintTemplate>();
  const issues: Issue[] = [];
  for (const name of names) {
    const file = `templates/print/${name}`;
    const parsed = parseTemplate(file, await readFile(join(folder, name), 'utf8'), parseYaml);
    if (parsed.template === undefined) issues.push(...parsed.issues);
    else templates.set(parsed.template.id, parsed.template);
  }
  if (issues.length > 0) throw new ContentError(issues);
  return templates;
}

/** One template from its text: the template, or what is wrong with it. */
export function parseTemplate(
  file: string,
  text: string,
  parseYaml: ParseYaml,
): { readonly template?: PrintTemplate; readonly issues: readonly Issue[] } {
  const yaml = parseYaml(file, text);
  if (yaml.issues.length > 0) return { issues: yaml.issues };
  const issueAt = (path: readonly (string | number)[], vi: string, en: string): Issue => ({
    severity: 'error',
    code: 'bad-template',
    file,
    ...yaml.locate(path),
    field: path.join('.'),
    what: { vi, en },
    fix: { vi: 'Xem templates/print/README.md.', en: 'See templates/print/README.md.' },
  });
  const result = printTemplateSchema.safeParse(yaml.value);
  if (!result.success) {
    return {
      issues: result.error.issues.map((issue) =>
        issueAt(plainPath(issue.path), say('vi', issue), say('en', issue)),
      ),
    };
  }
  const issues = checkTemplate(result.data).map(({ path, vi, en }) => issueAt(path, vi, en));
  return issues.length > 0 ? { issues } : { template: result.data, issues };
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function say(locale: 'vi' | 'en', issue: z.core.$ZodIssue): string {
  const words = z.locales[locale]().localeError(issue as z.core.$ZodRawIssue);
  const text = issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : undefined;
  return `${text ?? (typeof words === 'string' ? words : (words?.message ?? issue.message))}.`;
}
