/** Figures stand once, and texts take them with their scale and their source. */
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { bodyParagraphs, figureText, type Issue, original } from '../../src/model/index.js';
import { scriptOf } from '../../src/speech/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const FIGURES = `indicators:
  - { id: papi, title: Chỉ số, unit: điểm, scale: 80 }
  - { id: sipas, title: Hài lòng, unit: '%', scale: 100 }
figures:
  - id: papi-2019
    indicator: papi
    year: 2019
    value: 43.61
    rank: { at: 30, of: 63 }
    aloud: gần 44 điểm trên thang điểm 80
    source: { title: Báo cáo PAPI 2019 }
  - { id: sipas-2019, indicator: sipas, year: 2019, value: 84.5, sample: true }
`;
const TEXT = `Cả nước đạt **{figure: papi-2019 value}**, tỉnh đứng {figure: papi-2019 rank}.

- Hài lòng {figure: sipas-2019}.
`;
const brief = ({ code, file, line, field }: Issue) => `${code} ${file}:${line} ${field}`.trim();
const issuesOf = async (files: Record<string, string>) => {
  const { issues } = await checkContent(await folderOf(smallContent(files)));
  // What stays unfilled is a bracket for the ear, too.
  return issues.filter(({ code }) => !['sample-value', 'bracketed-aside'].includes(code));
};

describe('a text with figures', () => {
  const files = {
    'figures.yaml': FIGURES,
    'items/mot-cua.md': anItemFile({ summary: "'Cả nước {figure: papi-2019 value}.'" }, TEXT),
  };

  it('has the number with unit and scale, the rank with its field, the source below, and a sample that is seen', async () => {
    const campaign = await loadCampaign(await folderOf(smallContent(files)));
    const item = campaign.items.find(({ id }) => id === 'mot-cua');
    if (item === undefined) throw new Error('no item');
    expect(bodyParagraphs(original(item).body)).toEqual([
      'Cả nước đạt 43,61 điểm trên thang điểm 80, tỉnh đứng thứ 30 trên 63.',
      'Hài lòng 84,5%.',
    ]);
    expect(JSON.stringify(original(item).body)).toContain('{"type":"sample","text":"84,5%"}');
    expect(original(item).summary).toBe('Cả nước 43,61 điểm trên thang điểm 80.');
    expect(item.sources.map(({ title }) => title)).toContain('Báo cáo PAPI 2019');
  });

  it('is read aloud in the words of the ear, numbers as they are spoken, without the sample', async () => {
    const campaign = await loadCampaign(await folderOf(smallContent(files)));
    const item = campaign.items.find(({ id }) => id === 'mot-cua');
    if (item === undefined) throw new Error('no item');
    const said = JSON.stringify(scriptOf(original(item), campaign));
    expect(said).toContain('gần bốn mươi tư điểm trên thang điểm tám mươi');
    expect(said).toContain('thứ ba mươi trên sáu mươi ba');
    expect(said).not.toContain('tám mươi tư phẩy');
  });
});

describe('what is wrong is named with file, line and what to do', () => {
  const used = {
    'items/mot-cua.md': anItemFile(
      {},
      '{figure: papi-2019} và {figure: sipas-2019}.\n\nBà con hỏi thêm ở xã.\n',
    ),
  };

  it.each([
    [
      'no source, no number, beyond its scale',
      FIGURES.replace('    source: { title: Báo cáo PAPI 2019 }\n', '')
        .replace('value: 43.61', 'value: 143.61')
        .replace('value: 84.5, ', ''),
      [
        'figure-without-source figures.yaml:5 figures.0.id',
        'figure-over-scale figures.yaml:8 figures.0.value',
        'figure-without-number figures.yaml:11 figures.1.id',
      ],
    ],
    ['no scale', FIGURES.replace(', scale: 80', ''), ['missing-field figures.yaml:2 indicators.0.scale']],
    [
      'two that contradict each other',
      `${FIGURES}  - { id: papi-khac, indicator: papi, year: 2019, value: 50, source: { title: Báo } }\n`,
      ['figure-unused figures.yaml:13 figures.2.id', 'figures-contradict figures.yaml:13 figures.2.id'],
    ],
    [
      'an indicator and a place that there are not',
      FIGURES.replace('indicator: papi', 'indicator: papii').replace(
        'year: 2019\n',
        'year: 2019\n    place: krong-paa\n',
      ),
      [
        'dangling-reference figures.yaml:6 figures.0.indicator',
        'dangling-reference figures.yaml:8 figures.0.place',
      ],
    ],
    [
      'a source that carries no weight',
      FIGURES.replace(
        '{ title: Báo cáo PAPI 2019 }',
        '{ title: Báo cáo, url: https://github.com/ai-do/kho/blob/a.md }',
      ),
      ['weak-source figures.yaml:11 figures.0.source.url'],
    ],
  ])('%s', async (_name, figures, expected) => {
    const issues = await issuesOf({ 'figures.yaml': figures, ...used });
    expect(issues.map(brief)).toEqual(expected);
    for (const { fix } of issues) expect(fix.vi.length * fix.en.length).toBeGreaterThan(0);
  });

  it('an unknown id, an unreadable place, a part that is not there, a sample in a line', async () => {
    const text =
      'A {figure: papi-2091}.\n\nB {figure papi-2019}.\n\nC {figure: sipas-2019 rank}.\n\nD {figure: papi-2019}.\n';
    const file = anItemFile({ summary: "'Hài lòng {figure: sipas-2019}.'" }, text);
    const first = file.split('\n').indexOf('A {figure: papi-2091}.') + 1;
    const issues = await issuesOf({ 'figures.yaml': FIGURES, 'items/mot-cua.md': file });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['sample-figure-in-line', file.split('\n').findIndex((row) => row.startsWith('summary')) + 1],
      ['dangling-reference', first],
      ['bad-figure-place', first + 2],
      ['figure-lacks-part', first + 4],
    ]);
    expect(issues[1]?.fix.vi).toContain('papi-2019');
  });

  it('an address without a name is a weak source of an item', async () => {
    const sources = '[{ title: Bản chép, url: "http://118.69.201.250:801/a.html" }]';
    const issues = await issuesOf({ 'items/mot-cua.md': anItemFile({ sources }) });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['weak-source', 'warning']]);
  });
});

it('a first rank is said as one', () => {
  const indicator = { unit: 'điểm', scale: 100 };
  expect(figureText({ rank: { at: 1, of: 17 } }, indicator)).toBe('thứ nhất trên 17');
  expect(figureText({ value: 12 }, { unit: 'hồ sơ', scale: 'count' })).toBe('12 hồ sơ');
});
