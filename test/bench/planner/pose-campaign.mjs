/** node pose-campaign.mjs CONTENT WEEK FILE: writes what is asked of the planner for a campaign's week, each question once, and which of them each station asks. */
import { writeFileSync } from 'node:fs';
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { planningInput } from '../../../dist/schedule/index.js';
import { planInOrder, rehearse } from '../../../dist/schedule/stations/plan-in-order.js';
import { measuredFrom } from '../../../dist/schedule/week/measured-campaign.js';
import { relayOrder } from '../../../dist/schedule/week/relay-order.js';
import { report } from '../measure.mjs';

tuneEngine();
const [content, week, file] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const order = relayOrder(campaign, campaign.stations);
const measured = measuredFrom(planningInput(campaign));
const rehearsed = rehearse(measured, order, week, []);
const questions = new Map();
const questionOf = new Map();
const pose = (problem) => {
  const key = JSON.stringify({ ...problem, station: '' });
  questions.set(key, problem);
  questionOf.set(problem.station, key);
  return problem;
};
const { twins } = planInOrder(measured, order, week, [], { rehearsed, pose });
/** Who only relays is asked nothing. */
const keys = [...questions.keys()].filter((key) => questions.get(key).windows.length > 0);
const asked = order
  .map(({ id }) => keys.indexOf(questionOf.get(twins.get(id) ?? id)))
  .filter((index) => index >= 0);
writeFileSync(file, JSON.stringify({ problems: keys.map((key) => questions.get(key)), asked }));
report({ problems: keys.length, stations: asked.length });
