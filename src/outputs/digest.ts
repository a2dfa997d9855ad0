/** Short names for what files are made from. */
import { createHash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/** The hash of plain data that does not change, worked out once: hundreds of stations share their items. */
export function digestOf(data: object): string {
  const known = digests.get(data) ?? createHash('sha256').update(JSON.stringify(data)).digest('hex');
  digests.set(data, known);
  return known;
}

/** The hash of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
