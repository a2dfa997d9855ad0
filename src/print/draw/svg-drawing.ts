/**
 * Drawings in plain SVG as shapes, so that a sheet shows them as sharp as its letters. Only what flat illustrations are made of is read:
 * paths, rectangles, circles, ellipses, polygons, groups with transforms, plain colours. Whatever else a file holds (pictures, text, styles,
 * gradients, scripts, entities) makes it no drawing, and it is drawn as pixels like any picture.
 */

import type { Colour } from '../page.js';
import { dataOf, exactNumbers, NUMBER, transformsOf } from './svg-geometry.js';

/** A shape under its transform, in the units of the drawing. */
export interface SvgShape {
  /** SVG path data. */
  readonly data: string;
  /** a, b, c, d, e, f of every group around it, outermost first. */
  readonly transforms: readonly (readonly number[])[];
  readonly fill?: string;
  readonly evenOdd: boolean;
  readonly stroke?: string;
  readonly strokeWidth: number;
  readonly round: boolean;
  readonly dash: readonly number[];
}

export interface SvgDrawing {
  /** The text that it was read from. */
  readonly source: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which part stays where the drawing is cropped: 0 the left or the top, 1 the right or the bottom; the middle when it does not say. */
  readonly keep: readonly [across: number, down: number];
  readonly colours: readonly Colour[];
  readonly shapes: readonly SvgShape[];
}

const MOST_BYTES = 512 * 1024;
const MOST_SHAPES = 5000;
const MOST_DEPTH = 16;

const TAG = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z-]+="[^"<&]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z-]+)="([^"]*)"/g;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;

const PAINT = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
];
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  polygon: ['points'],
  g: [],
};

type Attributes = ReadonlyMap<string, string>;

/** What a group hands down to its shapes. */
interface Scope {
  readonly paint: Attributes;
  readonly transforms: readonly (readonly number[])[];
}

/** The drawing in some bytes; undefined when they are no SVG, or one that holds more than flat shapes. */
export function parseSvgDrawing(bytes: Uint8Array): SvgDrawing | undefined {
  if (bytes.length > MOST_BYTES || bytes[0] !== 0x3c) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (read.has(text)) return read.get(text);
  const drawing = parseText(text);
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, drawing);
  return drawing;
}

/** Files that were read: a picture of the campaign is on many sheets. */
const read = new Map<string, SvgDrawing | undefined>();
/** Most files that are remembered. */
const REMEMBERED = 64;

function parseText(text: string): SvgDrawing | undefined {
  const shapes: SvgShape[] = [];
  const scopes: Scope[] = [{ paint: new Map(), transforms: [] }];
  let box: number[] | undefined;
  let keep: SvgDrawing['keep'] | undefined;
  let offset = 0;
  while (offset < text.length) {
    const gap = /\s*/y;
    gap.lastIndex = offset;
    gap.exec(text);
    offset = gap.lastIndex;
    if (offset >= text.length) break;
    TAG.lastIndex = offset;
    const tag = TAG.exec(text);
    if (tag === null) return undefined;
    offset = TAG.lastIndex;
    const [, slash = '', name = '', written = '', closed = ''] = tag;
    if (slash !== '') {
      if (name === 'g') scopes.pop();
      else if (name !== 'svg') return undefined;
      if (scopes.length === 0) return undefined;
      continue;
    }
    if (name === 'title') {
      const end = text.indexOf('</title>', offset);
      if (end < 0) return undefined;
      offset = end + '</title>'.length;
      continue;
    }
    const attributes: Attributes = new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    if (name === 'svg') {
      if (
        box !== undefined ||
        [...attributes.keys()].some(
          (key) => !['xmlns', 'viewBox', 'width', 'height', 'preserveAspectRatio'].includes(key),
        )
      )
        return undefined;
      box = exactNumbers(attributes.get('viewBox'), 4);
      keep = alignmentOf(attributes.get('preserveAspectRatio'));
      if (box === undefined || keep === undefined) return undefined;
      continue;
    }
    const known = GEOMETRY[name];
    const outer = scopes.at(-1);
    if (known === undefined || outer === undefined || box === undefined) return undefined;
    if (
      [...attributes.keys()].some(
        (key) => key !== 'transform' && !PAINT.includes(key) && !known.includes(key),
      )
    )
      return undefined;
    const scope = within(outer, attributes);
    if (scope === undefined) return undefined;
    if (name === 'g') {
      if (closed === '') scopes.push(scope);
      if (scopes.length > MOST_DEPTH) return undefined;
      continue;
    }
    const data = dataOf(name, attributes);
    const shape = closed === '' || data === undefined ? undefined : shapeOf(data, scope);
    if (shape === undefined || shapes.length >= MOST_SHAPES) return undefined;
    shapes.push(shape);
  }
  const [x = 0, y = 0, width = 0, height = 0] = box ?? [];
  return scopes.length === 1 && keep !== undefined && width > 0 && height > 0
    ? { source: text, x, y, width, height, keep, colours: coloursOf(shapes), shapes }
    : undefined;
}

/** The colours of a drawing, each once, in the order in which they first come. */
function coloursOf(shapes: readonly SvgShape[]): Colour[] {
  const colours = shapes.flatMap(({ fill, stroke }) => [fill, stroke]);
  return [...new Set(colours.filter((colour) => colour !== undefined))];
}

const SIDES = { Min: 0, Mid: 0.5, Max: 1 } as const;

/** `xMidYMin slice`: the part of a drawing that is to stay in sight (SVG 2, 8.6). */
function alignmentOf(text = 'xMidYMid'): SvgDrawing['keep'] | undefined {
  const found = /^x(Min|Mid|Max)Y(Min|Mid|Max)(?: (?:meet|slice))?$/.exec(text);
  const [across, down] = [found?.[1], found?.[2]] as (keyof typeof SIDES | undefined)[];
  return across === undefined || down === undefined ? undefined : [SIDES[across], SIDES[down]];
}

function within(outer: Scope, attributes: Attributes): Scope | undefined {
  const own = transformsOf(attributes.get('transform') ?? '');
  if (own === undefined) return undefined;
  const paint = new Map(outer.paint);
  for (const key of PAINT) {
    const value = attributes.get(key);
    if (value !== undefined) paint.set(key, value);
  }
  return { paint, transforms: [...outer.transforms, ...own] };
}

function shapeOf(data: string, { paint, transforms }: Scope): SvgShape | undefined {
  const [fill, stroke] = [paint.get('fill') ?? '#000000', paint.get('stroke') ?? 'none'];
  const [width] = exactNumbers(paint.get('stroke-width') ?? '1', 1) ?? [];
  const dash = (paint.get('stroke-dasharray') ?? '').match(NUMBER)?.map(Number) ?? [];
  const caps = [paint.get('stroke-linecap') ?? 'butt', paint.get('stroke-linejoin') ?? 'miter'];
  const plain = [fill, stroke].every((colour) => colour === 'none' || COLOUR.test(colour));
  if (
    !plain ||
    width === undefined ||
    width < 0 ||
    caps.some((cap) => !['butt', 'miter', 'round'].includes(cap))
  )
    return undefined;
  return {
    data,
    transforms,
    ...(fill === 'none' ? {} : { fill }),
    evenOdd: paint.get('fill-rule') === 'evenodd',
    ...(stroke === 'none' ? {} : { stroke }),
    strokeWidth: width,
    round: caps.includes('round'),
    dash,
  };
}
