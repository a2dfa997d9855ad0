/** Days by the moon: written once, right each year; days that a year lacks are told at their line. */
import { describe, expect, it, test } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

const days = (...entries: string[]) => ({
  'calendar.yaml': `days:\n${entries.map((entry) => `  - { ${entry}, title: Tết }\n`).join('')}`,
});

async function faultsOf(...entries: string[]) {
  const { issues } = await checkContent(await folderOf(smallContent(days(...entries))));
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, field }) => `${code} ${file}:${line} ${field}`);
}

async function datesOf(changes: Record<string, string>) {
  const { calendar } = await loadCampaign(await folderOf(smallContent(changes)));
  return calendar.map(({ from, until }) => (until === undefined ? from : `${from} ${until}`));
}

const LONG = String(smallContent()['campaign.yaml']);
/** The small campaign, valid for other years. */
const inYears = (from: number, until: number) => ({
  'campaign.yaml': LONG.replace(/validFrom: .*/, `validFrom: ${from}-01-01`).replace(
    /validUntil: .*/,
    `validUntil: ${until}-12-31`,
  ),
});

describe('a day by the moon', () => {
  test('is right each year that the campaign touches', async () => {
    expect(await datesOf({ ...days('lunar: 01-01, days: -2..4'), ...inYears(2024, 2026) })).toEqual([
      '2024-02-08 2024-02-14',
      '2025-01-27 2025-02-02',
      '2026-02-15 2026-02-21',
    ]);
  });

  test('may belong to the lunar year that began the year before', async () => {
    expect(await datesOf({ ...days('lunar: 12-23'), ...inYears(2025, 2025) })).toEqual(['2025-01-22']);
  });

  test('comes once where a year is named, whenever that is', async () => {
    const entry = 'lunar: 1-1, days: -1..-1, year: 2030';
    expect(await datesOf({ ...days(entry), ...inYears(2020, 2020) })).toEqual(['2030-02-01']);
  });

  test('in a leap month comes in the years that have it', async () => {
    const entry = days('lunar: 06-15, leap: true');
    expect(await datesOf({ ...entry, ...inYears(2017, 2026) })).toEqual(['2017-08-06', '2025-08-08']);
  });

  test('stands beside days by date as they are', async () => {
    const entries = days('from: 2020-05-01', 'from: 2020-09-02, until: 2020-09-03', 'lunar: 03-10');
    expect(await datesOf({ ...entries, ...inYears(2020, 2020) })).toEqual([
      '2020-05-01',
      '2020-09-02 2020-09-03',
      '2020-04-02',
    ]);
  });

  test('costs nothing to speak of in a campaign of ten thousand years', async () => {
    const far = LONG.replace(/validFrom: .*/, 'validFrom: 0000-01-01').replace(
      /validUntil: .*/,
      'validUntil: 9999-12-31',
    );
    const dates = await datesOf({ ...days('lunar: 01-01'), 'campaign.yaml': far });
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([201, '1900-01-31', '2100-02-09']);
  });
});

it.each<[what: string, entries: string[], faults: string[]]>([
  ['no day of any calendar', ['lunar: 01-31'], ['bad-lunar-day calendar.yaml:2 days.0.lunar']],
  ['a month too many', ['lunar: 13-01'], ['bad-lunar-day calendar.yaml:2 days.0.lunar']],
  ['a date of the wall calendar', ['lunar: 2020-01-01'], ['bad-lunar-day calendar.yaml:2 days.0.lunar']],
  [
    'the thirtieth of a month of 29 days',
    ['lunar: 01-01', 'lunar: 12-30, year: 2024'],
    ['lunar-day-missing calendar.yaml:3 days.1.lunar'],
  ],
  [
    'a leap month that the year lacks',
    ['lunar: 01-01, leap: true, year: 2020'],
    ['leap-month-missing calendar.yaml:2 days.0.leap'],
  ],
  ['days in the wrong order', ['lunar: 01-01, days: 3..1'], ['bad-days-around calendar.yaml:2 days.0.days']],
  ['days too far away', ['lunar: 01-01, days: 0..99'], ['bad-days-around calendar.yaml:2 days.0.days']],
  ['both calendars', ['from: 2020-01-25, lunar: 01-01'], ['day-of-one-calendar calendar.yaml:2 days.0']],
  ['neither', ['offAir: true'], ['day-of-one-calendar calendar.yaml:2 days.0']],
  [
    'until beside lunar',
    ['lunar: 01-01, until: 2020-01-29'],
    ['day-of-both-calendars calendar.yaml:2 days.0'],
  ],
  ['days beside from', ['from: 2020-01-25, days: 0..4'], ['day-of-both-calendars calendar.yaml:2 days.0']],
  ['a year that is not known', ['lunar: 01-01, year: 1800'], ['too-small calendar.yaml:2 days.0.year']],
])('tells %s at its line', async (_, entries, faults) => {
  expect(await faultsOf(...entries)).toEqual(faults);
});

test('the demonstration’s Tết and Giỗ Tổ fall where they fell', async () => {
  const { calendar } = await loadCampaign('content');
  const found = calendar.filter(({ title }) => /Nguyên đán|Hùng Vương/.test(title));
  expect(found.map(({ from, until }) => [from, until])).toEqual([
    ['2020-01-23', '2020-01-29'],
    ['2020-04-02', undefined],
  ]);
});
