/** Words around items that cannot be read as they stand, each by name with its place. */
import { expect, it } from 'vitest';
import { checkContent, parseMemory } from '../../src/content/index.js';
import { windowFrame } from '../../src/speech/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

const campaignWith = (words: string) => ({
  'campaign.yaml': `${String(smallContent()['campaign.yaml'])}words:\n  vi:\n${words}`,
});
const stationWith = (more: string, window = 'length: 10m') => ({
  'stations.yaml': `profiles:
  - { id: chung, words: { vi: { opening: 'Đây là {station}.' } } }
stations:
  - id: dai-xa
    name: Đài xã
    place: gia-lai
    tier: commune
    roles: [transmit]
    profile: chung
${more}    sessions:
      - { id: sang, title: Sáng, windows: [{ id: som, start: '06:00', ${window} }] }
`,
});

async function judged(changes: Record<string, string>) {
  const { issues, campaign } = await checkContent(await folderOf(smallContent(changes)));
  const told = issues
    .filter(({ code }) => code !== 'sample-value')
    .map(({ severity, code, file, field }) => `${severity} ${code} ${file} ${field}`);
  return { told, issues, campaign };
}

it.each([
  [
    'a place that nothing fills',
    campaignWith('    opening: Đây là {dai}.\n'),
    ['error unknown-place-in-words campaign.yaml words.vi.opening'],
  ],
  [
    'a place of another text',
    campaignWith('    next: ["Tiếp theo là {piece}.", "Rồi đến {time}."]\n'),
    ['error unknown-place-in-words campaign.yaml words.vi.next.1'],
  ],
  [
    'a place in the name of a piece',
    campaignWith('    pieces: { guide: mục {station} }\n'.replace('mục {station}', "'mục {station}'")),
    ['error unknown-place-in-words campaign.yaml words.vi.pieces.guide'],
  ],
  [
    'words of a station',
    stationWith("    words: { vi: { closing: { long: 'Hỏi {address}.' } } }\n"),
    ['error unknown-place-in-words stations.yaml stations.0.words.vi.closing.long'],
  ],
  [
    'a kind that there is not',
    campaignWith('    pieces: { tin: phần tin tức }\n'),
    ['error unknown-field campaign.yaml words.vi.pieces.tin'],
  ],
  ['a long pause', campaignWith('    pause: 1m\n'), ['error pause-too-long campaign.yaml words.vi.pause']],
  [
    'notices that fill the window',
    stationWith('    notices: 9m50s\n'),
    ['error frame-fills-window stations.yaml stations.0'],
  ],
  [
    'words longer than a third of the window',
    stationWith('', 'length: 36s'),
    ['warning frame-too-long stations.yaml stations.0'],
  ],
  ['words that fit', stationWith('    notices: 1m\n'), []],
  ['nothing at all', stationWith('    words: { vi: none }\n', 'length: 20s'), []],
])('%s', async (_, changes, told) => {
  expect((await judged(changes)).told).toEqual(told);
});

const FITS = stationWith('', 'length: 45s');

it.each([
  ['a shorter window', stationWith('', 'length: 36s')],
  ['a slower pace', stationWith('    pace: 100\n', 'length: 45s')],
  ['longer words', { ...FITS, ...campaignWith(`    closing: { long: Chào${' bà con'.repeat(30)}. }\n`) }],
  [
    'a name that takes longer',
    { ...FITS, 'lexicon.yaml': `names: { Đài xã: Đài${' phát thanh'.repeat(15)} xã }\n` },
  ],
])(
  'words that fitted in an earlier run are measured again for %s, and told of in every run',
  async (_, changes) => {
    const memory = parseMemory();
    const codes = async (tree: Parameters<typeof smallContent>[0]) => {
      const { issues } = await checkContent(await folderOf(smallContent(tree)), undefined, memory);
      return issues.map(({ code }) => code).filter((code) => code !== 'sample-value');
    };
    expect(await codes(FITS)).toEqual([]);
    expect(await codes(changes)).toEqual(['frame-too-long']);
    expect(await codes(changes)).toEqual(['frame-too-long']);
  },
);

it('lines and hints help to find the place', async () => {
  const { issues } = await judged(campaignWith('    opening: Đây là {dai}.\n'));
  const [issue] = issues.filter(({ code }) => code === 'unknown-place-in-words');
  expect(issue?.line).toBeGreaterThan(1);
  expect(issue?.what.vi).toContain('«{dai}»');
  expect(issue?.fix.vi).toContain('{station}');
});

it('a station speaks as its profile does, and where it has its own words, as itself', async () => {
  const said = async (more: string) => {
    const { campaign } = await judged(stationWith(more));
    const station = campaign?.stations[0] ?? expect.fail();
    const window = { window: 'som', date: '2020-07-06', start: '2020-07-06T06:00:00+07:00', title: 'CCHC' };
    return windowFrame(campaign ?? expect.fail(), station, { ...window, languages: ['vi'] });
  };
  expect((await said('')).opening.text).toBe('Đây là Đài xã.');
  const own = await said("    words: { vi: { opening: 'Chào bà con.' } }\n    notices: 30s\n");
  expect([own.opening.text, own.notices?.kept]).toEqual(['Chào bà con.', 30]);
});
