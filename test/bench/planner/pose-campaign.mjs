/** node pose-campaign.mjs CONTENT WEEK FILE: writes what is asked of the planner for a campaign's week, each question once. */
import { writeFileSync } from 'node:fs';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { planningInput } from '../../../dist/schedule/index.js';
import { openMeasuredDesk } from '../../../dist/schedule/plan/desk.js';
import { planInOrder, rehearse } from '../../../dist/schedule/plan/plan-in-order.js';
import { relayOrder } from '../../../dist/schedule/plan/relay-order.js';
import { report } from '../measure.mjs';

tuneEngine();
const [content, week, file] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const order = relayOrder(campaign, campaign.stations);
const desk = openMeasuredDesk(planningInput(campaign));
const rehearsed = rehearse(desk, order, week, []);
/** Stations that are asked the same have the same plan; who only relays is asked nothing. */
const posed = new Map();
const pose = (problem) => {
  if (problem.windows.length > 0) posed.set(JSON.stringify({ ...problem, station: '' }), problem);
  return problem;
};
planInOrder(desk, order, week, [], { rehearsed, pose });
writeFileSync(file, JSON.stringify([...posed.values()]));
report({ problems: posed.size });
