/** With a cache or without: the same bytes, whatever templates a build has and whatever it is asked for. */
import { describe, expect, it } from 'vitest';
import type { Airing } from '../../src/model/index.js';
import { aCachedBuild, compareEdits, differences, edited, type NamedEdit } from '../helpers/cached-build.js';
import { WHOLE_WEEK } from '../helpers/whole-content.js';

const week = (station: string, file: string) => `schedule/${WHOLE_WEEK}/${station}/${file}`;
const GOP_Y = 'items/gop-y.md';

const AIRED: Airing = {
  id: 'dai-tinh/2020-07-05/sang-tinh/gop-y',
  station: 'dai-tinh',
  date: '2020-07-05',
  window: 'sang-tinh',
  item: 'gop-y',
  start: '2020-07-05T06:30:00+07:00',
  seconds: 20,
  status: 'aired',
};

describe('the bytes of a build with a cache are those of one without, after a change of', () => {
  compareEdits([
    [
      'a colour of a print template',
      ['print/the/gop-y.pdf', 'print/the/gop-y.png'],
      { templates: edited('print/the.yaml', '#A30D22', '#0B5D3B') },
    ],
    [
      'the job card of a print template',
      ['print/the/gop-y.json'],
      { templates: edited('print/the.yaml', 'copies: 20', 'copies: 30') },
    ],
    [
      'the title of a print template',
      ['index.html', 'feeds/all/rss.xml'],
      { templates: edited('print/the.yaml', 'title: Thẻ A6', 'title: Thẻ nhỏ') },
    ],
    [
      'the folder of templates: it has none for an item any more',
      ['print/the/gop-y.pdf', 'print/the/gop-y.json'],
      { templates: { 'print/the.yaml': undefined } },
    ],
    [
      'a print template: a fault, so its sheets are left out',
      [
        'print/the/gop-y.pdf',
        'print/the/gop-y.png',
        'print/the/gop-y.json',
        'feeds/all/rss.xml',
        'index.html',
      ],
      { templates: edited('print/the.yaml', 'kind: headline', 'kind: hedline') },
    ],
    [
      'a print template: mended, in another colour',
      ['print/the/gop-y.pdf', 'print/the/gop-y.png'],
      { templates: edited('print/the.yaml', '#A30D22', '#7A0C14') },
    ],
    [
      'the style of the pages',
      ['index.html', 'i/mot-cua/index.html', week('dai-tinh', 'index.html'), 'feeds/all/index.html'],
      { templates: { 'pages/style.css': 'body { margin: 2rem }\n' } },
    ],
    [
      'the instant of publication',
      [week('dai-tinh', 'week.pdf'), 'print/the/gop-y.pdf', 'index.html'],
      { build: { at: '2020-07-09T09:00+07:00' } },
    ],
    [
      'what was really broadcast',
      [week('dai-tinh', 'week.json')],
      {
        build: {
          history: [AIRED, { ...AIRED, id: 'dai-tinh/2020-07-04/sang-tinh/gop-y', date: '2020-07-04' }],
        },
      },
    ],
  ]);
});

describe('a build that leaves what an earlier one made', () => {
  const made = aCachedBuild();
  const title = edited(GOP_Y, 'Góp ý để phục vụ tốt hơn', 'Góp ý cho xã');

  it.each<NamedEdit>([
    [
      'of another week',
      ['schedule/2020-W29/dai-uar/week.pdf', 'feeds/station/dai-uar/rss.xml', 'index.html'],
      { build: { week: '2020-W29' } },
    ],
    [
      'of other stations',
      [week('dai-uar', 'week.pdf'), 'index.html'],
      { content: title, build: { stations: ['dai-uar'] } },
    ],
    ['of other outputs than print', ['print/the/gop-y.pdf'], { content: title, build: { only: ['print'] } }],
    [
      'of other outputs than weeks',
      [week('dai-tinh', 'week.csv')],
      { content: title, build: { only: ['week'] } },
    ],
    [
      'of other outputs than feeds and pages',
      ['feeds/station/dai-tinh/rss.xml', 'index.html', week('dai-tinh', 'index.html')],
      { content: title, build: { only: ['feeds', 'pages'] } },
    ],
  ])(
    '%s',
    async (_, changes, edit) => {
      await made().restore();
      const cached = await made().withCache(edit);
      const fresh = await made().anew(edit, 'base');
      expect(differences(cached, fresh)).toEqual([]);
      const changed = differences(made().base, fresh);
      expect(changes.filter((path) => !changed.includes(path))).toEqual([]);
    },
    60_000,
  );
});
