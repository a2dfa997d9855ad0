/** Text (ISO 32000-1, 9.3 and 9.4): where every letter stands. */
import { inkOf } from '../colour/colour-space.js';
import { isArray, isString, nameOf, type PdfValue } from '../file/pdf-value.js';
import type { Font, Letter } from '../text/load-font.js';
import {
  apply,
  type Box,
  boxThrough,
  IDENTITY,
  intersect,
  isEmpty,
  type Matrix,
  matrixOf,
  times,
} from './matrix.js';
import { MM_PER_POINT } from './page-boxes.js';
import { type GraphicsState, numbersOf, type Operator, type Pen } from './pen.js';

const setting =
  (change: (value: number) => Partial<GraphicsState>): Operator =>
  (pen, operands) => {
    pen.state = { ...pen.state, ...change(numbersOf(operands, 1)[0] ?? 0) };
  };

const begin: Operator = (pen) => {
  pen.textMatrix = IDENTITY;
  pen.lineMatrix = IDENTITY;
};

const setFont: Operator = (pen, [name, size]) => {
  const { file, font } = pen.stage;
  const value = file.dict(pen.resources?.get('Font'))?.get(nameOf(name));
  pen.state = { ...pen.state, font: font(value), size: typeof size === 'number' ? size : 1 };
};

function moveLine(pen: Pen, x: number, y: number): void {
  pen.lineMatrix = times([1, 0, 0, 1, x, y], pen.lineMatrix);
  pen.textMatrix = pen.lineMatrix;
}

const move: Operator = (pen, operands) => {
  const [x = 0, y = 0] = numbersOf(operands, 2);
  moveLine(pen, x, y);
};

const moveLeading: Operator = (pen, operands) => {
  const [x = 0, y = 0] = numbersOf(operands, 2);
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
  const [word = 0, letter = 0] = numbersOf([wordSpace ?? 0, letterSpace ?? 0], 2);
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

function showText(pen: Pen, octets: string): void {
  const { state, stage } = pen;
  const { font } = state;
  if (font === undefined) return;
  if (font.kind === 'Type3') stage.unseen('type3');
  stage.budget.spend('letters', octets.length);
  for (const letter of font.letters(octets)) {
    const { size, letterSpace, wordSpace, stretch } = state;
    if (!pen.muted) place(pen, font, letter);
    advance(pen, (letter.width * size + letterSpace + (letter.space ? wordSpace : 0)) * stretch);
  }
  if (pen.muted) stage.recorder.colour(state.fill.space, 'text', state.clip);
}

/** Modes 3 and 7 paint nothing (9.3.6); 1 and 5 only the outline. */
function place(pen: Pen, font: Font, { width, text, blank }: Letter): void {
  const { state, stage } = pen;
  const { size, stretch, rise, mode } = state;
  const matrix = times(times([size * stretch, 0, 0, size, 0, rise], pen.textMatrix), state.ctm);
  const box = boxThrough(matrix, 0, -font.depth, width, font.height);
  if (!Number.isFinite(box.left + box.right + box.top + box.bottom) || outside(box, state.clip)) return;
  const invisible = mode === 3 || mode === 7;
  if (font.kind === 'Type3') stage.recorder.pieces(1);
  if (blank && !invisible && width > 0) stage.recorder.letter('blanks', font.name, box);
  if (text === undefined) stage.recorder.letter('nameless', font.name, box);
  const em = emOf(matrix);
  const colour = mode === 1 || mode === 5 ? state.stroke : state.fill;
  stage.words.add({
    text: text ?? '\uFFFD',
    box,
    start: apply(matrix, 0, 0),
    end: apply(matrix, width, 0),
    em,
    font: font.name,
    size: Math.round((em / MM_PER_POINT) * 100) / 100,
    invisible,
    inks: inkOf(colour.space, colour.values)?.inks,
    colour,
  });
}

/** A word that is clipped away is not seen. */
function outside(box: Box, clip: Box): boolean {
  const shared = intersect(box, clip);
  return isEmpty(shared) && !(box.right === box.left);
}

function emOf([, , c, d]: Matrix): number {
  return Math.hypot(c, d);
}

const nothing: readonly PdfValue[] = [];

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['BT', begin],
  ['ET', (pen) => begin(pen, nothing)],
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
