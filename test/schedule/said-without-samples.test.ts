/** On air a sample costs its sentence: a notice whose day is open is read with its other sentences, and not as a title of three seconds. */
import { expect, it } from 'vitest';
import { airingsOf, type Block, type Inline } from '../../src/model/index.js';
import { planWeek } from '../../src/schedule/index.js';
import { scriptOf } from '../../src/speech/index.js';
import { aCampaign, anItem, aSession, aStation, paragraphs } from '../helpers/campaign.js';

const text = (words: string): Inline => ({ type: 'text', text: words });
const body: Block[] = [
  {
    type: 'paragraph',
    children: [
      text('Sở mở lớp tập huấn cho cán bộ một cửa các xã. Lớp mở ngày '),
      { type: 'sample', text: '8/8' },
      text('. Mời cán bộ đến học đủ.'),
    ],
    line: 20,
  },
];
const notice = anItem('tap-huan', { title: 'Tập huấn' }, body);
const said = anItem(
  'ca-doan',
  { title: 'Tập huấn' },
  paragraphs('Sở mở lớp tập huấn cho cán bộ một cửa các xã. Mời cán bộ đến học đủ.'),
);
const station = aStation('dai', {
  sessions: [
    aSession({ id: 'sang', title: 'Sáng', windows: [{ id: 'cchc', start: '06:00', length: '10m' }] }),
  ],
  quiet: [],
});
const secondsOf = (item: typeof notice) =>
  new Set(
    airingsOf(planWeek(aCampaign({ items: [item] }), station, '2020-W28', [])).map(({ seconds }) => seconds),
  );

it('a notice with an open day is aired as long as its other sentences are', () => {
  const campaign = aCampaign({ items: [notice] });
  expect(scriptOf(notice.versions[0], campaign)).toEqual(scriptOf(said.versions[0], campaign));
  expect(secondsOf(notice)).toEqual(secondsOf(said));
  expect(Math.min(...secondsOf(notice))).toBeGreaterThan(3);
});
