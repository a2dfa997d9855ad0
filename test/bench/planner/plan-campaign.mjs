/** node plan-campaign.mjs CONTENT WEEK: every station of a campaign. */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { everyPlan, planFirstborn, planningInput } from '../../../dist/schedule/index.js';
import { report } from '../measure.mjs';
import { cpuSeconds, median } from './model.mjs';

tuneEngine();
const [content, week] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const input = planningInput(campaign);
const before = cpuSeconds();
const firstborn = planFirstborn(input, week, []);
const spent = cpuSeconds() - before;
const plans = everyPlan(firstborn, campaign);
const tierOf = new Map(campaign.stations.map(({ id, tier }) => [id, tier]));
const gapOf = ({ certificate }) => certificate.gap / 100;
/** Weeks that are alike are solved once, and have one certificate. */
const distinct = [...new Map(plans.map((plan) => [JSON.stringify(plan.certificate), plan])).values()];
const of = (some) => ({
  count: some.length,
  median: median(some.map(gapOf)),
  largest: Math.max(...some.map(gapOf)),
});
report({
  spent,
  stations: of(plans),
  distinct: of(distinct),
  districts: of(plans.filter(({ station }) => tierOf.get(station) === 'district')),
});
