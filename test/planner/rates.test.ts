/** What is worth how much. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RATES, REACH, rememberedPoints, worthOf } from '../../src/planner/problem/rates.js';

it('two weeks are remembered, the nearer one better', () => {
  expect([0, 1, 2, 3].map((weeks) => rememberedPoints(90, weeks))).toEqual([90, 45, 22, 0]);
});

it('a longer item says more, and less and less', () => {
  expect([10, 60, 110, 300].map((seconds) => worthOf(2, seconds))).toEqual([28, 100, 129, 166]);
});

it('every further audience earns less, and never nothing', () => {
  const worth = REACH.map((segment) => segment.worth);
  expect([...worth].sort((a, b) => b - a)).toEqual(worth);
  expect(Math.min(...worth)).toBeGreaterThan(0);
});

it('docs/planner.md tells the rates that are used', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/planner.md'), 'utf8');
  const told = (rule: string) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${rule}`)) ?? '';
    return row.replace(/(?<=\d) (?=\d{3})/g, '');
  };
  const rates = [
    ['fresh', RATES.fresh],
    ['theme', RATES.theme],
    ['kept', RATES.kept],
    ['urgent-daily', RATES.missingDay],
    ['mix', RATES.mixSecond],
    ['weekly-minimum', RATES.missingAiring],
    ['topic-quota', RATES.missingQuotaSecond],
    ['monthly-column', RATES.missingColumn],
    ['pin', RATES.missingDuty],
    ['another-day', RATES.againOnDay],
    ['another-time', RATES.sameSession],
    ['share-below', RATES.beyondWeekShare],
    ['fill', RATES.unfilledSecond],
    ['never-empty', RATES.emptyWindow],
    ['clock', RATES.missingPlace],
  ] as const;
  for (const [rule, rate] of rates) expect(told(rule)).toMatch(new RegExp(`\\| ${rate}(,.*)? \\|$`));
  expect(told('familiar')).toContain(
    `${RATES.familiar[0]} of last week, ${RATES.familiar[1]} of the week before`,
  );
});
