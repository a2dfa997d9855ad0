/** What drawing operators work on (ISO 32000-1, 8.4): the state, its stack, the path, and where everything is noted. */

import type { PdfFile } from '../file/open-pdf.js';
import type { PdfDict, PdfValue } from '../file/pdf-value.js';
import type { Font } from '../fonts/load-font.js';
import type { Budget } from '../limits.js';
import type { Unseen } from '../unseen.js';
import { GRAY } from './colour-space.js';
import type { Layers } from './layers.js';
import { IDENTITY, type Matrix, type Rect } from './matrix.js';
import type { Recorder, SetColour } from './record-page.js';
import type { WordBuilder } from './word-builder.js';

export interface GraphicsState {
  /** Units of the content → millimetres on the page. */
  readonly ctm: Matrix;
  /** What may be painted on. */
  readonly clip: Rect;
  readonly fill: SetColour;
  readonly stroke: SetColour;
  readonly lineWidth: number;
  readonly font: Font | undefined;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  /** 1 is as wide as the font is. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** Fills, and lines, are printed over what lies under them, and an ink that is not used leaves it (11.7.4.3). */
  readonly overprint: { readonly fill: boolean; readonly stroke: boolean; readonly leaves: boolean };
}

/** What is the same for all content of a page. */
export interface Stage {
  readonly file: PdfFile;
  readonly budget: Budget;
  readonly recorder: Recorder;
  readonly words: WordBuilder;
  readonly layers: Layers;
  /** A font of the resources; each is loaded once a file. */
  font(value: PdfValue | undefined): Font | undefined;
  /** Something that is not looked into. */
  unseen(what: Unseen): void;
}

export interface Pen {
  readonly stage: Stage;
  readonly resources: PdfDict | undefined;
  /** Forms inside forms. */
  readonly depth: number;
  /** Inside a pattern: colours count, places do not. */
  readonly muted: boolean;
  state: GraphicsState;
  readonly stack: GraphicsState[];
  path: Rect | undefined;
  /** Corners and curves of the path. */
  pieces: number;
  clipping: boolean;
  /** Marked content that is open: does it belong to a layer that is off, and is it told apart, as content of the outline or as decoration? */
  readonly marked: { readonly hidden: boolean; readonly told: boolean }[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
}

export type Operator = (pen: Pen, operands: readonly PdfValue[]) => void;

const BLACK: SetColour = { space: GRAY, values: [0] };

export function firstState(ctm: Matrix, clip: Rect): GraphicsState {
  return {
    ctm,
    clip,
    fill: BLACK,
    stroke: BLACK,
    lineWidth: 1,
    font: undefined,
    size: 1,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    overprint: { fill: false, stroke: false, leaves: false },
  };
}

export function openPen(
  stage: Stage,
  { resources, state, depth, muted }: Pick<Pen, 'resources' | 'state' | 'depth' | 'muted'>,
): Pen {
  return {
    stage,
    resources,
    depth,
    muted,
    state,
    stack: [],
    path: undefined,
    pieces: 0,
    clipping: false,
    marked: [],
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
  };
}

/** The colour of a side, and whether what it does not print on stays as it is. */
export function inkOn({ fill, stroke, overprint }: GraphicsState, side: 'fill' | 'stroke'): SetColour {
  const colour = side === 'fill' ? fill : stroke;
  const leaves = overprint[side] && (overprint.leaves || colour.space.family === 'spot');
  return leaves && colour.space.family !== 'gray' ? { ...colour, overprint: true } : colour;
}

/** What a name stands for in the resources of a kind: `resourceOf(pen, 'Font', 'F1')`. */
export function resourceOf({ stage: { file }, resources }: Pen, kind: string, name: string): PdfValue {
  return file.resolve(file.dict(resources?.get(kind))?.get(name));
}

/** The operands that are numbers, so many of them; 0 for what is missing or beyond all measure. */
export function operandNumbers(operands: readonly PdfValue[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const value = operands[index];
    return typeof value === 'number' && Math.abs(value) < 1e9 ? value : 0;
  });
}
