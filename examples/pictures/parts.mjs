// @ts-check
/** Pieces of a picture that is laid out by hand: cards, captions, trails, a woven border. All lengths are points. */
import { placeBlock } from 'loaphat/print';

/** @import { Box, Mark, TextSetter } from 'loaphat/print' */

export const COLOURS = /** @type {const} */ ({
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
});

/**
 * A sheet of paper with a soft shadow.
 *
 * @param {Box} box @param {string} [fill] @returns {Mark[]}
 */
export function card(box, fill = COLOURS.card) {
  const stroke = fill === COLOURS.card ? COLOURS.edge : fill;
  return [
    { kind: 'rect', ...box, x: box.x + 3, y: box.y + 4, fill: COLOURS.shadow, radius: 8 },
    { kind: 'rect', ...box, fill, stroke, strokeWidth: 1, radius: 8 },
  ];
}

/**
 * Number, Vietnamese name and English name of a stage, 30 high.
 *
 * @param {number} number @param {string} vi @param {string} en @param {{ x: number, y: number, width: number }} box
 * @param {TextSetter} setter @returns {Mark[]}
 */
export function caption(number, vi, en, { x, y, width }, setter) {
  const beside = /** @type {const} */ ({ x: x + 32, width: width - 32, align: 'left' });
  return [
    { kind: 'rect', x, y, width: 25, height: 25, fill: COLOURS.red, radius: 12.5 },
    ...setter.line(
      String(number),
      { face: 'bold', size: 15 },
      { x, width: 25, align: 'center', colour: COLOURS.card, baseline: y + 17.8 },
    ),
    ...setter.line(vi, { face: 'bold', size: 15 }, { ...beside, colour: COLOURS.ink, baseline: y + 11.5 }),
    ...setter.line(
      en,
      { face: 'regular', size: 11 },
      { ...beside, colour: COLOURS.quiet, language: 'en', baseline: y + 25.5 },
    ),
  ];
}

/**
 * The file that a stage leaves, as a tag in the upper right corner of its card.
 *
 * @param {string} text @param {Box} box @param {TextSetter} setter @returns {Mark[]}
 */
export function fileTag(text, box, setter) {
  const block = setter.set(text, box.width, { face: 'condensed-bold', size: 10.5 });
  const width = block.width + 14;
  const x = box.x + box.width - width - 12;
  const y = box.y - 9 + (19 - block.ascent - block.descent) / 2;
  return [
    { kind: 'rect', x, y: box.y - 9, width, height: 19, fill: COLOURS.gold, radius: 9.5 },
    ...placeBlock(block, { x, y, width, align: 'center', colour: COLOURS.deep }),
  ];
}

/**
 * A trail that ends in an arrow head pointing right.
 *
 * @param {number} fromX @param {number} fromY @param {number} toX @param {number} toY @returns {Mark[]}
 */
export function trailRight(fromX, fromY, toX, toY) {
  const tip = toX - 2;
  const middle = (fromX + tip) / 2;
  return [
    stroke(
      `M${n(fromX)} ${n(fromY)} C${n(middle)} ${n(fromY)} ${n(middle)} ${n(toY)} ${n(tip - 7)} ${n(toY)}`,
    ),
    fill(
      `M${n(tip)} ${n(toY)} L${n(tip - 12)} ${n(toY - 6.5)} L${n(tip - 12)} ${n(toY + 6.5)} Z`,
      COLOURS.red,
    ),
  ];
}

/**
 * A trail along the floor that turns up and ends in an arrow head.
 *
 * @param {number} fromX @param {number} fromY @param {number} floor @param {number} toX @param {number} toY @returns {Mark[]}
 */
export function trailUnder(fromX, fromY, floor, toX, toY) {
  const bend = 18;
  return [
    stroke(
      `M${n(fromX)} ${n(fromY)} L${n(fromX)} ${n(floor - bend)} Q${n(fromX)} ${n(floor)} ${n(fromX + bend)} ${n(floor)} ` +
        `L${n(toX - bend)} ${n(floor)} Q${n(toX)} ${n(floor)} ${n(toX)} ${n(floor - bend)} L${n(toX)} ${n(toY + 9)}`,
    ),
    fill(
      `M${n(toX)} ${n(toY + 2)} L${n(toX - 6.5)} ${n(toY + 14)} L${n(toX + 6.5)} ${n(toY + 14)} Z`,
      COLOURS.red,
    ),
  ];
}

/**
 * A band of diamonds, as on the cloth of the highlands.
 *
 * @param {number} y @param {number} width @param {number} height @returns {Mark[]}
 */
export function wovenBand(y, width, height) {
  const step = 30;
  const middle = y + height / 2;
  /** @param {number} half @param {number} rise @param {number} shift */
  const diamonds = (half, rise, shift) =>
    Array.from({ length: Math.ceil(width / step) + 1 }, (_, index) => {
      const x = index * step + shift;
      return `M${n(x - half)} ${n(middle)} L${n(x)} ${n(middle - rise)} L${n(x + half)} ${n(middle)} L${n(x)} ${n(middle + rise)} Z`;
    }).join(' ');
  return [
    { kind: 'rect', x: 0, y, width, height, fill: COLOURS.ink },
    fill(diamonds(12, height / 2 - 3, 0), COLOURS.red),
    fill(diamonds(6, height / 4 - 1, 0), COLOURS.paper),
    fill(diamonds(5, height / 4, step / 2), COLOURS.gold),
    { kind: 'rect', x: 0, y: y - 3, width, height: 3, fill: COLOURS.gold },
  ];
}

/**
 * The mark of a feed: a dot and two waves.
 *
 * @param {number} x @param {number} y @param {number} size @returns {Mark[]}
 */
export function feedMark(x, y, size) {
  const k = size / 24;
  const at = /** @type {const} */ ({
    kind: 'path',
    x: x + 5 * k,
    y: y + 5 * k,
    scale: k * 0.6,
    boxWidth: 24,
    boxHeight: 24,
  });
  return [
    { kind: 'rect', x, y, width: size, height: size, fill: COLOURS.red, radius: size / 5 },
    { ...at, data: 'M0 20 A3.4 3.4 0 1 0 6.8 20 A3.4 3.4 0 1 0 0 20 Z', fill: COLOURS.card },
    { ...at, data: 'M0 9 A14.4 14.4 0 0 1 14.4 23.4', stroke: COLOURS.card, strokeWidth: 4.2 },
    { ...at, data: 'M0 1 A22.4 22.4 0 0 1 22.4 23.4', stroke: COLOURS.card, strokeWidth: 4.2 },
  ];
}

/** @param {string} data @returns {Mark} */
function stroke(data) {
  return { ...PATH, data, stroke: COLOURS.red, strokeWidth: 2.4 };
}

/** @param {string} data @param {string} colour @returns {Mark} */
function fill(data, colour) {
  return { ...PATH, data, fill: colour };
}

const PATH = /** @type {const} */ ({ kind: 'path', x: 0, y: 0, scale: 1, boxWidth: 1200, boxHeight: 675 });

/** @param {number} value */
function n(value) {
  return String(Math.round(value * 100) / 100);
}
