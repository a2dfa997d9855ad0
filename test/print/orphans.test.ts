/** Display text of every sheet of the campaign, as it is broken into lines. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { original } from '../../src/model/index.js';
import { layoutSheet } from '../../src/print/sheet/layout-sheet.js';
import { subjectOf } from '../../src/print/subject/subject.js';
import { keepTogether } from '../../src/print/type/keep-together.js';
import { template, typefaces } from './fixtures.js';

const campaign = await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url)));

/** Lines of each headline, action and title. */
function displayLines(
  id: string,
): { readonly item: string; readonly slot: string; readonly lines: string[] }[] {
  const product = template(id).product ?? id;
  const items = campaign.items.filter(({ print }) => print?.products.some((one) => one.startsWith(product)));
  return items.flatMap((item) => {
    const { pages } = layoutSheet(subjectOf(campaign, item, original(item)), template(id), typefaces);
    const texts = pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
    return ['headline', 'action', 'title'].flatMap((slot) => {
      const own = texts.filter(({ block }) => block === slot);
      const baselines = [...new Set(own.map(({ baseline }) => baseline))];
      const lines = baselines.map((at) =>
        own
          .filter(({ baseline }) => baseline === at)
          .map(({ text }) => text)
          .join(''),
      );
      return lines.length < 2 ? [] : [{ item: item.id, slot, lines }];
    });
  });
}

/** Lines that end inside a word of several syllables. */
function partedIn(lines: readonly string[]): string[] {
  return lines.slice(0, -1).filter((line, index) => {
    const [end = '', start = ''] = [line.trim().split(' ').at(-1), lines[index + 1]?.trim().split(' ')[0]];
    return keepTogether([end, start])[0] === 'word';
  });
}

describe('display text', () => {
  it.each(['poster', 'poster-giay', 'poster-chu', 'notice', 'receipt', 'counter-card', 'card-square'])(
    'on every %s ends in no lone syllable',
    (id) => {
      for (const { item, slot, lines } of displayLines(id)) {
        expect(lines.at(-1)?.trim(), `${item} ${slot}: ${lines.join(' | ')}`).toContain(' ');
      }
    },
    60_000,
  );

  it.each([
    'poster',
    'poster-giay',
    'poster-chu',
    'leaflet',
    'board',
    'notice',
    'receipt',
    'counter-card',
    'card-square',
  ])(
    'on every %s parts no compound, number or name',
    (id) => {
      const all = displayLines(id);
      expect(all.length).toBeGreaterThan(0);
      for (const { item, slot, lines } of all) {
        const shown = lines.map((line) => line.trim()).join(' | ');
        expect(partedIn(lines), `${item} ${slot}: ${shown}`).toEqual([]);
        expect(shown.toLowerCase(), item).not.toMatch(/gia \| lai|\d \| (?:đồng|ngày|giờ)/u);
      }
    },
    60_000,
  );

  it.each([
    ['poster', 'cuoc-thi-tim-hieu-cai-cach', ['Thi viết về', 'cải cách hành chính']],
    ['notice', 'tap-huan-quy-3', ['Tập huấn', 'cải cách hành chính']],
  ])('keeps the name of the campaign whole on the %s of %s', (id, item, headline) => {
    const own = displayLines(id).find((one) => one.item.endsWith(item) && one.slot === 'headline');
    expect(own?.lines.map((line) => line.trim())).toEqual(headline);
  });
});
