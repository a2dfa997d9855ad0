/** What hangs: its finished size is where a file says that it is trimmed, its hem around it, and notes for the workshop outside. */
import { describe, expect, it } from 'vitest';
import { jobFactsOf } from '../../src/preflight/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { drawPressPdf, pressFacts } from '../../src/print/draw/draw-press-pdf.js';
import { MM } from '../../src/print/page.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { jobWords } from '../../src/print/paper/job-words.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { checkTemplate } from '../../src/print/template/check-template.js';
import { preflight } from '../helpers/preflight.js';
import { AT, aSheetItem, lay, template, templates, typefaces } from './fixtures.js';

const press = { profile: await loadPressProfile() };
const pictures = { read: async () => new Uint8Array() };

describe.each([
  ['pano', 400, 300, 10],
  ['banner', 600, 80, 5],
])('a %s', (product, width, height, hem) => {
  const layout = lay(product, aSheetItem({ headline: 'Thủ tục gọn, cán bộ gần dân' }));
  const about = { typefaces, at: AT, author: 'Sở Nội vụ' };

  it('is trimmed to its finished size and bleeds into its hem, for an office and for a press, as its job card says', async () => {
    const facts = await pressFacts(layout, { press, pictures });
    const files = [
      [await drawPdf(layout, about), undefined],
      [await drawPressPdf(layout, { ...about, press, pictures }), facts],
    ] as const;
    for (const [pdf, told] of files) {
      const card = jobCard(layout, template(product), told);
      const { summary, findings, profile } = await preflight(pdf, { job: jobFactsOf(card) });
      expect([card.size, card.press?.bleed]).toEqual([{ width, height }, told && hem]);
      expect(summary).toMatchObject({ sizes: [{ width, height, pages: 1 }], bleed: hem });
      expect(profile).toBe(told === undefined ? 'office' : 'press');
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('has every word inside its finished size, but for the note, which lies outside the hem', () => {
    const [page] = layout.pages;
    const { x = 0, y = 0, ...box } = page?.finished ?? { width: 0, height: 0 };
    const outside = (page?.marks ?? []).flatMap((mark) =>
      mark.kind === 'text' &&
      (mark.x < x || mark.x + mark.width > x + box.width || mark.baseline > y + box.height)
        ? [mark]
        : [],
    );
    expect(outside.map(({ text }) => text.slice(0, 12))).toEqual(['TỈ LỆ 1:10 ·']);
    // Clear of the marks that a press puts beside the hem.
    expect((outside[0]?.baseline ?? 0) - 9 - (y + box.height)).toBeGreaterThan((hem + 6) * MM);
  });
});

it('a finished size that does not lie on its sheet with its hem is a fault of the template', () => {
  const pano = template('pano');
  expect(checkTemplate(pano)).toEqual([]);
  const wide = { ...pano, finished: { x: 10, y: 10, width: 405, height: 300, hem: 10 } };
  expect(checkTemplate(wide).map(({ path }) => path)).toEqual([['finished']]);
});

describe('a job card', () => {
  const item = aSheetItem({ headline: 'Thử' });

  it('never says one side and two sides of one job', () => {
    for (const one of templates.values()) {
      for (const pages of [1, 2, 3]) {
        if (pages < one.pages.length) continue;
        const sheet = { width: 100, height: 100, marks: [] };
        const layout = { ...lay('poster', item), pages: Array.from({ length: pages }, () => sheet) };
        const said = jobWords(layout, one).join('\n').toLowerCase();
        const both = /một mặt/.test(said) && /hai mặt/.test(said);
        expect([one.id, pages, both]).toEqual([one.id, pages, false]);
      }
    }
  });

  it('says of sheets that are hung side by side that each has one side', () => {
    const page = { width: 100, height: 100, marks: [] };
    const said = jobWords({ ...lay('poster', item), pages: [page, page] }, template('board'));
    expect(said).toContain('In 2 trang, mỗi trang một tờ, một mặt.');
    expect(said.join('\n')).not.toContain('hai mặt');
  });
});
