/**
 * Where the joints of a tiled sheet lie along one axis: where they hurt least, and in equal distances when that is as good. Glued a millimetre
 * off, a code is not read, a small letter hardly, a large one well.
 */

import { boxOfMark } from '../mark/move-mark.js';
import { type Mark, MM } from '../page.js';

/** What a tile shows along an axis, the strips that it shares included; points from the edge of the sheet. */
export interface TileSpan {
  readonly from: number;
  readonly length: number;
}

/** Lengths in points. */
export interface JointRoom {
  /** The whole sheet, and into how many tiles it goes. */
  readonly whole: number;
  readonly tiles: number;
  readonly overlap: number;
  /** The longest tile. */
  readonly longest: number;
}

/** Joints are tried a millimetre apart, and no more than so many to either side of the equal ones. */
const STEP = MM;
const MOST_STEPS = 120;
/** A millimetre away from equal tiles is worth it when it spares as much as this of a small letter. */
const WORTH = 0.02;
/** No tile is a sliver: the shortest has this share of an equal one. */
const SHORTEST = 0.5;

/**
 * The tiles along an axis. Every joint is tried at places a millimetre apart; the harm of all of them together, and how far they are from
 * equal, decides. Of what comes to the same, tiles are taken that are nearest to equal at the first joint.
 *
 * @example
 * const room = { whole: 400, tiles: 2, overlap: 20, longest: 300 };
 * placeJoints(room, []); // [{ from: 0, length: 210 }, { from: 190, length: 210 }]
 * placeJoints(room, [{ from: 150, to: 195, seam: 1e6, strip: 0 }])[1].from; // 195.669…
 */
export function placeJoints(room: JointRoom, hazards: readonly Hazard[]): TileSpan[] {
  const { whole, tiles, overlap } = room;
  const equal = (whole - overlap) / tiles;
  const shortest = SHORTEST * (equal + overlap);
  const longest = Math.max(room.longest, equal + overlap);
  const steps = stepsAround(tiles * (longest - overlap) - (whole - overlap));
  const harms = (joint: number) =>
    steps.map((step) => {
      const place = joint * equal + step;
      return { place, harm: harmAt(hazards, place, overlap) + (WORTH * Math.abs(step)) / MM };
    });
  // Rounding must not refuse what fits to the last point.
  const allowed = (length: number) => length > shortest - 0.01 && length < longest + 0.01;

  let paths: readonly Path[] = [{ place: 0, harm: 0, before: undefined }];
  for (let joint = 1; joint < tiles; joint += 1) {
    const reached = paths;
    paths = harms(joint).flatMap(({ place, harm }) => {
      const before = leastHarm(reached.filter((one) => allowed(place - one.place + overlap)));
      return before === undefined ? [] : [{ place, harm: before.harm + harm, before }];
    });
  }
  const best = leastHarm(paths.filter(({ place }) => allowed(whole - place)));
  const starts = best === undefined ? equalStarts(tiles, equal) : startsOf(best);
  return starts.map((from, index) => ({
    from,
    length: (starts[index + 1] ?? whole - overlap) + overlap - from,
  }));
}

/** A joint, and the joints before it with which the harm is least. */
interface Path {
  readonly place: number;
  readonly harm: number;
  readonly before: Path | undefined;
}

/** From the equal place outwards, so that the first of those that are as good is the nearest. */
function stepsAround(slack: number): number[] {
  const step = Math.max(STEP, slack / MOST_STEPS);
  const count = Math.floor((slack + 0.01) / step);
  return [
    0,
    ...Array.from({ length: Math.max(0, count) }, (_, index) => (index + 1) * step).flatMap((by) => [
      -by,
      by,
    ]),
  ];
}

function leastHarm(paths: readonly Path[]): Path | undefined {
  return paths.reduce<Path | undefined>(
    (best, one) => (best !== undefined && best.harm <= one.harm ? best : one),
    undefined,
  );
}

function startsOf(path: Path): number[] {
  return path.before === undefined ? [path.place] : [...startsOf(path.before), path.place];
}

function equalStarts(tiles: number, equal: number): number[] {
  return Array.from({ length: tiles }, (_, index) => index * equal);
}

/** `x`: the joint runs down the sheet at an x; `y`: across it at a y. */
export type Axis = 'x' | 'y';

/** Where something can be hurt along an axis, and how much; points. */
interface Hazard {
  readonly from: number;
  readonly to: number;
  /** When the edge that is seen lies in it. */
  readonly seam: number;
  /** When the strip that is covered by a neighbour has a part of it. */
  readonly strip: number;
}

/** A code outweighs every line of a sheet. */
const CODE = { seam: 1e6, strip: 1e3 };
/** Paper that lies so far off must not cover a code. */
const CODE_CLEAR = 3 * MM;
/** A letter of this size is hurt by one. */
const SMALL_TYPE = 12;
/** Height of the letters above their baseline and depth below it, then the same with accents and tails; shares of the size. */
const LETTERS = { up: 0.75, down: 0.05 };
const MARKED = { up: 1.1, down: 0.28 };
/** A joint between the letters and the tips of their accents. */
const TIPS = 0.3;

/**
 * What joints along an axis should stay clear of: codes, and lines of text by the letters that are hit and by how small they are.
 *
 * @example
 * hazardsOf(page.marks, 'y').some(({ seam }) => seam === 1e6); // true: there is a code
 */
export function hazardsOf(marks: readonly Mark[], axis: Axis): Hazard[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'path' && mark.label !== undefined) return [codeHazard(mark, axis)];
    return mark.kind === 'text' ? textHazards(mark, axis) : [];
  });
}

/** The harm of a joint whose seen edge lies at `place` and whose strip goes on from there. */
export function harmAt(hazards: readonly Hazard[], place: number, overlap: number): number {
  let harm = 0;
  for (const { from, to, seam, strip } of hazards) {
    if (from < place && place < to) harm += seam;
    if (from < place + overlap && place < to) harm += strip;
  }
  return harm;
}

function codeHazard(mark: Mark, axis: Axis): Hazard {
  const { left, right, top, bottom } = boxOfMark(mark);
  const [from, to] = axis === 'x' ? [left, right] : [top, bottom];
  return { from: from - CODE_CLEAR, to: to + CODE_CLEAR, ...CODE };
}

function textHazards(mark: Extract<Mark, { kind: 'text' }>, axis: Axis): Hazard[] {
  const letter = (SMALL_TYPE / mark.size) ** 2;
  const { left, right, top, bottom } = boxOfMark(mark);
  if (axis === 'x') return [{ from: left, to: right, seam: letter, strip: 0 }];
  const seam = letter * (mark.width / (0.5 * mark.size));
  if (mark.turned !== undefined) return [{ from: top, to: bottom, seam, strip: 0 }];
  const band = ({ up, down }: typeof LETTERS, share: number): Hazard => ({
    from: mark.baseline - up * mark.size,
    to: mark.baseline + down * mark.size,
    seam: seam * share,
    strip: 0,
  });
  return [band(LETTERS, 1 - TIPS), band(MARKED, TIPS)];
}
