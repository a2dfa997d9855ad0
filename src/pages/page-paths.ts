/** Where each page lies in the output folder, and the way from one to another. */
import { type Campaign, firstLanguage, type Slice, type WeekPlan } from '../model/index.js';

/**
 * Path of the start page.
 *
 * @example
 * INDEX_PATH; // 'index.html'
 */
export const INDEX_PATH = 'index.html';

/**
 * Path of the page that holds the content against the plan.
 *
 * @example
 * COVERAGE_PATH; // 'coverage/index.html'
 */
export const COVERAGE_PATH = 'coverage/index.html';

/** Where people find their station. */
export const FIND_PATH = 'dai/index.html';

/**
 * Path of an item's page, from the root of the output folder; the address that QR codes carry (`itemUrl`) opens it.
 *
 * @example
 * itemPagePath(campaign, 'mot-cua'); // 'i/mot-cua/index.html'
 * @example
 * itemPagePath(campaign, 'mot-cua', 'jra'); // 'i/mot-cua/jra.html'
 */
export function itemPagePath(
  campaign: Pick<Campaign, 'languages'>,
  itemId: string,
  language = firstLanguage(campaign),
): string {
  return `i/${itemId}/${language === firstLanguage(campaign) ? 'index' : language}.html`;
}

/**
 * Path of the page of a station's week.
 *
 * @example
 * weekPagePath({ station: 'dai-krong-pa', week: '2020-W28' }); // 'schedule/2020-W28/dai-krong-pa/index.html'
 */
export function weekPagePath(plan: Pick<WeekPlan, 'station' | 'week'>): string {
  return `schedule/${plan.week}/${plan.station}/index.html`;
}

/**
 * Path of the people's page of a feed.
 *
 * @example
 * feedPagePath({ id: 'topic/II.4.b' }); // 'feeds/topic/II.4.b/index.html'
 */
export function feedPagePath(slice: Pick<Slice, 'id'>): string {
  return `feeds/${slice.id}/index.html`;
}

/** The folder of a path, with its slash. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The link from one file to another, relative, so that the folder works from a USB stick as it does on the site. */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [
    ...here.slice(shared).map(() => '..'),
    ...there.slice(shared).map((segment) => encodeURIComponent(segment)),
  ].join('/');
}

/** The relative link to an address of the site; an address elsewhere stays as it is. */
export function linkWithin(site: string, from: string, url: string): string {
  if (!url.startsWith(site)) return url;
  const path = url.slice(site.length);
  return relativeLink(from, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** The absolute address of a path; `index.html` is not written. */
export function addressOf(campaign: Pick<Campaign, 'site'>, path: string): string {
  return `${campaign.site}${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
