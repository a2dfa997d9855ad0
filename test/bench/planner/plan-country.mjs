/** node plan-country.mjs CONTENT WEEK TIMES VARIANTS: a country of stations, the communes of a campaign again and again, at other times and with other listeners. */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { planFirstborn, planningInput } from '../../../dist/schedule/index.js';
import { report } from '../measure.mjs';
import { cpuSeconds } from './model.mjs';

tuneEngine();
const [content, week, times, variants] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const communes = campaign.stations.filter(({ tier }) => tier === 'commune');

const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const later = (start, minutes) => clock(Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5)) + minutes);

/** A commune under another id: its windows later by some minutes, with fewer listeners; it relays what the first one relays. */
const again = (station, number) => ({
  ...station,
  id: `${station.id}-${number}`,
  sessions: station.sessions.map((session) => ({
    ...session,
    windows: session.windows.map((window, index) => ({
      ...window,
      start: later(window.start, number % Number(variants)),
      audience: Math.max(20, window.audience - (((number % Number(variants)) + index) % 10)),
    })),
  })),
});
const stations = [
  ...campaign.stations,
  ...Array.from({ length: Number(times) - 1 }, (_, number) =>
    communes.map((station) => again(station, number + 1)),
  ).flat(),
];
const input = planningInput({ ...campaign, stations });
const memory = process.memoryUsage.rss();
const before = cpuSeconds();
const { plans, stations: planned } = planFirstborn(input, week, []);
report({
  spent: cpuSeconds() - before,
  planned: planned.length,
  distinct: plans.length,
  before: memory / 1024 ** 2,
});
