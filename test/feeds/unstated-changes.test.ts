import { describe, expect, it } from 'vitest';
import { textMarks, unstatedChanges } from '../../src/feeds/index.js';
import { type Campaign, type Item, instantOf, type Manifest } from '../../src/model/index.js';
import { aCampaign, anItem, paragraphs } from '../helpers/campaign.js';

const BEFORE = '2020-07-06T00:00:00+07:00';
const AT = instantOf('2020-07-07T00:00:00+07:00');

const withItem = (item: Item): Campaign => ({ ...aCampaign(), items: [item] });
const published = (campaign: Campaign): Manifest => ({
  campaign: campaign.id,
  contentHash: '',
  at: BEFORE,
  week: '2020-W28',
  texts: textMarks(campaign, BEFORE),
  files: {},
});
const told = (before: Item, now: Item) =>
  unstatedChanges({ campaign: withItem(now), at: AT, previous: published(withItem(before)) });

const first = anItem('mot-cua', {}, paragraphs('Nộp ở xã.'));

describe('a text that changed between two publications', () => {
  it('is named when nobody says so, with what to do', () => {
    const [issue, ...others] = told(first, anItem('mot-cua', {}, paragraphs('Nộp ở huyện.')));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'changed-without-updated',
      file: first.origin.file,
    });
    expect(issue?.fix.vi).toContain('updated: 2020-07-07');
    expect(issue?.what.vi).toContain('06/7/2020');
  });

  it('is named again when it changes again behind an old date', () => {
    const old = anItem('mot-cua', { updated: '2020-07-01' }, paragraphs('Nộp ở xã.'));
    expect(told(old, anItem('mot-cua', { updated: '2020-07-01' }, paragraphs('Nộp ở huyện.')))).toHaveLength(
      1,
    );
  });

  it.each([
    ['says so', anItem('mot-cua', { updated: '2020-07-06' }, paragraphs('Nộp ở huyện.'))],
    [
      'only stands on other lines',
      {
        ...first,
        versions: [
          { ...first.versions[0], body: first.versions[0].body.map((block) => ({ ...block, line: 99 })) },
        ] as const,
      },
    ],
    ['has other limits on air', { ...first, priority: 5 }],
  ])('is not named when it %s', (_, now) => {
    expect(told(first, now)).toEqual([]);
  });

  it('is the text of one language: another that is added, awaits its approval or goes is none', () => {
    const jrai = (words: string, approvedAt?: string): Item => ({
      ...first,
      versions: [
        first.versions[0],
        { ...first.versions[0], language: 'jra', body: paragraphs(words), ...(approvedAt && { approvedAt }) },
      ],
    });
    expect(told(first, jrai('Ia.'))).toEqual([]);
    expect(told(jrai('Ia.'), first)).toEqual([]);
    expect(told(jrai('Ia.', '2020-07-06T12:00+07:00'), jrai('Plei.', '2020-07-06T12:00+07:00'))).toEqual([]);
    expect(told(jrai('Ia.', '2020-07-05'), jrai('Plei.', '2020-07-05'))).toHaveLength(1);
  });

  it('is not known of a publication that kept no marks, nor of an item that was not public then', () => {
    const now = withItem(anItem('mot-cua', {}, paragraphs('Nộp ở huyện.')));
    const { texts: _, ...unmarked } = published(withItem(first));
    expect(unstatedChanges({ campaign: now, at: AT, previous: unmarked })).toEqual([]);
    expect(textMarks(withItem({ ...first, published: '2020-07-08' }), BEFORE)).toEqual({});
  });
});
