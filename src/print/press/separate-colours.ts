/** Colours of a screen → inks of a press. */
import { BARE_PAPER, BLACK, type Build, limitInk } from './build.js';
import type { Lab, PressProfile } from './icc-profile.js';
import { type Lattice, readLattice } from './icc-profile.js';

/** Separates colours for one press. */
export interface Separation {
  /** The inks of a flat colour `#RRGGBB`, whole per cents: a designer's own build, black alone for what has no hue, else the profile's. */
  readonly inkOf: (colour: string) => Build;
  /** Pixels (three bytes each, sRGB) → inks (four bytes each). `flat` holds the pixels of drawings to the builds of flat colours. */
  readonly pixels: (rgb: Uint8Array, options: { readonly flat: boolean }) => Uint8Array;
}

interface SeparationOptions {
  readonly profile: PressProfile;
  /** Total ink, per cent. */
  readonly inkLimit: number;
  /** Builds that a designer chose, by colour `#RRGGBB`. */
  readonly builds?: Readonly<Record<string, Build>> | undefined;
}

/** Channels of a grey differ by less than this, of 255. */
const NEUTRAL = 7;
/** Lightness of black alone on coated paper, by tens of per cents of ink (FOGRA39). */
const GREYS = [100, 93.7, 86.9, 80.1, 73, 65.5, 57.3, 48.3, 38.8, 28.9, 17.4];
const POINTS = 33;

/** Everything that one press makes of colours; no total is above the limit. */
export function separate({ profile, inkLimit, builds = {} }: SeparationOptions): Separation {
  const chosen = new Map(Object.entries(builds).map(([colour, build]) => [colour.toUpperCase(), build]));
  const inkOf = (colour: string): Build => {
    const rgb = channels(colour);
    const build = chosen.get(colour.toUpperCase()) ?? greyBuild(rgb) ?? profile.inksOf(srgbToLab(rgb));
    return limitInk(whole(build), inkLimit);
  };
  let lattice: Lattice | undefined;
  return {
    inkOf,
    pixels: (rgb, { flat }) => {
      lattice ??= latticeOf(profile, inkLimit);
      return separatePixels(rgb, lattice, flat ? flatInks([...chosen.keys()], inkOf) : new Map());
    },
  };
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function whole([cyan, magenta, yellow, black]: Build): Build {
  return [Math.round(cyan), Math.round(magenta), Math.round(yellow), Math.round(black)];
}

/** Greys are printed with black alone: three inks that meet to a grey turn green or red with every drift of the press. */
function greyBuild(rgb: readonly [number, number, number]): Build | undefined {
  if (Math.max(...rgb) - Math.min(...rgb) >= NEUTRAL) return undefined;
  const [lightness] = srgbToLab(rgb);
  if (lightness >= 99.5) return BARE_PAPER;
  const above = GREYS.findIndex((grey) => grey <= lightness);
  if (above < 1) return BLACK;
  const [light = 100, dark = 0] = [GREYS[above - 1], GREYS[above]];
  return [0, 0, 0, 10 * (above - 1 + (light - lightness) / (light - dark))];
}

/** The profile over the cube of sRGB, each point within the limit: so is everything between them. */
function latticeOf(profile: PressProfile, inkLimit: number): Lattice {
  const values = new Float32Array(POINTS ** 3 * 4);
  const level = (index: number) => (255 * index) / (POINTS - 1);
  let place = 0;
  for (let red = 0; red < POINTS; red += 1) {
    for (let green = 0; green < POINTS; green += 1) {
      for (let blue = 0; blue < POINTS; blue += 1) {
        const build = profile.inksOf(srgbToLab([level(red), level(green), level(blue)]));
        // Four roundings to bytes add at most 0.8 per cent.
        values.set(
          limitInk(build, inkLimit - 1).map((ink) => ink * 2.55),
          place,
        );
        place += 4;
      }
    }
  }
  return { points: POINTS, channels: 4, values };
}

/** Builds of flat colours as bytes, by pixel: the designer's colours, black and white. */
function flatInks(colours: readonly string[], inkOf: (colour: string) => Build): Map<number, Uint8Array> {
  return new Map(
    [...colours, '#000000', '#FFFFFF'].map((colour) => [
      Number.parseInt(colour.slice(1), 16),
      Uint8Array.from(inkOf(colour), (ink) => Math.round(ink * 2.55)),
    ]),
  );
}

function separatePixels(
  rgb: Uint8Array,
  lattice: Lattice,
  flat: ReadonlyMap<number, Uint8Array>,
): Uint8Array {
  const inks = new Uint8Array((rgb.length / 3) * 4);
  const found = new Float32Array(4);
  let last = -1;
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    const red = rgb[from] as number;
    const green = rgb[from + 1] as number;
    const blue = rgb[from + 2] as number;
    const pixel = (red << 16) | (green << 8) | blue;
    if (pixel === last) {
      inks.copyWithin(to, to - 4, to);
      continue;
    }
    last = pixel;
    const known = flat.get(pixel);
    if (known !== undefined) {
      inks.set(known, to);
      continue;
    }
    readLattice(lattice, red / 255, green / 255, blue / 255, found);
    for (let ink = 0; ink < 4; ink += 1) inks[to + ink] = Math.round(found[ink] as number);
  }
  return inks;
}

/** sRGB → XYZ relative to D50: IEC 61966-2-1 with the Bradford adaptation of ICC.1:2022, annex E. */
const TO_XYZ = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const WHITE = [0.9642, 1, 0.8249] as const;

/** sRGB (0–255 a channel) → CIELAB (CIE 15, relative to D50). @example srgbToLab([255, 255, 255])[0].toFixed(1); // '100.0' */
export function srgbToLab(rgb: readonly [number, number, number]): Lab {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const [x, y, z] = TO_XYZ.map(([r, g, b], index) => {
    const ratio = (r * red + g * green + b * blue) / (WHITE[index] ?? 1);
    return ratio > 216 / 24389 ? Math.cbrt(ratio) : (24389 / 27) * (ratio / 116) + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
