/** Sheets side by side in one picture: what a campaign prints, at a glance. */
import type { Bilingual } from '../../model/index.js';
import type { Box, Layout, Mark, Page } from '../page.js';
import { inCopy, moveMark } from '../sheet/move-mark.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { type TextSetter, textSetter } from '../type/text-setter.js';

const WIDTH = 1200;
const MARGIN = 40;
const GAP = 24;
/** Where the first row begins, and what stands below each row: its captions and air. */
const HEAD = 104;
const CAPTIONS = 62;
const GROUND = '#FFF8E1';
const SHADOW = '#E6D9B4';
const RED = '#A30D22';
const INK = '#1A1A1A';
const QUIET = '#5F5342';

/** One sheet on the wall. */
export interface GallerySheet {
  /** A page of its layout, which is shown as it is, smaller. */
  readonly page: Page;
  readonly name: Bilingual;
}

/** What hangs on the wall, and the words over it. */
export interface Gallery {
  readonly title: Bilingual;
  /** In the upper right corner: whose sheets these are. */
  readonly note: Bilingual;
  /** Rows from the top; the sheets of a row are equally high and fill its width. */
  readonly rows: readonly (readonly GallerySheet[])[];
}

/**
 * Lays out a picture of many sheets: 1200 points wide, as high as its rows, with the name of each sheet in Vietnamese and English. The
 * sheets are drawn and not photographed, so that they are as sharp as the picture is large.
 *
 * @throws LayoutError when a glyph is missing
 * @example
 * const sheet = { page: layout.pages[0], name: { vi: 'Áp phích', en: 'Poster' } };
 * const title = { vi: 'Một nội dung, một họ bản in', en: 'One message, one family of sheets' };
 * layoutGallery({ title, note: { vi: 'bản mẫu', en: 'a demonstration' }, rows: [[sheet]] }, typefaces).pages[0]?.width; // 1200
 */
export function layoutGallery({ title, note, rows }: Gallery, typefaces: Typefaces): Layout {
  const setter = textSetter(typefaces, { file: '', line: 0, slot: 'gallery' });
  let top = HEAD;
  let copy = 0;
  const hung = rows
    .filter((row) => row.length > 0)
    .flatMap((row) => {
      const boxes = boxesOf(row, top);
      top += (boxes[0]?.height ?? 0) + CAPTIONS;
      return row.flatMap((sheet, index) => {
        const box = boxes[index];
        copy += 1;
        return box === undefined ? [] : hang(sheet, box, copy, setter);
      });
    });
  const head = (text: string, size: number, baseline: number, colour: string, right = false): Mark[] =>
    setter.line(
      text,
      { face: size > 20 ? 'bold' : 'regular', size },
      { x: MARGIN, width: WIDTH - 2 * MARGIN, align: right ? 'right' : 'left', colour, baseline },
    );
  const height = top - 6;
  return {
    title: title.vi,
    language: 'vi',
    pages: [
      {
        width: WIDTH,
        height,
        marks: [
          { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: GROUND },
          ...head(title.vi, 32, 54, RED),
          ...head(title.en, 16, 80, QUIET),
          ...head('loaphat', 26, 54, INK, true),
          ...head(`${note.vi} · ${note.en}`, 14, 80, QUIET, true),
          ...hung,
        ],
      },
    ],
    slots: [],
    samples: [],
  };
}

/** Places of a row's sheets: equally high, and together as wide as the wall. */
function boxesOf(row: readonly GallerySheet[], top: number): Box[] {
  const shapes = row.map(({ page }) => page.width / page.height);
  const height =
    (WIDTH - 2 * MARGIN - GAP * (row.length - 1)) / shapes.reduce((sum, shape) => sum + shape, 0);
  let x = MARGIN;
  return shapes.map((shape) => {
    const box = { x, y: top, width: shape * height, height };
    x += box.width + GAP;
    return box;
  });
}

function hang({ page, name }: GallerySheet, box: Box, copy: number, setter: TextSetter): Mark[] {
  const scale = box.width / page.width;
  const place = (words: string, face: 'bold' | 'regular', size: number, under: number, language: string) =>
    setter.line(
      words,
      { face, size },
      {
        x: box.x,
        width: box.width,
        align: 'left',
        colour: face === 'bold' ? INK : QUIET,
        language,
        baseline: box.y + box.height + under,
      },
    );
  return [
    { kind: 'rect', x: box.x + 3, y: box.y + 4, width: box.width, height: box.height, fill: SHADOW },
    { kind: 'rect', ...box, fill: '#FFFFFF' },
    ...page.marks.map((mark) => inCopy(moveMark(mark, { dx: box.x, dy: box.y, scale }), copy)),
    ...place(name.vi, 'bold', 14.5, 22, 'vi'),
    ...place(name.en, 'regular', 12.5, 38, 'en'),
  ];
}
