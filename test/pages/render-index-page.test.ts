import { expect, it } from 'vitest';
import type { WeekPlan } from '../../src/model/index.js';
import { renderIndexPage } from '../../src/pages/index.js';
import { aStation } from '../helpers/campaign.js';
import { CAMPAIGN, EDITION, FILES, NO_STYLE, PLAN, SLICES, STYLE } from './edition.js';
import { readPage } from './read-page.js';

it('is the page of the golden file', async () => {
  const page = renderIndexPage(EDITION, { style: NO_STYLE, slices: SLICES, files: FILES });
  expect(page.startsWith('<!DOCTYPE html>')).toBe(true);
  await expect(page).toMatchFileSnapshot('../golden/pages/index.html');
});

it('offers only what there is', () => {
  const page = readPage(
    renderIndexPage({ ...EDITION, plans: [] }, { style: NO_STYLE, slices: [], files: [] }),
  );
  expect(page.text).not.toContain('Kênh tin');
  expect(page.text).not.toContain('Lịch phát của đài');
  expect(page.text).toContain('Nội dung mới');
});

it('leaves drafts, withdrawn and expired items out of what is new', () => {
  const { links } = readPage(renderIndexPage(EDITION, { style: NO_STYLE, slices: [], files: [] }));
  expect(links.filter((link) => link.startsWith('i/'))).toEqual([
    'i/buu-chinh/index.html',
    'i/mot-cua/index.html',
  ]);
});

it('stays light with every commune of a province on air', () => {
  const stations = Array.from({ length: 222 }, (_, index) =>
    aStation(`dai-xa-so-${index}`, { name: `Đài Truyền thanh xã số ${index}` }),
  );
  const plans: WeekPlan[] = stations.map(({ id }) => ({ ...PLAN, station: id }));
  const files = plans.flatMap(({ week, station }) =>
    ['week.pdf', 'week.ics', 'week.csv', 'scripts.pdf'].map((name) => ({
      path: `schedule/${week}/${station}/${name}`,
      title: `Lịch tuần 28, ${station}`,
      mediaType: 'application/pdf',
    })),
  );
  const page = renderIndexPage(
    { ...EDITION, campaign: { ...CAMPAIGN, stations }, plans },
    { style: STYLE, slices: SLICES, files },
  );
  expect(
    readPage(page).links.filter((link) => link.endsWith('index.html') && link.startsWith('schedule/')),
  ).toHaveLength(222);
  expect(Buffer.byteLength(page)).toBeLessThan(100_000);
});

it('lists the communes of a two-tier province together, under the province', () => {
  const [province] = CAMPAIGN.places;
  if (province === undefined) throw new Error('the small campaign has no province');
  const communes = ['mot', 'hai', 'ba'].map((id) => ({
    ...province,
    id,
    level: 'commune',
    kind: 'xã',
    name: id,
    parent: province.id,
  }));
  const stations = communes.map(({ id }) => aStation(`dai-${id}`, { place: id, name: `Đài xã ${id}` }));
  const plans: WeekPlan[] = stations.map(({ id }) => ({ ...PLAN, station: id }));
  const campaign = { ...CAMPAIGN, places: [province, ...communes], stations };
  const page = renderIndexPage({ ...EDITION, campaign, plans }, { style: NO_STYLE, slices: [], files: [] });
  const headings = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);
  expect(headings).toEqual(['Tỉnh Gia Lai']);
  for (const { name } of stations) expect(page).toContain(name);
});
