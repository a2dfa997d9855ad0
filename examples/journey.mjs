// @ts-check
/** One item on its way from its file to feed, script, week and poster: `examples/out/journey.png`, the picture of the README (`journey.png` beside this file). */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isoAt, loadCampaign, planEdition, readMedia } from 'loaphat';
import { checkShape, parseYaml } from 'loaphat/content';
import { selectSlices } from 'loaphat/feeds';
import {
  drawPdf,
  layoutSheet,
  loadTemplates,
  loadTypefaces,
  preparePictures,
  renderPreview,
  subjectOf,
  templatesFolder,
} from 'loaphat/print';
import { layoutJourney } from './pictures/layout-journey.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const edition = planEdition(campaign, { week: '2020-W28', stations: ['dai-gia-lai'] });
const item = campaign.items.find(({ id }) => id === 'theo-doi-ho-so-bang-ma');
const template = (await loadTemplates(templatesFolder(), { parseYaml, checkShape })).get('poster');
const entry = selectSlices(edition)[0]?.entries.find((one) => one.item === item?.id);
const [plan] = edition.plans;
if (!item || !template || !entry || !plan) throw new Error('the item does not go all of the way');

const typefaces = await loadTypefaces();
const common = { typefaces, at: isoAt(edition.at, campaign.timeZone), author: 'Sở Nội vụ tỉnh Gia Lai' };
const sheet = layoutSheet(subjectOf(campaign, item, item.versions[0]), template, typefaces);
const pictures = await preparePictures(sheet, {
  read: (path) => readMedia(`${here}../content`, path),
  vectors: true,
});
const poster = await renderPreview(await drawPdf(sheet, { ...common, pictures }), { width: 700 });

const markdown = await readFile(`${here}../content/${item.origin.file}`, 'utf8');
const layout = layoutJourney({ item, markdown, entry, plan, poster: template.page }, campaign, typefaces);
const pdf = await drawPdf(layout, { ...common, pictures: new Map([['preview:poster', poster]]) });
const png = await renderPreview(pdf, { width: 1600 });
await mkdir(`${here}out`, { recursive: true });
await writeFile(`${here}out/journey.png`, png);
console.log(`${layout.title}: ${png.length} bytes`);
