/**
 * Twenty rundowns of a province read aloud by a voice that we did not make: what its listeners hear of each part, against the seconds that are
 * planned for it. A machine has a pace of its own; one factor for each pace that is asked of it makes up for that, and for nothing else.
 */
import { parseBuffer } from 'music-metadata';
import { beforeAll, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { itemOf, type Station, type WeekPlan, windowsOf } from '../../src/model/index.js';
import { planStations } from '../../src/schedule/index.js';
import { scriptOf, windowFrame } from '../../src/speech/index.js';
import { espeakVoice } from '../../src/voice/index.js';
import { describeWith } from '../helpers/system-tool.js';

/** A station of each kind: the province, a city, a town, districts with one tongue and with two, wards, communes of every habit. */
const STATIONS = [
  'dai-gia-lai',
  'dai-pleiku',
  'dai-kbang',
  'dai-kong-chro',
  'dai-krong-pa',
  'dai-pleiku.yen-do',
  'dai-kbang.kon-pne',
  'dai-kong-chro.sro',
  'dai-ia-pa.po-to',
  'dai-krong-pa.phu-can',
];
/** These keep time for announcements of their place. */
const WITH_NOTICES = ['dai-pleiku', 'dai-pleiku.yen-do', 'dai-kbang.kon-pne'];

const loaded = await loadCampaign('content');
const campaign = {
  ...loaded,
  stations: loaded.stations.map((one) => (WITH_NOTICES.includes(one.id) ? { ...one, notices: 30 } : one)),
};

interface Part {
  readonly part: 'opening' | 'notice' | 'link' | 'item' | 'closing';
  readonly of: string;
  readonly pace: number;
  readonly paragraphs: readonly string[];
  readonly planned: number;
}

/** What is read in the first window of the week and in one in its middle, of those in Vietnamese. */
function rundownsOf(station: Station, plan: WeekPlan): Part[][] {
  const spoken = windowsOf(plan).filter(({ slot }) => slot.languages[0] === 'vi' && slot.airings.length > 0);
  return [spoken[0], spoken[spoken.length >> 1]].map((chosen) => {
    const { date, slot } = chosen ?? expect.fail();
    const frame = windowFrame(campaign, station, { ...slot, date });
    const inFull = spoken.find((one) => one.date === date) === chosen;
    const kinds = slot.airings.map(({ item }) => itemOf(campaign, item).kind);
    const texts = {
      opening: [frame.opening.text],
      notice: [frame.notices?.text ?? ''],
      closing: [frame.closing(inFull).text],
    };
    let nth = 0;
    return slot.rundown.flatMap(({ part, seconds, item }): Part[] => {
      if (part === 'pause' || part === 'spare') return [];
      const about = { part, of: `${station.id} ${date}/${slot.window}`, pace: station.pace };
      if (part === 'link') {
        const link = frame.link(kinds[nth] ?? '', nth, kinds[nth - 1]);
        return [{ ...about, paragraphs: [link.text], planned: seconds }];
      }
      if (part === 'item') {
        nth += 1;
        const [version] = itemOf(campaign, item ?? '').versions;
        return [{ ...about, paragraphs: scriptOf(version, campaign), planned: seconds }];
      }
      const kept = part === 'notice' ? (frame.notices?.kept ?? 0) : 0;
      return [{ ...about, paragraphs: texts[part], planned: seconds - kept }];
    });
  });
}

const voice = espeakVoice();
const heard = new Map<string, number>();

/** Seconds of a sound, as another's reader finds them. */
async function secondsOf(text: string, pace: number): Promise<number> {
  const known = heard.get(`${pace} ${text}`);
  if (known !== undefined) return known;
  const wav = await voice.say(text, { language: 'vi', pace });
  const { format } = await parseBuffer(wav, { mimeType: 'audio/wav', size: wav.length });
  const seconds = format.duration ?? expect.fail('a sound without length');
  heard.set(`${pace} ${text}`, seconds);
  return seconds;
}

/** From the first sound of a part to the first of what follows it. */
async function secondsHeard({ paragraphs, pace }: Part): Promise<number> {
  const next = 'Xin mời.';
  return (await secondsOf([...paragraphs, next].join('\n\n'), pace)) - (await secondsOf(next, pace));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const meanOf = (numbers: readonly number[]) => sumOf(numbers) / numbers.length;

function correlation(pairs: readonly { readonly planned: number; readonly read: number }[]): number {
  const [x, y] = [meanOf(pairs.map(({ planned }) => planned)), meanOf(pairs.map(({ read }) => read))];
  const product = (a: 'planned' | 'read', b: 'planned' | 'read') =>
    sumOf(pairs.map((pair) => (pair[a] - (a === 'planned' ? x : y)) * (pair[b] - (b === 'planned' ? x : y))));
  return product('planned', 'read') / Math.sqrt(product('planned', 'planned') * product('read', 'read'));
}

describeWith(['espeak-ng'], 'the seconds of twenty rundowns, read by espeak-ng', () => {
  /** Each part with the seconds that it is heard, at the pace that is asked. */
  const parts: (Part & { readonly read: number })[] = [];

  beforeAll(async () => {
    const plans = planStations(campaign, '2020-W28', [], { stations: STATIONS });
    const rundowns = plans.flatMap((plan) =>
      rundownsOf(campaign.stations.find(({ id }) => id === plan.station) ?? expect.fail(), plan),
    );
    expect(rundowns.length).toBe(20);
    const sounds = [];
    for (const part of rundowns.flat()) sounds.push({ ...part, seconds: await secondsHeard(part) });
    for (const pace of new Set(sounds.map((sound) => sound.pace))) {
      const alike = sounds.filter((sound) => sound.pace === pace);
      const factor = sumOf(alike.map(({ seconds }) => seconds)) / sumOf(alike.map(({ planned }) => planned));
      expect(Math.abs(factor - 1), `the voice at ${pace}`).toBeLessThan(0.06);
      parts.push(...alike.map((sound) => ({ ...sound, read: sound.seconds / factor })));
    }
  }, 300_000);

  it('every kind of part is there', () => {
    expect(new Set(parts.map(({ part }) => part))).toEqual(
      new Set(['opening', 'notice', 'link', 'item', 'closing']),
    );
  });

  it('what is long on paper is long on the air', () => {
    expect(correlation(parts)).toBeGreaterThan(0.998);
  });

  it('a window is as long as it is planned, to less than what it keeps to spare', () => {
    const errors = [...new Set(parts.map(({ of }) => of))].map((of) => {
      const own = parts.filter((part) => part.of === of);
      return sumOf(own.map(({ read }) => read)) / sumOf(own.map(({ planned }) => planned)) - 1;
    });
    expect(meanOf(errors.map(Math.abs))).toBeLessThan(0.01);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.03);
  });

  it.each(['opening', 'item', 'closing'])(
    '%s: of what is longer than ten seconds, no part is far off',
    (kind) => {
      const far = parts.filter(
        ({ part, planned, read }) => part === kind && planned > 10 && Math.abs(read / planned - 1) > 0.11,
      );
      expect(parts.filter(({ part, planned }) => part === kind && planned > 10).length).toBeGreaterThan(10);
      expect(far).toEqual([]);
    },
  );

  it('items are neither long nor short on the whole', () => {
    const items = parts.filter(({ part }) => part === 'item');
    const share = sumOf(items.map(({ read }) => read)) / sumOf(items.map(({ planned }) => planned));
    expect(Math.abs(share - 1)).toBeLessThan(0.03);
  });

  // They are seconds rounded up, a name is counted in steps of four syllables, and a link is as long as the longest that may stand there.
  it.each(['opening', 'notice', 'link', 'closing'])(
    '%s: time enough, and not two seconds too much',
    (kind) => {
      const left = parts.filter(({ part }) => part === kind).map(({ planned, read }) => planned - read);
      expect(Math.min(...left)).toBeGreaterThan(-1);
      expect(Math.max(...left)).toBeLessThan(2);
      expect(meanOf(left)).toBeGreaterThan(0);
      expect(meanOf(left)).toBeLessThan(1.6);
    },
  );
});
