/** A colour of a screen as the eye sees it. */

/** CIELAB under D50. */
export type Lab = readonly [lightness: number, a: number, b: number];

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
