/**
 * What every sheet in parts has to hold. A tile's text is the words that are seen on it; one that is cut through is whole in the text of
 * each tile that shows a part of it.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jobFactsOf } from '../../src/preflight/index.js';
import { MM, type Page } from '../../src/print/page.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { preflight } from '../helpers/preflight.js';
import { someOf } from '../helpers/runs.js';
import { itWith } from '../helpers/system-tool.js';
import { wordBoxes } from '../helpers/word-boxes.js';
import { lettersOnPaper, TILED, tiledSheet } from './tiled-product.js';
import {
  bag,
  chosenOf,
  FEW,
  lay,
  letters,
  madeTwice,
  office,
  paragraphsOf,
  subsetsOf,
  textsOf,
} from './tried-product.js';

const said = (page: Page) =>
  letters(
    textsOf(page)
      .map(({ text }) => text)
      .join(''),
  );
const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** Is a word in one text, or its beginning and its end in two, with no letter between them lost? */
function readable(word: string, texts: readonly string[]): boolean {
  const has = (part: string) => texts.some((text) => text.includes(part));
  const cuts = Array.from({ length: word.length - 1 }, (_, index) => index + 1);
  return has(word) || cuts.some((at) => has(word.slice(0, at)) && has(word.slice(at)));
}

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

it('there are sheets in parts', () => {
  expect(TILED).toEqual(expect.arrayContaining(['poster.a4', 'poster.a2-a4', 'poster-song-ngu.a4']));
});

