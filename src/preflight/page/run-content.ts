/** Content streams (ISO 32000-1, 7.8.2): goes through them once and notes what would be painted; paints nothing. */
import { filtersOf } from '../file/filters.js';
import { isKeyword, Lexer, readValue } from '../file/lexer.js';
import { isName, isStream, nameOf, type PdfDict, type PdfValue } from '../file/pdf-value.js';
import { placeImage, readInlineImage } from './images.js';
import { boxThrough, intersect, isEmpty, matrixOf, times } from './matrix.js';
import { PATH_OPERATORS } from './path-operators.js';
import { type Operator, openPen, type Pen, resourceOf } from './pen.js';
import { colourOperators, STATE_OPERATORS } from './state-operators.js';
import { TEXT_OPERATORS } from './text-operators.js';

/** Operands of one operator; further ones are a fault of the writer. */
const MOST_OPERANDS = 64;

/** Runs content with a pen. @throws PdfFault when the budget is spent */
export function runContent(content: Uint8Array, pen: Pen): void {
  const lexer = new Lexer(content);
  let operands: PdfValue[] = [];
  for (let value = readValue(lexer, false); value !== undefined; value = readValue(lexer, false)) {
    if (!isKeyword(value)) {
      if (operands.length < MOST_OPERANDS) operands.push(value);
      continue;
    }
    pen.stage.budget.spend('operators', 1);
    if (value.keyword === 'BI') {
      placeImage(pen, readInlineImage(lexer), { filter: undefined, stream: undefined });
    } else OPERATORS.get(value.keyword)?.(pen, operands);
    operands = [];
  }
  // What was never ended ends with its content.
  while (pen.marked.length > 0) endMarked(pen, []);
}

/** A form, a picture (8.8, 8.10). */
const paintObject: Operator = (pen, [name]) => {
  const { file } = pen.stage;
  const found = resourceOf(pen, 'XObject', nameOf(name));
  if (!isStream(found)) return;
  const { dict } = found;
  if (!pen.stage.layers.printed(dict.get('OC'))) return;
  if (file.name(dict.get('Subtype')) === 'Form') paintForm(pen, found);
  else placeImage(pen, dict, { filter: filtersOf(dict, file.resolve).at(-1), stream: found });
};

/** Content of its own, with a matrix, a clip and resources. */
export function paintForm(pen: Pen, form: { readonly dict: PdfDict; readonly raw: Uint8Array }): void {
  const { stage, state } = pen;
  const { file, budget, recorder } = stage;
  if (pen.depth >= budget.limits.depth) return;
  const group = file.dict(form.dict.get('Group'));
  if (group !== undefined && file.name(group.get('S')) === 'Transparency') {
    if (file.resolve(group.get('I')) === true || file.resolve(group.get('K')) === true)
      recorder.transparent();
  }
  const ctm = times(matrixOf(file.values(form.dict.get('Matrix'))), state.ctm);
  const corners = file.values(form.dict.get('BBox')).map((value) => file.number(value, 0));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
  const clip = corners.length === 4 ? intersect(boxThrough(ctm, x1, y1, x2, y2), state.clip) : state.clip;
  if (isEmpty(clip)) return;
  const resources = file.dict(form.dict.get('Resources')) ?? pen.resources;
  const inner = openPen(stage, {
    resources,
    state: { ...state, ctm, clip },
    depth: pen.depth + 1,
    muted: pen.muted,
  });
  runContent(file.decode(form).bytes, inner);
}

/** A tile is gone through once: which colours it has does not depend on where it lies. */
function runPattern(pen: Pen, pattern: { readonly dict: PdfDict; readonly raw: Uint8Array }): void {
  const { stage, state } = pen;
  if (pen.depth >= stage.budget.limits.depth) return;
  stage.unseen('pattern');
  const resources = stage.file.dict(pattern.dict.get('Resources')) ?? pen.resources;
  const inner = openPen(stage, { resources, state, depth: pen.depth + 1, muted: true });
  runContent(stage.file.decode(pattern).bytes, inner);
}

/** Content that belongs to a layer (8.11), which may be switched off. */
const beginMarked: Operator = (pen, [tag, properties]) => {
  const { layers, words, recorder } = pen.stage;
  const named = isName(properties) ? resourceOf(pen, 'Properties', properties.name) : properties;
  const hidden = isName(tag) && tag.name === 'OC' && !layers.printed(named);
  const told = isName(tag) && (tag.name === 'Artifact' || pen.stage.file.dict(named)?.has('MCID') === true);
  pen.marked.push({ hidden, told });
  if (told) recorder.tell(1);
  if (!hidden) return;
  words.close();
  recorder.hide();
};

const endMarked: Operator = (pen) => {
  const ended = pen.marked.pop();
  if (ended?.told === true) pen.stage.recorder.tell(-1);
  if (ended?.hidden !== true) return;
  pen.stage.words.close();
  pen.stage.recorder.show();
};

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...STATE_OPERATORS,
  ...PATH_OPERATORS,
  ...colourOperators(runPattern),
  ...TEXT_OPERATORS,
  ['Do', paintObject],
  ['BMC', beginMarked],
  ['BDC', beginMarked],
  ['EMC', endMarked],
]);
