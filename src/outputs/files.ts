/** Everything else that a publication leaves in its folder, and the summary of all of it. */
import { FEED_FORMATS, type FeedFormat, feedPath } from '../feeds/index.js';
import type { Bilingual, FileKind, Slice } from '../model/index.js';
import { COVERAGE_PATH, type PageFile } from '../pages/index.js';
import { PRODUCTS } from './sheet-kinds.js';
import { linkTo, WEEK_KINDS } from './week-files.js';

/** The feeds of a slice, for pages. */
export function feedFiles(slice: Slice): PageFile[] {
  return (Object.keys(FEED_FORMATS) as FeedFormat[]).map((format) => ({
    ...linkTo(feedPath(slice, format), FEED_FORMATS[format]),
    ...(slice.podcast !== undefined && format === 'rss' ? { title: 'Podcast' } : {}),
  }));
}

/** What of a station's feeds stands on the page of its week: its feed in every format, and the podcast as players take it. */
export function weekFeedFiles(slice: Slice): PageFile[] {
  const files = feedFiles(slice);
  return slice.podcast === undefined ? files : files.filter(({ path }) => path === feedPath(slice, 'rss'));
}

export const OPML: PageFile = { path: 'opml.xml', title: 'Mọi kênh tin (OPML)', mediaType: 'text/x-opml' };

export const COVERAGE_PAGE: PageFile = {
  path: COVERAGE_PATH,
  title: 'Đối chiếu nội dung với kế hoạch',
  mediaType: 'text/html',
};

/** What a build made, in the order in which people open it: `kind` of artefacts → words. */
export const MADE: Readonly<Record<string, Bilingual>> = {
  page: { vi: 'Trang web', en: 'Pages' },
  ...wordsOf(WEEK_KINDS),
  'week.schema.json': { vi: 'Lược đồ của lịch cho máy', en: 'JSON Schema of a week' },
  'problem.schema.json': { vi: 'Lược đồ của bài toán xếp lịch', en: 'JSON Schema of a week as a problem' },
  ...PRODUCTS,
  preview: { vi: 'Ảnh xem trước (PNG)', en: 'Previews (PNG)' },
  card: { vi: 'Phiếu in (JSON)', en: 'Job cards (JSON)' },
  ...wordsOf(Object.values(FEED_FORMATS)),
  catalogue: { vi: 'Dữ liệu cho máy (JSON, OpenAPI)', en: 'Data for programs (JSON, OpenAPI)' },
  'opml.xml': { vi: 'Danh mục kênh (OPML)', en: 'List of feeds (OPML)' },
  'cover.png': { vi: 'Bìa và biểu tượng của kênh (PNG)', en: 'Cover and icon of the feeds (PNG)' },
  media: { vi: 'Hình và âm thanh', en: 'Pictures and sound' },
  transcript: { vi: 'Lời của bản thu (VTT, chữ, HTML)', en: 'Transcripts (VTT, text, HTML)' },
};

function wordsOf(kinds: readonly Pick<FileKind, 'file' | 'plural'>[]): Record<string, Bilingual> {
  return Object.fromEntries(kinds.map(({ file, plural }) => [file, plural]));
}
