import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Issue } from '../model/index.js';
import { isMessageCode, issueOf } from './messages.js';
import type { FieldPath, Located } from './parse-yaml.js';

type Shaped<T> =
  | { readonly data: T; readonly issues: readonly [] }
  | { readonly data: undefined; readonly issues: readonly Issue[] };
type ZodIssue = z.core.$ZodIssue;

const vi = z.locales.vi().localeError;
const en = z.locales.en().localeError;

/** Holds a parsed file against its schema: typed data, or every issue with file, line, column and field. */
export function checkShape<S extends z.ZodType>(schema: S, parsed: Located): Shaped<z.output<S>> {
  const result = schema.safeParse(parsed.value, { reportInput: true });
  if (result.success) return { data: result.data, issues: [] };
  return {
    data: undefined,
    issues: result.error.issues.flatMap((issue) => describe(issue, schema, parsed, [])),
  };
}

function describe(issue: ZodIssue, schema: z.ZodType, parsed: Located, parent: FieldPath): Issue[] {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const name = String(path.at(-1) ?? '');
  const place = (at: FieldPath, part: 'key' | 'value' = 'value') => ({
    file: parsed.file,
    ...parsed.locate(at, part),
    field: at.join('.'),
  });

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) =>
      issueOf('unknown-field', place([...path, key], 'key'), { name: key, ...hint(key, known) }),
    );
  }
  if (issue.code === 'invalid_union') {
    const branch = likelyBranch(issue.errors, issue.input);
    if (branch) return branch.flatMap((inner) => describe(inner, schema, parsed, path));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [issueOf('missing-field', place(path), { name })];
  }
  const value = shortValue(issue.input);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [issueOf('bad-value', place(path), { value, ...hint(String(issue.input), allowed) })];
  }
  if (isMessageCode(issue.message)) return [issueOf(issue.message, place(path), { value, name })];
  return [
    issueOf('wrong-type', place(path), { reasonVi: localised(vi, issue), reasonEn: localised(en, issue) }),
  ];
}

/** “Did you mean …?” in both languages, or the list of what there is. */
export function hint(word: string, known: readonly string[]): { hintVi: string; hintEn: string } {
  if (known.length === 0) return { hintVi: 'Hãy bỏ nó đi.', hintEn: 'Remove it.' };
  const nearest = closest(word.slice(0, 100), [...known]);
  if (distance(word.slice(0, 100), nearest) <= Math.max(2, Math.floor(nearest.length / 3))) {
    return { hintVi: `Có phải là «${nearest}»?`, hintEn: `Did you mean \`${nearest}\`?` };
  }
  const some = known.slice(0, 12).join(', ') + (known.length > 12 ? '…' : '');
  return { hintVi: `Dùng được: ${some}.`, hintEn: `Known: ${some}.` };
}

function likelyBranch(branches: readonly ZodIssue[][], input: unknown): ZodIssue[] | undefined {
  const isObject = typeof input === 'object' && input !== null;
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

function knownKeys(schema: z.ZodType, path: FieldPath): string[] {
  let current: z.core.$ZodType[] = [schema];
  for (const step of path) current = current.flatMap((candidate) => childrenOf(candidate, step));
  return current
    .flatMap(unwrap)
    .flatMap((candidate) => (isObjectSchema(candidate) ? Object.keys(candidate.shape) : []));
}

function childrenOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return unwrap(schema).flatMap((inner) => {
    if (isObjectSchema(inner)) return inner.shape[String(step)] ?? [];
    if (inner instanceof z.ZodArray) return [inner.element];
    if (inner instanceof z.ZodRecord) return [inner.valueType];
    return [];
  });
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return [schema];
}

function isObjectSchema(schema: z.core.$ZodType): schema is z.ZodObject {
  return schema instanceof z.ZodObject;
}

function shortValue(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function localised(locale: typeof vi, issue: ZodIssue): string {
  const said = locale(issue as z.core.$ZodRawIssue);
  const text = typeof said === 'string' ? said : (said?.message ?? '');
  return text.replace(/\.$/, '');
}
