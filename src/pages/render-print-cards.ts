/** Posters and leaflets as cards: the preview, the name, the PDF. */
import { type Html, html } from './html.js';
import { type PageFile, sizeText } from './page-file.js';
import { folderOf, relativeLink } from './page-paths.js';

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
