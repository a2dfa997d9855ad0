// @ts-check
/** Sheets side by side in one picture: what a campaign prints, at a glance. */
import { moveMark, textSetter } from 'loaphat/print';

/** @import { Box, Layout, Mark, Page, TextSetter, Typefaces } from 'loaphat/print' */

const WIDTH = 1200;
const MARGIN = 40;
const GAP = 24;
/** Where the first row begins, and what stands below each row: its captions and air. */
const HEAD = 104;
const CAPTIONS = 62;
const [GROUND, SHADOW, RED, INK, QUIET] = ['#FFF8E1', '#E6D9B4', '#A30D22', '#1A1A1A', '#5F5342'];

/**
 * @typedef {{ vi: string, en: string }} Words
 * @typedef {{ page: Page, name: Words }} GallerySheet one sheet on the wall: a page of its layout, which is shown as it is, smaller
 * @typedef {{ title: Words, note: Words, rows: GallerySheet[][] }} Gallery rows from the top; the note stands in the upper right corner
 */

/**
 * Lays out a picture of many sheets: 1200 points wide, as high as its rows, with the name of each sheet in Vietnamese and English. The
 * sheets of a row are equally high and fill its width; they are drawn and not photographed, so that they are as sharp as the picture is large.
 *
 * @param {Gallery} gallery @param {Typefaces} typefaces @returns {Layout}
 * @throws LayoutError when a glyph is missing
 */
export function layoutGallery({ title, note, rows }, typefaces) {
  const setter = textSetter(typefaces, { file: '', line: 0, slot: 'gallery' });
  let top = HEAD;
  const hung = rows
    .filter((row) => row.length > 0)
    .flatMap((row) => {
      const boxes = boxesOf(row, top);
      top += (boxes[0]?.height ?? 0) + CAPTIONS;
      return row.flatMap((sheet, index) => {
        const box = boxes[index];
        return box === undefined ? [] : hang(sheet, box, setter);
      });
    });
  /** @param {string} text @param {number} size @param {number} baseline @param {string} [colour] @param {'left' | 'right'} [align] */
  const head = (text, size, baseline, colour = QUIET, align = 'left') =>
    setter.line(
      text,
      { face: size > 20 ? 'bold' : 'regular', size },
      { x: MARGIN, width: WIDTH - 2 * MARGIN, align, colour, baseline },
    );
  const height = top - 6;
  const marks = [
    /** @type {Mark} */ ({ kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: GROUND }),
    ...head(title.vi, 32, 54, RED),
    ...head(title.en, 16, 80),
    ...head('loaphat', 26, 54, INK, 'right'),
    ...head(`${note.vi} · ${note.en}`, 14, 80, QUIET, 'right'),
    ...hung,
  ];
  return {
    title: title.vi,
    language: 'vi',
    pages: [{ width: WIDTH, height, marks }],
    slots: [],
    samples: [],
  };
}

/**
 * Places of a row's sheets: equally high, and together as wide as the wall.
 *
 * @param {GallerySheet[]} row @param {number} top @returns {Box[]}
 */
function boxesOf(row, top) {
  const shapes = row.map(({ page }) => page.width / page.height);
  const room = WIDTH - 2 * MARGIN - GAP * (row.length - 1);
  const height = room / shapes.reduce((sum, shape) => sum + shape, 0);
  let x = MARGIN;
  return shapes.map((shape) => {
    const box = { x, y: top, width: shape * height, height };
    x += box.width + GAP;
    return box;
  });
}

/** @param {GallerySheet} sheet @param {Box} box @param {TextSetter} setter @returns {Mark[]} */
function hang({ page, name }, box, setter) {
  const place = /** @type {const} */ ({ x: box.x, width: box.width, align: 'left' });
  const bottom = box.y + box.height;
  return [
    { kind: 'rect', x: box.x + 3, y: box.y + 4, width: box.width, height: box.height, fill: SHADOW },
    { kind: 'rect', ...box, fill: '#FFFFFF' },
    ...page.marks.map((mark) => moveMark(mark, { dx: box.x, dy: box.y, scale: box.width / page.width })),
    ...setter.line(
      name.vi,
      { face: 'bold', size: 14.5 },
      { ...place, colour: INK, language: 'vi', baseline: bottom + 22 },
    ),
    ...setter.line(
      name.en,
      { face: 'regular', size: 12.5 },
      { ...place, colour: QUIET, language: 'en', baseline: bottom + 38 },
    ),
  ];
}
