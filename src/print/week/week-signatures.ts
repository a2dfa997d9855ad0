/** Where a week is signed: by who made it, and by who approves it. */
import type { Mark } from '../page.js';
import type { TextSetter } from '../type/text-setter.js';
import { INK, QUIET, RULE } from './week-palette.js';

const TITLE_SIZE = 8;

/** Two places for a signature, side by side in a box of these points. */
export function signatures(setter: TextSetter, x: number, y: number, width: number, height: number): Mark[] {
  return ['NGƯỜI LẬP', 'NGƯỜI DUYỆT'].flatMap((title, index): Mark[] => {
    const half = width / 2;
    const place = { x: x + index * half, width: half, align: 'center' as const };
    return [
      ...setter.line(title, { face: 'bold', size: TITLE_SIZE }, { ...place, colour: INK, baseline: y + 7 }),
      ...setter.line(
        '(ký, ghi rõ họ tên)',
        { face: 'italic', size: 7 },
        { ...place, colour: QUIET, baseline: y + 16.5 },
      ),
      {
        kind: 'line',
        x1: x + index * half + 10,
        x2: x + (index + 1) * half - 10,
        y1: y + height - 4,
        y2: y + height - 4,
        stroke: RULE,
        strokeWidth: 0.6,
        dash: [1, 2],
      },
    ];
  });
}
