/** The people's page of a feed: what is in it, and how to follow it. */
import {
  type Campaign,
  dateText,
  type Entry,
  type InstantLike,
  instantOf,
  languageTitle,
  type Slice,
} from '../model/index.js';
import { renderFileLinks } from './file-links.js';
import { type Html, html } from './html.js';
import { filesIn, fileWords, type PageFile } from './page-file.js';
import { addressOf, feedPagePath, folderOf, linkWithin } from './page-paths.js';
import { dateOfMoment, sliceName } from './page-words.js';
import { renderDocument } from './render-document.js';

/**
 * What a feed's page needs besides its content.
 *
 * @example
 * const options: FeedPageOptions = { style, at: edition.at, files: [] };
 */
export interface FeedPageOptions {
  /** The style sheet, from `loadPageTemplates`. */
  readonly style: string;
  /** The instant of publication, ISO with offset. */
  readonly at: InstantLike;
  /** The feed itself: rss.xml, atom.xml, feed.json. */
  readonly files: readonly PageFile[];
}

/** The feed holds everything; the page shows the newest, so that an old phone opens it at once. */
const SHOWN_ENTRIES = 40;

/**
 * The page of a slice, for the path `feedPagePath(slice)`.
 *
 * @example
 * renderFeedPage(slice, campaign, { style, at: '2020-07-06T00:00:00+07:00', files: [] }).startsWith('<!DOCTYPE html>'); // true
 */
export function renderFeedPage(slice: Slice, campaign: Campaign, options: FeedPageOptions): string {
  const { style, at } = options;
  const path = feedPagePath(slice);
  const feeds = filesIn(options.files, folderOf(path)).filter((file) => file.path !== path);
  const shownEntries = slice.entries.slice(0, SHOWN_ENTRIES);
  const name = sliceName(campaign, slice);
  const main = html`<h1 lang="vi">${name}</h1>
<p class="lead" lang="vi">${slice.description}</p>
${subscribe(campaign, feeds, path)}${withdrawals(campaign, slice, path)}
<section aria-labelledby="bai-viet" lang="vi">
<h2 id="bai-viet">${slice.entries.length === 0 ? 'Chưa có nội dung' : `${slice.entries.length} nội dung`}</h2>
${
  slice.entries.length === 0
    ? html`<p>Nội dung mới sẽ tự hiện ở đây.</p>`
    : html`<ol class="entries">${shownEntries.map((entry) => renderEntry(campaign, slice, entry, path))}
</ol>`
}
${
  slice.entries.length > shownEntries.length
    ? html`<p class="note">Trang này hiện ${shownEntries.length} nội dung mới nhất; kênh tin, cùng các tháng cũ của kênh, có đủ cả.</p>`
    : undefined
}
</section>`;
  return renderDocument({
    campaign,
    path,
    title: name,
    description: slice.description,
    language: 'vi',
    at: instantOf(at),
    style,
    alternates: feeds.map((file) => ({
      path: file.path,
      mediaType: file.mediaType,
      title: `${slice.title} (${fileWords(file)})`,
    })),
    main,
  });
}

function subscribe(campaign: Campaign, feeds: readonly PageFile[], from: string): Html | undefined {
  const [first] = feeds;
  if (first === undefined) return undefined;
  return html`<section class="subscribe" lang="vi" aria-labelledby="theo-doi">
<h2 id="theo-doi">Cách theo dõi</h2>
${renderFileLinks(feeds, from)}
<p class="note">Chép địa chỉ này vào phần mềm đọc tin, hoặc gửi cho người quản trị cổng thông tin; nội dung mới sẽ tự về:</p>
<p><code>${addressOf(campaign, first.path)}</code></p>
</section>`;
}

/** What was taken back stands above what is new: whoever read it, or reads it aloud, has to know first. */
function withdrawals(campaign: Campaign, { retired = [] }: Slice, from: string): Html | undefined {
  const notices = retired.flatMap(({ notice }) => notice ?? []);
  if (notices.length === 0) return undefined;
  return html`
<section class="notice gone" lang="vi" aria-labelledby="thu-hoi">
<h2 id="thu-hoi">Nội dung đã thu hồi</h2>
<ul>${notices.map(
    ({ url, title, summary, withdrawn }) => html`
<li><a href="${linkWithin(campaign.site, from, url)}">${withdrawn?.title ?? title}</a><br>${summary}</li>`,
  )}
</ul>
</section>`;
}

function renderEntry(campaign: Campaign, slice: Slice, entry: Entry, from: string): Html {
  const related = entry.related.map(
    ({ url, title, mediaType }) =>
      html`<li><a href="${linkWithin(campaign.site, from, url)}" type="${mediaType}">${title}</a></li>`,
  );
  const updated = dateOfMoment(entry.updated, campaign.timeZone);
  const published = dateOfMoment(entry.published, campaign.timeZone);
  return html`
<li lang="${entry.language}"><h3><a href="${linkWithin(campaign.site, from, entry.url)}">${entry.title}</a></h3>
<p class="when" lang="vi">${dateText(published)}${updated === published ? undefined : `, sửa ${dateText(updated)}`}${
    entry.language === slice.language ? undefined : ` · ${languageTitle(campaign, entry.language)}`
  }</p>
<p>${entry.summary}</p>${related.length === 0 ? undefined : html`\n<ul class="related" lang="vi">${related}</ul>`}</li>`;
}
