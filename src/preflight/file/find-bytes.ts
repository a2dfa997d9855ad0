/** Words among octets. */

/** Where an ASCII word stands at or after `from`; -1 when it does not. */
export function findBytes(bytes: Uint8Array, word: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(word, from, 'latin1');
}

/** Where an ASCII word stands last; -1 when it does not. */
export function findLast(bytes: Uint8Array, word: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(word, undefined, 'latin1');
}
