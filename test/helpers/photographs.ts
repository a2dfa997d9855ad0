/** Photographs as cameras, telephones and programs save them, made anew: soft light, a bright corner that says which way is up. */
import sharp, { type Sharp } from 'sharp';

/** Pixels of a landscape: red in its top left quarter, green at the right, blue towards the foot. */
export function landscape(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = 3 * (y * width + x);
      const grain = ((x * 7919 + y * 104_729) >> 3) & 7;
      pixels[at] = 2 * x < width && 2 * y < height ? 220 + grain : 30 + grain;
      pixels[at + 1] = Math.round((190 * x) / width) + grain;
      pixels[at + 2] = Math.round((190 * y) / height) + grain;
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A segment with its length (ITU-T T.81, B.1.1.4). */
export function segment(marker: number, content: string | Uint8Array): Buffer {
  const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The JPEG with more segments at its beginning. */
export function withSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** The markers of the segments up to the first scan. */
export function markersOf(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  for (let at = 2; at < jpeg.length && markers.at(-1) !== 0xda; at += 2 + view.getUint16(at + 2))
    markers.push(view.getUint8(at + 1));
  return markers;
}
