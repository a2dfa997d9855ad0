/** The province as it stood on a day: every place with its code, its time and what it became. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { lineage, type Place, startOf } from '../../src/model/index.js';
import { isValidAt } from '../../src/model/time/instant.js';

const { places, agencies, obligations, timeZone } = await loadCampaign(
  join(import.meta.dirname, '../../content'),
);
const validOn = (date: string) =>
  places.filter((place) => isValidAt(place, startOf(date, timeZone), timeZone));
const communesOn = (date: string) => validOn(date).filter(({ level }) => level === 'commune');

function tally(entries: readonly Place[], key: (place: Place) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of entries) {
    const name = key(entry) ?? '';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Communes a district from February 2020 to October 2024, by the statistics office's tables. */
const COMMUNES: Readonly<Record<string, number>> = {
  pleiku: 22,
  'an-khe': 11,
  'ayun-pa': 8,
  kbang: 14,
  'dak-doa': 17,
  'chu-pah': 14,
  'ia-grai': 13,
  'mang-yang': 12,
  'kong-chro': 14,
  'duc-co': 10,
  'chu-prong': 20,
  'chu-se': 15,
  'dak-po': 8,
  'ia-pa': 9,
  'krong-pa': 14,
  'phu-thien': 10,
  'chu-puh': 9,
};

describe('the communes of Gia Lai', () => {
  it('are 222 until 31 January 2020', () => {
    expect(communesOn('2020-01-15')).toHaveLength(222);
    expect(communesOn('2020-01-31')).toHaveLength(222);
  });

  it('are 220 from 1 February 2020: 182 xã, 24 phường, 14 thị trấn', () => {
    expect(tally(communesOn('2020-02-01'), ({ kind }) => kind)).toEqual({
      xã: 182,
      phường: 24,
      'thị trấn': 14,
    });
    const gone = communesOn('2020-01-31').filter((place) => !communesOn('2020-02-01').includes(place));
    expect(gone.map(({ id, code, successor }) => [id, code, successor])).toEqual([
      ['pleiku.chu-hdrong', '23587', 'pleiku.chi-lang'],
      ['chu-pah.chu-jor', '23758', 'chu-pah.chu-dang-ya'],
    ]);
  });

  it('are so many in each of the 17 districts', () => {
    expect(tally(communesOn('2020-02-01'), ({ parent }) => parent)).toEqual(COMMUNES);
    expect(tally(communesOn('2020-01-15'), ({ parent }) => parent)).toEqual({
      ...COMMUNES,
      pleiku: 23,
      'chu-pah': 15,
    });
  });

  it('are 218 from 1 November 2024', () => {
    expect(communesOn('2024-11-01')).toHaveLength(218);
  });

  it('are 77 from 1 July 2025, 8 of them phường, without districts', () => {
    expect(tally(communesOn('2025-07-01'), ({ kind }) => kind)).toEqual({ xã: 69, phường: 8 });
    expect(tally(validOn('2025-07-01'), ({ level }) => level)).toEqual({ province: 1, commune: 77 });
  });

  it('lie in their district, and it in the province; the id says so', () => {
    for (const { id, parent = '' } of communesOn('2020-07-06')) {
      expect(id.startsWith(`${parent}.`)).toBe(true);
      expect(lineage(places, id).map((place) => place.id)).toEqual([id, parent, 'gia-lai']);
    }
  });
});

describe('a code', () => {
  it.each(['2020-01-15', '2020-02-01', '2020-07-06', '2024-11-01', '2025-07-01'])(
    'is one place’s on %s',
    (date) => {
      const codes = validOn(date).map(({ code }) => code);
      expect(codes.filter((code) => code === null)).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  it('may be another place’s later, so that it is no identity', () => {
    const later = new Map(communesOn('2025-07-01').map(({ code, name }) => [code, name]));
    const reused = communesOn('2020-07-06').filter(({ code }) => later.has(code));
    expect(reused).toHaveLength(77);
    expect(later.get('23584')).toBe('Thống Nhất');
    expect(reused.find(({ code }) => code === '23584')?.name).toBe('Yên Thế');
  });
});

describe('a successor', () => {
  const byId = new Map(places.map((place) => [place.id, place]));

  it('begins no later than the day after', () => {
    for (const { validUntil = '', successor } of places) {
      const next = successor === undefined ? undefined : byId.get(successor);
      if (next === undefined) continue;
      expect(startOf(next.validFrom ?? '2020-01-01', timeZone)).toBeLessThanOrEqual(
        startOf(validUntil, timeZone) + 86_400_000,
      );
    }
  });

  it('is named for every commune of 2020 but the one that was split', () => {
    const without = communesOn('2020-07-06').filter(({ successor }) => successor === undefined);
    expect(without.map(({ id }) => id)).toEqual(['kbang.dak-hlo']);
  });

  it('is, by way of any between, one of the 77, each of which has at least one before it', () => {
    const last = (place: Place): Place => {
      const next = place.successor === undefined ? undefined : byId.get(place.successor);
      return next === undefined ? place : last(next);
    };
    const ends = new Set(communesOn('2020-01-15').map((place) => last(place).id));
    ends.delete('kbang.dak-hlo');
    expect([...ends].sort()).toEqual(
      communesOn('2025-07-01')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('the agencies', () => {
  it('that the plan names each say what it gives them to do', () => {
    expect(agencies.filter(({ role }) => role === undefined)).toEqual([]);
  });

  it('are named with a clause when they act in it', () => {
    // Parts I and II bind all of them.
    for (const { id, actors } of obligations.filter((clause) => /^(?:III|IV)\./.test(clause.id))) {
      const clause = id.split('.').slice(0, 2).join('.');
      for (const actor of actors) {
        const role = agencies.find((agency) => agency.id === actor)?.role ?? '';
        const whole = /mọi việc của kế hoạch/.test(role);
        expect(whole || role.includes(clause), `${actor} in ${clause}`).toBe(true);
      }
    }
  });
});
