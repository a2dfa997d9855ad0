/** node one-window.mjs CONTENT FIRST WEEKS: a commune with one window of ten minutes a week and nothing to relay. */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { unmetLines } from '../../../dist/schedule/index.js';
import { report } from '../measure.mjs';
import { planOneAfterAnother } from './aired.mjs';

tuneEngine();
const [content, first, count] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const commune = campaign.stations.find(({ profile, tier }) => tier === 'commune' && profile !== undefined);
const session = commune.sessions.find(({ windows }) => windows.length > 0);
const weeksOn = (day) => {
  const windows = [{ ...session.windows[0], length: 600, days: [day] }];
  const station = { ...commune, sessions: [{ ...session, relays: [], windows }] };
  return planOneAfterAnother({ ...campaign, stations: [station] }, first, Number(count));
};
const weeks = ['mon', 'wed', 'sat'].map(weeksOn);
report({
  days: weeks.length,
  met: Math.min(
    ...weeks.map((all) => all.filter(({ plans: [plan] }) => unmetLines(plan).length === 0).length),
  ),
});
