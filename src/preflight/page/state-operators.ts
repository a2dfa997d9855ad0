/** The graphics state (ISO 32000-1, 8.4.4) and its colours (8.6.8), and shadings that fill the clip (8.7.4.2). */
import { isArray, isDict, isName, isStream, nameOf, type PdfDict } from '../file/pdf-value.js';
import { CMYK, type ColourSpace, colourSpaceOf, firstColour, GRAY, RGB } from './colour-space.js';
import { matrixOf, times } from './matrix.js';
import { type Operator, operandNumbers, type Pen, resourceOf } from './pen.js';
import type { SetColour } from './record-page.js';

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
  pen.state = { ...pen.state, lineWidth: operandNumbers(operands, 1)[0] ?? 1 };
};

/** A dictionary of settings (8.4.5). */
const extGState: Operator = (pen, [name]) => {
  const { file, recorder, font } = pen.stage;
  const dict = file.dict(resourceOf(pen, 'ExtGState', nameOf(name)));
  if (dict === undefined) return;
  const width = file.resolve(dict.get('LW'));
  if (typeof width === 'number') pen.state = { ...pen.state, lineWidth: width };
  const setFont = file.resolve(dict.get('Font'));
  if (isArray(setFont)) {
    pen.state = { ...pen.state, font: font(setFont[0]), size: file.number(setFont[1], 1) };
  }
  for (const key of ['ca', 'CA']) {
    if (file.number(dict.get(key), 1) < 1) recorder.transparent();
  }
  const says = (key: string, otherwise: boolean) => {
    const value = file.resolve(dict.get(key));
    return typeof value === 'boolean' ? value : otherwise;
  };
  const { overprint } = pen.state;
  const stroke = says('OP', overprint.stroke);
  // OP alone is of both (ISO 32000-1, table 58).
  const fill = says('op', dict.has('OP') ? stroke : overprint.fill);
  const leaves = file.number(dict.get('OPM'), overprint.leaves ? 1 : 0) === 1;
  pen.state = { ...pen.state, overprint: { fill, stroke, leaves } };
  const blend = file.resolve(dict.get('BM'));
  const mode = file.name(isArray(blend) ? blend[0] : blend);
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

type Side = 'fill' | 'stroke';

/** Runs a tiling pattern's content, for its colours. */
type PatternRunner = (pen: Pen, pattern: { readonly dict: PdfDict; readonly raw: Uint8Array }) => void;

function set(pen: Pen, side: Side, colour: SetColour): void {
  pen.state = side === 'fill' ? { ...pen.state, fill: colour } : { ...pen.state, stroke: colour };
}

const device =
  (side: Side, space: ColourSpace): Operator =>
  (pen, operands) =>
    set(pen, side, { space, values: operandNumbers(operands, space.components) });

const space =
  (side: Side): Operator =>
  (pen, [name]) => {
    const found = colourSpaceOf(pen.stage.file, name, pen.resources);
    set(pen, side, { space: found, values: firstColour(found) });
  };

const values =
  (side: Side, runPattern: PatternRunner): Operator =>
  (pen, operands) => {
    const last = operands.at(-1);
    if (isName(last)) {
      usePattern(pen, last.name, runPattern);
      return;
    }
    const { space: current } = pen.state[side];
    set(pen, side, { space: current, values: operandNumbers(operands, Math.min(32, operands.length)) });
  };

function usePattern(pen: Pen, name: string, runPattern: PatternRunner): void {
  const { file } = pen.stage;
  const pattern = resourceOf(pen, 'Pattern', name);
  if (isStream(pattern)) runPattern(pen, pattern);
  else if (isDict(pattern)) noteShading(pen, file.dict(pattern.get('Shading')));
}

function noteShading(pen: Pen, shading: PdfDict | undefined): void {
  if (shading === undefined) return;
  const { file, recorder, unseen } = pen.stage;
  const found = colourSpaceOf(file, shading.get('ColorSpace'), pen.resources);
  recorder.colour(found, 'shading', pen.state.clip);
  unseen('shading');
}

const paintShading: Operator = (pen, [name]) => {
  const { file, recorder } = pen.stage;
  const shading = file.dict(resourceOf(pen, 'Shading', nameOf(name)));
  noteShading(pen, shading);
  const { clip } = pen.state;
  if (!pen.muted) {
    recorder.paint('shading', clip, {
      space: colourSpaceOf(file, shading?.get('ColorSpace'), pen.resources),
      values: [],
    });
  }
};

export function colourOperators(runPattern: PatternRunner): readonly (readonly [string, Operator])[] {
  return [
    ['g', device('fill', GRAY)],
    ['G', device('stroke', GRAY)],
    ['rg', device('fill', RGB)],
    ['RG', device('stroke', RGB)],
    ['k', device('fill', CMYK)],
    ['K', device('stroke', CMYK)],
    ['cs', space('fill')],
    ['CS', space('stroke')],
    ['sc', values('fill', runPattern)],
    ['SC', values('stroke', runPattern)],
    ['scn', values('fill', runPattern)],
    ['SCN', values('stroke', runPattern)],
    ['sh', paintShading],
  ];
}
