// @ts-check
/** A TypeScript module of the campaign: an id that does not exist does not compile. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCampaign } from 'loaphat';
import { renderTypes } from 'loaphat/codegen';

const here = fileURLToPath(new URL('.', import.meta.url));
const text = renderTypes(await loadCampaign(`${here}../content`));
await mkdir(`${here}out`, { recursive: true });
await writeFile(`${here}out/campaign.ts`, text);
console.log(text.split('\n').slice(0, 8).join('\n'));
