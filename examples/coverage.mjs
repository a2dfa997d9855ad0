// @ts-check
/** The content held against the plan: how each clause stands, which month lacks a topic, every gap by name. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCampaign } from 'loaphat';
import { loadPageTemplates, renderCoveragePage } from 'loaphat/pages';
import { coverCampaign, renderCoverageText } from 'loaphat/report';

const here = fileURLToPath(new URL('.', import.meta.url));
const campaign = await loadCampaign(`${here}../content`);
const coverage = coverCampaign(campaign);

for (const { clause, state } of coverage.clauses) console.log(`${clause}: ${state}`);
for (const gap of coverage.gaps.filter(({ byPlan }) => byPlan)) console.log(gap.words.en);

await mkdir(`${here}out`, { recursive: true });
await writeFile(`${here}out/coverage.txt`, renderCoverageText(coverage, campaign, 'vi'));
const { style } = await loadPageTemplates(`${here}../templates/pages`);
const page = renderCoveragePage(coverage, campaign, { style, at: '2020-07-06T00:00:00+07:00' });
await writeFile(`${here}out/coverage.html`, page);
