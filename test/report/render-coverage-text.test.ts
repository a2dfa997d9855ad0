import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { coverCampaign, renderCoverageText } from '../../src/report/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { aClause, aCoveredCampaign } from '../helpers/covered-campaign.js';

const content = join(import.meta.dirname, '../../content');

/** Columns on a terminal, counted by what people see as one letter. */
function columns(line: string): number {
  return [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(line)].length;
}

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  it('is the text of the golden file', async () => {
    const campaign = aCoveredCampaign();
    const text = renderCoverageText(coverCampaign(campaign), campaign, locale);
    await expect(text).toMatchFileSnapshot(`../golden/coverage.${locale}.txt`);
  });

  it('the Gia Lai campaign fits 100 columns and names every topic, clause and gap', async () => {
    const campaign = await loadCampaign(content);
    const coverage = coverCampaign(campaign);
    const text = renderCoverageText(coverage, campaign, locale);
    for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(100);
    for (const { id } of [...campaign.topics, ...campaign.obligations])
      expect(text).toMatch(new RegExp(`^${id} `, 'm'));
    const flowing = text.replace(/\s+/g, ' ');
    for (const { words } of coverage.gaps)
      expect(flowing).toContain(`- ${words[locale].replace(/\s+/g, ' ')}`);
    expect(text.endsWith('.\n')).toBe(true);
  });

  it('five years of months and fifty audiences still fit', () => {
    const audiences = Array.from({ length: 50 }, (_, index) => ({
      id: `nhom-${index}`,
      title: `Nhóm người thứ ${index} của tỉnh`,
    }));
    const campaign = aCampaign({ validFrom: '2020-01-01', validUntil: '2024-12-31', audiences });
    const text = renderCoverageText(coverCampaign(campaign), campaign, locale);
    for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(100);
    expect(text.match(/^II\.1 /gm)?.length).toBeGreaterThan(10);
  });

  it('hostile names stay on their line', () => {
    const campaign = aCoveredCampaign({ audiences: [{ id: 'nguoi-dan', title: 'Người\n\u001b[31mdân' }] });
    const text = renderCoverageText(coverCampaign(campaign), campaign, locale);
    expect(text).not.toContain('\u001b');
  });
});

it('says in one line that nothing is missing', () => {
  const item = anItem('mot-cua', {
    topics: ['II.1', 'II.4.b'],
    published: '2020-01-01',
    validFrom: '2020-01-01',
  });
  const campaign = aCampaign({
    items: [item],
    obligations: [aClause('III.1', { evidence: [{ kind: 'items', what: 'Bài' }] })],
  });
  const text = renderCoverageText(coverCampaign(campaign), campaign, 'vi');
  expect(text).toContain('\nKhông thấy thiếu gì trong những điều đo được ở đây.\n');
});
