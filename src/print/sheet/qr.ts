/** A QR code as one vector path. */
import { create } from 'qrcode';
import type { Colour, Mark } from '../page.js';

/** Modules of empty paper around the symbol (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

export interface QrPlace {
  readonly x: number;
  readonly y: number;
  /** Side of the square with its quiet zone, points. */
  readonly side: number;
  readonly colour: Colour;
}

/**
 * A QR code, error correction level M, its quiet zone of four modules inside `side`. The outline of the dark modules is one path,
 * so that no renderer leaves hairlines between rows.
 *
 * @example
 * const mark = qrMark('https://cchc.loaphat.example/i/mot-cua/', { x: 0, y: 0, side: 113.4, colour: '#1A1A1A' });
 * mark.label; // 'qr:https://cchc.loaphat.example/i/mot-cua/'
 */
export function qrMark(text: string, place: QrPlace): Extract<Mark, { kind: 'path' }> {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && modules.get(y, x) === 1;
  const side = size + 2 * QUIET;
  return {
    kind: 'path',
    x: place.x,
    y: place.y,
    scale: place.side / side,
    data: outlinePath(size, dark),
    fill: place.colour,
    label: `qr:${text}`,
    boxWidth: side,
    boxHeight: side,
  };
}

/** A smaller module, millimetres, is lost on cheap paper and to old phones. */
export const LEAST_MODULE_MM = 0.5;
/** Side of the smallest symbol (21 modules and the quiet zone) at that module, millimetres. */
export const LEAST_QR_MM = (21 + 2 * QUIET) * LEAST_MODULE_MM;

/** Length of one module, millimetres, when the code is set at a side given in points. */
export function moduleMm(mark: Extract<Mark, { kind: 'path' }>): number {
  return (mark.scale * 25.4) / 72;
}

/** Walks every border between dark and light with the dark on its right; holes run the other way round and stay empty. */
function outlinePath(size: number, dark: (x: number, y: number) => boolean): string {
  const edges = new Map<string, [number, number][]>();
  const add = (x: number, y: number, toX: number, toY: number) => {
    const key = `${x},${y}`;
    edges.set(key, [...(edges.get(key) ?? []), [toX, toY]]);
  };
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) add(x, y, x + 1, y);
      if (!dark(x + 1, y)) add(x + 1, y, x + 1, y + 1);
      if (!dark(x, y + 1)) add(x + 1, y + 1, x, y + 1);
      if (!dark(x - 1, y)) add(x, y + 1, x, y);
    }
  }
  const loops: string[] = [];
  for (const [key, starts] of edges) {
    while (starts.length > 0) loops.push(walk(edges, key));
  }
  return loops.join('');
}

function walk(edges: Map<string, [number, number][]>, start: string): string {
  const [startX = 0, startY = 0] = start.split(',').map(Number);
  let [x, y] = [startX, startY];
  let direction = '';
  const points: [number, number][] = [];
  do {
    const next = edges.get(`${x},${y}`)?.pop();
    if (next === undefined) break;
    const turn = next[0] === x ? 'v' : 'h';
    if (turn !== direction) points.push([x, y]);
    direction = turn;
    [x, y] = next;
  } while (x !== startX || y !== startY);
  const commands = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px + QUIET} ${py + QUIET}`);
  return `${commands.join('')}Z`;
}
