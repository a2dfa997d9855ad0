/** Parsed data held against its schema: what has another shape, in words. */
import type { z } from 'zod';
import type { Issue } from '../../model/index.js';
import { type Bilingual, fill, inBoth, type Values } from '../../rule/index.js';
import { hint, wordList } from '../messages/hint.js';
import { isMessageCode, issueOf, type MessageCode, placeIn } from '../messages/messages.js';
import { WANTED } from '../messages/shape-messages.js';
import type { FieldPath, Located } from '../read/located.js';
import {
  canBeAbsent,
  choicesOf,
  fieldForm,
  knownKeys,
  schemasAt,
  takesGroups,
  takesText,
} from './schema-fields.js';

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
  return [issueOf('more-faults', placeIn(parsed.file), { count: String(count - MAX_ISSUES) })];
}

interface Context {
  readonly schema: z.ZodType;
  readonly parsed: Located;
  readonly idsOf: IdsOfField;
}

function describe(issue: ZodIssue, context: Context, parent: FieldPath): Issue[] {
  const { schema, parsed, idsOf } = context;
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const place = (field: FieldPath, part: 'key' | 'value' = 'value') => ({
    file: parsed.file,
    ...parsed.locate(field, part),
    field: field.join('.'),
  });

  if (issue.code === 'unrecognized_keys') {
    // A field of another kind of entry is known elsewhere, not here.
    const known = knownKeys(schema, path).filter((name) => !issue.keys.includes(name));
    const named = issue.keys
      .slice(0, MAX_ISSUES)
      .map((key) =>
        issueOf('unknown-field', place([...path, key], 'key'), { name: key, hint: hint(key, known) }),
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
    // The field that says which kind of entry it is names none.
    const kind = parsed.written(path);
    if (kind !== undefined)
      return [issueOf('bad-value', place(path), { value: kind, hint: hint(kind, choicesOf(schemas)) })];
  }
  if (issue.input === null) {
    const or = canBeAbsent(schemas) ? { vi: ', hoặc bỏ cả dòng', en: ', or remove the line' } : inBoth('');
    return [issueOf('empty-field', place(path), { label: labelOf(path, name), or, ...example() })];
  }
  const value = shortValue(issue.input);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [issueOf('bad-value', place(path), { value, hint: hint(String(issue.input), allowed) })];
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
): Values {
  const ids = takesText(schemas) ? idsOf(name) : [];
  const choices = choicesOf(schemas);
  const known = ids.length > 0 ? ids : choices.length > 1 ? choices : [];
  const form = fieldForm(name, schemas, ids);
  const inList = typeof path.at(-1) === 'number';
  const example = inList ? `- ${form || '…'}` : `${name}:${form === '' ? '' : ` ${form}`}`;
  if (known.length === 0) return { example, known: inBoth('') };
  const words = wordList(known);
  return { example, known: { vi: ` Dùng được: ${words}.`, en: ` Known: ${words}.` } };
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

type BoundIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** Which bound a value breaks, and by how much. */
function describeBound(issue: BoundIssue): {
  readonly code: MessageCode;
  readonly values: Values;
} {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const { input } = issue;
  if (issue.origin === 'array') {
    const length = String(Array.isArray(input) ? input.length : 0);
    return { code: small ? 'too-few' : 'too-many', values: { length, limit } };
  }
  if (issue.origin === 'string') {
    const length = String(typeof input === 'string' ? input.length : 0);
    return { code: small ? 'too-short' : 'too-long', values: { length, limit } };
  }
  return { code: small ? 'too-small' : 'too-big', values: { limit } };
}

interface Mistyped {
  /** The type that the schema expects, as zod names it. */
  readonly expected: string;
  readonly input: unknown;
  /** The value as it stands in the file. */
  readonly written: string;
  readonly schemas: readonly z.core.$ZodType[];
}

/** What stands where another kind of value is wanted, and how that is written. */
function describeType(mistyped: Mistyped): {
  readonly wanted: Bilingual;
  readonly form: Bilingual;
} {
  const { wanted, form } = WANTED[kindOf(mistyped)];
  const example =
    Array.isArray(mistyped.input) || typeof mistyped.input === 'object' ? 'II.1' : mistyped.written;
  const values = { written: mistyped.written, example };
  return { wanted, form: fill(form, values) };
}

function kindOf({ expected, input, schemas }: Mistyped): keyof typeof WANTED {
  switch (expected) {
    case 'string':
      if (Array.isArray(input)) return 'one-text';
      if (typeof input === 'number') return 'text-not-number';
      return typeof input === 'object' ? 'text-not-fields' : 'text-in-quotes';
    case 'number':
      return 'number';
    case 'int':
      return typeof input === 'number' ? 'whole' : 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return takesGroups(schemas) ? 'list-of-groups' : 'list';
    case 'object':
    case 'record':
      return 'fields';
    default:
      return 'other';
  }
}
