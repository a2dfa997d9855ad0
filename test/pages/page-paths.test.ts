import { expect, it } from 'vitest';
import { itemUrl } from '../../src/model/index.js';
import { feedPagePath, itemPagePath, weekPagePath } from '../../src/pages/index.js';
import { addressOf, linkWithin, relativeLink } from '../../src/pages/page-paths.js';
import { CAMPAIGN } from './edition.js';

it('gives the paths of the documented examples', () => {
  expect(itemPagePath(CAMPAIGN, 'mot-cua')).toBe('i/mot-cua/index.html');
  expect(itemPagePath(CAMPAIGN, 'mot-cua', 'jra')).toBe('i/mot-cua/jra.html');
  expect(weekPagePath({ station: 'dai-krong-pa', week: '2020-W28' })).toBe(
    'schedule/2020-W28/dai-krong-pa/index.html',
  );
  expect(feedPagePath({ id: 'topic/II.4.b' })).toBe('feeds/topic/II.4.b/index.html');
});

it.each(['vi', 'jra'])('lies where the address of a %s QR code leads', (language) => {
  expect(addressOf(CAMPAIGN, itemPagePath(CAMPAIGN, 'mot-cua', language))).toBe(
    itemUrl(CAMPAIGN, 'mot-cua', language),
  );
});

it.each([
  ['index.html', 'i/a/index.html', 'i/a/index.html'],
  ['i/a/index.html', 'index.html', '../../index.html'],
  ['i/a/index.html', 'i/a/jra.html', 'jra.html'],
  ['i/a/index.html', 'i/b/index.html', '../b/index.html'],
  ['i/a/index.html', 'media/số 1.mp3', '../../media/s%E1%BB%91%201.mp3'],
  ['feeds/all/index.html', 'feeds/topic/II.1/rss.xml', '../topic/II.1/rss.xml'],
])('from %s to %s by %s', (from, to, link) => {
  expect(relativeLink(from, to)).toBe(link);
});

it('keeps addresses of other sites', () => {
  expect(linkWithin('https://a.example/', 'i/a/index.html', 'https://b.example/x/')).toBe(
    'https://b.example/x/',
  );
  expect(linkWithin('https://a.example/', 'i/a/index.html', 'https://a.example/')).toBe('../../index.html');
});
