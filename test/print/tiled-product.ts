/** What tests of sheets in parts share. */
import type { Layout, Page } from '../../src/print/page.js';
import { type TileGrid, tileGrid } from '../../src/print/paper/tile-grid.js';
import { chooseTemplate, productNames } from '../../src/print/template/choose-template.js';
import { clustersOf } from '../../src/print/type/letters-and-marks.js';
import { spacedWords } from '../../src/print/type/load-typefaces.js';
import { templates, typefaces } from './fixtures.js';
import { chosenOf, itemFor, lay, letters, office, type Speech, type textsOf } from './tried-product.js';

type TextMark = ReturnType<typeof textsOf>[number];

/** Sheets in parts for an office printer. */
export const TILED = productNames(templates).filter(
  (name) => chooseTemplate(templates, name)?.form?.kind === 'tiled',
);

export function formOf(product: string) {
  const { template, form } = chosenOf(product);
  if (form?.kind !== 'tiled') throw new Error(product);
  return { template, form };
}

/** The sheet that is cut up, with the same item. */
function wholeOf(product: string, speech: Speech): Layout {
  const { template, form } = formOf(product);
  const name = form.of === undefined ? template.id : `${template.id}.${form.of}`;
  return lay(name, speech, itemFor(product));
}

interface Tried {
  readonly tiles: Layout;
  readonly pdf: Uint8Array;
  readonly sheet: Page;
  readonly whole: Layout;
  readonly grid: TileGrid;
}
const tried = new Map<string, Promise<Tried>>();
/** Drawn once for all that look at it. */
export function tiledSheet(product: string, speech: Speech): Promise<Tried> {
  const make = async (): Promise<Tried> => {
    const [tiles, whole] = [lay(product, speech), wholeOf(product, speech)];
    const [sheet] = whole.pages;
    if (sheet === undefined) throw new Error('no page');
    return { tiles, whole, sheet, pdf: await office(tiles), grid: tileGrid(sheet, formOf(product).form) };
  };
  const made = tried.get(`${product} ${speech}`) ?? make();
  tried.set(`${product} ${speech}`, made);
  return made;
}

/** Letters of marks that stand on the paper: pdf.js leaves out what begins below or beside it. */
export function lettersOnPaper({ width, height, marks }: Page): string {
  const on = (mark: TextMark) => {
    if (mark.baseline < 0 || mark.baseline > height) return '';
    let [x, kept] = [mark.x, ''];
    const { font, size, spacing } = {
      font: typefaces[mark.face],
      size: mark.size,
      spacing: mark.spacing ?? 0,
    };
    const em = size / 1000;
    for (const cluster of spacedWords(mark.text).flatMap((word) => clustersOf(font.shape(word)))) {
      const step = cluster.step * em + spacing;
      const shown = x + cluster.advance * em >= 0 && x <= width;
      if (shown) kept += String.fromCodePoint(...cluster.codePoints);
      // After a letter that it leaves out, pdf.js forgets the kerning.
      x += shown ? step : cluster.advance * em;
    }
    return kept;
  };
  return letters(marks.map((mark) => (mark.kind === 'text' ? on(mark) : '')).join(''));
}
