/** Name-based UUIDs (RFC 9562 §5.5). */
import { createHash } from 'node:crypto';

/**
 * The UUIDv5 of a name in a namespace: the same name gives the same UUID, everywhere and for ever.
 *
 * @example
 * uuidV5('ead4c236-bf58-58c6-a2c6-a6b28d128cb6', 'podnews.net/rss'); // '9b024349-ccf0-5f69-a609-6b82873eab3c'
 */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  // Version 5 in the upper half of the seventh byte, the variant in the two upper bits of the ninth.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
