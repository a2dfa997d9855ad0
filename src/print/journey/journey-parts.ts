/** Pieces of the picture of an item's journey: colours, arrows, captions, a woven border. */
import type { Mark } from '../page.js';
import { placeBlock } from '../type/set-text.js';
import type { TextSetter } from '../type/text-setter.js';

export const JOURNEY = {
  paper: '#FFF8E1',
  card: '#FFFFFF',
  edge: '#E3D5AE',
  shadow: '#EADFBF',
  ink: '#1A1A1A',
  quiet: '#6B5E4B',
  red: '#A30D22',
  deep: '#7A0C14',
  gold: '#FFD100',
  night: '#231A17',
  code: '#F4E9D2',
  dim: '#A8987D',
} as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet of paper with a soft shadow. */
export function card(box: Box, fill: string = JOURNEY.card): Mark[] {
  return [
    { kind: 'rect', ...box, x: box.x + 3, y: box.y + 4, fill: JOURNEY.shadow, radius: 8 },
    {
      kind: 'rect',
      ...box,
      fill,
      stroke: fill === JOURNEY.card ? JOURNEY.edge : fill,
      strokeWidth: 1,
      radius: 8,
    },
  ];
}

/** Number, Vietnamese name and English name of a stage, `height` 30. */
export function caption(
  number: number,
  vietnamese: string,
  english: string,
  x: number,
  y: number,
  width: number,
  setter: TextSetter,
): Mark[] {
  const left = x + 32;
  return [
    { kind: 'rect', x, y, width: 25, height: 25, fill: JOURNEY.red, radius: 12.5 },
    ...setter.line(
      String(number),
      { face: 'bold', size: 15 },
      { x, width: 25, align: 'center', colour: JOURNEY.card, baseline: y + 17.8 },
    ),
    ...setter.line(
      vietnamese,
      { face: 'bold', size: 15 },
      { x: left, width: width - 32, align: 'left', colour: JOURNEY.ink, baseline: y + 11.5 },
    ),
    ...setter.line(
      english,
      { face: 'regular', size: 11 },
      {
        x: left,
        width: width - 32,
        align: 'left',
        colour: JOURNEY.quiet,
        language: 'en',
        baseline: y + 25.5,
      },
    ),
  ];
}

/** The file that a stage leaves, as a tag in the upper right corner of its card. */
export function fileTag(text: string, box: Box, setter: TextSetter): Mark[] {
  const block = setter.set(text, box.width, { face: 'condensed-bold', size: 10.5 });
  const width = block.width + 14;
  const x = box.x + box.width - width - 12;
  return [
    { kind: 'rect', x, y: box.y - 9, width, height: 19, fill: JOURNEY.gold, radius: 9.5 },
    ...placeBlock(block, {
      x,
      y: box.y - 9 + (19 - block.ascent - block.descent) / 2,
      width,
      align: 'center',
      colour: JOURNEY.deep,
    }),
  ];
}

/** A trail that ends in an arrow head pointing right. */
export function trailRight(fromX: number, fromY: number, toX: number, toY: number): Mark[] {
  const tip = toX - 2;
  const middle = (fromX + tip) / 2;
  return [
    stroke(
      `M${n(fromX)} ${n(fromY)} C${n(middle)} ${n(fromY)} ${n(middle)} ${n(toY)} ${n(tip - 7)} ${n(toY)}`,
    ),
    fill(
      `M${n(tip)} ${n(toY)} L${n(tip - 12)} ${n(toY - 6.5)} L${n(tip - 12)} ${n(toY + 6.5)} Z`,
      JOURNEY.red,
    ),
  ];
}

/** A trail along the floor that turns up and ends in an arrow head. */
export function trailUnder(fromX: number, fromY: number, floor: number, toX: number, toY: number): Mark[] {
  const bend = 18;
  return [
    stroke(
      `M${n(fromX)} ${n(fromY)} L${n(fromX)} ${n(floor - bend)} Q${n(fromX)} ${n(floor)} ${n(fromX + bend)} ${n(floor)} ` +
        `L${n(toX - bend)} ${n(floor)} Q${n(toX)} ${n(floor)} ${n(toX)} ${n(floor - bend)} L${n(toX)} ${n(toY + 9)}`,
    ),
    fill(
      `M${n(toX)} ${n(toY + 2)} L${n(toX - 6.5)} ${n(toY + 14)} L${n(toX + 6.5)} ${n(toY + 14)} Z`,
      JOURNEY.red,
    ),
  ];
}

/** A band of diamonds, as on the cloth of the highlands. */
export function wovenBand(y: number, width: number, height: number): Mark[] {
  const step = 30;
  const middle = y + height / 2;
  const diamonds = (half: number, rise: number, shift: number) =>
    Array.from({ length: Math.ceil(width / step) + 1 }, (_, index) => {
      const x = index * step + shift;
      return `M${n(x - half)} ${n(middle)} L${n(x)} ${n(middle - rise)} L${n(x + half)} ${n(middle)} L${n(x)} ${n(middle + rise)} Z`;
    }).join(' ');
  return [
    { kind: 'rect', x: 0, y, width, height, fill: JOURNEY.ink },
    fill(diamonds(12, height / 2 - 3, 0), JOURNEY.red),
    fill(diamonds(6, height / 4 - 1, 0), JOURNEY.paper),
    fill(diamonds(5, height / 4, step / 2), JOURNEY.gold),
    { kind: 'rect', x: 0, y: y - 3, width, height: 3, fill: JOURNEY.gold },
  ];
}

/** The mark of a feed: a dot and two waves. */
export function feedMark(x: number, y: number, size: number): Mark[] {
  const k = size / 24;
  const at = {
    kind: 'path',
    x: x + 5 * k,
    y: y + 5 * k,
    scale: k * 0.6,
    boxWidth: 24,
    boxHeight: 24,
  } as const;
  return [
    { kind: 'rect', x, y, width: size, height: size, fill: JOURNEY.red, radius: size / 5 },
    { ...at, data: 'M0 20 A3.4 3.4 0 1 0 6.8 20 A3.4 3.4 0 1 0 0 20 Z', fill: JOURNEY.card },
    { ...at, data: 'M0 9 A14.4 14.4 0 0 1 14.4 23.4', stroke: JOURNEY.card, strokeWidth: 4.2 },
    { ...at, data: 'M0 1 A22.4 22.4 0 0 1 22.4 23.4', stroke: JOURNEY.card, strokeWidth: 4.2 },
  ];
}

function stroke(data: string): Mark {
  return path(data, { stroke: JOURNEY.red, strokeWidth: 2.4 });
}

function fill(data: string, colour: string): Mark {
  return path(data, { fill: colour });
}

function path(data: string, paint: { fill?: string; stroke?: string; strokeWidth?: number }): Mark {
  return { kind: 'path', x: 0, y: 0, scale: 1, data, boxWidth: 1200, boxHeight: 675, ...paint };
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
