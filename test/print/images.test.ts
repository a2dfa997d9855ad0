import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng, preparePicture } from '../../src/print/draw/images.js';
import { preparePictures } from '../../src/print/draw/prepare-pictures.js';

const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2" fill="#C8102E"/></svg>',
);

describe('preparePicture', () => {
  it('draws an SVG at the size of its place, red to the last pixel', async () => {
    const png = await preparePicture(svg, { widthPt: 72, heightPt: 36, fit: 'cover', ppi: 100 });
    expect([...png.subarray(1, 4)]).toEqual([80, 78, 71]);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([100, 50]);
    for (const at of [0, 99, 50 * 100 - 1]) {
      expect([...data.subarray(at * info.channels, at * info.channels + 3)]).toEqual([0xc8, 0x10, 0x2e]);
    }
  });

  it('makes a photo a JPEG and never enlarges it', async () => {
    const photo = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#0088CC' } })
      .jpeg()
      .toBuffer();
    const made = await sharp(
      await preparePicture(photo, { widthPt: 720, heightPt: 360, fit: 'contain', ppi: 300 }),
    ).metadata();
    expect(made).toMatchObject({ format: 'jpeg', width: 60, height: 60 });
  });

  it('keeps the whole picture with `contain`', async () => {
    const made = await sharp(
      await preparePicture(svg, { widthPt: 72, heightPt: 72, fit: 'contain', ppi: 100 }),
    ).metadata();
    expect([made.width, made.height]).toEqual([100, 50]);
  });

  it('refuses what is no picture, and a picture that is a bomb', async () => {
    const size = { widthPt: 72, heightPt: 72, fit: 'cover', ppi: 100 } as const;
    await expect(preparePicture(new TextEncoder().encode('không phải hình'), size)).rejects.toThrow();
    const bomb = svg.map((byte) => byte);
    const huge = new TextDecoder()
      .decode(bomb)
      .replace('width="4" height="2"', 'width="60000" height="60000"');
    await expect(preparePicture(new TextEncoder().encode(huge), size)).rejects.toThrow();
  });
});

describe('preparePictures', () => {
  it('prepares each picture once, for its largest place', async () => {
    const read: string[] = [];
    const place = (width: number) =>
      ({
        kind: 'image',
        x: 0,
        y: 0,
        width,
        height: width,
        media: 'media/a.svg',
        alt: 'a',
        fit: 'cover',
      }) as const;
    const pages = [{ width: 300, height: 300, marks: [place(36), place(72)] }];
    const pictures = await preparePictures(
      { title: 'a', language: 'vi', pages, slots: [], samples: [] },
      {
        ppi: 100,
        read: async (media) => {
          read.push(media);
          return svg;
        },
      },
    );
    expect(read).toEqual(['media/a.svg']);
    expect((await sharp(pictures.get('media/a.svg')).metadata()).width).toBe(100);
  });
});

describe('preparePictures with a memory', () => {
  it('is asked for pixels by path and size, and makes what is not there', async () => {
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#3A7' } })
      .jpeg()
      .toBuffer();
    const mark = {
      kind: 'image',
      x: 0,
      y: 0,
      width: 72,
      height: 48,
      media: 'a.jpg',
      alt: 'a',
      fit: 'cover',
    } as const;
    const layout = {
      title: 'a',
      language: 'vi',
      pages: [{ width: 300, height: 300, marks: [mark] }],
      slots: [],
      samples: [],
    };
    const kept = new Map<string, Uint8Array>();
    let made = 0;
    const prepare = () =>
      preparePictures(layout, {
        ppi: 100,
        read: async () => photo,
        remember: async (media, how, make) => {
          const key = JSON.stringify([media, how]);
          const known = kept.get(key);
          if (known !== undefined) return known;
          made += 1;
          const fresh = await make();
          kept.set(key, fresh);
          return fresh;
        },
      });
    const first = await prepare();
    expect(await prepare()).toEqual(first);
    expect(made).toBe(1);
    expect([...kept.keys()]).toEqual(['["a.jpg",{"widthPt":72,"heightPt":48,"fit":"cover","ppi":100}]']);
  });
});

describe('encodePng', () => {
  it('writes pixels in the order red, green, blue', async () => {
    const png = await encodePng(Uint8Array.from([1, 2, 3, 255]), { width: 1, height: 1 });
    expect([...(await sharp(png).raw().toBuffer())]).toEqual([1, 2, 3]);
  });
});
