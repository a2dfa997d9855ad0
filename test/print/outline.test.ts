/** What a screen reader finds in a file, held against what the sheet says. */
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { boxOfMark } from '../../src/print/mark/move-mark.js';
import type { Layout, Mark } from '../../src/print/page.js';
import { applyForm } from '../../src/print/paper/apply-form.js';
import { joinLayouts } from '../../src/print/paper/join-layouts.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { isBilingual } from '../../src/print/sheet/second-language.js';
import { layoutWeek } from '../../src/print/week/layout-week.js';
import { pdfObjects } from '../helpers/pdf-objects.js';
import { flat } from '../helpers/pdf-text.js';
import { headingsIn, type OutlineNode, outlineLines, readOutline } from '../helpers/read-outline.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';
import { AT, aSheetItem, everyBlock, lay, subject, template, templates, typefaces } from './fixtures.js';

const draw = (layout: Layout) => drawPdf(layout, { typefaces, at: AT, author: 'Sở Nội vụ' });
const outline = async (layout: Layout) => (await readOutline(await draw(layout))).flat();
const item = aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, 'Nộp hồ sơ', everyBlock);
const allText = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap(({ text, inner }) => [text, ...allText(inner)]).filter(Boolean);
const inAll = (nodes: readonly OutlineNode[], role: string): OutlineNode[] =>
  nodes.flatMap((node) => [...(node.role === role ? [node] : []), ...inAll(node.inner, role)]);
const textMarks = (layout: Layout) =>
  layout.pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
const read = (layout: Layout) => textMarks(layout).filter(({ role }) => role !== 'Artifact');

function document(...marks: Mark[]): Layout {
  return {
    title: 'Bản thử',
    language: 'vi',
    pages: [{ width: 400, height: 300, marks }],
    slots: [],
    samples: [],
  };
}

function text(words: string, baseline: number, more: object = {}): Mark {
  const look = { face: 'regular', size: 10, colour: '#1A1A1A' } as const;
  return { kind: 'text', x: 20, baseline, text: words, width: 60, block: 'a', ...look, ...more };
}

describe('the outline of a sheet', () => {
  it('has the lists, tables and quotes of its text as what they are, in reading order', async () => {
    const lines = outlineLines(await outline(lay('leaflet', item)));
    const from = lines.indexOf('H2 Các bước thực hiện');
    const end = lines.findIndex((line, index) => index > from && line.startsWith('P '));
    expect(lines.slice(from - 1, end)).toEqual([
      'P Nhà xa, bà con gửi hồ sơ qua bưu điện.',
      'H2 Các bước thực hiện',
      'L',
      '  LI',
      '    Lbl 1',
      '    LBody Việc này: Mang giấy tờ ra bưu điện.',
      '  LI',
      '    Lbl 2',
      '    LBody Việc này: Cùng nhân viên đếm giấy tờ.',
      '  LI',
      '    Lbl 3',
      '    LBody Việc này: Nhận biên lai.',
      'H2 Thời hạn và lệ phí',
      'Table',
      '  TR',
      '    TH Cách nộp',
      '    TH Thời hạn',
      '    TH Lệ phí',
      '  TR',
      '    TD Qua bưu điện',
      '    TD 3 ngày',
      '    TD 8.000 đồng',
      'BlockQuote Bà con giữ biên lai để theo dõi.',
      'L',
      '  LI',
      '    LBody Tờ khai',
    ]);
  });

  it('keeps two lists apart, though both begin on the same line of a file', async () => {
    const list = (words: string) => ({
      type: 'list' as const,
      ordered: false,
      start: 1,
      line: 1,
      items: [[{ type: 'paragraph' as const, line: 1, children: [{ type: 'text' as const, text: words }] }]],
    });
    const nodes = await outline(
      lay('leaflet', aSheetItem({ headline: 'Hai' }, 'Hai', [list('một'), list('hai')])),
    );
    expect(inAll(nodes, 'L').map((node) => allText([node]))).toEqual([['một'], ['hai']]);
    const twice = joinLayouts([lay('poster', item), lay('poster', item)], { title: 'Hai tờ' });
    expect(inAll(await outline(twice), 'L')).toHaveLength(2);
  });

  it('has a title first on every sheet, and no level left out', () => {
    for (const one of templates.values()) {
      if (one.for !== 'item' || isBilingual(one)) continue;
      const roles = read(layoutSheet(subject(item), one, typefaces)).flatMap(({ role }) =>
        role === 'H1' || role === 'H2' ? [role] : [],
      );
      expect([one.id, roles[0]]).toEqual([one.id, 'H1']);
    }
    const board = lay('poster', item);
    for (const [name, form] of Object.entries(template('poster').forms)) {
      const roles = read(applyForm(board, form, template('poster'), typefaces)).map(({ role }) => role);
      expect([name, roles.find((role) => role?.startsWith('H'))]).toEqual([name, 'H1']);
    }
  });

  it('says all words of a sheet, once, with a space where one is seen', async () => {
    for (const product of ['poster', 'leaflet', 'receipt', 'counter-card']) {
      const layout = lay(product, item);
      const said = allText(await outline(layout))
        .map(flat)
        .join(' ');
      expect(said.split(/\s+/u).sort()).toEqual(
        read(layout)
          .map(({ text: words, runsOn }) => (runsOn ? words : `${words} `))
          .join('')
          .normalize('NFC')
          .split(/\s+/u)
          .filter(Boolean)
          .sort(),
      );
    }
  });
});

