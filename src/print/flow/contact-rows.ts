/** The contact box (plan III.2.c.1) as rows: labels in one column, values in the next. */
import type { Face } from '../page.js';
import type { ContactLine } from '../subject/subject.js';
import { breakLines } from '../type/break-lines.js';
import { faceSet, narrowerFaces } from '../type/faces.js';
import { lineMarks, measureBlock } from '../type/set-text.js';
import { baselineIn, type FlowRow, type FlowStyle } from './flow-row.js';

/** Labels are light beside their values. */
function labelFaceOf(face: Face): Face {
  if (face.startsWith('serif')) return 'serif';
  return face === 'condensed' ? 'condensed' : 'regular';
}

/** One group of rows a line of the box; a value that is a sample is hatched. */
export function contactRows(lines: readonly ContactLine[], width: number, style: FlowStyle): FlowRow[] {
  const { size, typefaces } = style;
  const labelSize = size * 0.8;
  const labelFace = labelFaceOf(style.face);
  const column =
    Math.max(0, ...lines.map((line) => typefaces[labelFace].width(line.label, labelSize))) + 0.9 * size;
  return lines.flatMap((line) => {
    const where = { ...style.where, slot: `${style.where.slot} ${line.field}` };
    const value = (limit: number, face: typeof style.face, splitAddresses = false) =>
      breakLines([{ text: line.value, sample: line.sample, strong: line.field === 'phone' }], {
        width: limit,
        size,
        faces: faceSet(face),
        splitAddresses,
        keepJoined: style.keepJoined,
        tight: style.tight,
        typefaces,
        where,
      });
    const limit = width - column;
    const fits = (set: ReturnType<typeof value>) => set.every((one) => one.width <= limit);
    const narrow = narrowerFaces(style.face)[0] ?? style.face;
    const set = [value(limit, style.face), value(limit, narrow)].find(fits) ?? value(limit, narrow, true);
    const { pitch } = measureBlock(set, { size, leading: style.leading }, typefaces);
    return set.map(
      (one, index): FlowRow => ({
        height: pitch,
        space: index === 0 ? 0.22 * size : 0,
        keep: index < set.length - 1,
        starts: index === 0,
        line: where.line,
        text: line.value,
        width: column + one.width,
        marks: (x, y) => {
          const baseline = y + baselineIn(pitch, size);
          const label = {
            kind: 'text' as const,
            x,
            baseline,
            text: line.label,
            face: labelFace,
            size: labelSize,
            colour: style.accent,
            width: typefaces[labelFace].width(line.label, labelSize),
            language: style.language,
          };
          return [...(index === 0 ? [label] : []), ...lineMarks(one, { ...style, x: x + column, baseline })];
        },
      }),
    );
  });
}
