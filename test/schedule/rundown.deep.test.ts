/** Every window of a province, eight weeks long: what is read fits, to the second, and says what it has to. */
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { addWeeks, byId, itemOf, windowsOf } from '../../src/model/index.js';
import { planStations } from '../../src/schedule/index.js';
import { readingSeconds, windowFrame } from '../../src/speech/index.js';
import { faultsIn } from '../helpers/recount-week.js';

const campaign = await loadCampaign('content');
const weeks = [0, 1, 2, 3, 4, 5, 6, 7].map((week) => addWeeks('2020-W24', week));

test.each(weeks)(
  'the rundowns of %s add up at all stations',
  (week) => {
    const faults: string[] = [];
    for (const plan of planStations(campaign, week, [])) {
      const station = byId(campaign.stations, plan.station) ?? expect.fail();
      faults.push(...faultsIn(campaign, station, plan).map((fault) => `${plan.station}: ${fault}`));
      const inFull = new Set<string>();
      for (const { date, slot } of windowsOf(plan)) {
        const name = `${plan.station} ${date}/${slot.window}`;
        const frame = windowFrame(campaign, station, { ...slot, date });
        const pace = frame.interpreted ? station.interpretPace : station.pace;
        const secondsOf = (part: string) =>
          slot.rundown.filter((entry) => entry.part === part).reduce((sum, { seconds }) => sum + seconds, 0);
        if (slot.airings.length === 0) {
          if (secondsOf('spare') !== slot.seconds) faults.push(`${name}: empty, and not spare`);
          continue;
        }
        if (secondsOf('spare') < 0.03 * slot.seconds) faults.push(`${name}: nothing to spare`);
        if (secondsOf('opening') < readingSeconds([frame.opening.text], pace))
          faults.push(`${name}: opening`);
        const kinds = slot.airings.map(({ item }) => itemOf(campaign, item).kind);
        const links = kinds.map((kind, nth) => frame.link(kind, nth, kinds[nth - 1]).text);
        const said = links.reduce((sum, text) => sum + readingSeconds([text], pace), 0);
        if (secondsOf('link') < said) faults.push(`${name}: links`);
        const day = `${date} ${slot.languages[0]}`;
        const closing = frame.closing(!inFull.has(day)).text;
        inFull.add(day);
        if (secondsOf('closing') < readingSeconds([closing], pace)) faults.push(`${name}: closing`);
      }
    }
    expect(faults).toEqual([]);
  },
  600_000,
);
