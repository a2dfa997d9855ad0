/** One template from its text: the template, or what is wrong with it. */
import type { Issue } from '../../model/index.js';
import { checkTemplate } from './check-template.js';
import { explainShape, unquotedColours } from './explain-shape.js';
import { type PrintTemplate, printTemplateSchema } from './template.js';

/** How templates are read and held against their schema. `loaphat/content` has both. */
export interface TemplateTools<File extends YamlFile = YamlFile> {
  /** YAML → data that knows where each field stands. */
  readonly parseYaml: (file: string, text: string) => File;
  /** Data → typed data, or issues in plain words. */
  readonly checkShape: (
    schema: typeof printTemplateSchema,
    parsed: File,
  ) => { readonly data: PrintTemplate | undefined; readonly issues: readonly Issue[] };
}

/** A parsed YAML file. */
export interface YamlFile {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  locate(
    path: readonly (string | number)[],
    part?: 'key' | 'value',
  ): { readonly line: number; readonly column: number };
}

export function parseTemplate<File extends YamlFile>(
  file: string,
  text: string,
  { parseYaml, checkShape }: TemplateTools<File>,
): { readonly template?: PrintTemplate; readonly issues: readonly Issue[] } {
  const yaml = parseYaml(file, text);
  if (yaml.issues.length > 0) {
    const colours = unquotedColours(file, text);
    return { issues: colours.length > 0 ? colours : yaml.issues };
  }
  const shaped = checkShape(printTemplateSchema, yaml);
  if (shaped.data === undefined) {
    const colours = unquotedColours(file, text);
    const lines = new Set(colours.map(({ line }) => line));
    const others = shaped.issues.filter(({ line }) => !lines.has(line));
    return { issues: [...colours, ...others.map((issue) => explainShape(issue, yaml.value))] };
  }
  const issues = checkTemplate(shaped.data).map(
    ({ path, what, fix }): Issue => ({
      severity: 'error',
      code: 'bad-template',
      file,
      ...yaml.locate(path),
      field: path.join('.'),
      what,
      fix: fix ?? { vi: 'Xem templates/print/README.md.', en: 'See templates/print/README.md.' },
    }),
  );
  return issues.length > 0 ? { issues } : { template: shaped.data, issues };
}
