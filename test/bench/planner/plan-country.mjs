/** node plan-country.mjs CONTENT WEEK STATIONS PROFILES: a country of stations, the profiles shifted and stretched from those of a campaign. */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { planFirstborn, planningInput } from '../../../dist/schedule/index.js';
import { report } from '../measure.mjs';
import { cpuSeconds } from './model.mjs';

tuneEngine();
const [content, week, stations, profiles] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const model = campaign.stations.find(({ tier }) => tier === 'district');

const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const later = (start, minutes) => clock(Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5)) + minutes);

/** The grid of one profile: other times, other lengths, other audiences; nobody is relayed. */
const grid = (profile) => ({
  ...model,
  sessions: model.sessions.map((session) => ({
    ...session,
    relays: [],
    windows: session.windows.map((window, index) => ({
      ...window,
      start: later(window.start, profile % 34),
      length: window.length + 60 * (Math.floor(profile / 34) % 10),
      audience: Math.max(20, window.audience - ((profile + index) % 10)),
    })),
  })),
});
const grids = Array.from({ length: Number(profiles) }, (_, profile) => grid(profile));
const country = {
  ...campaign,
  stations: Array.from({ length: Number(stations) }, (_, index) => ({
    ...grids[index % grids.length],
    id: `dai-${index}`,
    name: `Đài ${index}`,
  })),
};
const input = planningInput(country);
const memory = process.memoryUsage.rss();
const before = cpuSeconds();
const { plans, stations: planned } = planFirstborn(input, week, []);
report({
  spent: cpuSeconds() - before,
  planned: planned.length,
  distinct: plans.length,
  before: memory / 1024 ** 2,
});
