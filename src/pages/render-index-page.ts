/** The start page: find your station, your feed, your leaflet. */
import {
  addDays,
  dateText,
  type Edition,
  instantOf,
  kindTitle,
  mondayOf,
  original,
  publishedItems,
  type Slice,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { filesIn, fileWords, type PageFile } from './page-file.js';
import {
  COVERAGE_PATH,
  feedPagePath,
  folderOf,
  INDEX_PATH,
  itemPagePath,
  relativeLink,
} from './page-paths.js';
import { renderDocument } from './render-document.js';
import { renderFeedList } from './render-feed-list.js';
import { renderPrintCards } from './render-print-cards.js';
import { renderStationList } from './render-station-list.js';
import { sliceName } from './slice-name.js';
import { dateOfMoment, weekNumber } from './time-words.js';

/**
 * What the start page needs besides its content.
 *
 * @example
 * const options: IndexPageOptions = { style, slices: selectSlices(edition), files };
 */
export interface IndexPageOptions {
  /** The style sheet, from `loadPageTemplates`. */
  readonly style: string;
  /** The slices that have a feed. */
  readonly slices: readonly Slice[];
  /** Everything that was made and may be linked: week sheets, feeds, print with previews, opml.xml. */
  readonly files: readonly PageFile[];
}

const LATEST = 8;

/**
 * The start page of a publication, for the path `index.html`. Its first screen asks the three questions of the people who
 * open it; every link is relative, and only files that are given are linked.
 *
 * @example
 * renderIndexPage(edition, { style, slices: [], files: [] }).startsWith('<!DOCTYPE html>'); // true
 */
export function renderIndexPage(edition: Edition, { style, slices, files }: IndexPageOptions): string {
  const { campaign, plans, week, at } = edition;
  const monday = mondayOf(week);
  const sheets = files.filter(({ path }) => path.startsWith('print/') && path.endsWith('.pdf'));
  const feeds = slices.filter(({ id }) => !id.startsWith('station/'));
  const doors = [
    plans.length > 0 &&
      door('dai', 'Lịch phát của đài', `${plans.length} đài, tuần\u00A0${weekNumber(week)}`),
    feeds.length > 0 && door('kenh-tin', 'Kênh tin', `${feeds.length} kênh cho cổng thông tin`),
    sheets.length > 0 && door('ban-in', 'Áp phích, tờ gấp', `${sheets.length} bản in sẵn`),
  ].filter((part) => part !== false);
  const main = html`<h1>${campaign.title}</h1>
${campaign.description === undefined ? undefined : html`<p class="lead">${campaign.description}</p>\n`}<nav class="doors" aria-label="Bạn tìm gì?"><ul>${doors}
</ul></nav>
${
  plans.length === 0
    ? undefined
    : html`<section class="part" id="dai" aria-labelledby="dai-ten">
<h2 id="dai-ten">Lịch phát của đài <small>tuần\u00A0${weekNumber(week)}, ${dateText(monday)} – ${dateText(addDays(monday, 6))}</small></h2>
${renderStationList(campaign, plans, files, INDEX_PATH)}</section>
`
}${
  feeds.length === 0
    ? undefined
    : html`<section class="part" id="kenh-tin" aria-labelledby="kenh-tin-ten">
<h2 id="kenh-tin-ten">Kênh tin</h2>
${renderFeedList(campaign, slices, files, INDEX_PATH)}</section>
`
}${
  sheets.length === 0
    ? undefined
    : html`<section class="part" id="ban-in" aria-labelledby="ban-in-ten">
<h2 id="ban-in-ten">Áp phích, tờ gấp</h2>
${renderPrintCards(files, INDEX_PATH)}
</section>
`
}${latest(edition, slices)}${forStaff(files)}`;
  return renderDocument({
    campaign,
    path: INDEX_PATH,
    title: campaign.title,
    description: campaign.description ?? campaign.title,
    language: 'vi',
    at,
    style,
    alternates: slices
      .filter(({ id }) => id === 'all')
      .flatMap((slice) =>
        filesIn(files, folderOf(feedPagePath(slice)))
          .filter(({ mediaType }) => mediaType.includes('xml') || mediaType.includes('feed'))
          .map((file) => ({
            path: file.path,
            mediaType: file.mediaType,
            title: `${sliceName(campaign, slice)} (${fileWords(file)})`,
          })),
      ),
    main,
  });
}

function door(anchor: string, title: string, about: string): Html {
  return html`
<li class="door-${anchor}"><a href="#${anchor}"><strong>${title}</strong> <span>${about}</span></a></li>`;
}

function latest({ campaign, at }: Edition, slices: readonly Slice[]): Html | undefined {
  const items = publishedItems(campaign, instantOf(at)).slice(0, LATEST);
  if (items.length === 0) return undefined;
  const whole = slices.find(({ id }) => id === 'all');
  return html`<section class="part" id="tin-moi" aria-labelledby="tin-moi-ten">
<h2 id="tin-moi-ten">Nội dung mới</h2>
<ul class="rows latest">${items.map(
    (item) => html`
<li><a class="name" href="${relativeLink(INDEX_PATH, itemPagePath(campaign, item.id))}">${original(item).title}</a> <small>${kindTitle(item.kind)}, ${dateText(dateOfMoment(item.published, campaign.timeZone))}</small></li>`,
  )}
</ul>
${whole === undefined ? undefined : html`<p><a href="${relativeLink(INDEX_PATH, feedPagePath(whole))}">Xem tất cả</a></p>\n`}</section>`;
}

/** What only the staff look for stands last. */
function forStaff(files: readonly PageFile[]): Html | undefined {
  const coverage = files.find(({ path }) => path === COVERAGE_PATH);
  if (coverage === undefined) return undefined;
  return html`
<p class="note staff">Dành cho cán bộ theo dõi kế hoạch: <a href="${relativeLink(INDEX_PATH, COVERAGE_PATH)}">${coverage.title}</a></p>`;
}
