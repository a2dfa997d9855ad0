import { type Box, isInside } from '../../page/matrix.js';
import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

/** What ends so near the cut is meant to be cut off there. */
const NEAR = 0.5;

export const shortOfBleed: PreflightRule = {
  id: 'short-of-bleed',
  severity: { press: 'error' },
  source: trade('bleed: 2 to 3 mm'),
  what: {
    vi: '{thing} chạm mép xén mà không tràn ra phần chừa xén: xén lệch một chút là lộ viền trắng.',
    en: '{thing} reaches the cut and not beyond it: a cut that is a little off shows white paper.',
  },
  fix: {
    vi: 'Hãy kéo ra hết phần chừa xén, hoặc lùi hẳn vào trong.',
    en: 'Let it run to the end of the bleed, or keep it well inside.',
  },
  check: function* ({ pages }, { bleed: needed }) {
    for (const { number, trim, bleed, paints, images } of pages) {
      // A page without a bleed has one fault, not one for each thing on it.
      if (sides(bleed, trim).some((out) => out < needed - 0.1)) continue;
      const areas = paints.filter(({ kind, white }) => kind !== 'stroke' && !white);
      const under = [...areas, ...images].filter(({ box }) =>
        sides(box, trim).some((out) => out >= needed - 0.1),
      );
      const short = ({ box }: { readonly box: Box }) =>
        gapsOf(box, trim, needed).some(
          (gap) => !under.slice(0, MOST).some((one) => isInside(gap, one.box, 0.2)),
        );
      for (const { box } of images.slice(0, MOST).filter(short)) {
        yield { page: number, box, values: { thing: PICTURE } };
      }
      // Backgrounds are made of many pieces, as hatching is: the first stands for all.
      const area = areas.slice(0, MOST).find(short);
      if (area !== undefined) yield { page: number, box: area.box, values: { thing: AREA } };
    }
  },
};

/** Things of a page that are compared with each other. */
const MOST = 3_000;

const PICTURE = { vi: 'Hình', en: 'A picture' };
const AREA = { vi: 'Nền màu', en: 'A coloured area' };

/** What stays white beside a box that ends at the cut: the strips of the bleed along it, if nothing lies under them. */
function gapsOf(box: Box, trim: Box, needed: number): Box[] {
  const isShort = (out: number | undefined) => out !== undefined && out > -NEAR && out < needed - 0.1;
  const [left, top, right, bottom] = sides(box, trim);
  const gaps: Box[] = [];
  if (isShort(left)) gaps.push({ ...box, left: trim.left - needed, right: box.left });
  if (isShort(top)) gaps.push({ ...box, top: trim.top - needed, bottom: box.top });
  if (isShort(right)) gaps.push({ ...box, left: box.right, right: trim.right + needed });
  if (isShort(bottom)) gaps.push({ ...box, top: box.bottom, bottom: trim.bottom + needed });
  return gaps;
}

/** How far a box reaches beyond each side of another; a side that it does not face is left out. */
function sides(box: Box, trim: Box): number[] {
  const across = Math.min(box.right, trim.right) - Math.max(box.left, trim.left);
  const down = Math.min(box.bottom, trim.bottom) - Math.max(box.top, trim.top);
  if (across <= 0 || down <= 0) return [];
  return [trim.left - box.left, trim.top - box.top, box.right - trim.right, box.bottom - trim.bottom];
}
