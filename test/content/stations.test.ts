/** The stations of Gia Lai 2020: one for each place, what each relays, and who speaks Jrai or Bahnar. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import {
  gridFaults,
  placeTitle,
  type Station,
  secondsOfClock,
  startOf,
  type WeekPlan,
  type Window,
  windowsOf as windowsOfPlan,
} from '../../src/model/index.js';
import { isValidAt } from '../../src/model/time/instant.js';
import { planStations } from '../../src/schedule/index.js';

const campaign = await loadCampaign(join(import.meta.dirname, '../../content'));
const { places, stations, timeZone } = campaign;
const byId = new Map(stations.map((station) => [station.id, station]));
const placeOf = new Map(places.map((place) => [place.id, place]));

const onAir = (date: string, tier: string) =>
  stations.filter(
    (station) => station.tier === tier && isValidAt(station, startOf(date, timeZone), timeZone),
  );
const communes = onAir('2020-07-06', 'commune');
const windowsOf = (station: Station) => station.sessions.flatMap(({ windows }) => windows);
const relaysOf = (station: Station) => station.sessions.flatMap(({ relays }) => relays);
const sourceOf = (station: Station, tier: string) =>
  relaysOf(station)
    .flatMap(({ from }) => byId.get(from ?? '') ?? [])
    .find((source) => source.tier === tier);

/** Days on which a station does not hear the whole of another's window through its relays. */
function unheardDays(station: Station, source: Station, window: Window): string[] {
  const start = secondsOfClock(window.start);
  const holds = relaysOf(station).filter(({ from, start: clock, length }) => {
    const since = secondsOfClock(clock);
    return from === source.id && since <= start && start + window.length <= since + length;
  });
  return window.days.filter((day) => !holds.some(({ days }) => days.includes(day)));
}

const unheard = (station: Station, source: Station) =>
  windowsOf(source).flatMap((window) =>
    unheardDays(station, source, window).map((day) => `${station.id} ${source.id}/${window.id} ${day}`),
  );

describe('the stations', () => {
  it('are one of the province, 17 of districts, 222 and then 220 of communes', () => {
    expect(stations).toHaveLength(240);
    for (const [date, count] of [
      ['2020-01-15', 222],
      ['2020-07-06', 220],
    ] as const) {
      expect([onAir(date, 'province').length, onAir(date, 'district').length]).toEqual([1, 17]);
      expect(onAir(date, 'commune')).toHaveLength(count);
    }
  });

  it.each(['2020-01-15', '2020-02-01', '2020-07-06'])('serve every place on %s, each its own', (date) => {
    const served = ['province', 'district', 'commune'].flatMap((tier) =>
      onAir(date, tier).map(({ place }) => place),
    );
    const there = places.filter((place) => isValidAt(place, startOf(date, timeZone), timeZone));
    expect(served.sort()).toEqual(there.map(({ id }) => id).sort());
  });

  it('are named after their place and its district, and have ids made of its id, but two', () => {
    for (const { name, place } of communes) {
      const commune = placeOf.get(place);
      const district = placeOf.get(commune?.parent ?? '');
      if (!commune || !district) throw new Error(place);
      expect(name).toBe(`Đài Truyền thanh ${placeTitle(commune)}, ${placeTitle(district)}`);
    }
    const others = stations.filter(({ id, place }) => id !== `dai-${place}`).map(({ id }) => id);
    expect(others.sort()).toEqual(['dai-dak-ko-ning', 'dai-ia-rsuom']);
  });

  it('have no window that can never be filled, and each of 5 to 15 minutes', () => {
    expect(stations.flatMap((station) => gridFaults(station))).toEqual([]);
    for (const station of stations) {
      expect(windowsOf(station).length).toBeGreaterThan(0);
      for (const { length } of windowsOf(station)) {
        expect(length).toBeGreaterThanOrEqual(300);
        expect(length).toBeLessThanOrEqual(900);
      }
    }
  });
});

describe('what a station relays', () => {
  it('what the province tells officials is heard by no other station', () => {
    const [province] = onAir('2020-07-06', 'province');
    for (const station of [...onAir('2020-07-06', 'district'), ...communes])
      expect(province && unheard(station, province)).toContain(`${station.id} dai-gia-lai/trua-can-bo wed`);
  });

  it('a commune hears every window of its district', () => {
    for (const station of communes) {
      const district = sourceOf(station, 'district');
      expect(district?.place).toBe(placeOf.get(station.place)?.parent);
      if (district) expect(unheard(station, district)).toEqual([]);
    }
  });

  it('all but wards hear every window of the province for the people, wards those of the morning and the evening', () => {
    const [province] = onAir('2020-07-06', 'province');
    if (!province) throw new Error('no provincial station');
    for (const station of [...onAir('2020-07-06', 'district'), ...communes]) {
      const missed = unheard(station, province).filter((window) => !window.includes('/trua-can-bo '));
      const ward = station.profile === 'dai-phuong';
      const noon = ['tue', 'thu'].map((day) => `${station.id} dai-gia-lai/trua-cchc ${day}`);
      const early = station.id === 'dai-dak-ko-ning';
      expect(missed).toEqual(ward || early ? noon : []);
    }
  });

  it('wards of the three towns have fewer sessions than other communes', () => {
    const wards = communes.filter(({ place }) => placeOf.get(place)?.kind === 'phường');
    expect(new Set(wards.map(({ profile }) => profile))).toEqual(new Set(['dai-phuong']));
    expect(wards).toHaveLength(24);
    for (const station of communes)
      expect(station.sessions).toHaveLength(station.profile === 'dai-phuong' ? 2 : 3);
  });

  it('communes of Ia Pa hear the nation, the province, the district, then themselves, three times a day', () => {
    for (const station of communes.filter(({ place }) => place.startsWith('ia-pa.'))) {
      for (const { relays, windows } of station.sessions) {
        expect(relays.map(({ from }) => from).toSorted()).toEqual(['dai-gia-lai', 'dai-ia-pa', undefined]);
        expect(windows).toHaveLength(1);
      }
    }
  });
});

