/** With a cache or without: the same bytes, whatever is changed in the items, the procedures and the media. */
import { describe } from 'vitest';
import { compareEdits, edited, type NamedEdit, type Tree } from '../helpers/cached-build.js';
import { anItemFile } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';
import { aPicture, WHOLE_WEEK, withPosters } from '../helpers/whole-content.js';

const week = (station: string, file: string) => `schedule/${WHOLE_WEEK}/${station}/${file}`;
const row = (name: string, changes: readonly string[], content: Tree): NamedEdit => [
  name,
  changes,
  { content },
];

const GOP_Y = 'items/gop-y.md';
const MOT_CUA = 'items/mot-cua.md';
const JRAI = 'items/mot-cua.jra.md';
const PROCEDURE = 'procedures/chung-thuc.yaml';

const ITEMS: readonly NamedEdit[] = [
  row(
    'one letter of the text',
    [
      'i/mot-cua/index.html',
      'feeds/all/rss.xml',
      week('dai-ia-rsuom', 'scripts.pdf'),
      week('dai-ia-rsuom', 'scripts.docx'),
      week('dai-ia-rsuom', 'scripts.txt'),
    ],
    edited(MOT_CUA, 'tận tình', 'tận tịnh'),
  ),
  row(
    'the title',
    [
      week('dai-tinh', 'week.pdf'),
      week('dai-tinh', 'week.csv'),
      week('dai-tinh', 'week.xlsx'),
      week('dai-tinh', 'week.xmltv.xml'),
      week('dai-tinh', 'week.spi.xml'),
      'index.html',
    ],
    edited(GOP_Y, 'Góp ý để phục vụ tốt hơn', 'Góp ý cho xã'),
  ),
  row(
    'what is read aloud',
    [week('dai-tinh', 'scripts.pdf'), 'feeds/station/dai-tinh/rss.xml'],
    edited(GOP_Y, 'Mời bà con đến UBND xã', 'Mời cả làng đến UBND xã'),
  ),
  row(
    'the headline of a sheet',
    ['print/the/gop-y.pdf', 'print/the/gop-y.png'],
    edited(GOP_Y, 'headline: Góp ý để tốt hơn', 'headline: Góp ý đi nào'),
  ),
  row('what its picture shows, in words', ['print/the/gop-y.pdf'], edited(GOP_Y, 'Nền xanh', 'Nền lục')),
  row(
    'how often it airs',
    [week('dai-ia-rsuom', 'week.json'), week('dai-ia-rsuom', 'week.ics')],
    edited(GOP_Y, 'minPerWeek: 1, maxPerWeek: 5', 'maxPerWeek: 1'),
  ),
  row(
    'where it is heard',
    [week('dai-tinh', 'week.csv'), 'feeds/place/krong-pa/feed.json', 'i/gop-y/index.html'],
    edited(GOP_Y, 'status:', 'areas: [krong-pa.ia-rsuom]\nstatus:'),
  ),
  row(
    'until when it holds',
    [week('dai-tinh', 'week.json'), 'i/mot-cua/index.html'],
    edited(MOT_CUA, 'validFrom: 2020-06-22', 'validFrom: 2020-06-22\nvalidUntil: 2020-07-07'),
  ),
  row(
    'when it is published',
    ['feeds/all/feed.json', 'feeds/station/dai-tinh/feed.json', 'i/gop-y/index.html'],
    edited(GOP_Y, 'published: 2020-06-22', 'published: 2020-07-20'),
  ),
  row(
    'it is withdrawn',
    ['feeds/all/rss.xml', 'i/gop-y/index.html', week('dai-tinh', 'week.json'), 'print/the/gop-y.pdf'],
    edited(
      GOP_Y,
      'status: approved',
      "status: withdrawn\nwithdrawn: { at: '2020-07-01T08:00+07:00', reason: Sai giờ. }",
    ),
  ),
  row('it is taken away', ['i/mot-cua/jra.html', 'feeds/language/jra/rss.xml'], {
    [MOT_CUA]: undefined,
    [JRAI]: undefined,
  }),
  row(
    'another one comes',
    ['i/tin-moi/index.html', week('dai-uar', 'week.json'), 'feeds/place/krong-pa.uar/rss.xml', 'opml.xml'],
    { 'items/tin-moi.md': anItemFile({ title: 'Tin mới', areas: '[krong-pa.uar]', urgency: 'priority' }) },
  ),
  row(
    'it is a sample no longer',
    [week('dai-ia-rsuom', 'scripts.pdf'), 'i/so-lieu/index.html', 'feeds/all/rss.xml'],
    edited('items/so-lieu.md', 'sample: true', "sources: [{ title: Báo cáo, url: 'https://xa.example/' }]"),
  ),
];

