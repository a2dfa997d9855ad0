/** What a sheet leaves in the folder, where, and what it is called. */
import { type Bilingual, type Campaign, firstLanguage } from '../model/index.js';
import type { PageFile } from '../pages/index.js';
import type { ListedSheet, PrintTemplate } from '../print/index.js';

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

/** What the summary of a build calls sheets, by product. */
export const PRODUCTS: Readonly<Record<string, Bilingual>> = {
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
