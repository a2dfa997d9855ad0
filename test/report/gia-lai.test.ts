/** The real campaign counted a second time, from its files, without a line of our own code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCampaign } from '../../src/content/index.js';
import { coverCampaign } from '../../src/report/index.js';

const folder = join(import.meta.dirname, '../../content');
const campaign = await loadCampaign(folder);
const coverage = coverCampaign(campaign);

interface Written {
  readonly id: string;
  readonly kind: string;
  readonly topics: string[];
  readonly audiences: string[];
  readonly status: string;
  readonly sample?: boolean;
  readonly published: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly radio?: { readonly van?: boolean };
  readonly print?: { products: string[] };
}

const filesBelow = (name: string, ending: RegExp) =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .sort();

const idOf = (file: string) => file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

const written: Written[] = [
  ...filesBelow('items', /(?<!\.[a-z]{2,3})\.md$/).map((file) => ({
    ...parse(read('items', file).split(/^---$/m)[1] ?? ''),
    id: idOf(file),
  })),
  ...filesBelow('procedures', /\.yaml$/).map((file) => ({
    ...parse(read('procedures', file)),
    kind: 'guide',
    id: idOf(file),
  })),
];

/** The campaign's own offset is +07:00 all year, so dates can be compared as text. */
const day = (moment: string) => moment.slice(0, 10);
const first = ({ published, validFrom }: Written) =>
  [day(published), ...(validFrom === undefined ? [] : [day(validFrom)])].sort().at(-1) ?? '';
const last = ({ validUntil }: Written) => day(validUntil ?? '9999-12-31');

const good = written.filter((item) => item.status === 'approved' && first(item) <= last(item));
const counted = good.filter(({ sample }) => sample !== true);
const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
const liveIn = (item: Written, month: string) =>
  first(item).slice(0, 7) <= month && month <= last(item).slice(0, 7);
const ids = (items: readonly Written[]) => items.map(({ id }) => id).sort();
const sorted = (list: readonly string[]) => [...list].sort();

describe('the Gia Lai campaign, counted again from its files', () => {
  it('is read whole, and its moments are all in one offset', () => {
    expect(written.length).toBeGreaterThanOrEqual(120);
    for (const { published, validFrom = '2020-01-01', validUntil = '2020-01-01' } of written) {
      for (const moment of [published, validFrom, validUntil]) expect(moment).toMatch(/^[\d-]{10}$|\+07:00$/);
    }
    expect(sorted(coverage.whole.items)).toEqual(ids(counted));
    expect(coverage.months).toEqual(months);
  });

  it.each(coverage.topics.map((row) => [row.topic, row] as const))('topic %s', (topic, row) => {
    const here = counted.filter(({ topics }) => topics.includes(topic));
    for (const { month, live, fresh } of row.months) {
      expect(sorted(live)).toEqual(ids(here.filter((item) => liveIn(item, month))));
      expect(sorted(fresh)).toEqual(ids(here.filter((item) => first(item).slice(0, 7) === month)));
    }
    for (const { kind, items } of row.kinds)
      expect(sorted(items)).toEqual(ids(here.filter((item) => item.kind === kind)));
    for (const { audience, items } of row.audiences)
      expect(sorted(items)).toEqual(ids(here.filter(({ audiences }) => audiences.includes(audience))));
    expect([row.months.length, row.kinds.length, row.audiences.length]).toEqual([12, 10, 5]);
  });

  it('topic × kind × month × audience', () => {
    const cells = new Map<string, string[]>();
    for (const item of counted) {
      for (const topic of item.topics) {
        for (const audience of item.audiences) {
          for (const month of months.filter((name) => liveIn(item, name))) {
            const key = [topic, item.kind, month, audience].join(' ');
            cells.set(key, [...(cells.get(key) ?? []), item.id].sort());
          }
        }
      }
    }
    const told = coverage.entries.map(
      ({ topic, kind, month, audience, live }) =>
        [[topic, kind, month, audience].join(' '), sorted(live)] as const,
    );
    expect(told.length).toBe(cells.size);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(cells));
  });

  it('an evidence of items in each month', () => {
    const { obligations } = parse(read('obligations.yaml'));
    const duty = obligations.find(({ id }: Written) => id === 'II.4.b');
    const found = coverage.clauses.find(({ clause }) => clause === 'II.4.b')?.evidence[0];
    const guides = counted.filter(
      (item) => item.topics.includes('II.4.b') && item.kind === 'guide' && last(item) >= '2020-01-01',
    );
    expect(duty.evidence[0]).toMatchObject({ kind: 'items', topics: ['II.4.b'], kinds: ['guide'] });
    expect(found?.units.map(({ id, state }) => [id, state])).toEqual(
      months.map((month) => [month, guides.some((item) => liveIn(item, month)) ? 'kept' : 'not']),
    );
  });

  it('says of each clause what a lawyer would sign in the week of 6 July 2020, before it is planned', () => {
    const { clauses } = coverCampaign(campaign, { at: '2020-07-06T00:00:00+07:00' });
    const by = (state: string) => clauses.filter((one) => one.state === state).map(({ clause }) => clause);
    expect(by('kept')).toEqual(['II.7']);
    expect(by('in-name').join(' ')).toBe('III.1.c.2 III.1.c.3 III.2.c.1 III.6 IV.1.1');
    expect(by('not').join(' ')).toBe('I.1.6 III.5 III.7.c.1 III.7.c.2 IV.1.2 IV.1.4 IV.2');
    expect(by('not-due').join(' ')).toBe('III.3 III.9');
    expect(by('outside').join(' ')).toBe(
      'III.1.c.1 III.2.c.2 III.2.c.3 III.10.c.2 IV.1.3 IV.3.1 IV.3.2 IV.3.3 IV.4',
    );
    expect(
      by('partly')
        .filter((id) => id.startsWith('III'))
        .join(' '),
    ).toBe('III.4.c.1 III.4.c.2 III.8.c.1 III.8.c.2 III.10.c.1');
  });

  it('every topic is served or named as a gap, and so is every evidence', () => {
    const lacking = coverage.clauses.flatMap(({ evidence }) =>
      evidence.filter(({ state }) => ['partly', 'in-name', 'not'].includes(state)),
    );
    expect(coverage.gaps.filter(({ what }) => what === 'evidence')).toHaveLength(lacking.length);
    for (const { topic, months: row } of coverage.topics) {
      const empty = row.filter(({ live }) => live.length === 0).map(({ month }) => month);
      const named = coverage.gaps.flatMap((gap) =>
        gap.what === 'topic-month' && gap.topic === topic ? gap.months : [],
      );
      expect([topic, named]).toEqual([topic, empty]);
    }
  });
});
