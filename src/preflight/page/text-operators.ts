/** Text (ISO 32000-1, 9.3 and 9.4): where every letter stands. */

import { isArray, isString, nameOf } from '../file/pdf-value.js';
import type { Letter } from '../fonts/load-font.js';
import { inkOf } from './colour-space.js';
import { boxThrough, IDENTITY, intersect, type Matrix, matrixOf, type Rect, times } from './matrix.js';
import { MM_PER_POINT } from './pages.js';
import { type GraphicsState, inkOn, type Operator, operandNumbers, type Pen, resourceOf } from './pen.js';
import type { PlacedLetter } from './word-builder.js';

const setting =
  (change: (value: number) => Partial<GraphicsState>): Operator =>
  (pen, operands) => {
    pen.state = { ...pen.state, ...change(operandNumbers(operands, 1)[0] ?? 0) };
  };

const begin: Operator = (pen) => {
  pen.textMatrix = IDENTITY;
  pen.lineMatrix = IDENTITY;
};

const setFont: Operator = (pen, [name, size]) => {
  const { file, font } = pen.stage;
  const value = resourceOf(pen, 'Font', nameOf(name));
  pen.state = { ...pen.state, font: font(value), size: file.number(size, 1) };
};

function moveLine(pen: Pen, x: number, y: number): void {
  pen.lineMatrix = times([1, 0, 0, 1, x, y], pen.lineMatrix);
  pen.textMatrix = pen.lineMatrix;
}

const move: Operator = (pen, operands) => {
  const [x = 0, y = 0] = operandNumbers(operands, 2);
  moveLine(pen, x, y);
};

const moveLeading: Operator = (pen, operands) => {
  const [x = 0, y = 0] = operandNumbers(operands, 2);
  pen.state = { ...pen.state, leading: -y };
  moveLine(pen, x, y);
};

const setMatrix: Operator = (pen, operands) => {
  pen.lineMatrix = matrixOf(operands);
  pen.textMatrix = pen.lineMatrix;
};

const nextLine: Operator = (pen) => moveLine(pen, 0, -pen.state.leading);

const show: Operator = (pen, [text]) => {
  if (isString(text)) showText(pen, text.string);
};

const showLine: Operator = (pen, operands) => {
  nextLine(pen, []);
  show(pen, operands);
};

const showSpaced: Operator = (pen, [wordSpace, letterSpace, text]) => {
  const [word = 0, letter = 0] = operandNumbers([wordSpace ?? 0, letterSpace ?? 0], 2);
  pen.state = { ...pen.state, wordSpace: word, letterSpace: letter };
  showLine(pen, [text ?? null]);
};

const showParts: Operator = (pen, [parts]) => {
  for (const part of isArray(parts) ? parts : []) {
    if (isString(part)) showText(pen, part.string);
    else if (typeof part === 'number') advance(pen, (-part / 1000) * pen.state.size * pen.state.stretch);
  }
};

function advance(pen: Pen, by: number): void {
  pen.textMatrix = times([1, 0, 0, 1, by, 0], pen.textMatrix);
}

/** Along a string the letters' matrix only moves: what stays is worked out once. */
function showText(pen: Pen, octets: string): void {
  const { state, stage } = pen;
  const { font, size, letterSpace, wordSpace, stretch, rise } = state;
  if (font === undefined) return;
  if (font.kind === 'Type3') stage.unseen('type3');
  stage.budget.spend('letters', octets.length);
  const line = times(pen.textMatrix, state.ctm);
  const [a, b, c, d, e, f] = times([size * stretch, 0, 0, size, 0, rise], line);
  const row = rowOf(state, Math.hypot(c, d));
  let moved = 0;
  for (const letter of font.letters(octets)) {
    if (!pen.muted) place(pen, row, letter, [a, b, c, d, e + moved * line[0], f + moved * line[1]]);
    moved += (letter.width * size + letterSpace + (letter.space ? wordSpace : 0)) * stretch;
  }
  advance(pen, moved);
  if (pen.muted) stage.recorder.colour(state.fill.space, 'text', state.clip);
}

/** What the letters of a string have in common. */
interface Row extends PlacedLetter {
  readonly height: number;
  readonly depth: number;
  readonly drawn: boolean;
}

/** Modes 3 and 7 paint nothing (9.3.6); 1 and 5 only the outline. */
function rowOf(state: GraphicsState, em: number): Row {
  const { font, mode } = state;
  const colour = inkOn(state, mode === 1 || mode === 5 ? 'stroke' : 'fill');
  return {
    em,
    font: font?.name ?? '',
    size: Math.round((em / MM_PER_POINT) * 100) / 100,
    invisible: mode === 3 || mode === 7,
    inks: inkOf(colour.space, colour.values)?.inks,
    colour,
    height: font?.height ?? 0,
    depth: font?.depth ?? 0,
    drawn: font?.kind === 'Type3',
  };
}

function place(pen: Pen, row: Row, { width, text, blank }: Letter, matrix: Matrix): void {
  const { recorder, words } = pen.stage;
  const box = boxThrough(matrix, 0, -row.depth, width, row.height);
  if (!Number.isFinite(box.left + box.right + box.top + box.bottom) || outside(box, pen.state.clip)) return;
  recorder.touch(box);
  if (row.drawn) recorder.pieces(1);
  if (blank && !row.invisible && width > 0) recorder.letter('blanks', row.font, box);
  if (text === undefined) recorder.letter('nameless', row.font, box);
  const [a, b, , , x, y] = matrix;
  // Of a letter that is cut by a clipping path only the rest is seen.
  words.add(text ?? '\uFFFD', intersect(box, pen.state.clip), row, x, y, x + a * width, y + b * width);
}

/** A letter that is clipped away is not seen; one without a width, a mark, counts where it stands. */
function outside(box: Rect, clip: Rect): boolean {
  return box.left > clip.right || box.right < clip.left || box.top > clip.bottom || box.bottom < clip.top;
}

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['BT', begin],
  ['ET', begin],
  ['Tf', setFont],
  ['Tc', setting((letterSpace) => ({ letterSpace }))],
  ['Tw', setting((wordSpace) => ({ wordSpace }))],
  ['Tz', setting((percent) => ({ stretch: percent / 100 }))],
  ['TL', setting((leading) => ({ leading }))],
  ['Ts', setting((rise) => ({ rise }))],
  ['Tr', setting((mode) => ({ mode }))],
  ['Td', move],
  ['TD', moveLeading],
  ['Tm', setMatrix],
  ['T*', nextLine],
  ['Tj', show],
  ["'", showLine],
  ['"', showSpaced],
  ['TJ', showParts],
];
