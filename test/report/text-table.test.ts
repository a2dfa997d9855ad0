import { expect, it } from 'vitest';
import { columnsOf, cut, renderTextTable, wrapText } from '../../src/report/text-table.js';

it('counts columns by letters, not by marks', () => {
  expect(columnsOf('Tơlơi')).toBe(5);
  expect(columnsOf('Pơlơ\u0306i')).toBe(5);
  expect(cut('Pơlơ\u0306i hdră', 6)).toBe('Pơlơ\u0306i…');
  expect(cut('Gia Lai', 7)).toBe('Gia Lai');
});

it('wraps at spaces and moves later lines in', () => {
  expect(wrapText('- một hai ba bốn', 9, 2)).toEqual(['- một hai', '  ba bốn']);
  expect(wrapText('mộtchữrấtdài ngắn', 5)).toEqual(['mộtchữrấtdài', 'ngắn']);
});

it('sets heads at the bottom of their lines and figures to the right', () => {
  const table = {
    corner: 'Chủ đề',
    columns: ['Tin', 'Câu chuyện'],
    rows: [{ label: 'II.1 Ý nghĩa rất dài', cells: ['1', '20'] }],
    cell: 6,
    label: 8,
  };
  expect(renderTextTable(table, 40)).toEqual([
    '                   Câu',
    'Chủ đề      Tin chuyện',
    '──────────────────────',
    'II.1 Ý…       1     20',
  ]);
});

it('cuts what is too wide into blocks of about as many columns', () => {
  const columns = Array.from({ length: 7 }, (_, index) => `c${index}`);
  const table = { corner: 'x', columns, rows: [{ label: 'r', cells: columns }], cell: 3, label: 4 };
  const lines = renderTextTable(table, 17);
  expect(lines.filter((line) => line.startsWith('r'))).toEqual(['r  c0  c1  c2  c3', 'r  c4  c5  c6']);
});
