/** Which photographs a file takes as they are, and that nothing goes with them but their pixels. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { keptPhotograph } from '../../src/print/draw/prepare-pictures.js';
import { landscape, markersOf, segment, withSegments } from '../helpers/photographs.js';

/** 600 × 400 pixels on 3 × 2 inches: 200 an inch. */
const PLACE = { widthPt: 216, heightPt: 144, fit: 'cover', ppi: 200 } as const;
const picture = landscape(600, 400);
const baseline = await picture.clone().jpeg().toBuffer();
const pixels = (jpeg: Uint8Array) => sharp(jpeg).raw().toBuffer();
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 59/1 0/1', GPSLongitudeRef: 'E' } };
const adobe = (transform: number) => segment(0xee, `Adobe\0\x64\0\0\0\0${String.fromCharCode(transform)}`);
const jfif = (thumbnail = '\0\0') => segment(0xe0, `JFIF\0\x01\x02\x01\0\x48\0\x48${thumbnail}`);
/** The components of the frame and of the scan called by other numbers. */
function renamed(names: string, jpeg: Buffer): Buffer {
  const own = Buffer.from(jpeg);
  const [frame, scan] = [0xc0, 0xda].map((marker) => own.indexOf(Buffer.from([0xff, marker])));
  for (let index = 0; index < 3; index += 1) {
    own[(frame ?? 0) + 10 + 3 * index] = names.charCodeAt(index);
    own[(scan ?? 0) + 5 + 2 * index] = names.charCodeAt(index);
  }
  return own;
}
const same = async (one: Uint8Array, other: Uint8Array) =>
  Buffer.compare(await pixels(one), await pixels(other)) === 0;

