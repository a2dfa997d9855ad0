/** A number from a name: no secret, but the same on every machine. */

/**
 * FNV-1a, 32 bits, over UTF-16 code units; its low bits alone mix poorly for names that differ in one letter, so the high ones are
 * folded in.
 *
 * @example
 * fnv1a('a') === fnv1a('b'); // false
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
