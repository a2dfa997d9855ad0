/** JSON, read into a tree that remembers where everything stands. */
import type { Bilingual } from '../../rule/index.js';
import type { Fault, LintLimits, SourcePlace } from './reading.js';

export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  readonly start: number;
  readonly end: number;
  /** Where it stands: `items.3.id`. */
  readonly path: string;
  /** The text of a string, or a number as written, `true`, `false`, `null`. */
  readonly text: string;
  /** Of an object; of two members with one name both are here. */
  readonly members: readonly JsonMember[];
  /** Of an array. */
  readonly items: readonly JsonNode[];
}

interface JsonMember {
  readonly key: string;
  /** Index of the key's quotation mark. */
  readonly start: number;
  readonly value: JsonNode;
}

/** The document cannot be read further; the fault is already noted. */
class Stop extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 forbids just these inside a string
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

const WORDS = {
  value: { vi: 'chờ một giá trị ở đây', en: 'a value is expected here' },
  string: {
    vi: 'chuỗi chữ chưa đóng dấu nháy, hoặc có ký tự phải viết dạng \\n, \\uXXXX',
    en: 'a string is not closed, or holds a character that must be written \\n, \\uXXXX',
  },
  key: {
    vi: 'chờ tên một trường trong dấu nháy kép',
    en: 'the name of a field in double quotes is expected',
  },
  colon: { vi: 'sau tên trường phải có dấu hai chấm', en: 'a colon must follow the name of a field' },
  comma: { vi: 'thiếu dấu phẩy hoặc dấu đóng ngoặc', en: 'a comma or a closing bracket is missing' },
  more: { vi: 'sau tài liệu còn có chữ', en: 'something follows the document' },
} as const satisfies Record<string, Bilingual>;

/** Reads JSON strictly (RFC 8259), with the place of every value. */
export function readJson(
  text: string,
  limits: LintLimits,
): { readonly root: JsonNode | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let offset = 0;
  let nodes = 0;

  const stop = (rule: string, values: Fault['values'] & object): never => {
    faults.push({ rule, offset: Math.min(offset, Math.max(0, text.length - 1)), values });
    throw new Stop();
  };
  const broken = (reason: keyof typeof WORDS) => stop('JSONError', { reason: WORDS[reason] });
  const limit = (vi: string, en: string) => stop('ValidatorLimit', { limit: { vi, en } });
  const match = (pattern: RegExp) => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) offset += found.length;
    return found;
  };
  const skip = () => void match(SPACE);

  function string(): string {
    const start = offset;
    offset += 1;
    for (;;) {
      match(PLAIN);
      if (text[offset] === '"') break;
      if (match(ESCAPE) === undefined) broken('string');
    }
    offset += 1;
    return JSON.parse(text.slice(start, offset));
  }

  function value(path: string, depth: number): JsonNode {
    nodes += 1;
    if (nodes > limits.nodes) limit(`quá ${limits.nodes} giá trị`, `more than ${limits.nodes} values`);
    if (depth > limits.depth) limit(`lồng sâu quá ${limits.depth} lớp`, `nested deeper than ${limits.depth}`);
    const start = offset;
    const node = (kind: JsonNode['kind'], content: Partial<JsonNode>): JsonNode => ({
      kind,
      start,
      end: offset,
      path,
      text: '',
      members: [],
      items: [],
      ...content,
    });
    const first = text[offset];
    if (first === '"') {
      const content = string();
      return node('string', { text: content });
    }
    if (first === '{') return node('object', { members: members(path, depth) });
    if (first === '[') return node('array', { items: items(path, depth) });
    const word = match(WORD);
    if (word !== undefined) return node(word === 'null' ? 'null' : 'boolean', { text: word });
    const number = match(NUMBER);
    if (number !== undefined && number !== '') return node('number', { text: number });
    return broken('value');
  }

  function members(path: string, depth: number): JsonMember[] {
    const found: JsonMember[] = [];
    offset += 1;
    skip();
    if (text[offset] === '}') offset += 1;
    else {
      for (;;) {
        const start = offset;
        if (text[offset] !== '"') broken('key');
        const key = string();
        skip();
        if (text[offset] !== ':') broken('colon');
        offset += 1;
        skip();
        found.push({ key, start, value: value(path === '' ? key : `${path}.${key}`, depth + 1) });
        if (closed('}')) break;
      }
    }
    return found;
  }

  function items(path: string, depth: number): JsonNode[] {
    const found: JsonNode[] = [];
    offset += 1;
    skip();
    if (text[offset] === ']') offset += 1;
    else {
      for (;;) {
        found.push(value(`${path}.${found.length}`, depth + 1));
        if (closed(']')) break;
      }
    }
    return found;
  }

  function closed(bracket: string): boolean {
    skip();
    const next = text[offset];
    if (next !== ',' && next !== bracket) broken('comma');
    offset += 1;
    if (next === bracket) return true;
    skip();
    return false;
  }

  try {
    skip();
    const root = value('', 0);
    skip();
    if (offset < text.length) broken('more');
    return { root, faults };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { root: undefined, faults };
  }
}

/** The value of a member; of two with one name the last counts, as in `JSON.parse`. */
export function member(node: JsonNode, key: string): JsonNode | undefined {
  return node.members.findLast((each) => each.key === key)?.value;
}

/** Where a member's key stands. */
export function memberPlace({ start, value }: JsonMember): SourcePlace {
  return { offset: () => start, field: () => value.path };
}

/** Where a value stands. */
export function jsonPlace(node: JsonNode): SourcePlace {
  return { offset: () => node.start, field: () => node.path };
}
