/** Colours (ISO 32000-1, 8.6.8), and shadings that fill the clip (8.7.4.2). */
import { CMYK, type ColourSpace, colourSpaceOf, firstColour, GRAY, RGB } from '../colour/colour-space.js';
import { isDict, isName, isStream, nameOf, type PdfDict } from '../file/pdf-value.js';
import { intersect } from './matrix.js';
import { numbersOf, type Operator, type Pen } from './pen.js';
import type { Colour } from './record-page.js';

type Side = 'fill' | 'stroke';

/** Runs a tiling pattern's content, for its colours. */
export type PatternRunner = (pen: Pen, pattern: { readonly dict: PdfDict; readonly raw: Uint8Array }) => void;

function set(pen: Pen, side: Side, colour: Colour): void {
  pen.state = side === 'fill' ? { ...pen.state, fill: colour } : { ...pen.state, stroke: colour };
}

const device =
  (side: Side, space: ColourSpace): Operator =>
  (pen, operands) =>
    set(pen, side, { space, values: numbersOf(operands, space.components) });

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
    set(pen, side, { space: current, values: numbersOf(operands, Math.min(32, operands.length)) });
  };

function usePattern(pen: Pen, name: string, runPattern: PatternRunner): void {
  const { file } = pen.stage;
  const pattern = file.resolve(file.dict(pen.resources?.get('Pattern'))?.get(name));
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
  const found = file.resolve(file.dict(pen.resources?.get('Shading'))?.get(nameOf(name)));
  const shading = isStream(found) ? found.dict : isDict(found) ? found : undefined;
  noteShading(pen, shading);
  const { clip } = pen.state;
  if (!pen.muted) {
    recorder.paint('shading', intersect(clip, clip), {
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
