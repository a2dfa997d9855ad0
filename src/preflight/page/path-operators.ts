/** Paths, and what is done with them (ISO 32000-1, 8.5). Of a path its box is kept, and of how many pieces it is made. */
import { apply, boxThrough, grown, intersect, isEmpty, type Rect, scaleOf, union } from './matrix.js';
import { MM_PER_POINT } from './pages.js';
import { inkOn, type Operator, operandNumbers, type Pen } from './pen.js';

/** A line below this is a hairline: a press may lose it, points. */
const HAIRLINE = 0.25;

function reach(pen: Pen, points: readonly number[]): void {
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x, y] = apply(pen.state.ctm, points[index] ?? 0, points[index + 1] ?? 0);
    pen.path = around(pen.path, { left: x, top: y, right: x, bottom: y });
  }
  pen.pieces += 1;
}

const to =
  (count: number): Operator =>
  (pen, operands) =>
    reach(pen, operandNumbers(operands, count));

/** The box around two, when there are two. */
function around(one: Rect | undefined, other: Rect): Rect {
  return one === undefined ? other : union(one, other);
}

const rectangle: Operator = (pen, operands) => {
  const [x = 0, y = 0, width = 0, height = 0] = operandNumbers(operands, 4);
  pen.path = around(pen.path, boxThrough(pen.state.ctm, x, y, x + width, y + height));
  pen.pieces += 1;
};

function finish(pen: Pen, { fill, stroke }: { fill?: boolean; stroke?: boolean }): void {
  const { path, state, stage } = pen;
  const { recorder } = stage;
  if (path !== undefined && !pen.muted) {
    if (fill) {
      recorder.pieces(pen.pieces);
      recorder.touch(path);
      const box = intersect(path, state.clip);
      if (!isEmpty(box)) recorder.paint('fill', box, inkOn(state, 'fill'));
    }
    if (stroke) strokePath(pen, path);
  } else if (path !== undefined) {
    if (fill) recorder.colour(state.fill.space, 'fill', state.clip);
    if (stroke) recorder.colour(state.stroke.space, 'stroke', state.clip);
  }
  if (path !== undefined && pen.clipping) pen.state = { ...state, clip: clipTo(state.clip, path) };
  pen.path = undefined;
  pen.pieces = 0;
  pen.clipping = false;
}

function strokePath({ state, stage }: Pen, path: Rect): void {
  const width = state.lineWidth * scaleOf(state.ctm);
  const box = intersect(grown(path, width / 2 + 0.001), state.clip);
  if (isEmpty(box)) return;
  stage.recorder.touch(box);
  stage.recorder.paint('stroke', box, inkOn(state, 'stroke'));
  const points = width / MM_PER_POINT;
  if (points < HAIRLINE - 0.005) stage.recorder.hairline(box, points);
}

/** A clip without an inside lets nothing through; it stays a box, somewhere off the page. */
function clipTo(clip: Rect, path: Rect): Rect {
  const shared = intersect(clip, path);
  return isEmpty(shared) ? { left: 1e9, top: 1e9, right: 1e9, bottom: 1e9 } : shared;
}

const clip: Operator = (pen) => {
  pen.clipping = true;
};

const fill: Operator = (pen) => finish(pen, { fill: true });
const stroke: Operator = (pen) => finish(pen, { stroke: true });
const both: Operator = (pen) => finish(pen, { fill: true, stroke: true });

export const PATH_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['m', to(2)],
  ['l', to(2)],
  ['c', to(6)],
  ['v', to(4)],
  ['y', to(4)],
  ['h', () => undefined],
  ['re', rectangle],
  ['W', clip],
  ['W*', clip],
  ['n', (pen) => finish(pen, {})],
  ['f', fill],
  ['F', fill],
  ['f*', fill],
  ['S', stroke],
  ['s', stroke],
  ['B', both],
  ['B*', both],
  ['b', both],
  ['b*', both],
];
