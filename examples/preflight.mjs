// @ts-check
/** A PDF as a print shop sees it before it makes plates: ours here, but any file will do. */
import { fileURLToPath } from 'node:url';
import { loadCampaign } from 'loaphat';
import { checkShape, parseYaml } from 'loaphat/content';
import { openCodeReader, parseJobCard, preflightPdf } from 'loaphat/preflight';
import {
  drawPdf,
  jobCard,
  layoutSheet,
  loadTemplates,
  loadTypefaces,
  openPages,
  readCmykSamples,
  subjectOf,
  templatesFolder,
} from 'loaphat/print';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const item = campaign.items.find(
  ({ print }) => print?.products.includes('leaflet') && print.image === undefined,
);
const typefaces = await loadTypefaces();
const template = (await loadTemplates(templatesFolder(), { parseYaml, checkShape })).get('leaflet');

if (item && template) {
  const layout = layoutSheet(subjectOf(campaign, item, item.versions[0]), template, typefaces);
  const pdf = await drawPdf(layout, { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ' });

  const read = await openCodeReader();
  for (const profile of /** @type {const} */ (['office', 'press'])) {
    const { ok, findings, summary } = await preflightPdf(pdf, {
      profile,
      job: parseJobCard(JSON.stringify(jobCard(layout, template))),
      // PDFium draws the pages, ZXing reads the codes, sharp the ink of photographs.
      view: async (bytes) => ({ viewer: await openPages(bytes), read }),
      readJpeg: readCmykSamples,
    });
    console.log(`${item.id}, ${profile}: ${ok ? 'in được' : 'nhà in sẽ từ chối'}`);
    for (const { code, page, what } of findings.slice(0, 4))
      console.log(`  trang ${page}: ${what.vi} [${code}]`);
    if (profile === 'office') console.log(`  mã QR: ${summary?.codes?.[0]?.text}`);
  }
}