describe('the spaces of an outline', () => {
  const said = async (...marks: Mark[]) => allText(await outline(document(...marks)));

  it('stand at the end of a line, before a column, and after words with a hatch behind them', async () => {
    expect(await said(text('Chia đất', 40), text('cho con', 60))).toEqual(['Chia đất cho con']);
    expect(await said(text('6h15', 40, { width: 20 }), text('Khai sinh', 40, { x: 60 }))).toEqual([
      '6h15 Khai sinh',
    ]);
    const hatch: Mark = { kind: 'rect', x: 90, y: 40, width: 30, height: 4, stroke: '#D9A300', hatch: true };
    expect(await said(text('Địa chỉ', 40), hatch, text('Số 00', 40, { x: 120 }))).toEqual(['Địa chỉ Số 00']);
  });

  it('are not put into an address that is divided, nor twice, nor into a word of two cuts', async () => {
    expect(await said(text('loaphat.example/', 40, { runsOn: true }), text('khai-sinh', 60))).toEqual([
      'loaphat.example/khai-sinh',
    ]);
    expect(await said(text('Một ', 40), text('cửa', 60))).toEqual(['Một cửa']);
    expect(await said(text('kh', 40, { width: 20 }), text('ai', 40, { x: 40 }))).toEqual(['khai']);
  });

  it('come from how the lines of a text were broken', () => {
    const url = aSheetItem({ headline: 'Gõ địa chỉ' }, 'Gõ địa chỉ');
    const shown = textMarks(lay('receipt-third', url)).filter(({ block }) => block === 'url');
    expect(shown.map(({ runsOn }) => runsOn === true)).toEqual(
      shown.map((_, index) => index < shown.length - 1),
    );
  });
});

describe('links', () => {
  it('lead from the printed address to where its code leads, on screens and not in a file for a press', async () => {
    const layout = lay('poster', item);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({ data: await draw(layout), verbosity: 0 }).promise;
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    const { url } = subject(item);
    const marks = textMarks(layout).filter(({ href }) => href === url);
    expect(annotations.filter((one) => one.url === url)).toHaveLength(marks.length);
    const [first] = marks;
    if (first === undefined) throw new Error('no address');
    const { left, right } = boxOfMark(first);
    const [x1, , x2] = annotations.find((one) => one.url === url)?.rect ?? [];
    expect([x1, x2].map(Math.round)).toEqual([left, right].map(Math.round));
    await pdf.destroy();
    const inner = inAll(await outline(layout), 'Link').map(({ text: words }) => words);
    expect(inner.join('')).toContain(subject(item).shownUrl);
  });
});

