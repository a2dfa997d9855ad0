/** Black text over a colour. */
import type { Layout, Mark } from '../page.js';
import type { Separation } from './separate-colours.js';

/**
 * Black that is printed over a colour adds to its ink: is there room for it under the limit, on every ground and line of a sheet? Where
 * there is none, black takes the place of the colour.
 */
export function blackFitsOver({ pages }: Layout, { inkOf }: Separation, inkLimit: number): boolean {
  const colours = new Set(pages.flatMap(({ marks }) => marks.flatMap(coloursUnder)));
  return [...colours].every((colour) => {
    const [cyan, magenta, yellow] = inkOf(colour);
    return cyan + magenta + yellow + 100 <= inkLimit;
  });
}

function coloursUnder(mark: Mark): string[] {
  if (mark.kind === 'text' || mark.kind === 'image') return [];
  if (mark.kind === 'line') return [mark.stroke];
  return [mark.fill ?? [], mark.stroke ?? []].flat();
}
