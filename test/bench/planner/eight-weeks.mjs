/** node eight-weeks.mjs CONTENT FIRST WEEKS: weeks of all stations with their history, as an editor would count them. */
import { tuneEngine } from '../../../dist/cli/tune-engine.js';
import { loadCampaign } from '../../../dist/content/index.js';
import { windowsOf } from '../../../dist/model/index.js';
import { report } from '../measure.mjs';
import { planOneAfterAnother } from './aired.mjs';
import { countAgain, countAirings, coverageOf, sharesOf } from './count-weeks.mjs';
import { median } from './model.mjs';

tuneEngine();
const [content, first, count] = process.argv.slice(2);
const campaign = await loadCampaign(content);
const weeks = planOneAfterAnother(campaign, first, Number(count));
const plansOf = (id) => weeks.map(({ plans }) => plans.find(({ station }) => station === id));
const stations = campaign.stations
  .map((station) => ({ station, plans: plansOf(station.id) }))
  .filter(({ plans }) => plans.every((plan) => plan !== undefined));

/** Every four weeks that follow on each other. */
const fours = weeks.slice(3).map((_, from) => (plans) => plans.slice(from, from + 4));
const shares = fours.flatMap((four) => stations.map(({ plans }) => sharesOf(campaign, four(plans))));

const repeats = stations.map(({ station, plans }) => {
  const each = plans.slice(1).map((plan, before) => countAgain(plans[before], plan));
  const [again, of] = ['again', 'of'].map((key) => each.reduce((all, one) => all + one[key], 0));
  const relays = station.sessions.some((session) => session.relays.some(({ from }) => from !== undefined));
  return { again, of, relays };
});
const part = (list) =>
  list.reduce((all, { again }) => all + again, 0) / list.reduce((all, { of }) => all + of, 0);

const often = stations.filter(({ plans }) => plans.every((plan) => windowsOf(plan).length >= 5));
const coverage = fours.flatMap((four) =>
  often.map(({ station, plans }) => coverageOf(campaign, station, four(plans))),
);

const certificates = weeks.flatMap(({ plans }) => plans.map(({ certificate }) => certificate));
const distinct = new Map(
  certificates.map((one) => [`${one.value}/${one.bound}/${one.empty}`, one.gap / 100]),
);
const gaps = [...distinct.values()];

report({
  ...countAirings(
    campaign,
    weeks.flatMap(({ plans }) => plans),
  ),
  stations: stations.length,
  slowest: Math.max(...weeks.map(({ spent }) => spent)),
  mix: campaign.mix.map(({ kinds, atLeast = 0, atMost = 100 }, row) => {
    const all = shares.map((one) => one[row]);
    return {
      kinds,
      atLeast,
      atMost,
      median: median(all),
      least: Math.min(...all),
      most: Math.max(...all),
    };
  }),
  again: part(repeats),
  againAlone: part(repeats.filter(({ relays }) => !relays)),
  often: often.length,
  heard: Math.min(...coverage.map(({ heard, held }) => heard / held)),
  own: Math.min(...coverage.map(({ own, held }) => own / held)),
  problems: gaps.length,
  median: median(gaps),
  largest: Math.max(...gaps),
});
