/** Links to files: as buttons a thumb can hit, in a line, and sheets as cards. */
import { type Html, html } from './html.js';
import { fileWords, formatWords, type PageFile, sizeText } from './page-file.js';
import { folderOf, relativeLink } from './page-paths.js';

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

/** Above so many sheets each product opens at a touch, so that a phone fetches only the previews that are looked at. */
const MANY_SHEETS = 24;

/** A card a PDF below `print/`, product by product; the PNG of the same name is its preview. */
export function renderPrintCards(files: readonly PageFile[], from: string): Html | undefined {
  const sheets = files.filter((file) => file.path.startsWith('print/') && file.path.endsWith('.pdf'));
  const products = [...new Set(sheets.map(({ path }) => folderOf(path)))].map((folder) =>
    sheets.filter(({ path }) => folderOf(path) === folder),
  );
  if (products.length === 0) return undefined;
  if (sheets.length <= MANY_SHEETS) return cards(products.flat(), ({ title }) => title);
  return html`${products.map((group) => {
    const product = sharedName(group);
    const name = ({ title }: PageFile) => (product === undefined ? title : title.slice(product.length + 2));
    return html`<details><summary>${product ?? 'Bản in'} <small>${group.length} bản</small></summary>
${cards(group, name)}
</details>
`;
  })}`;

  function cards(group: readonly PageFile[], name: (sheet: PageFile) => string): Html {
    return html`<ul class="cards">${group.map((sheet) => card(sheet, name(sheet)))}
</ul>`;
  }

  function card(sheet: PageFile, name: string): Html {
    const preview = files.find((file) => file.path === sheet.path.replace(/\.pdf$/, '.png'));
    const size = sheet.bytes === undefined ? 'PDF' : `PDF, ${sizeText(sheet.bytes)}`;
    return html`
<li><a href="${relativeLink(from, sheet.path)}" type="${sheet.mediaType}">${
      preview === undefined
        ? undefined
        : html`<img src="${relativeLink(from, preview.path)}" alt="" loading="lazy" />`
    }<span class="name">${name}</span> <small>${size}</small></a></li>`;
  }
}

/** `Tờ gấp A4` where every title of the product says so: `Tờ gấp A4: Đăng ký kết hôn`. */
function sharedName(sheets: readonly PageFile[]): string | undefined {
  const [name = '', ...others] = new Set(sheets.map(({ title }) => title.split(': ')[0] ?? ''));
  const everywhere = sheets.every(({ title }) => title.startsWith(`${name}: `));
  return everywhere && others.length === 0 ? name : undefined;
}
