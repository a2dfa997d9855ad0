// @ts-check
/** Another province's shape: a commune right below its province, with one station. Tiers are data, so the calls are the same. */
import { fileURLToPath } from 'node:url';
import { broadcast, loadCampaign } from 'loaphat';
import { renderWeekTable } from 'loaphat/schedule';

const content = fileURLToPath(new URL('xa-hai-cap', import.meta.url));
const out = fileURLToPath(new URL('out/two-tier', import.meta.url));

const { levels, stations } = await loadCampaign(content);
console.log(`levels: ${levels.map(({ title }) => title).join(' › ')}`);
console.log(`tiers: ${stations.map(({ name, tier }) => `${tier} (${name})`).join(', ')}`);

const { edition, written } = await broadcast({ content, out, week: '2025-W45', only: ['feeds', 'pages'] });
for (const path of written) {
  if (/^feeds\/place\/.*rss\.xml$/.test(path)) console.log(path);
}
const [plan] = edition.plans;
if (plan) console.log(renderWeekTable(plan, edition.campaign).split('\n').slice(0, 12).join('\n'));
