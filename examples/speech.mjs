// @ts-check
/** What the announcer reads, and how long it takes. */
import { fileURLToPath } from 'node:url';
import { loadCampaign } from 'loaphat';
import { readingSeconds, scriptOf, toSpoken } from 'loaphat/speech';

const campaign = await loadCampaign(fileURLToPath(new URL('../content', import.meta.url)));

const { text, spans } = toSpoken('Kế hoạch số 753/QĐ-UBND ngày 09/12/2019: giảm 30% TTHC.', {
  lexicon: campaign.lexicon,
});
console.log(text);
for (const { written, spoken, rule } of spans) console.log(`  ${written} → ${spoken} (${rule})`);

for (const item of campaign.items.slice(0, 3)) {
  const script = scriptOf(item.versions[0], campaign);
  console.log(`${item.id}: ${readingSeconds(script, 220)} s, begins “${script[0]}”`);
}
