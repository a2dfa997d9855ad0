// @ts-check
/** Every issue of a content folder at once. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ContentError, checkContent, issueLine, loadCampaign } from 'loaphat';

const broken = fileURLToPath(new URL('out/broken', import.meta.url));
await rm(broken, { recursive: true, force: true });
await mkdir(`${broken}/items`, { recursive: true });
await writeFile(`${broken}/campaign.yaml`, 'id: Thử\ntitel: Một chiến dịch\n');
await writeFile(`${broken}/items/mot-cua.md`, 'Chưa có phần đầu.\n');

const { issues } = await checkContent(broken);
for (const issue of issues) console.log(issueLine(issue, 'vi'));

try {
  await loadCampaign(broken);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(`loadCampaign throws once, with all ${error.issues.length} of them`);
}