describe('the outline of a week', () => {
  it('is a table: days are heads of columns, clock times of rows, and every row has all its cells', async () => {
    const layout = layoutWeek(aWeekPlan(), aWeekCampaign(), typefaces);
    const nodes = await outline(layout);
    expect(headingsIn(nodes)[0]).toMatchObject({ role: 'H1', text: expect.stringContaining('CHƯƠNG TRÌNH') });
    const [table, ...more] = inAll(nodes, 'Table');
    expect(more).toEqual([]);
    const rows = table?.inner ?? [];
    // The reader leaves empty cells out.
    expect(rows[0]?.inner.map((cell) => `${cell.role} ${allText([cell])[0]?.replace(/\s+/gu, ' ')}`)).toEqual(
      [
        'TH THỨ HAI 06/7',
        'TH THỨ BA 07/7',
        'TH THỨ TƯ 08/7',
        'TH THỨ NĂM 09/7',
        'TH T6 10/7',
        'TH T7 11/7',
        'TH CN 12/7',
      ],
    );
    // Session, clock time and seven days make nine; a session is the head of all its rows.
    const spans = cellsOf(layout);
    expect([...spans.values()]).toEqual(Array.from(spans, () => 9));
    expect(allText(rows).join(' ')).toContain('5h45');
  });

  it('has the day, the windows and the texts of a script book as headings, its rows under their clock times', async () => {
    const layout = layoutScripts(aWeekPlan(), aWeekCampaign(), typefaces, 'book');
    const pages = await readOutline(await draw(layout));
    const nodes = pages.flat();
    expect(headingsIn(nodes).map(({ role }) => role)[0]).toBe('H1');
    const rows = inAll(nodes, 'TR');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.inner.map(({ role }) => role)).toEqual(['TH', 'TD']);
    // What every page repeats is not read on every page.
    expect(allText(nodes).join(' ')).not.toMatch(/còn nữa →/u);
  });
});

describe('as poppler reads it', () => {
  itWith(
    ['pdfinfo'],
    'lists say how they are numbered, heads of tables what they head, cells how far they go',
    async () => {
      const structure = async (layout: Layout) =>
        runTool('pdfinfo', ['-struct-text', 'IN'], await draw(layout))
          .toString('utf8')
          .normalize('NFC');
      const leaflet = await structure(lay('leaflet', item));
      expect(leaflet).toMatch(
        /L \(block\):\s+\/ListNumbering \/Decimal\s+LI \(block\)\s+Lbl \(block\)\s+"1"/u,
      );
      expect(leaflet).toMatch(/TH:\s+\/Scope \/Column\s+"Cách nộp"/u);
      expect(leaflet).toMatch(/Link \(inline\)\s+"cchc\.loaphat\.example/u);
      const week = await structure(layoutWeek(aWeekPlan(), aWeekCampaign(), typefaces));
      expect(week).toMatch(/TD:\s+\/ColSpan 2\s+TH:\s+\/Scope \/Column\s+(?:P \(block\)\s+)?"THỨ HAI/u);
      expect(week).toMatch(/TH:\s+\/Scope \/Row\s+\/RowSpan \d+\s+(?:P \(block\)\s+)?"SÁNG/u);
    },
  );

  itWith(['qpdf'], 'pages have numbers, and a reader goes through them as the outline does', async () => {
    const { dictionaries } = pdfObjects(await draw(lay('leaflet', item)));
    const catalog = dictionaries.find(({ '/Type': type }) => type === '/Catalog');
    expect(catalog?.['/PageLabels']).toEqual({ '/Nums': [0, { '/S': '/D' }] });
    const pages = dictionaries.filter(({ '/Type': type }) => type === '/Page');
    expect(pages.map(({ '/Tabs': tabs }) => tabs)).toEqual(['/S', '/S']);
  });
});

/** How many columns each row of the tables of a layout has, from the parts of its marks. */
function cellsOf(layout: Layout): Map<string, number> {
  const rows = new Map<string, Map<string, number>>();
  const spanning: { left: number }[] = [];
  for (const { parts = [] } of textMarks(layout)) {
    const [table, row, cell] = parts;
    if (table?.type !== 'Table' || row === undefined || cell === undefined) continue;
    const key = `${table.id} ${row.id}`;
    const cells = rows.get(key) ?? new Map<string, number>();
    rows.set(key, cells);
    if (!cells.has(`${cell.type} ${cell.id}`) && (cell.rows ?? 1) > 1)
      spanning.push({ left: (cell.rows ?? 1) - 1 });
    cells.set(`${cell.type} ${cell.id}`, cell.columns ?? 1);
  }
  const counts = new Map<string, number>();
  let below = 0;
  for (const [key, cells] of rows) {
    const own = [...cells.values()].reduce((sum, one) => sum + one, 0);
    counts.set(key, own + (cells.has('TH session') || key.endsWith('days') ? 0 : below));
    if (cells.has('TH session')) below = 1;
  }
  return counts;
}
