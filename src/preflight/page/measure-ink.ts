/** How much ink the CMYK pictures of a file take where they take most. */
import type { InkUse } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import type { PdfStream } from '../file/pdf-value.js';
import { colourSpaceOf, inkOf } from './colour-space.js';
import type { ReadPage } from './read-page.js';

/** A JPEG in CMYK → its samples, four a pixel; undefined for one that cannot be read. */
export type JpegReader = (jpeg: Uint8Array) => Promise<Uint8Array | undefined>;

/** Of all pixels, so many may be heavier than what is said: a single one is no area. */
const IGNORED = 0.001;

/** Each picture is measured once, wherever it stands. */
export async function pictureInks(
  file: PdfFile,
  pages: readonly ReadPage[],
  readJpeg: JpegReader | undefined,
) {
  const byPage = new Map<number, InkUse[]>();
  let unmeasured = false;
  const known = new Map<PdfStream, number | undefined>();
  for (const { facts, inked } of pages) {
    for (const { stream, box } of inked) {
      const total = known.has(stream) ? known.get(stream) : await measureInk(file, stream, readJpeg);
      known.set(stream, total);
      if (total === undefined) unmeasured = true;
      else byPage.set(facts.number, [...(byPage.get(facts.number) ?? []), { total, what: 'image', box }]);
    }
  }
  return { byPage, unmeasured };
}

/** Percent of every ink, added up; `undefined` when it cannot be measured. */
async function measureInk(
  file: PdfFile,
  stream: PdfStream,
  readJpeg: JpegReader | undefined,
): Promise<number | undefined> {
  const { dict } = stream;
  const space = colourSpaceOf(file, dict.get('ColorSpace'), undefined);
  if (space.base !== undefined) {
    const count = Math.floor((space.table?.length ?? 0) / Math.max(1, space.base.components));
    const totals = Array.from({ length: count }, (_, index) => inkOf(space, [index])?.total ?? 0);
    return totals.length === 0 ? undefined : Math.max(...totals);
  }
  const { bytes, left } = file.decode(stream);
  const [low, high] = file.values(dict.get('Decode'));
  const turned = typeof low === 'number' && typeof high === 'number' && low > high;
  if (left === undefined)
    return file.resolve(dict.get('BitsPerComponent')) === 8 ? heaviest(bytes, turned) : undefined;
  if (left !== 'DCTDecode') return undefined;
  const samples = await readJpeg?.(bytes);
  // Readers of JPEG turn around what Adobe wrote upside down; a PDF says in `Decode` whether it is to be.
  return samples && heaviest(samples, isAdobe(bytes) !== turned);
}

/** The ink that all but a few pixels stay below. */
function heaviest(samples: Uint8Array, turned: boolean): number | undefined {
  const pixels = Math.floor(samples.length / 4);
  if (pixels === 0) return undefined;
  const counts = new Uint32Array(4 * 255 + 1);
  for (let offset = 0; offset < 4 * pixels; offset += 4) {
    const sum =
      (samples[offset] ?? 0) +
      (samples[offset + 1] ?? 0) +
      (samples[offset + 2] ?? 0) +
      (samples[offset + 3] ?? 0);
    const ink = turned ? 4 * 255 - sum : sum;
    counts[ink] = (counts[ink] ?? 0) + 1;
  }
  let above = 0;
  for (let ink = counts.length - 1; ink >= 0; ink -= 1) {
    above += counts[ink] ?? 0;
    if (above > IGNORED * pixels) return (ink / 255) * 100;
  }
  return 0;
}

/** The APP14 marker, in the head of the file. */
function isAdobe(jpeg: Uint8Array): boolean {
  const head = Buffer.from(jpeg.buffer, jpeg.byteOffset, Math.min(jpeg.length, 65_536));
  return head.indexOf('Adobe', 0, 'latin1') >= 0;
}