const IN_JRAI: readonly NamedEdit[] = [
  row(
    'the text in Jrai',
    ['i/mot-cua/jra.html', 'feeds/language/jra/rss.xml', week('dai-ia-rsuom', 'scripts.pdf')],
    edited(JRAI, 'Abih bang ', ''),
  ),
  row('the text in Jrai is taken away', ['i/mot-cua/jra.html', week('dai-uar', 'week.csv')], {
    [JRAI]: undefined,
  }),
  row('a sheet in Jrai', ['print/the/gop-y.jra.pdf', 'print/the/gop-y.jra.png', 'print/the/gop-y.jra.json'], {
    'items/gop-y.jra.md':
      '---\ntitle: Tơlơi dưi\nprint: { headline: Tơlơi dưi }\n---\nAbih bang mơnuih-mơnam.\n',
  }),
];

const green = aPicture('#0b5d3b', 300, 200);
const MEDIA: readonly NamedEdit[] = [
  row('a picture', ['print/the/gop-y.pdf', 'print/the/gop-y.png', 'media/gop-y.svg'], {
    'media/gop-y.svg': aPicture('#ffd100', 300, 300),
  }),
  [
    'a picture as long and as old as before',
    ['print/the/gop-y.pdf', 'media/gop-y.svg'],
    { content: { 'media/gop-y.svg': green.replace('0b5d3b', '0b5d3c') }, sameDates: true },
  ],
  row('a picture that cannot be drawn', ['print/the/gop-y.pdf', 'feeds/all/rss.xml'], {
    'media/gop-y.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
  }),
  row(
    'the length of a sound',
    ['media/co-tieng.wav', 'feeds/all/rss.xml', week('dai-tinh', 'week.json'), week('dai-tinh', 'week.liq')],
    {
      'media/co-tieng.wav': silence(50_000),
    },
  ),
];

describe('the bytes of a build with a cache are those of one without, after a change of', () => {
  compareEdits([...ITEMS, ...IN_JRAI, ...MEDIA]);
});

describe('and so are those of posters, leaflets and covers, after a change of', () => {
  const posters = withPosters();
  compareEdits(
    [
      row(
        'a step',
        ['print/leaflet/chung-thuc.pdf', 'i/chung-thuc/index.html'],
        edited(PROCEDURE, 'Mang bản chính đến', 'Đem bản chính đến', posters),
      ),
      ['strictness', ['print/leaflet/chung-thuc.pdf', 'feeds/all/rss.xml'], { build: { strict: true } }],
      row('the cover', ['cover.png'], { 'media/bia.svg': aPicture('#1a1a1a', 500, 500) }),
      row('a picture', ['print/poster/gop-y.pdf'], {
        'media/gop-y.svg': aPicture('#ffd100', 300, 200),
      }),
      row(
        'the item’s file, where nothing shows it',
        [],
        edited(GOP_Y, 'status: approved', 'status: approved # đã đọc', posters),
      ),
      row(
        'the item’s time on air',
        [week('dai-tinh', 'week.pdf')],
        edited('stations.yaml', "id: sang-tinh, start: '06:30'", "id: sang-tinh, start: '06:40'"),
      ),
      row(
        'the product',
        ['print/poster/gop-y.png', 'print/leaflet/gop-y.json'],
        edited(GOP_Y, '[poster]', '[leaflet]', posters),
      ),
      row(
        'the title',
        ['print/poster/gop-y.pdf', 'print/leaflet/chung-thuc.png'],
        edited('campaign.yaml', 'Chiến dịch thử', 'Chiến dịch thật', posters),
      ),
    ],
    posters,
  );
});
