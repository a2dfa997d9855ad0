/** Inks as a picture file: the plainest TIFF there is (TIFF 6.0, sections 2 and 16), which sharp takes for what it is. */

/** Octets before the inks. */
const HEAD = 8;
const SHORT = 3;
const LONG = 4;

/** Four bytes a pixel, cyan, magenta, yellow and black, rows from the top → an uncompressed CMYK TIFF. */
export function cmykTiff(
  inks: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const depths = HEAD + inks.length;
  const directory = depths + 8;
  const fields = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, depths],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, HEAD],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, inks.length],
    [284, SHORT, 1, 1],
    [332, SHORT, 1, 1],
  ] as const;
  const bytes = new Uint8Array(directory + 2 + 12 * fields.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, directory, true);
  bytes.set(inks, HEAD);
  for (let sample = 0; sample < 4; sample += 1) view.setUint16(depths + 2 * sample, 8, true);
  view.setUint16(directory, fields.length, true);
  fields.forEach(([tag, type, count, value], index) => {
    const offset = directory + 2 + 12 * index;
    view.setUint16(offset, tag, true);
    view.setUint16(offset + 2, type, true);
    view.setUint32(offset + 4, count, true);
    view.setUint32(offset + 8, value, true);
  });
  return bytes;
}
