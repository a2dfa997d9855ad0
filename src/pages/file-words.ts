/** What files are called on a button. */
import { fileName, type PageFile } from './page-file.js';

const FILES: Record<string, string> = {
  'week.pdf': 'Lịch in',
  'scripts.pdf': 'Kịch bản đọc',
  'scripts.docx': 'Kịch bản để sửa',
  'scripts.txt': 'Kịch bản chữ trơn',
  'week.ics': 'Lịch điện thoại',
  'week.xlsx': 'Mở bằng Excel',
  'week.csv': 'Bảng chữ trơn',
  'week.json': 'JSON',
  'week.xmltv.xml': 'XMLTV',
  'week.spi.xml': 'RadioDNS',
  'week.liq': 'Liquidsoap',
  'rss.xml': 'RSS',
  'atom.xml': 'Atom',
  'feed.json': 'JSON Feed',
};

/** A name of two or three words for a button; the file's own title when it is not one of the usual files. */
export function fileWords(file: PageFile): string {
  if (file.path.endsWith('/podcast/rss.xml')) return 'Podcast';
  return FILES[fileName(file.path)] ?? file.title;
}
