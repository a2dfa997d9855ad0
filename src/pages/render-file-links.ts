/** Links to files, as buttons a thumb can hit. */
import { type Html, html } from './html.js';
import { fileWords, formatWords, type PageFile, sizeText } from './page-file.js';
import { relativeLink } from './page-paths.js';

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
