import type { z } from 'zod';
import type { Bilingual, Issue } from '../model/index.js';
import { describeBound } from './describe-bound.js';
import { describeType } from './describe-type.js';
import { canBeAbsent, knownKeys, schemasAt } from './explore-schema.js';
import { choicesOf, fieldForm, takesText } from './field-form.js';
import { hint, listed } from './hint.js';
import { isMessageCode, issueOf } from './messages.js';
import type { FieldPath, Located } from './parse-yaml.js';

type Shaped<T> =
  | { readonly data: T; readonly issues: readonly [] }
  | { readonly data: undefined; readonly issues: readonly Issue[] };
type ZodIssue = z.core.$ZodIssue;

/** The ids that a field of this name may hold; none when it names no id. */
export type IdsOfField = (name: string) => readonly string[];

/**
 * Holds a parsed file against its schema: typed data, or every issue with file, line, column and field, what is wrong and
 * what to do; the nearest known name for one that does not exist. Never throws.
 *
 * @example
 * checkShape(z.strictObject({ title: z.string() }), parseYaml('a.yaml', 'titel: Một cửa')).issues.at(-1)?.fix.en; // 'Did you mean `title`?'
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  parsed: Located,
  idsOf: IdsOfField = () => [],
): Shaped<z.output<S>> {
  const result = schema.safeParse(parsed.value, { reportInput: true });
  if (result.success) return { data: result.data, issues: [] };
  const found = result.error.issues;
  const named = found.slice(0, MAX_ISSUES).flatMap((issue) => describe(issue, { schema, parsed, idsOf }, []));
  const issues = [...named, ...andMore(found.length, parsed)];
  const seen = new Set<string>();
  return {
    data: undefined,
    issues: issues.filter(({ code, line, column, field }) => {
      const key = `${code} ${line} ${column} ${field}`;
      return !seen.has(key) && seen.add(key);
    }),
  };
}

/** Of one file: whoever has mended these will be told of the others. */
const MAX_ISSUES = 100;

/** Says how many faults of a file are not named one by one. */
function andMore(count: number, parsed: Located): Issue[] {
  if (count <= MAX_ISSUES) return [];
  const place = { file: parsed.file, line: 0, column: 0, field: '' };
  return [issueOf('more-faults', place, { count: String(count - MAX_ISSUES) })];
}

interface Context {
  readonly schema: z.ZodType;
  readonly parsed: Located;
  readonly idsOf: IdsOfField;
}

function describe(issue: ZodIssue, context: Context, parent: FieldPath): Issue[] {
  const { schema, parsed, idsOf } = context;
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const place = (at: FieldPath, part: 'key' | 'value' = 'value') => ({
    file: parsed.file,
    ...parsed.locate(at, part),
    field: at.join('.'),
  });

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    const named = issue.keys
      .slice(0, MAX_ISSUES)
      .map((key) =>
        issueOf('unknown-field', place([...path, key], 'key'), { name: key, ...hint(key, known) }),
      );
    return [...named, ...andMore(issue.keys.length, parsed)];
  }
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  const schemas = schemasAt(schema, path);
  const example = () => exampleOf(name, path, schemas, idsOf);
  if (issue.input === undefined) return [issueOf('missing-field', place(path), { name, ...example() })];
  if (issue.code === 'invalid_union') {
    const branch = likelyBranch(issue.errors, issue.input);
    if (branch) return branch.flatMap((inner) => describe(inner, context, path));
  }
  if (issue.input === null) {
    const label = labelOf(path, name);
    const or = canBeAbsent(schemas) ? { orVi: ', hoặc bỏ cả dòng', orEn: ', or remove the line' } : {};
    const values = { labelVi: label.vi, labelEn: label.en, ...or, ...example() };
    return [issueOf('empty-field', place(path), values)];
  }
  const value = shortValue(issue.input);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [issueOf('bad-value', place(path), { value, ...hint(String(issue.input), allowed) })];
  }
  if (isMessageCode(issue.message)) return [issueOf(issue.message, place(path), { value, name })];
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const { code, values } = describeBound(issue);
    return [issueOf(code, place(path), { value, ...values, ...example() })];
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  const written = parsed.written(path) ?? value;
  const words = describeType({ expected, input: issue.input, written, schemas });
  return [issueOf('wrong-type', place(path), { value: written, ...words })];
}

/** How the field is written, and the words that may stand in it. */
function exampleOf(
  name: string,
  path: FieldPath,
  schemas: readonly z.core.$ZodType[],
  idsOf: IdsOfField,
): { example: string; knownVi: string; knownEn: string } {
  const ids = takesText(schemas) ? idsOf(name) : [];
  const choices = choicesOf(schemas);
  const known = ids.length > 0 ? ids : choices.length > 1 ? choices : [];
  const form = fieldForm(name, schemas, ids);
  const inList = typeof path.at(-1) === 'number';
  const example = inList ? `- ${form || '…'}` : `${name}:${form === '' ? '' : ` ${form}`}`;
  if (known.length === 0) return { example, knownVi: '', knownEn: '' };
  return { example, knownVi: ` Dùng được: ${listed(known)}.`, knownEn: ` Known: ${listed(known)}.` };
}

function labelOf(path: FieldPath, name: string): Bilingual {
  const step = path.at(-1);
  if (typeof step !== 'number') return { vi: `trường «${name}»`, en: `the field “${name}”` };
  return { vi: `mục thứ ${step + 1} của «${name}»`, en: `entry ${step + 1} of “${name}”` };
}

function likelyBranch(branches: readonly ZodIssue[][], input: unknown): ZodIssue[] | undefined {
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  const fitting = branches.filter((branch) =>
    branch.every(
      (issue) =>
        !(
          issue.code === 'invalid_type' &&
          issue.path.length === 0 &&
          (issue.expected === 'object') !== isObject
        ),
    ),
  );
  return (fitting.length > 0 ? fitting : branches).toSorted((a, b) => a.length - b.length)[0];
}

function shortValue(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
