/** A WAV file that says of itself that a machine reads it. */
import { PREVIEW_MARK } from '../model/index.js';

/**
 * The same sound with a comment in it (RIFF `LIST INFO ICMT`): `PREVIEW_MARK`, by which `check` knows it again.
 *
 * @example
 * markPreview(new Uint8Array(44)).length > 44; // true
 */
export function markPreview(wav: Uint8Array): Uint8Array {
  const text = Buffer.from(PREVIEW_MARK, 'latin1');
  const size = text.length + 1;
  const comment = Buffer.alloc(8 + size + (size % 2));
  comment.write('ICMT', 0, 'latin1');
  comment.writeUInt32LE(size, 4);
  text.copy(comment, 8);
  const list = Buffer.alloc(12);
  list.write('LIST', 0, 'latin1');
  list.writeUInt32LE(4 + comment.length, 4);
  list.write('INFO', 8, 'latin1');
  const marked = Buffer.concat([wav, list, comment]);
  marked.writeUInt32LE(marked.length - 8, 4);
  return marked;
}
