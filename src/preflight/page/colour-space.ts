/** Colour spaces (ISO 32000-1, 8.6): what a colour is called, and how much ink it takes. */
import type { ColourFamily } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isName, isStream, isString, type PdfDict, type PdfValue } from '../file/pdf-value.js';

export interface ColourSpace {
  readonly name: string;
  readonly family: ColourFamily;
  readonly components: number;
  /** Plates of a spot colour. */
  readonly plates?: readonly string[];
  /** Of an indexed space: what its table holds. */
  readonly base?: ColourSpace;
  readonly table?: Uint8Array;
}

const device = (name: string, family: ColourFamily, components: number): ColourSpace => ({
  name,
  family,
  components,
});

export const GRAY = device('DeviceGray', 'gray', 1);
export const RGB = device('DeviceRGB', 'rgb', 3);
export const CMYK = device('DeviceCMYK', 'cmyk', 4);
export const PATTERN = device('Pattern', 'pattern', 0);

const NAMED: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: GRAY,
  G: GRAY,
  CalGray: GRAY,
  DeviceRGB: RGB,
  RGB,
  CalRGB: RGB,
  DeviceCMYK: CMYK,
  CMYK,
  Pattern: PATTERN,
};

/** How deep a space may stand inside another. */
const DEEPEST = 6;

/** The space that a name or an array stands for; grey when it is none. */
export function colourSpaceOf(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDict | undefined,
  depth = 0,
): ColourSpace {
  const found = file.resolve(value);
  if (depth > DEEPEST) return GRAY;
  const inner = (entry: PdfValue | undefined) => colourSpaceOf(file, entry, resources, depth + 1);
  if (isName(found)) {
    const named = file.dict(resources?.get('ColorSpace'))?.get(found.name);
    return NAMED[found.name] ?? (named === undefined ? GRAY : inner(named));
  }
  if (!isArray(found)) return GRAY;
  const [first, second, , fourth] = found;
  const kind = file.name(first);
  switch (kind) {
    case 'ICCBased':
      return iccBased(file, second);
    case 'Lab':
      return device('Lab', 'lab', 3);
    case 'CalGray':
      return device(kind, 'gray', 1);
    case 'CalRGB':
      return device(kind, 'rgb', 3);
    case 'Indexed':
    case 'I': {
      const base = inner(second);
      return { ...base, components: 1, base, table: tableOf(file, fourth) };
    }
    case 'Separation': {
      const plate = file.name(second);
      return { ...device(`Separation ${plate}`, 'spot', 1), plates: [plate] };
    }
    case 'DeviceN': {
      const plates = file.array(second).map((name) => file.name(name));
      return { ...device(`DeviceN ${plates.join(' ')}`, 'spot', plates.length), plates };
    }
    default:
      return NAMED[kind] ?? GRAY;
  }
}

function iccBased(file: PdfFile, value: PdfValue | undefined): ColourSpace {
  const stream = file.resolve(value);
  const count = isStream(stream) ? file.number(stream.dict.get('N'), 3) : 3;
  if (count === 1) return device('ICCBased (1)', 'gray', 1);
  return count === 4 ? device('ICCBased (4)', 'cmyk', 4) : device('ICCBased (3)', 'rgb', 3);
}

function tableOf(file: PdfFile, value: PdfValue | undefined): Uint8Array {
  const found = file.resolve(value);
  if (isStream(found)) return file.decode(found).bytes;
  return isString(found) ? Uint8Array.from(found.string, (octet) => octet.charCodeAt(0)) : new Uint8Array();
}

/** The first colour of a space (8.6.8). */
export function firstColour({ family, components }: ColourSpace): readonly number[] {
  if (family === 'cmyk') return [0, 0, 0, 1];
  return Array.from({ length: components }, () => (family === 'spot' ? 1 : 0));
}

/**
 * Percent of every ink of a colour, added up, and how many inks those are; undefined where the press decides, as for RGB.
 * The colour All, which marks for trimming are drawn in, is left out: it stands outside the sheet.
 */
export function inkOf(
  space: ColourSpace,
  values: readonly number[],
): { readonly total: number; readonly inks: number } | undefined {
  const parts = partsOf(space, values);
  if (parts === undefined) return undefined;
  const used = parts.map((part) => Math.min(1, Math.max(0, part))).filter((part) => part > 0.005);
  return { total: 100 * used.reduce((sum, part) => sum + part, 0), inks: used.length };
}

function partsOf(
  { family, plates, base, table }: ColourSpace,
  values: readonly number[],
): readonly number[] | undefined {
  if (base !== undefined) {
    const width = base.components;
    const start = Math.round(values[0] ?? 0) * width;
    return partsOf(
      base,
      Array.from({ length: width }, (_, index) => (table?.[start + index] ?? 0) / 255),
    );
  }
  if (family === 'gray') return [1 - (values[0] ?? 0)];
  if (family === 'cmyk') return values.slice(0, 4);
  if (family !== 'spot' || plates?.includes('All')) return undefined;
  return values.filter((_, index) => plates?.[index] !== 'None');
}

/** Does the colour leave the paper as it is? */
export function isWhite(space: ColourSpace, values: readonly number[]): boolean {
  if (space.family === 'rgb' && space.base === undefined) return values.every((value) => value > 0.995);
  const ink = inkOf(space, values);
  return ink !== undefined && ink.inks === 0;
}
