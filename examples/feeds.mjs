// @ts-check
/** Feeds of a campaign: every slice in three formats, one list of them all, and an object for sites that use npm `feed`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCampaign, planEdition } from 'loaphat';
import {
  feedPath,
  opmlTree,
  renderAtom,
  renderJsonFeed,
  renderOpml,
  renderRss,
  selectSlices,
  toFeed,
} from 'loaphat/feeds';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const edition = planEdition(campaign, { week: '2020-W28', stations: ['dai-krong-pa'] });
const slices = selectSlices(edition);

for (const slice of slices) {
  const texts = { rss: renderRss(slice), atom: renderAtom(slice), json: renderJsonFeed(slice) };
  for (const format of /** @type {const} */ (['rss', 'atom', 'json'])) {
    const file = `${here}out/${feedPath(slice, format)}`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, texts[format]);
  }
}
await writeFile(`${here}out/opml.xml`, renderOpml(opmlTree(campaign, slices), { title: campaign.title }));

const [all] = slices;
if (all) console.log(`${slices.length} slices; the newest entry: ${toFeed(all).items[0]?.title}`);
