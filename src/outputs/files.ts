/** Everything else that a publication leaves in its folder, and the summary of all of it. */
import { FEED_FORMATS, type FeedFormat, feedPath } from '../feeds/index.js';
import { type Bilingual, type Campaign, type FileKind, firstLanguage, type Slice } from '../model/index.js';
import { COVERAGE_PATH, type PageFile } from '../pages/index.js';
import type { ListedSheet, PrintTemplate } from '../print/index.js';
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

/** What a sheet leaves: for the office printer, and for a print shop when one is asked for. */
export const SHEET_FILES = {
  pdf: 'application/pdf',
  png: 'image/png',
  json: 'application/json',
  'press.pdf': 'application/pdf',
  'press.json': 'application/json',
} as const;

/** `print/poster/mot-cua.pdf`; `print/poster/mot-cua.jra.pdf` in another language. */
export function sheetPath(
  campaign: Pick<Campaign, 'languages'>,
  sheet: { readonly product: string; readonly language: string; readonly id: string },
  ending: keyof typeof SHEET_FILES,
): string {
  const language = sheet.language === firstLanguage(campaign) ? '' : `.${sheet.language}`;
  return `print/${sheet.product}/${sheet.id}${language}.${ending}`;
}

/** A sheet with its preview, for pages: nothing when print left it out. */
export function sheetLinks(
  campaign: Pick<Campaign, 'languages'>,
  sheet: Omit<ListedSheet, 'item'>,
  missing: ReadonlySet<string>,
): PageFile[] {
  const path = sheetPath(campaign, sheet, 'pdf');
  if (missing.has(path)) return [];
  const title = `${sheet.productTitle}: ${sheet.subjects[0]?.title ?? sheet.id}`;
  return [
    { path, title, mediaType: SHEET_FILES.pdf },
    { path: sheetPath(campaign, sheet, 'png'), title, mediaType: SHEET_FILES.png },
  ];
}

export const OPML: PageFile = { path: 'opml.xml', title: 'Mọi kênh tin (OPML)', mediaType: 'text/x-opml' };

export const COVERAGE_PAGE: PageFile = {
  path: COVERAGE_PATH,
  title: 'Đối chiếu nội dung với kế hoạch',
  mediaType: 'text/html',
};

/** Kinds of files that are no week's and no feed's: what the summary of a build calls them. */
const PRODUCTS: Readonly<Record<string, Bilingual>> = {
  poster: { vi: 'Áp phích A3', en: 'A3 posters' },
  leaflet: { vi: 'Tờ gấp ba A4', en: 'A4 leaflets' },
  pano: { vi: 'Pa nô, tỉ lệ 1:10', en: 'Large panels at 1:10' },
  banner: { vi: 'Băng rôn, tỉ lệ 1:10', en: 'Banners at 1:10' },
  receipt: { vi: 'Mặt sau giấy tiếp nhận', en: 'Backs of the receipt' },
  'counter-card': { vi: 'Thẻ để quầy', en: 'Counter cards' },
  'card-square': { vi: 'Thẻ vuông cho Zalo', en: 'Square cards' },
  'card-portrait': { vi: 'Thẻ đứng cho Zalo', en: 'Portrait cards' },
  board: { vi: 'Tờ niêm yết thủ tục', en: 'Sheets for notice boards' },
  'board-index': { vi: 'Bìa, mục lục bảng niêm yết', en: 'Cover and index of the notice board' },
  notice: { vi: 'Thông báo A4', en: 'A4 notices' },
  briefing: { vi: 'Bản tin giao ban', en: 'Briefing digest' },
  tour: { vi: 'Phiếu lưu động', en: 'Sheet of mobile tours' },
};

/** The row of a product: of the template itself, or of the product that it is a look of. */
export function productKind({ id, product }: Pick<PrintTemplate, 'id' | 'product'>): string {
  return product === undefined || Object.hasOwn(PRODUCTS, id) ? id : product;
}

/** What a build made, in the order in which people open it: `kind` of artefacts → words. */
export const MADE: Readonly<Record<string, Bilingual>> = {
  page: { vi: 'Trang web', en: 'Pages' },
  ...wordsOf(WEEK_KINDS),
  'week.schema.json': { vi: 'Lược đồ của lịch cho máy', en: 'JSON Schema of a week' },
  ...PRODUCTS,
  preview: { vi: 'Ảnh xem trước (PNG)', en: 'Previews (PNG)' },
  card: { vi: 'Phiếu in (JSON)', en: 'Job cards (JSON)' },
  ...wordsOf(Object.values(FEED_FORMATS)),
  'opml.xml': { vi: 'Danh mục kênh (OPML)', en: 'List of feeds (OPML)' },
  'cover.png': { vi: 'Bìa và biểu tượng của kênh (PNG)', en: 'Cover and icon of the feeds (PNG)' },
  media: { vi: 'Hình và âm thanh', en: 'Pictures and sound' },
  transcript: { vi: 'Lời của bản thu (VTT, chữ, HTML)', en: 'Transcripts (VTT, text, HTML)' },
};

function wordsOf(kinds: readonly Pick<FileKind, 'file' | 'plural'>[]): Record<string, Bilingual> {
  return Object.fromEntries(kinds.map(({ file, plural }) => [file, plural]));
}
