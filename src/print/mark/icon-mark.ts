/** An icon of the set at its place. */
import type { Colour, Mark } from '../page.js';
import { ICON_SIDE, ICONS, type IconName } from './icons.js';

/** The icon as large as a box holds it, in the middle of it; points. */
export function iconMark(
  name: IconName,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colour: Colour,
): Mark {
  const side = Math.min(width, height);
  return {
    kind: 'path',
    x: x + (width - side) / 2,
    y: y + (height - side) / 2,
    scale: side / ICON_SIDE,
    data: ICONS[name],
    fill: colour,
    boxWidth: ICON_SIDE,
    boxHeight: ICON_SIDE,
  };
}
