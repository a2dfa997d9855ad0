/** One template from its text: the template, or what is wrong with it. */
import type { Issue } from '../../model/index.js';
import { checkTemplate } from './check-template.js';
import { explainShape, unquotedColours } from './explain-shape.js';
import { settleTemplate } from './settle-template.js';
import { id } from './slot-shapes.js';
import { type PrintTemplate, printTemplateSchema, type TemplateFile } from './template.js';

/** How templates are read and held against their schema. `loaphat/content` has both. */
export interface TemplateTools<File extends YamlFile = YamlFile> {
  /** YAML → data that knows where each field stands. */
  readonly parseYaml: (file: string, text: string) => File;
  /** Data → typed data, or issues in plain words. */
  readonly checkShape: (
    schema: typeof printTemplateSchema,
    parsed: File,
  ) => { readonly data: TemplateFile | undefined; readonly issues: readonly Issue[] };
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

/** A template, or what is wrong with it; and what it says it is, in either case. */
interface ParsedTemplate {
  readonly names: TemplateNames;
  readonly template?: PrintTemplate;
  readonly issues: readonly Issue[];
}

export function parseTemplate<File extends YamlFile>(
  file: string,
  text: string,
  tools: TemplateTools<File>,
): ParsedTemplate {
  const yaml = tools.parseYaml(file, text);
  return { names: templateNames(yaml.value, text), ...checked(file, text, yaml, tools) };
}

function checked<File extends YamlFile>(
  file: string,
  text: string,
  yaml: File,
  { checkShape }: TemplateTools<File>,
): Omit<ParsedTemplate, 'names'> {
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
  const { data } = shaped;
  const { template, faults } = settleTemplate(data);
  const issues = (template === undefined ? faults : checkTemplate(template)).map(
    ({ path, what, fix }): Issue => {
      const place = asWritten(path, data);
      return {
        severity: 'error',
        code: 'bad-template',
        file,
        ...yaml.locate(place),
        field: place.join('.'),
        what,
        fix: fix ?? { vi: 'Xem templates/print/README.md.', en: 'See templates/print/README.md.' },
      };
    },
  );
  return issues.length > 0 || template === undefined ? { issues } : { template, issues };
}

/** Which field gave a slot what it has: its own, or the one that names the grid or the scale. */
const NAMED_BY: Readonly<Record<string, 'columns' | 'rows' | 'type'>> = {
  x: 'columns',
  width: 'columns',
  y: 'rows',
  height: 'rows',
  face: 'type',
  size: 'type',
};

function asWritten(path: TemplatePath, { pages }: TemplateFile): TemplatePath {
  const [root, page, slots, index, field] = path;
  if (root !== 'pages' || slots !== 'slots' || typeof field !== 'string') return path;
  const slot: object = pages[Number(page)]?.slots[Number(index)] ?? {};
  const other = NAMED_BY[field];
  return field in slot || other === undefined || !(other in slot) ? path : [...path.slice(0, 4), other];
}

type TemplatePath = readonly (string | number)[];

/** The names by which sheets ask for a template; those that could not be read are absent. */
export interface TemplateNames {
  readonly id?: string;
  readonly product?: string;
  readonly look?: string;
  /** Two languages on one sheet, so far as one can tell. */
  readonly bilingual: boolean;
}

/**
 * The names of a file. `value` is what YAML made of its `text`; where YAML made nothing of it, the lines that begin with a name are read one
 * by one, because a fault further down does not change what the file is.
 */
function templateNames(value: unknown, text: string): TemplateNames {
  const read = (name: 'id' | 'product' | 'look'): string | undefined => {
    const { success, data } = id.safeParse(
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : lineOf(name, text),
    );
    return success ? data : undefined;
  };
  const [own, product, look] = [read('id'), read('product'), read('look')];
  return {
    ...(own !== undefined && { id: own }),
    ...(product !== undefined && { product }),
    ...(look !== undefined && { look }),
    bilingual: /^[^#\n]*\bof:\s*second\b/m.test(text),
  };
}

function lineOf(name: string, text: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*['"]?([\\w-]+)['"]?[ \\t]*(?:#.*)?\\r?$`, 'm').exec(text)?.[1];
}
