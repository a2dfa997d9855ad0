/** Which cut stands for which: bold and italic of a text, narrower cuts of the same weight, and what stands in for a missing letter. */
import { boundedMemory } from '../../model/index.js';
import { FACES, type Face } from '../page.js';

/** The cuts that a text is set in. */
export interface FaceSet {
  readonly plain: Face;
  readonly strong: Face;
  readonly emphasis: Face;
  /** Strong and emphasised at once. */
  readonly both: Face;
}

/** Widths and families that have all four cuts, from the widest to the narrowest. */
const PREFIXES = ['', 'condensed', 'extra-condensed', 'serif', 'fallback'] as const;
type Prefix = (typeof PREFIXES)[number];

interface Parts {
  readonly prefix: Prefix;
  readonly bold: boolean;
  readonly italic: boolean;
}

function partsOf(face: Face): Parts {
  const [, prefix = '', rest = ''] = /^(condensed|extra-condensed|serif|fallback)?-?(.*)$/.exec(face) ?? [];
  const found = PREFIXES.find((one) => one === prefix) ?? '';
  return { prefix: found, bold: /bold|medium/.test(rest), italic: rest.endsWith('italic') };
}

function faceOf({ prefix, bold, italic }: Parts): Face {
  const cut = [prefix, bold && 'bold', italic && 'italic'].filter(Boolean).join('-');
  return isFace(cut) ? cut : 'regular';
}

function isFace(name: string): name is Face {
  return FACES.some((face) => face === name);
}

const sets = boundedMemory<FaceSet>(FACES.length);

/**
 * A text face with its bold and italic; a bold face is its own strong, and inside an italic text emphasis stands upright.
 *
 * @example
 * faceSet('regular'); // { plain: 'regular', strong: 'bold', emphasis: 'italic', both: 'bold-italic' }
 */
export function faceSet(plain: Face): FaceSet {
  return sets(plain, () => makeFaceSet(plain));
}

function makeFaceSet(plain: Face): FaceSet {
  const parts = plain === 'medium' ? partsOf('regular') : partsOf(plain);
  const turned = { ...parts, italic: !parts.italic };
  return {
    plain,
    strong: faceOf({ ...parts, bold: true }),
    emphasis: faceOf(turned),
    both: faceOf({ ...turned, bold: true }),
  };
}

/**
 * The same weight and slope in ever narrower cuts; Times has none.
 *
 * @example
 * narrowerFaces('bold'); // ['condensed-bold', 'extra-condensed-bold']
 */
export function narrowerFaces(face: Face): readonly Face[] {
  const parts = partsOf(face);
  if (parts.prefix === 'serif' || parts.prefix === 'fallback') return [];
  return (['condensed', 'extra-condensed'] as const)
    .filter((prefix) => PREFIXES.indexOf(prefix) > PREFIXES.indexOf(parts.prefix))
    .map((prefix) => faceOf({ ...parts, prefix }));
}

/**
 * The cut of Noto Sans that stands in for a letter that a cut lacks.
 *
 * @example
 * fallbackFace('condensed-bold'); // 'fallback-bold'
 */
export function fallbackFace(face: Face): Face {
  return faceOf({ ...partsOf(face), prefix: 'fallback' });
}

/** A cut's family, as it is called in messages. */
export function familyName(face: Face): string {
  const names = {
    '': 'Fira Sans',
    condensed: 'Fira Sans Condensed',
    'extra-condensed': 'Fira Sans Extra Condensed',
    serif: 'Tinos',
    fallback: 'Noto Sans',
  } as const;
  return names[partsOf(face).prefix];
}