describe('keptPhotograph', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['baseline, colours at half', async () => baseline],
    ['baseline, colours at full', () => picture.clone().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer()],
    ['tables of its own', () => picture.clone().jpeg({ optimizeCoding: true, quality: 95 }).toBuffer()],
    ['grey', () => picture.clone().toColourspace('b-w').jpeg().toBuffer()],
    ['with a profile of sRGB', () => picture.clone().withIccProfile('srgb').jpeg().toBuffer()],
    ['upright by EXIF', () => picture.clone().withMetadata({ orientation: 1 }).jpeg().toBuffer()],
    ['YCbCr by Adobe’s marker', async () => withSegments(baseline, adobe(1))],
    ['JFIF', async () => withSegments(baseline, jfif())],
    ['JFIF, components from nought', async () => renamed('\0\x01\x02', withSegments(baseline, jfif()))],
    ['JFIF and Adobe’s marker', async () => withSegments(baseline, jfif(), adobe(1))],
  ])('keeps the pixels of a photograph: %s', async (_, make) => {
    const jpeg = await make();
    const kept = (await keptPhotograph(jpeg, PLACE)) as Uint8Array;
    expect(await same(kept, jpeg)).toBe(true);
    expect(markersOf(kept)).toEqual(markersOf(jpeg).filter((marker) => marker !== 0xe1 && marker !== 0xe2));
    expect(Buffer.compare((await keptPhotograph(jpeg, PLACE)) as Uint8Array, kept)).toBe(0);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['progressive', () => picture.clone().jpeg({ progressive: true }).toBuffer()],
    ['turned by EXIF', () => picture.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['with a profile of Display P3', () => picture.clone().withIccProfile('p3').jpeg().toBuffer()],
    ['CMYK', () => picture.clone().toColourspace('cmyk').jpeg().toBuffer()],
    ['RGB by Adobe’s marker', async () => withSegments(baseline, adobe(0))],
    ['of two opinions on its colours', async () => withSegments(baseline, jfif(), adobe(0))],
    ['RGB by the names of its components', async () => renamed('RGB', withSegments(baseline, jfif()))],
    ['in components that say nothing', async () => renamed('\0\x01\x02', baseline)],
    ['cut off', async () => baseline.subarray(0, baseline.length - 40)],
    ['cut off before its picture', async () => baseline.subarray(0, 300)],
    ['no JPEG', () => picture.clone().png().toBuffer()],
    ['nothing', async () => Buffer.alloc(0)],
    ['a beginning, and nothing', async () => Buffer.from([0xff, 0xd8])],
    ['a beginning and an end', async () => Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('leaves to resampling what is %s', async (_, make) => {
    expect(await keptPhotograph(await make(), PLACE)).toBe(undefined);
  });

  it('asks for a place that it suits: neither twice too fine nor cropped to a sliver; too few pixels are no reason', async () => {
    const at = (widthPt: number, heightPt: number, fit: 'cover' | 'contain' = 'cover') =>
      keptPhotograph(baseline, { widthPt, heightPt, fit, ppi: 200 });
    expect(await at(2160, 1440)).toBeDefined();
    expect(await at(109, 72.7)).toBeDefined();
    expect(await at(106, 70)).toBe(undefined);
    expect(await at(216, 50)).toBeDefined();
    expect(await at(216, 47)).toBe(undefined);
    expect(await at(216, 47, 'contain')).toBe(undefined);
    expect(await at(216, 73, 'contain')).toBeDefined();
    // By the larger scale of `cover` it is 198 pixels an inch, by the smaller of `contain` 400 and more.
    expect(await at(218, 72)).toBeDefined();
    expect(await at(218, 71, 'contain')).toBe(undefined);
  });

  it('takes along neither place nor time, author, comment, thumbnail or profile, nor what follows the picture', async () => {
    const tagged = await picture
      .clone()
      .withIccProfile('srgb')
      .withExif({ IFD0: { Artist: 'Nguyen Thi Rieng Tu', DateTime: '2020:07:06 07:00:00' }, ...gps })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">RIENG TU</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const full = Buffer.concat([
      withSegments(
        tagged,
        jfif('\x01\x01RIE'),
        segment(0xe0, 'JFXX\0\x13RIENG TU'),
        segment(0xed, 'Photoshop 3.0\0RIENG TU'),
        segment(0xfe, 'RIENG TU'),
      ),
      Buffer.from('RIENG TU'),
      baseline,
    ]);
    expect((await sharp(full).metadata()).exif?.length).toBeGreaterThan(50);
    const kept = (await keptPhotograph(full, PLACE)) as Uint8Array;
    expect(await same(kept, tagged)).toBe(true);
    const { exif, icc, xmp, iptc, comments } = await sharp(kept).metadata();
    expect([exif, icc, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(Buffer.from(kept).toString('latin1')).not.toMatch(/RIE|Rieng|2020:07|GPS/);
    expect(new Set(markersOf(kept))).toEqual(new Set([0xe0, 0xdb, 0xc0, 0xc4, 0xda]));
    expect([...kept.subarray(-2)]).toEqual([0xff, 0xd9]);
  });

  it('names pixels that are damaged, each time it is asked', async () => {
    const hole = Buffer.from(baseline);
    hole.fill(0x55, hole.length / 2, hole.length / 2 + 400);
    const short = Buffer.concat([
      baseline.subarray(0, baseline.length / 2),
      baseline.subarray(baseline.length - 2),
    ]);
    for (const jpeg of [short, short]) await expect(keptPhotograph(jpeg, PLACE)).rejects.toThrow(/Corrupt/);
    await expect(keptPhotograph(hole, PLACE)).rejects.toThrow(/Corrupt/);
  });

  it('throws nothing but that at a file that is cut off or changed anywhere', async () => {
    const tagged = await picture.clone().resize(60).withExif(gps).withIccProfile('srgb').jpeg().toBuffer();
    for (let at = 0; at < tagged.length; at += 7) {
      expect(await keptPhotograph(tagged.subarray(0, at), PLACE)).toBe(undefined);
      const changed = Buffer.from(tagged);
      changed[at] = (changed[at] ?? 0) ^ 0xa5;
      const kept = await keptPhotograph(changed, PLACE).catch((error: Error) => error.message);
      if (typeof kept === 'string') expect(kept).toMatch(/Vips|Input/i);
    }
  });
});