describe.each(someOf(TILED, 1))('%s', (product) => {
  describe.each(['vi', 'jra'] as const)('(%s)', (speech) => {
    it('reads back letter by letter by two readers, the map and the names of places too', async () => {
      const { tiles, pdf, grid } = await tiledSheet(product, speech);
      const [pdfium, pdfjs] = [await pdfText(pdf), await pdfjsText(pdf)].map((pages) => pages.map(letters));
      expect([pdfium?.length, pdfjs?.length]).toEqual([tiles.pages.length, tiles.pages.length]);
      for (const [index, page] of tiles.pages.entries()) {
        const [one = '', other = ''] = [pdfium?.[index], pdfjs?.[index]];
        expect(bag(one)).toBe(bag(said(page)));
        expect(bag(other)).toBe(bag(lettersOnPaper(page)));
        const at = index - 1;
        const place = `hàng ${Math.floor(at / grid.columns) + 1} / cột ${(at % grid.columns) + 1}`;
        const names = [place, `Tờ ${index} trong ${tiles.pages.length - 1}`].map(letters);
        const last = `hàng ${grid.rows} / cột ${grid.columns}`;
        const map = ['1. In', 'Cắt mép trái', 'hàng 1 / cột 1', last].map(letters);
        for (const text of [one, other])
          for (const words of index === 0 ? map : names) expect(text).toContain(words);
        // PDFium reads from top to bottom: of a line that is cut along, the baseline may be level with the names below the tile.
        const inside = (text: string) =>
          index === 0 ? text : names.reduce((rest, name) => rest.replace(name, ''), text);
        const own = paragraphsOf(page).filter((paragraph) => index === 0 || !names.includes(paragraph));
        for (const paragraph of own) expect(inside(one)).toContain(paragraph);
        if (lettersOnPaper(page) === said(page))
          for (const paragraph of own) expect(inside(other)).toContain(paragraph);
      }
    });

    it('has every paragraph and every word of the sheet, and no other', async () => {
      const { tiles, pdf, sheet } = await tiledSheet(product, speech);
      const parts = new Map<string, string[]>();
      for (const [index, page] of tiles.pages.slice(1).entries())
        for (const { block = '', text, within } of textsOf(page))
          if (within !== undefined) {
            const source = block.slice(`${index}/`.length);
            parts.set(source, [...(parts.get(source) ?? []), text]);
          }
      const blocks = new Map<string, string[]>();
      for (const { block = '', text } of textsOf(sheet))
        blocks.set(block, [...(blocks.get(block) ?? []), text]);
      expect([...parts.keys()].sort()).toEqual([...blocks.keys()].sort());
      for (const [block, lines] of blocks) {
        const shown = parts.get(block) ?? [];
        for (const part of shown)
          expect(
            lines.some((line) => line.includes(part)),
            part,
          ).toBe(true);
        const words = new Set(shown.flatMap(wordsIn));
        for (const word of lines.flatMap(wordsIn)) expect(words).toContain(word);
      }
      const pdfium = (await pdfText(pdf)).slice(1).map(letters);
      const pdfjs = (await pdfjsText(pdf)).slice(1).map(letters);
      for (const word of textsOf(sheet)
        .flatMap(({ text }) => wordsIn(text))
        .map(letters)) {
        expect(
          pdfium.some((text) => text.includes(word)),
          word,
        ).toBe(true);
        expect(readable(word, pdfjs), word).toBe(true);
      }
      if (speech === 'jra') expect(said(sheet).toUpperCase()).toContain(letters(FEW).toUpperCase());
    });

    itWith(
      ['pdftotext'],
      'has its words where they stand on the sheet and none out of sight, by pdftotext',
      async () => {
        const { pdf, whole, sheet, grid, tiles } = await tiledSheet(product, speech);
        const [source = []] = wordBoxes(await office(whole));
        const { paper, across, down, columns } = grid;
        const shown = wordBoxes(pdf)
          .slice(1)
          .flatMap((words, index) => {
            const [column, row] = [across[index % columns], down[Math.floor(index / columns)]];
            if (column === undefined || row === undefined) throw new Error('no such tile');
            const [from, tile] = [
              { x: column.from, y: row.from },
              { width: column.length, height: row.length },
            ];
            const inset = { x: (paper.width - tile.width) / 2, y: (paper.height - 8 * MM - tile.height) / 2 };
            const [dx, dy] = [from.x - inset.x, from.y - inset.y];
            return words
              .filter(({ top }) => top < inset.y + tile.height + 2 * MM)
              .map(({ word, left, top, right, bottom }) => {
                const box = { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
                const slack = 0.15 * (bottom - top);
                const inSight =
                  box.left < from.x + tile.width + slack &&
                  box.right > from.x - slack &&
                  box.top < from.y + tile.height &&
                  box.bottom > from.y;
                return { word, ...box, inSight };
              });
          });
        expect(shown.filter(({ inSight }) => !inSight)).toEqual([]);
        expect(tiles.pages.length - 1).toBe(columns * grid.rows);
        for (const one of source) {
          const here = shown.filter(
            ({ top, left, right }) =>
              Math.abs(top - one.top) < 0.1 && left < one.right - 0.1 && right > one.left + 0.1,
          );
          const whole = here.some(({ word, left }) => word === one.word && Math.abs(left - one.left) < 0.1);
          const ends =
            here.some(({ word, left }) => one.word.startsWith(word) && Math.abs(left - one.left) < 0.1) &&
            here.some(({ word, right }) => one.word.endsWith(word) && Math.abs(right - one.right) < 0.1);
          expect(whole || ends, `${one.word} ${sheet.width}`).toBe(true);
        }
      },
    );
  });

  it('is cut through on purpose, as its job card says: no fault by preflight, but for a map too near its edge', async () => {
    const { template, form } = chosenOf(product);
    const layout = lay(product, 'vi');
    const pdf = await office(layout);
    const job = jobFactsOf(JSON.parse(JSON.stringify(jobCard(layout, template, undefined, form))));
    if (job === undefined) throw new Error('no job card');
    const errors = async (facts: typeof job) => {
      const { findings, unseen } = await preflight(pdf, { job: facts });
      const found = findings.filter(({ severity }) => severity === 'error');
      return { found: found.map(({ page, code }) => ({ page, code })), unseen };
    };
    const { found, unseen } = await errors(job);
    expect(found).toEqual([]);
    expect(unseen.map(({ en }) => en).join()).toContain('edges of tiles');
    expect(job.tiled).toBe(true);
    const near = await errors({ ...job, safe: 60 });
    const texts = near.found.filter(({ code }) => code === 'text-outside-safe');
    expect(new Set(texts.map(({ page }) => page))).toEqual(new Set([1]));
  });

  it('has the same bytes on another day and in another zone, for an office and for a press', async () => {
    const [first, again] = await madeTwice(() => lay(product, 'vi'));
    for (const [index, bytes] of first.entries())
      expect(Buffer.compare(bytes, again[index] ?? new Uint8Array())).toBe(0);
  });
});

it('fonts of tiles have other names than those of the sheet, and than those of other tiles', async () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  const note = (product: string, pdf: Uint8Array) => {
    const names = new Set(subsetsOf(pdf));
    expect(names.size).toBeGreaterThan(0);
    for (const name of names) {
      if (seen.has(name)) twice.push(`${name} ${seen.get(name)} ${product}`);
      seen.set(name, product);
    }
  };
  for (const product of someOf(TILED, 2)) {
    const { pdf, whole } = await tiledSheet(product, 'vi');
    note(product, pdf);
    note(`sheet of ${product}`, await office(whole));
  }
  expect(twice).toEqual([]);
});
