/** A QR code as one vector path. */

import { create } from 'qrcode';
import { boundedMemory } from '../../model/index.js';
import type { Colour, Mark } from '../page.js';

/** Modules of empty paper around the symbol (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

interface QrPlace {
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
  const { data, side } = symbolOf(text);
  return {
    kind: 'path',
    x: place.x,
    y: place.y,
    scale: place.side / side,
    data,
    fill: place.colour,
    label: `qr:${text}`,
    boxWidth: side,
    boxHeight: side,
  };
}

interface Symbol {
  readonly data: string;
  /** Modules across, with the quiet zone. */
  readonly side: number;
}

/** Symbols that were made: the code of an item is on all its sheets, twice on some. */
const symbols = boundedMemory<Symbol>(1000);

function symbolOf(text: string): Symbol {
  return symbols(text, () => makeSymbol(text));
}

function makeSymbol(text: string): Symbol {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && modules.get(y, x) === 1;
  return { data: outlinePath(size, dark), side: size + 2 * QUIET };
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
  // Corners by number; from each lead one or two borders, the corners at whose ends are kept.
  const corners = size + 1;
  const borders: number[][] = Array.from({ length: corners * corners }, () => []);
  const order: number[] = [];
  const add = (x: number, y: number, toX: number, toY: number) => {
    const start = borders[y * corners + x] as number[];
    if (start.length === 0) order.push(y * corners + x);
    start.push(toY * corners + toX);
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
  let path = '';
  for (const start of order) {
    while ((borders[start] as number[]).length > 0) path += walk(borders, start, corners);
  }
  return path;
}

function walk(borders: readonly number[][], start: number, corners: number): string {
  let corner = start;
  let direction = 0;
  let path = '';
  do {
    const next = borders[corner]?.pop();
    if (next === undefined) break;
    const turn = Math.abs(next - corner) === 1 ? 1 : 2;
    if (turn !== direction)
      path += `${path === '' ? 'M' : 'L'}${(corner % corners) + QUIET} ${Math.floor(corner / corners) + QUIET}`;
    direction = turn;
    corner = next;
  } while (corner !== start);
  return `${path}Z`;
}
