import { describe, expect, it } from 'vitest';
import { checkShape, parseYaml } from '../../src/content/index.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { columnsAt, rowCount, rowsAt } from '../../src/print/template/grid.js';
import { parseTemplate } from '../../src/print/template/parse-template.js';
import { aSheetItem, marksOfKind, subject, template, typefaces } from './fixtures.js';

const GRID = { columns: 12, gutter: 5, left: 20, right: 20, top: 17, bottom: 8, baseline: 6 };

const SHEET = `id: the
title: Thẻ
layout: poster
page: { width: 100, height: 60 }
safe: 5
grid: { columns: 4, gutter: 2, left: 5, right: 5, top: 5, bottom: 5, baseline: 5 }
type:
  display: { face: bold, size: { max: 30, min: 10 }, leading: 1.1, tracking: 0.05 }
  small: { face: regular, size: { max: 6, min: 5.5 } }
colours: { red: '#A30D22' }
job: { paper: giấy, colour: 1/0, copies: 1 }
pages:
  - slots:
      - id: loi
        kind: headline
        columns: [2, 4]
        rows: [1, 4]
        type: display
        colour: red
`;

const parse = (text: string) => parseTemplate('templates/print/the.yaml', text, { parseYaml, checkShape });
const issuesOf = (text: string) => parse(text).issues;

describe('the grid', () => {
  it('counts columns and rows from the margins', () => {
    expect(columnsAt(GRID, 297, [1, 12])).toEqual({ x: 20, width: 257 });
    const column = (257 - 11 * 5) / 12;
    expect(columnsAt(GRID, 297, [3, 4]).x).toBeCloseTo(20 + 2 * (column + 5), 9);
    expect(columnsAt(GRID, 297, [3, 4]).width).toBeCloseTo(2 * column + 5, 9);
    expect(rowsAt(GRID, [2, 4])).toEqual({ y: 23, height: 18 });
    expect(rowCount(GRID, 420)).toBe(65);
  });

  it('places slots, and the type scale sets them', () => {
    const { template: made, issues } = parse(SHEET);
    expect(issues).toEqual([]);
    expect(made?.pages[0]?.slots[0]).toEqual({
      id: 'loi',
      kind: 'headline',
      x: 28,
      y: 5,
      width: 67,
      height: 20,
      face: 'bold',
      size: { max: 30, min: 10 },
      leading: 1.1,
      tracking: 0.05,
      colour: 'red',
      align: 'left',
      valign: 'top',
      overflow: 'condense',
    });
  });

  it('carries the poster: its halves are columns 1 to 6 and 7 to 12, its picture ends where column 9 begins', () => {
    const slots = template('poster').pages[0]?.slots ?? [];
    const at = (id: string) => slots.find((slot) => slot.id === id);
    expect(at('headline')).toMatchObject({ x: 20, width: 257, face: 'condensed-bold', leading: 1.3 });
    expect(at('contact')).toMatchObject({ x: 20, width: 123, face: 'medium' });
    expect(at('contact-2')).toMatchObject({ x: 154, width: 123, size: { max: 17, min: 15, step: 2 } });
    const grid = { columns: 12, gutter: 11, left: 20, right: 20, top: 17, bottom: 8, baseline: 9 };
    expect(at('picture')?.width).toBeCloseTo(columnsAt(grid, 297, [9, 12]).x, 2);
  });

  it('counts columns in a panel', () => {
    const panels = SHEET.replace(
      'colours:',
      'panels: [{ id: a, page: 1, x: 0, width: 40 }, { id: b, page: 1, x: 40, width: 60 }]\ncolours:',
    );
    const { template, issues } = parse(
      panels.replace('columns: [2, 4]', 'panel: b\n        columns: [1, 4]'),
    );
    expect(issues).toEqual([]);
    expect(template?.pages[0]?.slots[0]).toMatchObject({ panel: 'b', x: 5, width: 50 });
  });

  it('lets a slot say something else than its step of the scale', () => {
    const { template } = parse(SHEET.replace('type: display', 'type: display\n        leading: 1.3'));
    expect(template?.pages[0]?.slots[0]).toMatchObject({ face: 'bold', leading: 1.3, tracking: 0.05 });
  });

  it.each([
    ['columns: [2, 4]', 'columns: [2, 5]', 16, 'columns', '4 cột'],
    ['rows: [1, 4]', 'rows: [1, 11]', 17, 'rows', '10 hàng'],
    ['columns: [2, 4]', 'columns: [4, 2]', 16, 'columns', ''],
    ['columns: [2, 4]', 'columns: [2, 4]\n        x: 5', 16, 'columns', 'x, width'],
    ['        rows: [1, 4]\n', '        y: 5\n', 14, 'id', ''],
    ['type: display', 'type: dispaly', 18, 'type', 'dispaly'],
    ['        type: display\n', '', 14, 'id', 'kiểu chữ'],
    ['type: display', 'type: small', 18, 'type', '5,5 pt'],
    ['left: 5', 'left: 95', 6, 'grid', 'không còn chỗ'],
    ['tracking: 0.05', 'tracking: 0.2', 8, 'type', ''],
    ['rows: [1, 4]', 'y: 1\n        height: 20', 17, 'y', 'mép trên'],
  ])('names the line of %s that became %s', (was, is, line, field, words) => {
    const [issue] = issuesOf(SHEET.replace(was, is));
    expect(issue).toMatchObject({ line });
    expect(issue?.field.startsWith(field) || issue?.field.includes(`.${field}`)).toBe(true);
    expect(`${issue?.what.vi} ${issue?.fix.vi}`).toContain(words);
  });

  it('says that there is none where a slot asks for it', () => {
    const [one, two] = issuesOf(SHEET.replace(/^grid:.*\n/m, ''));
    expect([one?.field, two?.field]).toEqual(['pages.0.slots.0.columns', 'pages.0.slots.0.rows']);
    expect(one?.what.en).toContain('no grid');
  });

  it('puts a fault of the place where the place comes from', () => {
    const [issue] = issuesOf(
      SHEET.replace('left: 5', 'left: 2').replace('columns: [2, 4]', 'columns: [1, 4]'),
    );
    expect(issue).toMatchObject({ line: 16, field: 'pages.0.slots.0.columns' });
  });

  it('spaces the letters of what is set', () => {
    const { template } = parse(SHEET);
    if (template === undefined) throw new Error('no template');
    const item = aSheetItem({ headline: 'Một cửa' });
    const [text] = marksOfKind(layoutSheet(subject(item), template, typefaces), 'text');
    expect(text?.spacing).toBeCloseTo(0.05 * (text?.size ?? 0), 9);
    const letters = 7 * (text?.spacing ?? 0);
    expect(text?.width).toBeCloseTo(typefaces.bold.width('Một cửa', text?.size ?? 0) + letters, 6);
  });
});
