/** The feeds of a campaign, nested as people look for theirs. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { opmlTree, renderOpml } from '../../src/feeds/index.js';
import type { Slice } from '../../src/model/index.js';
import { aSlice, readXml } from '../helpers/feed-slice.js';

const root = join(import.meta.dirname, '../..');
const gialai = await loadCampaign(join(root, 'content'));
const named = (id: string): Slice => aSlice({ id, title: id, entries: [] });

const slices = [
  named('all'),
  ...gialai.topics.map(({ id }) => named(`topic/${id}`)),
  ...gialai.languages.map(({ tag }) => named(`language/${tag}`)),
  ...gialai.places.filter(({ parent }) => parent === 'gia-lai').map(({ id }) => named(`place/${id}`)),
  ...gialai.stations.map(({ id }) => named(`station/${id}`)),
];

describe('opmlTree', () => {
  const find = readXml(renderOpml(opmlTree(gialai, slices), { title: 'x' }));
  const under = (...titles: string[]) => {
    const way = titles.map((title) => `outline[@text="${title}"]`).join('/');
    return find(`/opml/body/${way}/outline/@text`);
  };

  it('holds every feed once, in a few groups', () => {
    expect(find('//outline[@xmlUrl]/@text').toSorted()).toEqual(slices.map(({ id }) => id).toSorted());
    expect(find('/opml/body/outline/@text')).toEqual([
      'all',
      'Theo chủ đề',
      'Theo địa bàn và đài',
      'Theo ngôn ngữ',
    ]);
    expect(find('//outline[not(@xmlUrl)]/@title')).toEqual([]);
  });

  it('puts a topic into the topic that holds it', () => {
    const [title = ''] = gialai.topics.filter(({ id }) => id === 'II.4').map((topic) => topic.title);
    expect(under('Theo chủ đề', title).slice(0, 2)).toEqual(['topic/II.4', 'topic/II.4.a']);
  });

  it('puts a commune’s station into its district, beside the district’s own feed and station', () => {
    const district = under('Theo địa bàn và đài', 'Tỉnh Gia Lai', 'Huyện Krông Pa');
    expect(district).toEqual(expect.arrayContaining(['station/dai-krong-pa', 'station/dai-ia-rsuom']));
    expect(under('Theo địa bàn và đài', 'Tỉnh Gia Lai')).toContain('station/dai-gia-lai');
    expect(district).not.toContain('station/dai-gia-lai');
  });

  it('makes no group of one', () => {
    const [only] = opmlTree(gialai, [named('station/dai-ia-rsuom')]);
    const text = renderOpml(only === undefined ? [] : [only], { title: 'x' });
    expect(readXml(text)('//outline[@text = preceding::outline/@text]')).toEqual([]);
    expect(readXml(text)('//outline[@xmlUrl]/@text')).toEqual(['station/dai-ia-rsuom']);
  });

  it('keeps a feed that belongs nowhere', () => {
    expect(opmlTree(gialai, [named('podcast')]).map((member) => 'id' in member && member.id)).toEqual([
      'podcast',
    ]);
  });
});
