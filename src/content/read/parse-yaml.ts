/** YAML → data, and where each field stands. */
import { type Document, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Issue } from '../../model/index.js';
import { issueOf, placeIn } from '../messages/messages.js';
import { explainYamlFault } from '../messages/yaml-messages.js';
import { forbiddenIn } from './decode-text.js';
import { type FieldSpot, type Located, offsetOf, writtenAt } from './located.js';
import { noMemory, type ParseMemory } from './parse-memory.js';

/** A parsed file, or why it could not be parsed. */
export interface ParsedYaml extends Located {
  readonly issues: readonly Issue[];
}

const MAX_ALIASES = 100;
const MAX_DEPTH = 40;
const MAX_FAULTS = 20;

/**
 * YAML 1.2 (core schema) as data. `firstLine` is the file's line on which `text` begins. Duplicate keys, custom tags,
 * alias bombs and deep nesting are issues; nothing is ever thrown.
 *
 * @example
 * parseYaml('a.yaml', 'title: Một cửa').value; // { title: 'Một cửa' }
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine = 1,
  memory: ParseMemory = noMemory,
): ParsedYaml {
  const place = placesIn(text, firstLine);
  const located = ({ value, spots }: Parsed): Located => ({
    file,
    value,
    locate: (path, part = 'value') => place(offsetOf(spots, path, part)),
    written: (path) => writtenAt(spots, path),
  });
  const known = memory.recall<Parsed>('yaml', text);
  if (known !== undefined) return { ...located(known), issues: [] };
  const none = {
    file,
    value: undefined,
    locate: () => ({ line: firstLine, column: 1 }),
    written: () => undefined,
  };
  const fail = (issue: Issue): ParsedYaml => ({ ...none, issues: [issue] });
  const tooBig = () => fail(issueOf('yaml-too-big', placeIn(file, firstLine)));

  if (deeplyNested(text)) return tooBig();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      prettyErrors: false,
      stringKeys: true,
      // Looked for below: the parser compares every key with every other.
      uniqueKeys: false,
    });
  } catch {
    return tooBig();
  }
  const faults = [...document.errors, ...document.warnings, ...keysTwice(document)];
  if (faults.length > 0) {
    const rows = text.split('\n');
    const seen = new Set<number>();
    // A slip confuses the parser for the rest of its line: the first fault of a line is the one to mend.
    const issues = faults.slice(0, MAX_FAULTS).flatMap(({ code, message, pos }) => {
      const { line, column } = place(pos[0]);
      if (seen.has(line)) return [];
      seen.add(line);
      const words = explainYamlFault(code, message, rows[line - firstLine] ?? '');
      return [issueOf('yaml-syntax', placeIn(file, line, column), { ...words })];
    });
    return { ...none, issues };
  }
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
    },
  });
  if (aliases > MAX_ALIASES) return tooBig();
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return tooBig();
  }
  const parsed = { value, spots: spotsOf(document) };
  const issues = escapedFaults(document, (offset, code) =>
    issueOf('control-character', { file, ...place(offset), field: '' }, { code }),
  );
  if (issues.length === 0) memory.keep('yaml', text, parsed);
  return { ...located(parsed), issues };
}

/** What a text without faults holds. */
interface Parsed {
  readonly value: unknown;
  readonly spots: FieldSpot | null;
}

/** Character of a text, from 0 → line and column in its file. */
function placesIn(text: string, firstLine: number) {
  let starts: number[] | undefined;
  return (offset: number): { line: number; column: number } => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + firstLine, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Keys that stand twice in one map, as the parser itself would name them. */
function keysTwice(document: Document.Parsed): { code: string; message: string; pos: [number] }[] {
  const faults: { code: string; message: string; pos: [number] }[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const text = keyText(key);
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (seen.has(text))
          faults.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [offset] });
        seen.add(text);
      }
    },
  });
  return faults;
}

/** Characters that no text may hold, written with an escape (`"\\0"`), which the eye does not see in the file. */
function escapedFaults(document: Document.Parsed, issueAt: (offset: number, code: string) => Issue): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const bad = typeof value === 'string' ? forbiddenIn(value) : undefined;
      if (bad !== undefined && issues.length < MAX_FAULTS) issues.push(issueAt(range?.[0] ?? 0, bad.code));
    },
  });
  return issues;
}

// Flow collections nested without end would overflow the parser's stack before it could say so.
function deeplyNested(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The spots of a document. */
function spotsOf(document: Document.Parsed): FieldSpot | null {
  return spotOf(document.contents);
}

function spotOf(node: unknown): FieldSpot | null {
  if (!isNode(node)) return null;
  const offset = node.range?.[0] ?? 0;
  if (isMap(node)) {
    const keys = node.items.map(({ key, value }) => {
      const keyAt = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      return [keyText(key), [keyAt, spotOf(value)]] as const;
    });
    return { offset, keys: Object.fromEntries(keys) };
  }
  if (isCollection(node))
    return { offset, list: node.items.map((item) => (isPair(item) ? null : spotOf(item))) };
  if (!isScalar(node) || node.source === undefined) return { offset };
  return { offset, written: node.source };
}

/** A key as text. */
function keyText(key: unknown): string {
  return isNode(key) && 'value' in key ? String(key.value) : String(key);
}
