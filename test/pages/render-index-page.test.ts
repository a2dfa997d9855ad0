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

it('opens a district at a touch when the stations are many, and never hides the only one of an area', () => {
  const province = aStation('dai-tinh', { place: 'gia-lai', name: 'Đài tỉnh' });
  const communes = Array.from({ length: 70 }, (_, index) =>
    aStation(`dai-xa-${index}`, { place: 'krong-pa.ia-rsuom', name: `Đài xã ${index}` }),
  );
  const pageOf = (stations: (typeof province)[]) =>
    renderIndexPage(
      {
        ...EDITION,
        campaign: { ...CAMPAIGN, stations },
        plans: stations.map(({ id }) => ({ ...PLAN, station: id })),
      },
      { style: NO_STYLE, slices: [], files: [] },
    );
  const many = pageOf([province, ...communes]);
  expect(many).toContain('<summary>Huyện Krông Pa <small>70 đài</small></summary>');
  expect([...many.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual(['Tỉnh Gia Lai']);
  expect(readPage(many).links.filter((link) => link.startsWith('schedule/'))).toHaveLength(71);
  expect(pageOf(communes)).not.toContain('<summary>');
  expect(pageOf([province, ...communes.slice(0, 20)])).not.toContain('<summary>');
});

it('opens posters and leaflets product by product when the sheets are many', () => {
  const sheetsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      path: `print/leaflet/to-${index}.pdf`,
      title: `Tờ gấp A4: Tờ số ${index}`,
      mediaType: 'application/pdf',
    }));
  const pageOf = (files: typeof FILES) => renderIndexPage(EDITION, { style: NO_STYLE, slices: [], files });
  const poster = { path: 'print/poster/a.pdf', title: 'Áp phích A3: Một cửa', mediaType: 'application/pdf' };
  const many = pageOf([poster, ...sheetsOf(30)]);
  expect(many).toContain('<summary>Tờ gấp A4 <small>30 bản</small></summary>');
  expect(many).toContain('<summary>Áp phích A3 <small>1 bản</small></summary>');
  expect(many).toContain('<span class="name">Tờ số 7</span>');
  expect(many).toContain('<span class="name">Một cửa</span>');
  const unlike = pageOf([...sheetsOf(30), { ...poster, path: 'print/leaflet/a.pdf' }]);
  expect(unlike).toContain('<span class="name">Tờ gấp A4: Tờ số 7</span>');
  expect(pageOf(sheetsOf(3))).toContain('<span class="name">Tờ gấp A4: Tờ số 2</span>');
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