describe('windows in Jrai and Bahnar', () => {
  const minority = (station: Station) =>
    windowsOf(station).filter(({ languages = [] }) => !languages.includes('vi'));

  it('stand only where a source reports such programmes', () => {
    const speaking = stations.filter((station) => minority(station).length > 0);
    const [krongPa, others] = [
      speaking.filter(({ profile }) => profile === 'dai-xa-krong-pa'),
      speaking.filter(({ profile }) => profile !== 'dai-xa-krong-pa'),
    ];
    expect(krongPa).toHaveLength(14);
    expect(others.map(({ id }) => id).sort()).toEqual([
      'dai-dak-ko-ning',
      'dai-duc-co',
      'dai-gia-lai',
      'dai-kong-chro',
      'dai-krong-pa',
    ]);
    for (const { sources } of speaking) expect(sources).not.toEqual([]);
  });

  it('are as long and as often as the source says', () => {
    const [jrai] = minority(byId.get('dai-krong-pa') as Station);
    expect(jrai).toMatchObject({
      languages: ['jra'],
      length: 420,
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    });
    const [bahnar] = minority(byId.get('dai-kong-chro') as Station);
    expect(bahnar).toMatchObject({ languages: ['bdq'], length: 900, days: ['sat'] });
    const [early] = minority(byId.get('dai-dak-ko-ning') as Station);
    expect(early).toMatchObject({ languages: ['bdq'], start: '05:00' });
    const phuCan = windowsOf(byId.get('dai-krong-pa.phu-can') as Station);
    expect(phuCan.filter(({ start }) => start === '10:45' || start === '16:45')).toHaveLength(2);
  });
});

describe('week 2020-W28 of all of them', () => {
  const plans = planStations(campaign, '2020-W28', []);

  it('is planned for the 238 on air; hardly a window stays empty, and none has every window empty', () => {
    expect(plans).toHaveLength(238);
    const windows = plans.map((plan) => windowsOfPlan(plan).map(({ slot }) => slot.airings.length));
    expect(windows.filter((counts) => counts.every((count) => count === 0))).toEqual([]);
    const all = windows.flat();
    expect(all.filter((count) => count === 0).length).toBeLessThan(all.length / 20);
  });

  const audiencesOf = (id: string) => campaign.items.find((item) => item.id === id)?.audiences ?? [];
  const airedAt = (plan: WeekPlan) =>
    windowsOfPlan(plan).flatMap(({ slot }) => {
      const station = byId.get(plan.station);
      const asked = station && windowsOf(station).find(({ id }) => id === slot.window);
      const listeners = asked?.audiences ?? ['nguoi-dan'];
      return slot.airings.map(({ item }) => ({ station: plan.station, item, listeners }));
    });

  it('airs nothing but for those who listen', () => {
    const strange = plans
      .flatMap(airedAt)
      .filter(({ item, listeners }) => !audiencesOf(item).some((id) => listeners.includes(id)));
    expect(strange).toEqual([]);
  });

  it('lets communes hear nothing that is for officials alone, through a relay neither; the province has a window for it', () => {
    const officials = new Set(['can-bo-cong-chuc', 'don-vi-su-nghiep', 'to-chuc-chinh-tri-xa-hoi']);
    const forOfficials = ({ item }: { readonly item: string }) =>
      audiencesOf(item).every((id) => officials.has(id));
    const communal = plans.filter(({ station }) => byId.get(station)?.tier === 'commune');
    const heard = communal.flatMap(({ days }) =>
      days.flatMap(({ sessions }) =>
        sessions.flatMap(({ slots }) => slots.flatMap((slot) => [...slot.airings])),
      ),
    );
    expect(heard.length).toBeGreaterThan(10_000);
    expect(heard.filter(forOfficials)).toEqual([]);
    const [province] = plans.filter(({ station }) => station === 'dai-gia-lai');
    expect((province ? airedAt(province) : []).filter(forOfficials).length).toBeGreaterThan(0);
    for (const { unplaced } of communal) {
      const told = unplaced.find(({ item }) => item === 'bon-cau-hoi-cho-can-bo');
      expect(told?.reason.vi).toContain('Đài không có khung nào dành cho họ');
    }
  });

  it('asks the province for its column of July (III.5), and has it', () => {
    const station = byId.get('dai-gia-lai');
    const [column] = station?.planning?.columns ?? [];
    const duty = campaign.obligations.find(({ id }) => id === column?.obligation);
    expect(duty).toMatchObject({
      id: 'III.5',
      cadence: 'monthly',
      evidence: [{ kind: 'column', station: 'dai-gia-lai', column: column?.id }, {}],
    });
    const [province] = plans.filter((plan) => plan.station === 'dai-gia-lai');
    expect(province?.certificate?.unmet.filter(({ rule }) => rule === 'monthly-column')).toEqual([]);
  });

  it('brings each commune what its district and the province air', () => {
    for (const plan of plans.filter(({ station }) => byId.get(station)?.tier === 'commune')) {
      const heard = plan.days.flatMap(({ sessions }) =>
        sessions.flatMap(({ slots }) =>
          slots.flatMap((slot) => (slot.kind === 'relay' ? slot.airings.map(({ from }) => from) : [])),
        ),
      );
      const district = sourceOf(byId.get(plan.station) as Station, 'district')?.id;
      expect(new Set(heard)).toEqual(new Set(['dai-gia-lai', district]));
    }
  });
});
