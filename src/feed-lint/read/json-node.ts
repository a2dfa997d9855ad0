/** A JSON document as a tree that remembers where everything stands. */
import type { Place } from '../place.js';

export interface JsonMember {
  readonly key: string;
  /** Index of the key's quotation mark. */
  readonly start: number;
  readonly value: JsonNode;
}

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

/** The value of a member; of two with one name the last counts, as in `JSON.parse`. */
export function member(node: JsonNode, key: string): JsonNode | undefined {
  return node.members.findLast((each) => each.key === key)?.value;
}

/** The text of a member that is a string. */
export function textOf(node: JsonNode, key: string): string | undefined {
  const value = member(node, key);
  return value?.kind === 'string' ? value.text : undefined;
}

/** Where a value stands. */
export function jsonPlace(node: JsonNode): Place {
  return { offset: () => node.start, field: () => node.path };
}
