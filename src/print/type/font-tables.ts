/** The tables of a font file (OpenType, “Organization of an OpenType font”). */

/** Tables by their tags; none when the file is cut off. */
export function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  // Not as a Buffer, whose slices are no copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, Uint8Array>();
  if (bytes.length < 12) return tables;
  const data = viewOf(bytes);
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    if (at + 16 > bytes.length) break;
    const start = data.getUint32(at + 8);
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, bytes.subarray(start, start + data.getUint32(at + 12)));
  }
  return tables;
}

/** What `post` says of a font as a whole; its thousands of names of glyphs are not read. */
export function postOf(file: Uint8Array): { readonly italicAngle: number; readonly isFixedPitch: number } {
  const table = tablesOf(file).get('post');
  if (table === undefined || table.length < 16) return { italicAngle: 0, isFixedPitch: 0 };
  const view = viewOf(table);
  return { italicAngle: view.getInt32(4) / 65_536, isFixedPitch: view.getUint32(12) };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
