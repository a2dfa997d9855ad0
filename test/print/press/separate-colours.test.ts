import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.js';
import { type Build, isBlack, limitInk, totalInk } from '../../../src/print/press/build.js';
import { parsePressProfile } from '../../../src/print/press/icc-profile.js';
import { loadPressProfile } from '../../../src/print/press/load-press-profile.js';
import { separate, srgbToLab } from '../../../src/print/press/separate-colours.js';

const profile = await loadPressProfile();

describe('parsePressProfile', () => {
  it('reads the name that the profile gives itself', () => {
    expect(profile.description).toBe('FOGRA39L Coated');
    expect(profile.bytes.length).toBe(121_368);
  });

  // What Little CMS 2.14 makes of the same colours: `transicc -i '*sRGB' -o FOGRA39L_coated.icc -t1`.
  it.each<[readonly [number, number, number], Build]>([
    [
      [163, 13, 34],
      [1.2253, 98.8632, 81.4908, 33.5973],
    ],
    [
      [122, 12, 20],
      [0.325, 98.5046, 83.6042, 55.8312],
    ],
    [
      [255, 209, 0],
      [3.1952, 16.4141, 93.7453, 2.1363],
    ],
    [
      [255, 248, 225],
      [2.1851, 2.385, 16.0418, 0],
    ],
    [
      [181, 125, 0],
      [2.5971, 39.0829, 99.469, 34.8226],
    ],
    [
      [26, 26, 26],
      [85.8473, 79.3027, 53.0495, 98.2177],
    ],
    [
      [92, 74, 58],
      [59.3301, 63.8743, 77.789, 45.7374],
    ],
    [
      [128, 128, 128],
      [51.191, 41.825, 41.5503, 17.7279],
    ],
    [
      [255, 255, 255],
      [0, 0, 0, 0],
    ],
    [
      [200, 16, 46],
      [0, 100, 80.5463, 15.0958],
    ],
  ])('gives %j the inks that Little CMS gives it', (rgb, inks) => {
    profile.inksOf(srgbToLab(rgb)).forEach((ink, index) => {
      expect(Math.abs(ink - (inks[index] ?? 0))).toBeLessThan(1.5);
    });
  });

  it('refuses what is no profile of a press: empty, cut off, a lie about its length, another kind', () => {
    const cut = profile.bytes.slice(0, 60_000);
    const lying = profile.bytes.slice(0, 60_000);
    new DataView(lying.buffer).setUint32(0, lying.length);
    const screen = profile.bytes.slice();
    screen.set(new TextEncoder().encode('mntrRGB XYZ '), 12);
    for (const bytes of [new Uint8Array(), new Uint8Array(200), cut, lying, screen]) {
      expect(() => parsePressProfile(bytes)).toThrow(UsageError);
    }
  });

  it('says which file is not there', async () => {
    await expect(loadPressProfile('/no/such.icc')).rejects.toThrow('/no/such.icc');
  });
});

describe('limitInk', () => {
  it('takes from the colours and leaves black', () => {
    expect(limitInk([80, 70, 50, 100], 260)).toEqual([64, 56, 40, 100]);
    expect(limitInk([10, 20, 30, 40], 260)).toEqual([10, 20, 30, 40]);
    expect(totalInk(limitInk([100, 100, 100, 100], 240))).toBeCloseTo(240);
  });
});

describe('separate', () => {
  const { inkOf, pixels } = separate({ profile, inkLimit: 300, builds: { '#A30D22': [0, 100, 90, 38] } });

  it('takes the build of the designer, and black alone for what has no hue', () => {
    expect(inkOf('#a30d22')).toEqual([0, 100, 90, 38]);
    for (const ink of ['#000000', '#1A1A1A', '#1C1B1A']) expect(isBlack(inkOf(ink))).toBe(true);
    expect(inkOf('#FFFFFF')).toEqual([0, 0, 0, 0]);
    const greys = ['#F0F0F0', '#C0C0C0', '#808080', '#404040'].map(inkOf);
    expect(greys.map((build) => build.slice(0, 3))).toEqual(greys.map(() => [0, 0, 0]));
    expect(greys.map(([, , , black]) => black)).toEqual([8, 33, 64, 92]);
  });

  it('keeps the limit for every pixel and every colour', () => {
    const rgb = new Uint8Array(3 * 16 ** 3);
    for (let index = 0; index < 16 ** 3; index += 1) {
      rgb.set([17 * (index >> 8), 17 * ((index >> 4) & 15), 17 * (index & 15)], 3 * index);
    }
    for (const inkLimit of [300, 240]) {
      const inks = separate({ profile, inkLimit }).pixels(rgb, { flat: false });
      let most = 0;
      for (let at = 0; at < inks.length; at += 4) {
        most = Math.max(
          most,
          ((inks[at] ?? 0) + (inks[at + 1] ?? 0) + (inks[at + 2] ?? 0) + (inks[at + 3] ?? 0)) / 2.55,
        );
      }
      expect(most).toBeLessThanOrEqual(inkLimit);
      expect(most).toBeGreaterThan(inkLimit - 20);
    }
    expect(
      totalInk(
        separate({ profile, inkLimit: 200, builds: { '#123456': [90, 80, 70, 60] } }).inkOf('#123456'),
      ),
    ).toBeCloseTo(200);
  });

  it('holds the pixels of a drawing to the builds of flat colours', () => {
    const inks = pixels(Uint8Array.from([0xa3, 0x0d, 0x22, 0, 0, 0, 0xff, 0xff, 0xff]), { flat: true });
    expect([...inks]).toEqual([0, 255, 229, 97, 0, 0, 0, 255, 0, 0, 0, 0]);
    const [cyan] = pixels(Uint8Array.from([0, 0, 0]), { flat: false });
    expect(cyan).toBeGreaterThan(100);
  });
});
