/** `week-notes/<week>.yaml`: an item stays out of the week, however often it is planned again; what means nothing is told with its line. */
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { airingsOf, type WeekPlan } from '../../src/model/index.js';
import { checkWeekPins, explainItem, planWeek } from '../../src/schedule/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const WEEK = '2020-W28';

async function campaignWith(notes: string | undefined) {
  const more = Object.fromEntries(
    ['hai-cua', 'ba-cua', 'bon-cua'].map((id) => [`items/${id}.md`, anItemFile({ title: id })]),
  );
  const files = notes === undefined ? more : { ...more, [`week-notes/${WEEK}.yaml`]: notes };
  return loadCampaign(await folderOf(smallContent(files)));
}

async function planned(notes: string | undefined, week = WEEK, published: readonly WeekPlan[] = []) {
  const campaign = await campaignWith(notes);
  const station = campaign.stations[0] ?? expect.fail();
  const again = published.length === 0 ? {} : { published, at: '2020-07-07T12:00:00+07:00' };
  return { campaign, plan: planWeek(campaign, station, week, [], again) };
}

const datesOf = (plan: WeekPlan, item: string) =>
  airingsOf(plan).flatMap((airing) => (airing.item === item ? [airing.start.slice(0, 10)] : []));

describe('a note on a week', () => {
  it('keeps an item out of the week, at the station, in the window, on the date that it names, and out of no other', async () => {
    const { plan: before } = await planned(undefined);
    expect(datesOf(before, 'mot-cua').length).toBeGreaterThan(1);
    const { plan: all } = await planned('bans:\n  - { item: mot-cua }\n');
    expect(datesOf(all, 'mot-cua')).toEqual([]);
    expect(airingsOf(all).length).toBeGreaterThan(0);
    const { plan: next } = await planned('bans:\n  - { item: mot-cua }\n', '2020-W29');
    expect(datesOf(next, 'mot-cua')).not.toEqual([]);
    const [day = ''] = datesOf(before, 'mot-cua');
    const { plan: one } = await planned(
      `bans:\n  - { item: mot-cua, station: dai-krong-pa, window: sang, date: ${day}, reason: Dời sang tuần sau }\n`,
    );
    expect(datesOf(one, 'mot-cua')).not.toContain(day);
    expect(datesOf(one, 'mot-cua')).not.toEqual([]);
  });

  it('takes a published item out of what has not begun, and is kept when the week is planned once more', async () => {
    const { plan: published } = await planned(undefined);
    const note = 'bans:\n  - { item: mot-cua }\n';
    const later = (plan: WeekPlan) => datesOf(plan, 'mot-cua').filter((date) => date > '2020-07-07');
    const { plan, campaign } = await planned(note, WEEK, [published]);
    expect(later(published)).not.toEqual([]);
    expect(later(plan)).toEqual([]);
    const { plan: third } = await planned(note, WEEK, [plan]);
    expect(third.days).toEqual(plan.days);
    expect(checkWeekPins(campaign, plan)).toEqual([]);
    const verdicts = explainItem(campaign, plan, 'mot-cua', {
      published: [published],
      at: '2020-07-07T12:00:00+07:00',
    }).windows;
    expect(verdicts.at(-1)).toMatchObject({ verdict: 'barred', bar: { rule: 'ban' } });
  });
});

it.each([
  [
    'another station, another item',
    'bans:\n  - { item: khong-co, station: dai-khong-co }\n',
    [
      'error dangling-reference week-notes/2020-W28.yaml:2 bans.0.item',
      'error dangling-reference week-notes/2020-W28.yaml:2 bans.0.station',
    ],
  ],
  [
    'a window that is not there',
    'bans:\n  - { item: mot-cua, window: khuya }\n',
    ['error unknown-window week-notes/2020-W28.yaml:2 bans.0.window'],
  ],
  [
    'a date of another week',
    'bans:\n  - item: mot-cua\n    date: 2020-07-14\n',
    ['error ban-outside-week week-notes/2020-W28.yaml:3 bans.0.date'],
  ],
  [
    'a list that nobody knows',
    'ghim:\n  - { item: mot-cua }\n',
    ['error unknown-field week-notes/2020-W28.yaml:1 ghim'],
  ],
])('%s: told with its line', async (_, notes, expected) => {
  const folder = await folderOf(smallContent({ [`week-notes/${WEEK}.yaml`]: notes }));
  const { issues } = await checkContent(folder);
  const told = issues
    .filter(({ file }) => file.startsWith('week-notes/'))
    .map(({ severity, code, file, line, field }) => `${severity} ${code} ${file}:${line} ${field}`);
  expect(told).toEqual(expected);
});

it.each(['2020-W60.yaml', 'tuan-28.yaml', '2020-W28.yml', '2020-W28.yaml.txt'])(
  '%s is passed over, and how to name it is said',
  async (name) => {
    const { issues } = await checkContent(
      await folderOf(smallContent({ [`week-notes/${name}`]: 'bans: []\n' })),
    );
    const [issue] = issues.filter(({ file }) => file === `week-notes/${name}`);
    expect(issue).toMatchObject({ severity: 'warning', code: 'ignored-file' });
    expect(issue?.fix.vi).toContain('week-notes/2020-W28.yaml');
  },
);
