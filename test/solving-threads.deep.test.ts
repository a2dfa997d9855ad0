/** Real threads: whatever becomes of them, the week is the one that is planned without them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type WeekPlan, windowsOf } from '../src/model/index.js';
import { planStations } from '../src/schedule/index.js';
import { openSolvingThreads, type SolvingThreads } from '../src/solving-threads.js';
import { aCampaign, anItem, aStation, paragraphs } from './helpers/campaign.js';
import { folderOf } from './helpers/folder-of.js';

const WEEK = '2020-W28';
const campaign = aCampaign({
  stations: [1, 2, 3, 4, 5, 6].map((n) => aStation(`dai-${n}`, { pace: 180 + 5 * n })),
  items: ['a', 'b', 'c', 'd'].map((id) => anItem(id, {}, paragraphs('Bà con đến một cửa. '.repeat(20)))),
});

describe('openSolvingThreads', () => {
  let threads: SolvingThreads | undefined;
  afterEach(() => threads?.close());

  async function moduleOf(text: string): Promise<string> {
    const folder = await folderOf({});
    const file = join(folder, 'solving.js');
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(file, text);
    return pathToFileURL(file).href;
  }
  const plan = (library: string, patience = 30) => {
    threads = openSolvingThreads({ count: 2, library, patience });
    return planStations(campaign, WEEK, [], { elsewhere: threads });
  };
  const airings = (plans: readonly WeekPlan[]) =>
    plans.flatMap(windowsOf).reduce((sum, { slot }) => sum + slot.airings.length, 0);
  const alone = planStations(campaign, WEEK, []);

  it('takes the answers that the threads give', async () => {
    const plans = plan(await moduleOf('export const answer = () => ({ placements: [] });'));
    expect(airings(alone)).toBeGreaterThan(10);
    expect(plans.map(({ station }) => station)).toEqual(alone.map(({ station }) => station));
    expect(airings(plans)).toBe(0);
  });

  it.each([
    ['whose module is not there', 'file:///nowhere/solving.js'],
    ['that throws', "export const answer = () => { throw new Error('no'); };"],
    ['that ends', 'export const answer = () => process.exit(3);'],
    ['that never answers', 'export const answer = () => { for (;;); };'],
  ])('solves by itself what was asked of a thread %s', async (_, text) => {
    expect(plan(text.startsWith('file:') ? text : await moduleOf(text), 2)).toEqual(alone);
  });

  it('is nothing where there is one processor, or where the program is not compiled', () => {
    expect(openSolvingThreads({ count: 1, library: 'file:///solving.js' })).toBeUndefined();
    expect(openSolvingThreads({ count: 2, library: 'file:///solving.ts' })).toBeUndefined();
  });
});
