/** The start page: find your station, your feed, your leaflet. */
import {
  addDays,
  byId,
  type Campaign,
  dateText,
  type Edition,
  kindTitle,
  mondayOf,
  original,
  publishedItems,
  type Slice,
  type WeekPlan,
} from '../model/index.js';
import { renderFileLinks, renderInlineLinks, renderPrintCards } from './file-links.js';
import { type Html, html } from './html.js';
import { filesIn, fileWords, type PageFile } from './page-file.js';
import {
  COVERAGE_PATH,
  FIND_PATH,
  feedPagePath,
  folderOf,
  INDEX_PATH,
  itemPagePath,
  relativeLink,
  weekPagePath,
} from './page-paths.js';
import { dateOfMoment, sliceName, weekNumber } from './page-words.js';
import { renderDocument } from './render-document.js';
import { stationsByArea } from './stations-by-area.js';

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
${
  plans.length > MANY_STATIONS
    ? html`<p class="whole"><a href="${relativeLink(INDEX_PATH, FIND_PATH)}">Tìm đài theo tên địa bàn</a></p>
`
    : undefined
}${renderStationList(campaign, plans, files, INDEX_PATH)}</section>
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
  const items = publishedItems(campaign, at).slice(0, LATEST);
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

/** “Where is my feed?”: the feeds to hear, by topic, place and language. A station's own feed is on the station's page. */
const startsWith = (prefix: string) => (slice: Slice) =>
  slice.podcast === undefined && slice.id.startsWith(prefix);

const GROUPS = [
  { title: 'Để nghe (podcast)', holds: (slice: Slice) => slice.podcast !== undefined },
  { title: 'Theo chủ đề', holds: startsWith('topic/') },
  { title: 'Theo địa bàn', holds: startsWith('place/') },
  { title: 'Theo ngôn ngữ', holds: startsWith('language/') },
];

/** Above so many feeds in a group only the people's page is linked; the formats are offered there. */
const MANY_FEEDS = 60;

function renderFeedList(
  campaign: Pick<Campaign, 'title'>,
  slices: readonly Slice[],
  files: readonly PageFile[],
  from: string,
): Html {
  const whole = slices.find(({ id }) => id === 'all');
  const opml = files.filter(({ path }) => path === 'opml.xml');
  return html`${
    whole === undefined
      ? undefined
      : html`<p class="whole"><a href="${relativeLink(from, feedPagePath(whole))}">${sliceName(campaign, whole)}</a></p>
${renderFileLinks([...formatsOf(whole, files), ...opml], from)}
`
  }${GROUPS.map(({ title, holds }) => {
    const group = slices.filter(holds);
    if (group.length === 0) return undefined;
    return html`<details><summary>${title} <small>${group.length} kênh</small></summary>
<ul class="rows">${group.map(
      (slice) => html`
<li><a class="name" href="${relativeLink(from, feedPagePath(slice))}">${sliceName(campaign, slice)}</a> <small>${slice.entries.length} nội dung</small>${
        group.length > MANY_FEEDS ? undefined : renderInlineLinks(formatsOf(slice, files), from)
      }</li>`,
    )}
</ul>
</details>
`;
  })}`;
}

function formatsOf(slice: Slice, files: readonly PageFile[]): PageFile[] {
  return filesIn(files, folderOf(feedPagePath(slice)));
}

/** Above so many stations an area opens at a touch, and a row keeps to the page and the sheet: a phone shows all areas at once. */
const MANY_STATIONS = 60;

function renderStationList(
  campaign: Campaign,
  plans: readonly WeekPlan[],
  files: readonly PageFile[],
  from: string,
): Html {
  const many = plans.length > MANY_STATIONS;
  const row = (plan: WeekPlan) => {
    const path = weekPagePath(plan);
    const beside = filesIn(files, folderOf(path));
    const links = beside.filter(({ listed }) => listed === 'always' || (listed === 'short' && !many));
    const station = byId(campaign.stations, plan.station);
    return html`
<li><a class="name" href="${relativeLink(from, path)}">${station?.name ?? plan.station}</a>${renderInlineLinks(links, from)}</li>`;
  };
  const areas = stationsByArea(campaign, plans, (plan) => plan);
  const folded = many && areas.length > 1;
  return html`${folded ? html`<p class="note">Chọn địa bàn để thấy các đài ở đó.</p>\n` : undefined}${areas.map(
    ({ title, stations }) => {
      const rows = html`<ul class="rows">${stations.map(row)}
</ul>
`;
      return folded && stations.length > 1
        ? html`<details><summary>${title} <small>${stations.length} đài</small></summary>
${rows}</details>
`
        : html`<h3>${title}</h3>
${rows}`;
    },
  )}`;
}
