/** What texts were parsed to before: of a campaign's hundreds of files an officer changes one. */
import { createHash } from 'node:crypto';

/**
 * Remembers by the text itself what it was parsed to, as plain data that JSON can carry. Only what had no fault is kept: a fault
 * names its file and line.
 */
export interface ParseMemory {
  recall<T extends object>(kind: string, text: string): T | undefined;
  keep(kind: string, text: string, parsed: object): void;
}

/** A memory that can be handed to the next run. */
export interface KeptMemory extends ParseMemory {
  /** What was asked for or kept, as text; undefined when it is what was noted before. */
  notes(): string | undefined;
}

/** Everything is parsed anew. */
export const noMemory: ParseMemory = { recall: () => undefined, keep: () => undefined };

/**
 * Opens what was noted before, or an empty memory.
 *
 * @example
 * const memory = parseMemory();
 * memory.keep('yaml', 'a: 1', { value: { a: 1 } });
 * parseMemory(memory.notes()).recall('yaml', 'a: 1'); // { value: { a: 1 } }
 */
export function parseMemory(noted = '{}'): KeptMemory {
  const before = new Map<string, object>(Object.entries(JSON.parse(noted)));
  const now = new Map<string, object>();
  let fresh = false;
  const keyOf = (kind: string, text: string) =>
    createHash('sha256').update(`${kind}\0${text}`).digest('base64');
  return {
    recall<T extends object>(kind: string, text: string) {
      const key = keyOf(kind, text);
      const known = now.get(key) ?? before.get(key);
      if (known === undefined) return undefined;
      now.set(key, known);
      // Notes of another code are never found: what lies under this key is what this code parsed.
      return known as T;
    },
    keep(kind, text, parsed) {
      if (!survives(parsed)) return;
      now.set(keyOf(kind, text), JSON.parse(JSON.stringify(parsed)));
      fresh = true;
    },
    notes: () => (fresh || now.size !== before.size ? JSON.stringify(Object.fromEntries(now)) : undefined),
  };
}

/** JSON writes infinity and not-a-number as null. */
function survives(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'bigint' || value === undefined) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(survives);
}
