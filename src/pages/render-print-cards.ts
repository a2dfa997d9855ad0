/** Posters and leaflets as cards: the preview, the name, the PDF. */
import { type Html, html } from './html.js';
import { type PageFile, sizeText } from './page-file.js';
import { folderOf, relativeLink } from './page-paths.js';

/** A card a PDF below `print/`, product by product; the PNG of the same name is its preview. */
export function renderPrintCards(files: readonly PageFile[], from: string): Html | undefined {
  const sheets = files.filter((file) => file.path.startsWith('print/') && file.path.endsWith('.pdf'));
  const products = [...new Set(sheets.map(({ path }) => folderOf(path)))];
  if (products.length === 0) return undefined;
  return html`<ul class="cards">${products.map((product) =>
    sheets.filter(({ path }) => folderOf(path) === product).map((sheet) => renderCard(sheet, files, from)),
  )}
</ul>`;
}

function renderCard(sheet: PageFile, files: readonly PageFile[], from: string): Html {
  const preview = files.find((file) => file.path === sheet.path.replace(/\.pdf$/, '.png'));
  const size = sheet.bytes === undefined ? 'PDF' : `PDF, ${sizeText(sheet.bytes)}`;
  return html`
<li><a href="${relativeLink(from, sheet.path)}" type="${sheet.mediaType}">${
    preview === undefined
      ? undefined
      : html`<img src="${relativeLink(from, preview.path)}" alt="" loading="lazy" />`
  }<span class="name">${sheet.title}</span> <small>${size}</small></a></li>`;
}
