/** A mark somewhere else, in another size, or upside down: what larger sheets, tiles, repeats and folded sheets are made of. */
import type { Box, Mark, Part } from '../page.js';

type TextMark = Extract<Mark, { kind: 'text' }>;

/**
 * The mark, scaled about the origin and then shifted; points.
 *
 * @example
 * const line = { kind: 'line', x1: 0, y1: 10, x2: 30, y2: 10, stroke: '#1A1A1A', strokeWidth: 1 };
 * moveMark(line, { dx: 5, dy: 0, scale: 2 }).x2; // 65
 */
export function moveMark(
  mark: Mark,
  { dx, dy, scale = 1 }: { dx: number; dy: number; scale?: number },
): Mark {
  const x = (value: number) => value * scale + dx;
  const y = (value: number) => value * scale + dy;
  if (mark.within !== undefined) {
    const { within, ...whole } = mark;
    const [width, height] = [within.width * scale, within.height * scale];
    return {
      ...moveMark(whole, { dx, dy, scale }),
      within: { x: x(within.x), y: y(within.y), width, height },
    };
  }
  if ('turned' in mark && mark.turned !== undefined) {
    const { turned, ...upright } = mark;
    const moved = moveMark(upright, { dx, dy, scale });
    return { ...moved, turned: { x: x(turned.x), y: y(turned.y) } } as Mark;
  }
  switch (mark.kind) {
    case 'text':
      return {
        ...mark,
        x: x(mark.x),
        baseline: y(mark.baseline),
        size: mark.size * scale,
        ...(mark.spacing === undefined ? {} : { spacing: mark.spacing * scale }),
        width: mark.width * scale,
      };
    case 'line':
      return {
        ...mark,
        x1: x(mark.x1),
        y1: y(mark.y1),
        x2: x(mark.x2),
        y2: y(mark.y2),
        strokeWidth: mark.strokeWidth * scale,
        ...(mark.dash && { dash: mark.dash.map((length) => length * scale) }),
      };
    case 'rect':
      return {
        ...mark,
        x: x(mark.x),
        y: y(mark.y),
        width: mark.width * scale,
        height: mark.height * scale,
        ...(mark.strokeWidth !== undefined && { strokeWidth: mark.strokeWidth * scale }),
        ...(mark.radius !== undefined && { radius: mark.radius * scale }),
      };
    case 'path':
      // The stroke of a path is in its own units, which `scale` holds already.
      return { ...mark, x: x(mark.x), y: y(mark.y), scale: mark.scale * scale };
    case 'image':
      return { ...mark, x: x(mark.x), y: y(mark.y), width: mark.width * scale, height: mark.height * scale };
  }
}

/** A box around a mark, points; the hair of a stroke is not counted. */
export interface MarkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a mark has ink; a text from its highest accent to its lowest tail. */
export function boxOfMark(mark: Mark): MarkBox {
  if ('turned' in mark && mark.turned !== undefined) {
    const { turned, ...upright } = mark;
    const { left, top, right, bottom } = boxOfMark(upright);
    const box = turnBox({ x: left, y: top, width: right - left, height: bottom - top }, turned);
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  }
  switch (mark.kind) {
    case 'text':
      return {
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.baseline - 1.2 * mark.size,
        bottom: mark.baseline + 0.3 * mark.size,
      };
    case 'line':
      return {
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case 'path':
      return {
        left: mark.x,
        right: mark.x + mark.boxWidth * mark.scale,
        top: mark.y,
        bottom: mark.y + mark.boxHeight * mark.scale,
      };
    case 'rect':
    case 'image':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  }
}

/** Have two boxes something in common? */
export function meets(one: MarkBox, other: MarkBox): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** The same paragraph, list or table on another sheet is one of its own. */
export function inCopy(mark: Mark, copy: number): Mark {
  return mark.kind === 'text' && mark.block !== undefined
    ? { ...mark, block: `${copy}/${mark.block}`, ...partsNamed(mark, String(copy)) }
    : mark;
}

/** The mark inside a part, which is around all parts that it is in. */
export function inPart(mark: Mark, ...around: readonly Part[]): Mark {
  return mark.kind === 'text' ? { ...mark, parts: [...around, ...(mark.parts ?? [])] } : mark;
}

/** What stands in an empty cell, so that its table has all its cells: no letters. */
export function emptyText({ x, baseline }: Pick<TextMark, 'x' | 'baseline'>): TextMark {
  return { kind: 'text', x, baseline, text: '', face: 'regular', size: 10, colour: '#000000', width: 0 };
}

/** The parts of a mark, the outermost named after where it is. */
export function partsNamed({ parts = [] }: Pick<TextMark, 'parts'>, name: string): Pick<TextMark, 'parts'> {
  const [first, ...inner] = parts;
  return first === undefined ? {} : { parts: [{ ...first, id: `${name}/${first.id}` }, ...inner] };
}

/** The mark turned half round about a point. Boxes and lines get their new place; letters, paths and pictures keep theirs and say the point. */
export function turnMark(mark: Mark, about: { readonly x: number; readonly y: number }): Mark {
  switch (mark.kind) {
    case 'rect':
      return { ...mark, ...turnBox(mark, about) };
    case 'line':
      return {
        ...mark,
        x1: 2 * about.x - mark.x1,
        y1: 2 * about.y - mark.y1,
        x2: 2 * about.x - mark.x2,
        y2: 2 * about.y - mark.y2,
      };
    default:
      return { ...mark, turned: about };
  }
}

/** Where a box comes to lie. */
export function turnBox<B extends Box>(
  { x, y, width, height }: B,
  about: { readonly x: number; readonly y: number },
): Box {
  return { x: 2 * about.x - x - width, y: 2 * about.y - y - height, width, height };
}
