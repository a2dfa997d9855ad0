/** Planning is handed a campaign without texts: what it does not get, it cannot depend on. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { everyPlan, planFirstborn, planningInput, planStations, planWeek } from '../../src/schedule/index.js';
import { aCampaign, anItem, aStation, paragraphs } from '../helpers/campaign.js';

const WEEK = '2020-W28';

describe('planningInput', () => {
  it('holds no sentence of a text', () => {
    const campaign = aCampaign({ items: [anItem('mot-cua', {}, paragraphs('Bà con đến một cửa.'))] });
    expect(JSON.stringify(planningInput(campaign))).not.toContain('Bà con');
  });

  it('stays the same when a text is corrected and not made longer, and changes when it is', () => {
    const input = (text: string) => planningInput(aCampaign({ items: [anItem('a', {}, paragraphs(text))] }));
    const before = input('Bà con đến một cửa.');
    expect(input('Bà con đến một cửa!')).toEqual(before);
    expect(input('Bà con đến một cửa. Bà con nhớ mang theo giấy hẹn.')).not.toEqual(before);
  });

  it('measures at every pace of the stations, read and interpreted', () => {
    const stations = [
      aStation('nhanh', { pace: 220, interpretPace: 120 }),
      aStation('cham', { pace: 185, interpretPace: 120 }),
    ];
    const { paces, lengths } = planningInput(
      aCampaign({ stations, items: [anItem('a', {}, paragraphs('Bà con. '.repeat(40)))] }),
    );
    expect(paces).toEqual([220, -120, 185]);
    const [fast = 0, aloud = 0, slow = 0] = lengths[0]?.[0] ?? [];
    expect(fast).toBeLessThan(slow);
    expect(slow).toBeLessThan(aloud);
  });

  it('leads to the weeks that each station of the province has by itself', async () => {
    const campaign = await loadCampaign(join(import.meta.dirname, '../../content'));
    const firstborn = planFirstborn(planningInput(campaign), WEEK, []);
    const plans = everyPlan(JSON.parse(JSON.stringify(firstborn)), campaign);
    expect(plans).toEqual(planStations(campaign, WEEK, []));
    expect(firstborn.plans.length).toBeLessThan(plans.length / 2);
    for (const id of ['dai-gia-lai', 'dai-krong-pa', 'dai-ia-rsuom']) {
      const station = campaign.stations.find((one) => one.id === id);
      if (station === undefined) throw new Error(id);
      expect(plans.find((plan) => plan.station === id)).toEqual(planWeek(campaign, station, WEEK, []));
    }
  }, 240_000);
});
