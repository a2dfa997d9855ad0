// @ts-check
/** An item as a fragment for your own site, and as a whole page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bodyHtml, loadCampaign, publishedItems } from 'loaphat';
import { loadPageTemplates, renderItemPage } from 'loaphat/pages';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const at = '2020-07-06T00:00:00+07:00';
const { style } = await loadPageTemplates(`${here}../templates/pages`);

const [item] = publishedItems(campaign, at);
if (item) {
  const [version] = item.versions;
  console.log(
    `<article lang="${version.language}"><h2>${version.title}</h2>${bodyHtml(version.body, 2)}</article>`.slice(
      0,
      160,
    ),
  );
  await mkdir(`${here}out`, { recursive: true });
  await writeFile(`${here}out/item.html`, renderItemPage(campaign, item, version, { style, at, files: [] }));
}
