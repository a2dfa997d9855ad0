/** The real campaign counted a second time, from its files, without a line of our own code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCampaign } from '../../src/content/index.js';
import { coverCampaign } from '../../src/report/index.js';

const folder = join(import.meta.dirname, '../../content');
const coverage = coverCampaign(await loadCampaign(folder));

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

  it('clause × output', () => {
    const { obligations } = parse(read('obligations.yaml'));
    expect(obligations).toHaveLength(30);
    expect(coverage.clauses.map(({ clause }) => clause)).toEqual(obligations.map(({ id }: Written) => id));
    for (const [index, duty] of obligations.entries()) {
      const asked = counted.filter(
        (item) =>
          (duty.items?.includes(item.id) ??
            ((duty.topics ?? item.topics).some((topic: string) => item.topics.includes(topic)) &&
              (duty.kinds ?? [item.kind]).includes(item.kind))) &&
          first(item) <= duty.deadline &&
          last(item) >= duty.from,
      );
      const there: Record<string, Written[]> = {
        feeds: asked,
        pages: asked,
        // What is said from a van is on no station's air; every audience of the campaign has a window somewhere.
        week: asked.filter(({ radio }) => radio !== undefined && radio.van !== true),
        print: asked.filter(({ print }) =>
          print?.products.some((product) => (duty.products ?? [product]).includes(product)),
        ),
      };
      for (const { output, state, items } of coverage.clauses[index]?.cells ?? []) {
        const expected = ids(there[output] ?? []);
        if (duty.outputs.length === 0) expect([state, items]).toEqual(['outside', []]);
        else {
          expect([duty.id, output, sorted(items)]).toEqual([duty.id, output, expected]);
          expect(state === 'unasked').toBe(!duty.outputs.includes(output));
          expect(state === 'gap').toBe(duty.outputs.includes(output) && expected.length === 0);
        }
      }
    }
  });

  it('every topic and clause is served or named as a gap', () => {
    for (const { clause, cells } of coverage.clauses) {
      for (const { output, state } of cells.filter(({ state }) => state === 'gap' || state === 'partial')) {
        const named = coverage.gaps.filter(
          (gap) => gap.what === 'clause-output' && gap.clause === clause && gap.output === output,
        );
        expect([clause, output, state, named.length]).toEqual([clause, output, state, 1]);
      }
    }
    for (const { topic, months: row } of coverage.topics) {
      const empty = row.filter(({ live }) => live.length === 0).map(({ month }) => month);
      const named = coverage.gaps.flatMap((gap) =>
        gap.what === 'topic-month' && gap.topic === topic ? gap.months : [],
      );
      expect([topic, named]).toEqual([topic, empty]);
    }
  });

  it('the clauses that name articles of their own have them', () => {
    const own = coverage.clauses.find(({ clause }) => clause === 'III.10.c.1');
    expect(own?.cells.map(({ items }) => items.length)).toEqual([5, 5, 5, 5]);
  });
});
