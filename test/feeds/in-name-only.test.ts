/** What says nothing without its samples is in no feed; what does has its other sentences there. */
import { expect, it } from 'vitest';
import { selectSharedSlices } from '../../src/feeds/index.js';
import { type Block, type Edition, type Inline, instantOf, publishedItems } from '../../src/model/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';

const AT = instantOf('2020-07-06T00:00:00+07:00');
const text = (words: string): Inline => ({ type: 'text', text: words });
const sample = (words: string): Inline => ({ type: 'sample', text: words });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children, line: 20 });
const heading = (words: string): Block => ({ type: 'heading', level: 2, children: [text(words)], line: 19 });

const hollow = anItem('lop-hoc', {}, [
  heading('Khi nào'),
  paragraph(text('Lớp mở ngày '), sample('8/8'), text('.')),
]);
const partly = anItem('tap-huan', {}, [
  paragraph(text('Sở mở lớp. Lớp mở ngày '), sample('8/8'), text('. Mời bà con đến.')),
]);
const edition = (...items: Edition['campaign']['items']): Edition => ({
  campaign: { ...aCampaign(), items },
  at: AT,
  week: '2020-W28',
  plans: [],
  history: [],
  previous: null,
});
const all = (...items: Edition['campaign']['items']) => selectSharedSlices(edition(...items))[0];

it('an item of which nothing is left is in no feed', () => {
  expect(all(hollow, partly)?.entries.map(({ item }) => item)).toEqual(['tap-huan']);
  expect(publishedItems({ ...aCampaign(), items: [hollow] }, AT)).toEqual([]);
});

it('nor is its translation, though the original says something', () => {
  const [original] = partly.versions;
  const jrai = { ...original, language: 'jra', body: hollow.versions[0].body };
  const slices = selectSharedSlices(edition({ ...partly, versions: [original, jrai] }));
  expect(slices.find(({ id }) => id === 'language/jra')?.entries).toEqual([]);
  expect(slices.find(({ id }) => id === 'language/vi')?.entries).toHaveLength(1);
});

it('an entry keeps the sentences that hold no sample', () => {
  const [entry] = all(partly)?.entries ?? [];
  expect(entry?.html).toContain('<p>Sở mở lớp. Mời bà con đến.</p>');
  expect(entry?.summary).toBe('Sở mở lớp. Mời bà con đến.');
});

it('was never told when it expires, and leaves a tombstone when it was and is in name only now', () => {
  const expired = { ...hollow, validUntil: '2020-07-01' };
  expect(all(expired)?.retired).toBeUndefined();
  const file = { sha256: '', bytes: 0, mediaType: 'application/atom+xml', from: ['lop-hoc'] };
  const previous = {
    campaign: aCampaign().id,
    contentHash: '',
    at: '2020-07-05T00:00:00+07:00',
    week: '2020-W27',
    files: { 'feeds/all/atom.xml': file },
  };
  const [slice] = selectSharedSlices({ ...edition(hollow), previous });
  expect(slice?.retired?.map(({ item }) => item)).toEqual(['lop-hoc']);
});
