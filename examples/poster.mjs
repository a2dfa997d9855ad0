// @ts-check
/** A poster from a template that a designer may change: PDF for the press, PNG to look at, a card for the print shop. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCampaign, readMedia } from 'loaphat';
import { checkShape, parseYaml } from 'loaphat/content';
import {
  drawPdf,
  jobCard,
  layoutSheet,
  loadTemplates,
  loadTypefaces,
  preparePictures,
  renderPreview,
  subjectOf,
} from 'loaphat/print';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const item = campaign.items.find(({ print }) => print?.products.includes('poster'));
const typefaces = await loadTypefaces();

// A template of our own: the one of the package, in green.
const folder = `${here}out/templates`;
const original = await readFile(`${here}../templates/print/poster.yaml`, 'utf8');
await mkdir(folder, { recursive: true });
await writeFile(
  `${folder}/poster.yaml`,
  original.replaceAll('#A30D22', '#0B5D3B').replaceAll('#7A0C14', '#073D27'),
);
const template = (await loadTemplates(folder, { parseYaml, checkShape })).get('poster');

if (item && template) {
  const layout = layoutSheet(subjectOf(campaign, item, item.versions[0]), template, typefaces);
  const pictures = await preparePictures(layout, {
    read: (path) => readMedia(`${here}../content`, path),
    vectors: true,
  });
  const pdf = await drawPdf(layout, {
    typefaces,
    at: '2020-07-06T00:00:00+07:00',
    author: 'Sở Nội vụ',
    pictures,
  });
  await writeFile(`${here}out/poster.pdf`, pdf);
  await writeFile(`${here}out/poster.png`, await renderPreview(pdf, { width: 900 }));
  console.log(layout.title, jobCard(layout, template).size, `${pdf.length} bytes`);
}
