// @ts-check
/** A station's week, planned, and its written forms. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { airingsOf, loadCampaign, planEdition } from 'loaphat';
import { renderWeekCsv, renderWeekIcs, renderWeekJson, renderWeekTable } from 'loaphat/schedule';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const edition = planEdition(campaign, { week: '2020-W28', stations: ['dai-krong-pa', 'dai-ia-rsuom'] });

await mkdir(`${here}out`, { recursive: true });
for (const plan of edition.plans) {
  await writeFile(`${here}out/${plan.station}.json`, renderWeekJson(plan, campaign));
  await writeFile(`${here}out/${plan.station}.csv`, renderWeekCsv(plan, campaign));
  await writeFile(`${here}out/${plan.station}.ics`, renderWeekIcs(plan, campaign, edition.at));
  console.log(`${plan.station}: ${airingsOf(plan).length} airings, started from ${plan.startedFrom}`);
}
const [first] = edition.plans;
if (first) console.log(renderWeekTable(first, campaign).split('\n').slice(0, 12).join('\n'));
