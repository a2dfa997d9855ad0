/** The page of coverage, read by libxml2: heads of rows and columns, words beside shades, what is missing. */
import { join } from 'node:path';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import type { Campaign } from '../../src/model/index.js';
import { renderCoveragePage } from '../../src/pages/index.js';
import { coverCampaign } from '../../src/report/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { aCoveredCampaign } from '../helpers/covered-campaign.js';
import { AT, NO_STYLE } from './edition.js';
import { readPage } from './read-page.js';

const render = (campaign: Campaign) =>
  renderCoveragePage(coverCampaign(campaign), campaign, { style: NO_STYLE, at: AT });

/** The tables of a page: for every row its cells as text. */
function tablesOf(markup: string): string[][][] {
  const document = XmlDocument.fromString(markup);
  try {
    const children = (node: XmlElement, path: string) =>
      node.find(path).flatMap((found) => (found instanceof XmlElement ? [found] : []));
    return document
      .find('//table')
      .flatMap((table) => (table instanceof XmlElement ? [table] : []))
      .map((table) =>
        children(table, './/tr').map((row) => children(row, './*').map((cell) => cell.content.trim())),
      );
  } finally {
    document.dispose();
  }
}

describe('a small campaign', () => {
  const page = render(aCoveredCampaign());
  const [months = [], clauses = [], kinds = [], audiences = []] = tablesOf(page);

  it('is the page of the golden file', async () => {
    await expect(page).toMatchFileSnapshot('../golden/pages/coverage.html');
  });

  it('says in figures what the shades say', () => {
    expect(months).toEqual([
      ['Chủ đề', '03/2020', '04/2020', '05/2020'],
      ['II.1 Ý nghĩa của cải cách hành chính', '1\u00A0+1', '2\u00A0+1', '1'],
      ['II.4.b Thủ tục hành chính', '0', '0', '0'],
      ['Cả chiến dịch', '1\u00A0+1', '2\u00A0+1', '1'],
    ]);
    expect(page).toContain('<td class="none">0</td>');
  });

  it('says how each clause stands, in words', () => {
    const [, ...rows] = clauses;
    expect(clauses[0]).toEqual(['Mục', 'Việc phải làm', 'Kết luận', 'Chứng cứ']);
    expect(rows.map(([where, , ...cells]) => [where, ...cells])).toEqual([
      ['III.1', 'Một phần', 'Bài phát thanh: một phần 2 trên 3 tháng đạt, 1 tháng mới trên danh nghĩa'],
      ['III.2, gạch đầu dòng thứ nhất', 'Chưa', 'Pa nô của huyện: chưa 0 trên 2 nơi đạt'],
      ['III.3', 'Mới trên danh nghĩa', 'Tờ gấp có số liệu: mới trên danh nghĩa'],
      ['III.4', 'Một phần', 'Bài riêng: một phần 1 trên 5 bài đạt, 1 bài mới trên danh nghĩa'],
      ['III.5', 'Đạt', 'Bài riêng: đạt'],
      ['III.6', 'Ngoài phần mềm', 'Việc của cơ quan khác'],
      ['III.7', 'Chưa', 'Khẩu hiệu: chưa'],
      ['IV.1', 'Chưa', 'Báo cáo quý: chưa'],
    ]);
    expect(rows[0]?.[1]).toBe('Việc của mục III.1. Ghi chú của mục.');
  });

  it('counts by kind and by audience', () => {
    expect(kinds[1]).toEqual([
      'II.1 Ý nghĩa của cải cách hành chính',
      '0',
      '0',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
    ]);
    expect(audiences).toEqual([
      ['Chủ đề', 'Người dân', 'Doanh nghiệp'],
      ['II.1 Ý nghĩa của cải cách hành chính', '2', '0'],
      ['II.4.b Thủ tục hành chính', '0', '0'],
      ['Cả chiến dịch', '2', '0'],
    ]);
  });

  it('begins with the sum, and ends with every gap of the plan', () => {
    const { text } = readPage(page);
    expect(text).toContain(
      'Kế hoạch có 8 mục; tính đến ngày 31/5/2020: 1 đạt, 2 một phần, 1 mới trên danh nghĩa, 3 chưa, 1 ngoài phần mềm.',
    );
    expect(text).toContain('Từ 15/3/2020 đến 31/5/2020 có 2 nội dung về 1 trong 2 chủ đề.');
    expect(text).toContain('Còn thiếu 8 chỗ');
    for (const { words } of coverCampaign(aCoveredCampaign()).gaps) expect(text).toContain(words.vi);
  });

  it('names every row and column for those who hear the page, and every table can be reached by keyboard', () => {
    const document = XmlDocument.fromString(page);
    expect(document.find('//tr/th[not(@scope)]')).toEqual([]);
    expect(document.find('//tbody/tr[not(th[@scope="row"])]')).toEqual([]);
    expect(
      document.find('//table[not(parent::*[@tabindex="0" and @role="region" and @aria-labelledby])]'),
    ).toEqual([]);
    document.dispose();
  });
});

it('says in one line that nothing is missing, and has no table of clauses where there is no plan', () => {
  const item = anItem('mot-cua', {
    topics: ['II.1', 'II.4.b'],
    published: '2020-01-01',
    validFrom: '2020-01-01',
  });
  const markup = render(aCampaign({ items: [item] }));
  expect(readPage(markup).text).toContain('Theo kế hoạch, không thấy thiếu gì');
  expect(readPage(markup).text).not.toContain('Kế hoạch có');
  expect(tablesOf(markup)).toHaveLength(3);
});

it('a campaign over two years shows the year of each month', () => {
  const markup = render(aCampaign({ validFrom: '2020-12-01', validUntil: '2021-01-31' }));
  expect(tablesOf(markup)[0]?.[0]).toEqual(['Chủ đề', '12/2020', '01/2021']);
});

it('the Gia Lai campaign fits a light page', async () => {
  const campaign = await loadCampaign(join(import.meta.dirname, '../../content'));
  const page = render(campaign);
  const tables = tablesOf(page);
  expect(tables.map((rows) => rows.length)).toEqual([16, 51, 16, 16]);
  expect(Buffer.byteLength(page)).toBeLessThan(60_000);
});
