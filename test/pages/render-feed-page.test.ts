import { expect, it } from 'vitest';
import { renderFeedPage } from '../../src/pages/index.js';
import { AT, CAMPAIGN, FILES, NO_STYLE, SLICES } from './edition.js';
import { readPage } from './read-page.js';

const options = { style: NO_STYLE, at: AT, files: FILES };
const [slice] = SLICES;
if (slice === undefined) throw new Error('the edition has no slice');
const markup = renderFeedPage(slice, CAMPAIGN, options);

it('is the page of the golden file', async () => {
  expect(markup.includes('Cách theo dõi')).toBe(true);
  await expect(markup).toMatchFileSnapshot('../golden/pages/feed.html');
});

it('turns the addresses of the site into relative links and keeps the others', () => {
  const [entry] = slice.entries;
  if (entry === undefined) throw new Error('the slice has no entry');
  const related = [{ url: 'https://other.example/x.pdf', title: 'Nơi khác', mediaType: 'application/pdf' }];
  const { links } = readPage(
    renderFeedPage({ ...slice, entries: [{ ...entry, related }] }, CAMPAIGN, options),
  );
  expect(links).toContain('../../i/buu-chinh/index.html');
  expect(links).toContain('https://other.example/x.pdf');
});

it('gives the address to copy', () => {
  expect(readPage(markup).text).toContain('https://cchc.loaphat.example/feeds/all/rss.xml');
});

it('shows the newest of a long feed and says so', () => {
  const [entry] = slice.entries;
  const entries = Array.from({ length: 500 }, () => entry).flatMap((each) => each ?? []);
  const long = renderFeedPage({ ...slice, entries }, CAMPAIGN, options);
  expect(readPage(long).text).toContain('Trang này hiện 40 nội dung mới nhất');
  expect(Buffer.byteLength(long)).toBeLessThan(60_000);
});

it('says so when there is nothing yet', () => {
  expect(readPage(renderFeedPage({ ...slice, entries: [] }, CAMPAIGN, options)).text).toContain(
    'Chưa có nội dung',
  );
});
