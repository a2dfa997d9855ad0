/** `q Q cm w gs` (ISO 32000-1, 8.4.4). */
import { isArray, isDict, nameOf } from '../file/pdf-value.js';
import { matrixOf, times } from './matrix.js';
import { numbersOf, type Operator } from './pen.js';

/** Saves without a restore; more is a fault of the writer. */
const DEEPEST_STACK = 512;

const save: Operator = (pen) => {
  if (pen.stack.length < DEEPEST_STACK) pen.stack.push(pen.state);
};

const restore: Operator = (pen) => {
  pen.state = pen.stack.pop() ?? pen.state;
};

const concat: Operator = (pen, operands) => {
  pen.state = { ...pen.state, ctm: times(matrixOf(operands), pen.state.ctm) };
};

const lineWidth: Operator = (pen, operands) => {
  pen.state = { ...pen.state, lineWidth: numbersOf(operands, 1)[0] ?? 1 };
};

/** A dictionary of settings (8.4.5). */
const extGState: Operator = (pen, [name]) => {
  const { file, recorder, font } = pen.stage;
  const dict = file.dict(file.dict(pen.resources?.get('ExtGState'))?.get(nameOf(name)));
  if (dict === undefined) return;
  const width = file.resolve(dict.get('LW'));
  if (typeof width === 'number') pen.state = { ...pen.state, lineWidth: width };
  const setFont = file.resolve(dict.get('Font'));
  if (isArray(setFont)) {
    const size = file.resolve(setFont[1]);
    pen.state = { ...pen.state, font: font(setFont[0]), size: typeof size === 'number' ? size : 1 };
  }
  for (const key of ['ca', 'CA']) {
    const alpha = file.resolve(dict.get(key));
    if (typeof alpha === 'number' && alpha < 1) recorder.transparent();
  }
  const blend = file.resolve(dict.get('BM'));
  const mode = nameOf(isArray(blend) ? file.resolve(blend[0]) : blend);
  if (mode !== '' && mode !== 'Normal' && mode !== 'Compatible') recorder.transparent();
  if (isDict(file.resolve(dict.get('SMask')))) {
    recorder.transparent();
    pen.stage.unseen('soft-mask');
  }
};

export const STATE_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['q', save],
  ['Q', restore],
  ['cm', concat],
  ['w', lineWidth],
  ['gs', extGState],
];
