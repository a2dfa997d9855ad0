/** Does an ICC profile mean sRGB (IEC 61966-2-1)? Profiles of that name differ in their octets, so their figures are looked at. */
import { profileTags } from '../press/profile-tags.js';

/** The colorants, adapted to D50 as in every profile of a screen. */
const COLORANTS: readonly (readonly [tag: string, xyz: readonly number[]])[] = [
  ['rXYZ', [0.4361, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7141]],
];
const CURVES = ['rTRC', 'gTRC', 'bTRC'];
/** Where curves are compared. */
const SAMPLES = [0, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
/** Less than what eight bits can tell apart. */
const NEAR = 0.003;

/** A screen's profile of three colorants and three curves, all of them those of sRGB. */
export function isSrgbProfile(icc: Uint8Array): boolean {
  const tags = profileTags(icc);
  // Tables, where there are any, count for more than colorants.
  if (tags?.signature !== 'mntrRGB XYZ ' || tags.data('A2B0') !== undefined) return false;
  return (
    COLORANTS.every(([tag, xyz]) => isNear(colorantOf(tags.data(tag)), xyz)) &&
    CURVES.every((tag) => {
      const curve = curveOf(tags.data(tag));
      return curve !== undefined && isNear(SAMPLES.map(curve), SAMPLES.map(toLinear));
    })
  );
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function isNear(found: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((value, index) => Math.abs((found[index] ?? Number.NaN) - value) < NEAR);
}

/** ICC.1:2001-04, 6.5.17 and 5.3.2: numbers of sixteen bits, sixteen more behind the point. */
function colorantOf(data: DataView | undefined): number[] {
  if (data === undefined || data.byteLength < 20) return [];
  return [8, 12, 16].map((at) => data.getInt32(at) / 65_536);
}

/** A curve as a table (ICC.1:2001-04, 6.5.3), or as sRGB's own formula (ICC.1:2022, 10.18, function 3). */
function curveOf(data: DataView | undefined): ((value: number) => number) | undefined {
  if (data === undefined || data.byteLength < 12) return undefined;
  const type = data.getUint32(0);
  if (type === 0x63_75_72_76) {
    const count = data.getUint32(8);
    if (count < 2 || data.byteLength < 12 + 2 * count) return undefined;
    const entry = (index: number) => data.getUint16(12 + 2 * Math.min(index, count - 1)) / 65_535;
    return (value) => {
      const place = value * (count - 1);
      const below = Math.floor(place);
      return entry(below) + (place - below) * (entry(below + 1) - entry(below));
    };
  }
  if (type !== 0x70_61_72_61 || data.getUint16(8) !== 3 || data.byteLength < 32) return undefined;
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map(
    (at) => data.getInt32(at) / 65_536,
  );
  return (value) => (value >= d ? (a * value + b) ** gamma : c * value);
}
