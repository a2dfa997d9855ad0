import { describe, expect, it } from 'vitest';
import { leadsToClosed, publicCampaign } from '../../src/model/index.js';
import { aCampaign, anItem } from '../helpers/campaign.js';

const AT = '2020-07-06T00:00:00Z';
const LATER = { published: '2020-09-01T08:00+07:00' };
const SITE = 'https://cchc.loaphat.example/';

const campaign = aCampaign({
  items: [
    anItem('mot-cua', {
      ...LATER,
      print: { products: ['poster'], headline: 'Một cửa', image: 'media/mot.svg' },
    }),
    // A name that begins like another, goes on behind its dot, or is that of a place, of a product, of a folder.
    ...['mot-cua-2', 'mot-cua.2'].map((id) => anItem(id)),
    ...['krong-pa', 'poster', 'i', 'feeds'].map((id) => anItem(id, LATER)),
  ],
});

describe('an address leads to what is not public', () => {
  const leads = leadsToClosed(campaign, AT);

  it.each([
    'i/mot-cua/',
    'i/mot-cua/index.html',
    'i/mot-cua/jra.html?a=1#b',
    'i/mot-cua/transcript.jra.vtt',
    'i/krong-pa/',
    'print/poster/mot-cua.pdf',
    'print/poster.a4/mot-cua.jra.press.pdf',
    'media/mot.svg',
  ])('%s', (path) => {
    expect(leads(`${SITE}${path}`)).toBe(true);
    expect(leads(`HTTP://CCHC.loaphat.example/${path}`)).toBe(true);
    // The same names on the site of somebody else.
    expect(leads(`https://cchc.loaphat.example.org/${path}`)).toBe(false);
  });

  it.each([
    '',
    'i/mot-cua-2/',
    'i/mot-cua.2/',
    'i/',
    'print/poster/mot-cua-2.pdf',
    'print/poster/mot-cua.2.pdf',
    'feeds/place/krong-pa/rss.xml',
    'feeds/all/atom.xml',
    'media/other.svg',
    'coverage/#mot-cua',
  ])('and not %j', (path) => {
    expect(leads(`${SITE}${path}`)).toBe(false);
  });

  it('nor what is no address', () => {
    expect(leads('mot-cua')).toBe(false);
  });
});

it('cuts links to what is not public, and no others', () => {
  const link = (path: string) => ({
    type: 'link' as const,
    url: `${SITE}${path}`,
    children: [{ type: 'text' as const, text: path }],
  });
  const body = [
    { type: 'paragraph' as const, line: 9, children: [link('i/mot-cua/'), link('i/mot-cua.2/')] },
  ];
  const { items } = publicCampaign({ ...campaign, items: [...campaign.items, anItem('mo', {}, body)] }, AT);
  const [paragraph] = items.find(({ id }) => id === 'mo')?.versions[0].body ?? [];
  expect(paragraph).toMatchObject({
    children: [
      { type: 'text', text: 'i/mot-cua/' },
      { type: 'link', url: `${SITE}i/mot-cua.2/` },
    ],
  });
});
