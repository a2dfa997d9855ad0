/** The Vietnamese names of what the vocabulary calls in English. */
import type { Campaign, ItemKind } from '../model/index.js';
import { fileName, type PageFile } from './page-file.js';

const KINDS: Record<ItemKind, string> = {
  news: 'Tin',
  spot: 'Thông điệp ngắn',
  guide: 'Hướng dẫn',
  question: 'Hỏi – đáp',
  dialogue: 'Câu chuyện truyền thanh',
  document: 'Văn bản mới',
  result: 'Kết quả',
  model: 'Cách làm hay',
  event: 'Sự kiện',
  slogan: 'Khẩu hiệu',
};

const PRODUCTS: Record<string, string> = { poster: 'Áp phích', leaflet: 'Tờ gấp' };

const FILES: Record<string, string> = {
  'week.pdf': 'Lịch in',
  'scripts.pdf': 'Lời đọc',
  'week.ics': 'Lịch điện thoại',
  'week.csv': 'Bảng Excel',
  'week.json': 'JSON',
  'week.xmltv.xml': 'XMLTV',
  'rss.xml': 'RSS',
  'atom.xml': 'Atom',
  'feed.json': 'JSON Feed',
};

export function kindWords(kind: ItemKind): string {
  return KINDS[kind];
}

/** `print/poster/mot-cua.pdf` → `Áp phích`; a product that has no name here keeps its id. */
export function productWords(path: string): string {
  const product = path.split('/')[1] ?? '';
  return PRODUCTS[product] ?? product;
}

/** A name of two or three words for a button; the file's own title when it is not one of the usual files. */
export function fileWords(file: PageFile): string {
  return FILES[fileName(file.path)] ?? file.title;
}

/** The name of a language in the campaign's words: `Tiếng Jrai`. */
export function languageWords(campaign: Pick<Campaign, 'languages'>, tag: string): string {
  return campaign.languages.find((language) => language.tag === tag)?.title ?? tag;
}
