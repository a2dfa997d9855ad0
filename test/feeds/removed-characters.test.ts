/** What the writers leave out is named; and nothing else is left out. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { removedCharacters, renderAtom } from '../../src/feeds/index.js';
import { anEntry, aSlice, readXml } from '../helpers/feed-slice.js';
import { runs } from '../helpers/runs.js';

it('names each character, how often it stood, and where', () => {
  const slice = aSlice({
    description: 'a\u0000b\u0000c\uFFFE',
    entries: [
      anEntry({
        title: 'Hồ sơ\uD800',
        categories: [{ term: 'x', label: 'Lệ\u0085phí', scheme: 'https://x.example/' }],
      }),
    ],
    retired: [
      {
        id: 'tag:x,2020:a',
        item: 'a',
        when: '2020-07-01T00:00:00+07:00',
        reason: 'Sai\u001B',
        language: 'vi',
      },
    ],
  });
  const entry = 'tag:loaphat.example,2020:item/mot-cua';
  expect(removedCharacters(slice)).toEqual([
    { field: 'description', code: 'U+0000', count: 2 },
    { field: 'description', code: 'U+FFFE', count: 1 },
    { entry: 'tag:x,2020:a', field: 'reason', code: 'U+001B', count: 1 },
    { entry, field: 'title', code: 'U+D800', count: 1 },
    { entry, field: 'categories.0.label', code: 'U+0085', count: 1 },
  ]);
});

it('says nothing of what stays: line ends of every kind, tabs, letters beyond the first plane', () => {
  expect(removedCharacters(aSlice({ title: 'Tỉnh\tGia Lai\r\nnăm\r2020 \u{1F4E2} Ƀ' }))).toEqual([]);
});

it('accounts for every character that a reader does not get back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
      const slice = aSlice({ entries: [anEntry({ title: `x${title}x` })] });
      const [read = ''] = readXml(renderAtom(slice))('//a:entry/a:title');
      const lost = removedCharacters(slice).reduce((sum, { count }) => sum + count, 0);
      expect(read.length).toBe(`x${title}x`.replace(/\r\n/g, '\n').length - lost);
    }),
    runs(300, 4),
  );
});
