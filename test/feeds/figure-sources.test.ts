/** A figure goes out with its scale and its source, in whatever feed it is read. */
import { expect, it } from 'vitest';
import { broadcast } from '../../src/broadcast.js';
import { filesOf } from '../helpers/cached-build.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const FIGURES = `indicators:
  - { id: papi, title: Chỉ số, unit: điểm, scale: 80 }
figures:
  - id: papi-2019
    indicator: papi
    year: 2019
    value: 43.61
    source: { title: Báo cáo PAPI 2019 & 2020, url: 'https://papi.example/2019' }
`;
const SOURCE =
  '<small>Nguồn số liệu: <a href="https://papi.example/2019">Báo cáo PAPI 2019 &amp; 2020</a>.</small>';

it('stands below the text that takes it, and below no other', async () => {
  const content = await folderOf(
    smallContent({
      'figures.yaml': FIGURES,
      'items/papi.md': anItemFile(
        { title: 'Chỉ số', radio: '{ minPerWeek: 2 }', sources: '[{ title: Công văn 1 }]' },
        'Cả nước đạt {figure: papi-2019}.\n',
      ),
      'items/khac.md': anItemFile({ title: 'Khác', sources: '[{ title: Công văn 2 }]' }, 'Không có số.\n'),
    }),
  );
  const out = await folderOf({});
  await broadcast({ content, out, week: '2020-W28', only: ['feeds', 'week'] });
  const feeds = [...(await filesOf(out))].filter(([path]) => path.endsWith('/feed.json'));
  const entries = feeds.flatMap(([path, body]) =>
    (JSON.parse(body.toString()).items as { content_html: string }[]).map(({ content_html: html }) => ({
      path,
      html,
    })),
  );
  const withFigure = entries.filter(({ html }) => html.includes('43,61 điểm trên thang điểm 80'));
  expect(withFigure.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['feeds/all/feed.json', 'feeds/station/dai-krong-pa/feed.json']),
  );
  for (const { html } of withFigure) expect(html).toContain(SOURCE);
  const others = entries.filter((entry) => !withFigure.includes(entry));
  expect(others.length).toBeGreaterThan(0);
  for (const { html } of others) expect(html).not.toContain('Nguồn số liệu');
});
