/** A week that nobody but its editor has seen, planned again after a text has grown: what still fits stays. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCache } from '../../src/cache/index.js';
import { loadCampaign } from '../../src/content/index.js';
import { type Campaign, type WeekPlan, windowsOf } from '../../src/model/index.js';
import { planEdition, planEditionOnce } from '../../src/plan-edition.js';
import { folderOf } from '../helpers/folder-of.js';

const WEEK = '2020-W28';
const GROWN = 'hoi-dap-duoc-hoi-y-kien';
const DISTRICT = 'dai-krong-pa';
const COMMUNES = ['dai-krong-pa.chu-gu', 'dai-krong-pa.chu-ngoc'];
const all = { week: WEEK, stations: ['dai-gia-lai', DISTRICT, ...COMMUNES] };

const campaign = await loadCampaign(join(import.meta.dirname, '../../content'));

const A_SENTENCE = { type: 'text' as const, text: 'Nói một lần chưa xong thì nói thêm lần nữa.' };

/** With a text that takes some three seconds more to read, a new title, and the day of the correction. */
const grown = changed(GROWN, (item) => {
  const [version, ...others] = item.versions;
  const script = [
    ...(version.script ?? []),
    { type: 'paragraph' as const, line: 90, children: [A_SENTENCE] },
  ];
  const longer = { ...version, title: 'Bà con được hỏi ý kiến', script };
  return { ...item, updated: '2020-07-01' as const, versions: [longer, ...others] };
});

function changed(
  id: string,
  change: (item: Campaign['items'][number]) => Campaign['items'][number],
): Campaign {
  return { ...campaign, items: campaign.items.map((item) => (item.id === id ? change(item) : item)) };
}

/** Items by window, and the seconds left there of what may be filled: three percent are kept. */
function windowsIn(plans: readonly WeekPlan[]) {
  return new Map(
    plans.flatMap((plan) =>
      windowsOf(plan).map(({ date, slot }) => {
        const spare = slot.rundown
          .filter(({ part }) => part === 'spare')
          .reduce((sum, { seconds }) => sum + seconds, 0);
        const items = slot.airings.map(({ item, language }) => `${item}/${language}`).sort();
        const kept = Math.ceil(0.03 * slot.seconds);
        return [`${plan.station} ${date} ${slot.window}`, { items, spare: spare - kept }] as const;
      }),
    ),
  );
}

/** What relays bring to a station and did not bring before. */
function relayedAnew(before: readonly WeekPlan[], after: readonly WeekPlan[]): Set<string> {
  const relaysIn = (plans: readonly WeekPlan[]) =>
    plans.flatMap(({ station, days }) =>
      days
        .flatMap(({ sessions }) => sessions.flatMap(({ slots }) => slots))
        .flatMap((slot) => (slot.kind === 'relay' ? slot.airings : []))
        .map(({ item, language, start }) => ({
          name: `${station} ${item}/${language}`,
          start: start.slice(0, 13),
        })),
    );
  const known = new Set(relaysIn(before).map(({ name, start }) => `${name} ${start}`));
  return new Set(relaysIn(after).flatMap(({ name, start }) => (known.has(`${name} ${start}`) ? [] : [name])));
}

it('moves nothing that still fits', async () => {
  const cache = await openCache(await folderOf({}));
  const first = await planEditionOnce(campaign, all, cache);
  const again = await planEditionOnce(grown, all, cache);
  const before = windowsIn(first.plans);
  const after = windowsIn(again.plans);
  const heard = [...before].filter(([, { items }]) => items.includes(`${GROWN}/vi`));
  expect(heard.length).toBeGreaterThan(1);
  const relayed = relayedAnew(first.plans, again.plans);
  for (const [window, { items, spare }] of before) {
    if (spare <= 8 && items.includes(`${GROWN}/vi`)) continue;
    const gone = items.filter((item) => !after.get(window)?.items.includes(item));
    // What a relay brings now may not be heard again so soon.
    const [station] = window.split(' ');
    expect([window, gone.filter((item) => !relayed.has(`${station} ${item}`))]).toEqual([window, []]);
  }
  // From nothing, many windows would hold other texts.
  const anew = windowsIn(planEdition(grown, all).plans);
  const others = [...before].filter(
    ([window, { items }]) => String(anew.get(window)?.items) !== String(items),
  );
  expect(others.length).toBeGreaterThan(before.size / 4);
}, 120_000);

it('is the week that it was when the text is as it was, and is planned from nothing when another item comes', async () => {
  const cache = await openCache(await folderOf({}));
  const first = await planEditionOnce(campaign, all, cache);
  await planEditionOnce(grown, all, cache);
  expect((await planEditionOnce(campaign, all, cache)).plans).toEqual(first.plans);
  const without = changed(GROWN, (item) => ({ ...item, status: 'draft' }));
  expect((await planEditionOnce(without, all, cache)).plans).toEqual(planEdition(without, all).plans);
}, 120_000);

it('is the same for some stations as for all, twins of others too', async () => {
  const cache = await openCache(await folderOf({}));
  await planEditionOnce(campaign, { week: WEEK }, cache);
  const some = await planEditionOnce(grown, { week: WEEK, stations: COMMUNES.slice(1) }, cache);
  const whole = await planEditionOnce(grown, { week: WEEK }, cache);
  expect(some.plans).toEqual(whole.plans.filter(({ station }) => station === COMMUNES[1]));
}, 240_000);
