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
    expect(clauses[0]).toEqual([
      'Mục',
      'Việc phải làm',
      'Kênh tin',
      'Lịch phát',
      'Bản in',
      'Trang web',
      'report',
    ]);
    expect(rows.map(([id, , ...cells]) => [id, ...cells])).toEqual([
      ['III.1', 'Có 2', 'Chưa đủ: 1 thiếu tháng 05/2020', 'Không yêu cầu', 'Không yêu cầu', 'Không yêu cầu'],
      ['III.2', 'Không yêu cầu', 'Không yêu cầu', 'Thiếu pa nô', 'Không yêu cầu', 'Không yêu cầu'],
      ['III.3', 'Không yêu cầu', 'Không yêu cầu', 'Thiếu mới có 1 bản mẫu', 'Không yêu cầu', 'Không yêu cầu'],
      ['III.4', 'Không yêu cầu', 'Không yêu cầu', 'Không yêu cầu', 'Có 1', 'Không yêu cầu'],
      [
        'III.5',
        'Chưa đủ: 2 thiếu tháng 05/2020',
        'Không yêu cầu',
        'Không yêu cầu',
        'Không yêu cầu',
        'Không yêu cầu',
      ],
      ['III.6', 'Ngoài phần mềm Làm ngoài phần mềm.'],
      ['III.7', 'Không yêu cầu', 'Không yêu cầu', 'Không yêu cầu', 'Thiếu', 'Không yêu cầu'],
      ['IV.1', 'Không yêu cầu', 'Không yêu cầu', 'Không yêu cầu', 'Không yêu cầu', 'Thiếu'],
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
      'Kế hoạch có 8 mục. 7 mục cần đến sản phẩm của loaphat: 0 mục đã đủ, 7 mục còn thiếu.',
    );
    expect(text).toContain(
      '1 mục làm ngoài phần mềm. Từ 15/3/2020 đến 31/5/2020 có 2 nội dung về 1 trong 2 chủ đề.',
    );
    expect(text).toContain('Còn thiếu 12 chỗ');
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
  expect(readPage(markup).text).toContain('Không thiếu gì theo kế hoạch');
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
  expect(tables.map((rows) => rows.length)).toEqual([16, 31, 16, 16]);
  expect(Buffer.byteLength(page)).toBeLessThan(60_000);
});
