/** Links to files, as buttons a thumb can hit. */
import { fileWords } from './file-words.js';
import { type Html, html } from './html.js';
import { fileName, type PageFile, sizeText } from './page-file.js';
import { relativeLink } from './page-paths.js';

/** Of a feed the name already says the format. */
const FORMATS: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/plain': 'TXT',
  'text/calendar': 'ICS',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/feed+json': '',
  'application/rss+xml': '',
  'application/xml': '',
  'text/x-liquidsoap': '',
  'application/atom+xml': '',
};

/** `PDF`, or the ending of the file's name in capitals. */
function formatWords(file: PageFile): string {
  const known = FORMATS[file.mediaType.split(';')[0] ?? ''];
  return known ?? fileName(file.path).split('.').pop()?.toUpperCase() ?? '';
}

/** A row of buttons; the title is read out in full, the button shows its short name, the format and the size. */
export function renderFileLinks(files: readonly PageFile[], from: string): Html | undefined {
  if (files.length === 0) return undefined;
  return html`<ul class="files">${files.map((file) => {
    const about = [formatWords(file), file.bytes === undefined ? '' : sizeText(file.bytes)].filter(
      (text) => text !== '' && text !== fileWords(file),
    );
    return html`<li><a href="${relativeLink(from, file.path)}" type="${file.mediaType}"${fullTitle(file)}>${fileWords(file)}${
      about.length === 0 ? undefined : html` <small>${about.join(', ')}</small>`
    }</a></li>`;
  })}</ul>`;
}

/** Short links in a line, for lists with many rows. */
export function renderInlineLinks(files: readonly PageFile[], from: string): Html | undefined {
  if (files.length === 0) return undefined;
  return html`<span class="inline">${files.map(
    (file) =>
      html` <a href="${relativeLink(from, file.path)}" type="${file.mediaType}"${fullTitle(file)}>${fileWords(file)}</a>`,
  )}</span>`;
}

/** The file's own title, where the button says less. */
function fullTitle(file: PageFile): Html | undefined {
  return file.title === fileWords(file) ? undefined : html` title="${file.title}"`;
}
