/** What reaches the edge of a sheet runs on beyond it, so that a knife that cuts a little off leaves no white line. */

import { turnBox } from '../mark/move-mark.js';
import type { Box, Layout, Mark, Page } from '../page.js';

/** What stands so near to an edge, points, is meant to reach it. */
const TOUCH = 0.1;

/**
 * The layout with all that touches an edge of its pages drawn on by `bleed` points: grounds and lines are longer, pictures larger,
 * patterns go on as in a mirror. Places stay as they are: what lies in the bleed has coordinates below 0, or beyond the page.
 *
 * @example
 * const [page] = extendToBleed(layout, 3 * MM).pages;
 * page.marks.some((mark) => mark.kind === 'rect' && mark.x < 0); // true
 */
export function extendToBleed(layout: Layout, bleed: number): Layout {
  if (bleed <= 0) return layout;
  return {
    ...layout,
    pages: layout.pages.map((page) => ({
      ...page,
      // A hem is the bleed of what hangs.
      marks: page.finished === undefined ? page.marks.map((mark) => extend(mark, page, bleed)) : page.marks,
    })),
  };
}

/** Does a mark that bleeds reach an edge of its page? */
export function reachesEdge(page: Page): boolean {
  return page.marks.some((mark) => {
    const edges = touched(mark, page);
    return edges.left || edges.right || edges.top || edges.bottom;
  });
}

interface Edges {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

const NONE: Edges = { left: false, right: false, top: false, bottom: false };

function touched(mark: Mark, { width, height }: Page): Edges {
  const box = boxOf(mark);
  if (box === undefined) return NONE;
  return {
    left: box.x <= TOUCH,
    right: box.x + box.width >= width - TOUCH,
    top: box.y <= TOUCH,
    bottom: box.y + box.height >= height - TOUCH,
  };
}

/** Texts and codes never bleed: they keep the safe area. */
function boxOf(mark: Mark): Box | undefined {
  if ('turned' in mark && mark.turned !== undefined) {
    const { turned, ...upright } = mark;
    const box = boxOf(upright);
    return box && turnBox(box, turned);
  }
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return mark;
    case 'line': {
      const [x, y] = [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2)];
      return { x, y, width: Math.abs(mark.x2 - mark.x1), height: Math.abs(mark.y2 - mark.y1) };
    }
    case 'path':
      if (mark.label !== undefined) return undefined;
      return { x: mark.x, y: mark.y, width: mark.boxWidth * mark.scale, height: mark.boxHeight * mark.scale };
    case 'text':
      return undefined;
  }
}

function extend(mark: Mark, page: Page, bleed: number): Mark {
  const edges = touched(mark, page);
  switch (mark.kind) {
    case 'rect':
      return { ...mark, ...grown(mark, edges, page, bleed) };
    case 'image':
      return mark.fit === 'cover' ? { ...mark, ...grownPicture(mark, edges, page, bleed) } : mark;
    case 'line':
      return longer(mark, page, bleed);
    case 'path':
      return extended(mark, edges, page, bleed);
    case 'text':
      return mark;
  }
}

function grown({ x, y, width, height }: Box, edges: Edges, page: Page, bleed: number): Box {
  const left = edges.left ? Math.min(x, -bleed) : x;
  const top = edges.top ? Math.min(y, -bleed) : y;
  const right = edges.right ? Math.max(x + width, page.width + bleed) : x + width;
  const bottom = edges.bottom ? Math.max(y + height, page.height + bleed) : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A picture that stands upside down grows where it is seen, and keeps its own frame. */
function grownPicture(mark: Extract<Mark, { kind: 'image' }>, edges: Edges, page: Page, bleed: number): Box {
  const { turned } = mark;
  if (turned === undefined) return grown(mark, edges, page, bleed);
  return turnBox(grown(turnBox(mark, turned), edges, page, bleed), turned);
}

function longer(line: Extract<Mark, { kind: 'line' }>, page: Page, bleed: number): Mark {
  const stretch = (value: number, end: number) =>
    value <= TOUCH ? Math.min(value, -bleed) : value >= end - TOUCH ? Math.max(value, end + bleed) : value;
  if (line.y1 === line.y2)
    return { ...line, x1: stretch(line.x1, page.width), x2: stretch(line.x2, page.width) };
  if (line.x1 === line.x2)
    return { ...line, y1: stretch(line.y1, page.height), y2: stretch(line.y2, page.height) };
  return line;
}

/** A pattern goes on beyond each edge that it touches; one that is no plain pattern ends there. */
function extended(
  path: Extract<Mark, { kind: 'path' }>,
  edges: Edges,
  { width, height }: Page,
  bleed: number,
): Mark {
  const across = [...(edges.left ? [0] : []), ...(edges.right ? [width] : [])];
  const down = [...(edges.top ? [0] : []), ...(edges.bottom ? [height] : [])];
  if (across.length + down.length === 0) return path;
  const { turned } = path;
  const data = extendPath(path.data, {
    across: across.map((x) => ((turned === undefined ? x : 2 * turned.x - x) - path.x) / path.scale),
    down: down.map((y) => ((turned === undefined ? y : 2 * turned.y - y) - path.y) / path.scale),
    depth: bleed / path.scale,
  });
  return data === undefined ? path : { ...path, data };
}

/** SVG path data that goes on beyond an edge as in a mirror. */

/** Where mirrors stand, in units of the path: on a line x = …, or y = …; and how far beyond them is seen. */
interface Mirrors {
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly depth: number;
}

type Point = readonly [x: number, y: number];

/**
 * The path, and beyond each mirror those of its parts that stand near to it; beyond the corner of two mirrors, both times reflected.
 * Undefined for a path that has more than absolute straight lines (`M`, `L`, `Z`).
 *
 * @example
 * extendPath('M0 0L4 0L4 4Z', { across: [0], down: [], depth: 2 }); // 'M0 0L4 0L4 4ZM0 0L-4 0L-4 4Z'
 */
function extendPath(data: string, { across, down, depth }: Mirrors): string | undefined {
  if (!/^(?:[ML]\s*-?[\d.]+[\s,]+-?[\d.]+\s*|Z\s*)*$/.test(data)) return undefined;
  const parts = (data.match(/M[^M]*/g) ?? []).map((part) => ({
    points: [...part.matchAll(/[ML]\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/g)].map(
      ([, x, y]): Point => [Number(x), Number(y)],
    ),
    closed: part.includes('Z'),
  }));
  const beyond = [
    ...across.map((x) => ({ x, y: undefined })),
    ...down.map((y) => ({ x: undefined, y })),
    ...across.flatMap((x) => down.map((y) => ({ x, y }))),
  ];
  const near = (points: readonly Point[], axis: 0 | 1, line: number | undefined) => {
    const places = points.map((point) => point[axis]);
    return line === undefined || (Math.min(...places) < line + depth && Math.max(...places) > line - depth);
  };
  const mirrored = beyond.flatMap(({ x, y }) =>
    parts
      .filter(({ points }) => near(points, 0, x) && near(points, 1, y))
      .map(({ points, closed }) => ({
        points: points.map(
          ([px, py]): Point => [x === undefined ? px : 2 * x - px, y === undefined ? py : 2 * y - py],
        ),
        closed,
      })),
  );
  return data + mirrored.map(({ points, closed }) => drawn(points) + (closed ? 'Z' : '')).join('');
}

function drawn(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
