/** What stands before an entry of a list: a bullet, a number in a disc, an icon, a large figure. */

import { ICON_NAMES, type IconName, iconMark } from '../mark/icons.js';
import type { Mark } from '../page.js';
import { layoutFault } from '../type/layout-issue.js';
import { type After, baselineIn, type FlowRow, type FlowStyle } from './flow-row.js';

/** How the steps of a flow are marked. */
export interface StepMarker {
  /** `disc` when absent. */
  readonly marker?: 'disc' | 'icon' | 'figure' | 'line';
  /** Name of the icon of this step; its number stands in for it. */
  readonly icon?: string | undefined;
}

/** Marks before the rows of one entry, and the room that they take. */
export interface EntryMarker {
  readonly indent: number;
  /** What an entry takes at least, so that its marker does not touch the next; points. */
  readonly least?: number;
  /** Of the entry's row number `index`, whose top left corner is at (x, y). */
  readonly marks: (
    x: number,
    y: number,
    row: Pick<FlowRow, 'height' | 'space'>,
    index: number,
    after: After,
  ) => Mark[];
}

export function bulletMarker({ size, accent }: FlowStyle): EntryMarker {
  const side = 0.36 * size;
  return {
    indent: 1.15 * size,
    marks: (x, y, { height }, index) =>
      index > 0 ? [] : [disc(x + 0.2 * size, y + height / 2 - side / 2 + 0.06 * size, side, accent)],
  };
}

/** A number or a dash, set as the text is. */
export function textMarker(text: string, style: FlowStyle): EntryMarker {
  const { size, face, colour, language, typefaces } = style;
  const width = typefaces[face].width(text, size);
  return {
    indent: width + 0.4 * size,
    marks: (x, y, { height }, index) => {
      const baseline = y + baselineIn(height, size);
      return index > 0 ? [] : [{ kind: 'text', x, baseline, text, face, size, colour, width, language }];
    },
  };
}

/** An empty box, to be ticked with a pen. */
export function tickMarker({ size, accent }: FlowStyle): EntryMarker {
  return {
    indent: 1.7 * size,
    marks: (x, y, { height }, index) => (index > 0 ? [] : [tickBox(x, y + height / 2, size, accent)]),
  };
}

/** A box as high as a pen needs, its middle on a line's. */
export function tickBox(x: number, middle: number, size: number, stroke: string): Mark {
  const side = 0.92 * size;
  const strokeWidth = 0.075 * size;
  return {
    kind: 'rect',
    x: x + strokeWidth / 2,
    y: middle - side / 2,
    width: side,
    height: side,
    stroke,
    strokeWidth,
    radius: 0.1 * size,
  };
}

/** @throws LayoutError when the icon is none of the set. */
export function stepMarker(number: number, style: FlowStyle, step: StepMarker): EntryMarker {
  const { size, accent } = style;
  switch (step.marker) {
    case 'icon': {
      const icon = step.icon === undefined ? undefined : knownIcon(step.icon, style);
      const side = 2.1 * size;
      return {
        indent: 3.05 * size,
        least: 2.05 * size,
        marks: (x, y, { height }, index) => {
          if (index > 0) return [];
          const top = y + height / 2 - 0.68 * size;
          const ground = disc(x, top, side, accent);
          return icon === undefined
            ? [ground, ...figure(number, x, top + side / 2, side, style, 1.25 * size)]
            : [
                ground,
                iconMark(icon, besideBadge(x, top, side), style.onAccent),
                ...badge(number, x + side, top, style),
              ];
        },
      };
    }
    case 'figure':
      return {
        indent: (number > 9 ? 2.7 : 1.75) * size,
        marks: (x, y, { height }, index) => {
          if (index > 0) return [];
          const capTop = y + height / 2 - 0.35 * size;
          const tall = 2.15 * size;
          const face = 'condensed-bold' as const;
          const text = String(number);
          const baseline = capTop + style.typefaces[face].capHeight * tall;
          const width = style.typefaces[face].width(text, tall);
          return [
            {
              kind: 'text',
              x,
              baseline,
              text,
              face,
              size: tall,
              colour: accent,
              width,
              language: style.language,
            },
          ];
        },
      };
    default: {
      const side = 1.42 * size;
      return {
        indent: 1.95 * size,
        marks: (x, y, { height }, index, { gap, onward }) => {
          const middle = y + height / 2;
          // The line runs from disc to disc and ends with the last.
          const from = index === 0 ? middle + side / 2 : y;
          const line =
            step.marker === 'line' && onward ? [rule(x + side / 2, from, y + height + gap, style)] : [];
          if (index > 0) return line;
          return [
            disc(x, middle - side / 2, side, accent),
            ...figure(number, x, middle, side, style, style.size * (number > 9 ? 0.78 : 0.88)),
            ...line,
          ];
        },
      };
    }
  }
}

function disc(x: number, y: number, side: number, fill: string): Mark {
  return { kind: 'rect', x, y, width: side, height: side, fill, radius: side / 2 };
}

/** The number of a step at the shoulder of its icon. */
function badge(number: number, right: number, top: number, style: FlowStyle): Mark[] {
  const { size, accent, onAccent } = style;
  const side = 1.25 * size;
  const x = right - 0.72 * side;
  const y = top - 0.14 * side;
  const ground: Mark = {
    kind: 'rect',
    x,
    y,
    width: side,
    height: side,
    fill: onAccent,
    stroke: accent,
    strokeWidth: 0.07 * size,
    radius: side / 2,
  };
  const inked = { ...style, onAccent: accent };
  return [ground, ...figure(number, x, y + side / 2, side, inked, 0.92 * size)];
}

/** The line from the disc of a step to the next. */
function rule(x: number, from: number, to: number, { size, accent }: FlowStyle): Mark {
  return { kind: 'rect', x: x - 0.05 * size, y: from, width: 0.1 * size, height: to - from, fill: accent };
}

/** The place of an icon in its disc, clear of the number at its shoulder. */
function besideBadge(x: number, y: number, side: number) {
  const inner = 0.56 * side;
  return { x: x + 0.16 * side, y: y + 0.3 * side, width: inner, height: inner };
}

function figure(
  number: number,
  x: number,
  middle: number,
  side: number,
  style: FlowStyle,
  size: number,
): Mark[] {
  const { typefaces, onAccent, language } = style;
  const text = String(number);
  const width = typefaces.bold.width(text, size);
  return [
    {
      kind: 'text',
      x: x + (side - width) / 2,
      baseline: middle + (typefaces.bold.capHeight * size) / 2,
      text,
      face: 'bold',
      size,
      colour: onAccent,
      width,
      language,
    },
  ];
}

function knownIcon(name: string, { where }: FlowStyle): IconName {
  const found = ICON_NAMES.find((known) => known === name);
  if (found !== undefined) return found;
  throw layoutFault(
    'unknown-icon',
    where,
    { vi: `không có biểu tượng «${name}» (print.icons).`, en: `there is no icon “${name}” (print.icons).` },
    { vi: `Có: ${ICON_NAMES.join(', ')}.`, en: `Known: ${ICON_NAMES.join(', ')}.` },
  );
}
