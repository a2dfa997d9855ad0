/** A small edition with one of everything that pages have to show: repeats, relays, samples, a withdrawn and an expired item. */
import { readFileSync } from 'node:fs';
import { FEED_FORMATS } from '../../src/feeds/index.js';
import type { Edition, Item, PlannedAiring, Slice, WeekPlan } from '../../src/model/index.js';
import {
  datesOf,
  firstLanguage,
  guidOf,
  instantFrom,
  instantOf,
  itemUrl,
  original,
  publishedItems,
} from '../../src/model/index.js';
import { linkTo, WEEK_FILES } from '../../src/outputs/week-files.js';
import type { PageFile } from '../../src/pages/index.js';
import { PLAYER_FORMATS } from '../../src/schedule/index.js';
import { aCampaign, anItem, aStation, paragraphs } from '../helpers/campaign.js';
import { aClause } from '../helpers/covered-campaign.js';

export const AT = '2020-07-06T00:00:00+07:00';
export const STYLE = readFileSync(new URL('../../templates/pages/style.css', import.meta.url), 'utf8').trim();

/** In place of the real style sheet, so that golden pages change only when the markup does. */
export const NO_STYLE = '/* style.css */';

const motCua: Item = {
  ...anItem('mot-cua', {
    title: 'Nộp hồ sơ ở bộ phận một cửa',
    summary: 'Mang hồ sơ đến một nơi, nhận kết quả cũng ở nơi đó.',
    areas: ['krong-pa'],
    sources: [
      { title: 'Kế hoạch số 753/QĐ-UBND, 09/12/2019' },
      { title: 'Cổng dịch vụ công', url: 'http://dvc.gialai.gov.vn/?a=1&b=2', accessed: '2020-06-01' },
    ],
  }),
};
const body: Item['versions'][0]['body'] = [
  ...paragraphs('Bà con mang hồ sơ đến bộ phận một cửa của xã.'),
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Cần mang theo' }], line: 22 },
  {
    type: 'list',
    ordered: true,
    start: 1,
    line: 23,
    items: [paragraphs('Giấy tờ tùy thân.'), paragraphs('Mẫu đơn, xin tại bàn tiếp nhận.')],
  },
  {
    type: 'table',
    line: 26,
    head: [[{ type: 'text', text: 'Cách nộp' }], [{ type: 'text', text: 'Thời hạn' }]],
    rows: [[[{ type: 'text', text: 'Trực tiếp' }], [{ type: 'sample', text: '5 ngày làm việc' }]]],
  },
];

const items: Item[] = [
  {
    ...motCua,
    versions: [
      { ...original(motCua), body, action: 'Đến bộ phận một cửa của xã trong giờ làm việc.' },
      {
        language: 'jra',
        title: 'Tiếng Jrai (đoạn thử)',
        body: paragraphs('Đoạn này chỉ để thử.'),
        translator: 'Người dịch thử',
        sources: [],
        origin: { file: 'items/mot-cua.jra.md', line: 1 },
      },
    ],
  },
  anItem('buu-chinh', { title: 'Gửi hồ sơ qua bưu điện', topics: ['II.4.b'], kind: 'spot' }),
  anItem('cu', {
    title: 'Giờ tiếp dân cũ',
    status: 'withdrawn',
    withdrawn: { at: '2020-07-01', reason: 'Giờ tiếp dân đã thay đổi.', replacedBy: 'mot-cua' },
  }),
  anItem('het-han', { title: 'Đợt tiếp nhận tháng Sáu', validUntil: '2020-06-30', kind: 'event' }),
  anItem('nhap', { status: 'draft' }),
];

export const CAMPAIGN = aCampaign({
  items,
  obligations: [
    aClause('III.1', {
      evidence: [{ kind: 'items', what: 'Bài phát thanh', form: 'week' }],
      note: 'Ghi chú của mục.',
    }),
    aClause('III.2', { evidence: [{ kind: 'items', what: 'Pa nô', products: ['pano'] }] }),
    aClause('III.3', { cadence: 'continuous', evidence: [{ kind: 'items', what: 'Bài trên trang' }] }),
    aClause('III.4', { note: 'Việc của cơ quan khác.' }),
  ],
  stations: [
    aStation('dai-krong-pa', { name: 'Đài Truyền thanh huyện Krông Pa' }),
    aStation('dai-ia-rsuom', { name: 'Đài Truyền thanh xã Ia Rsươm', place: 'krong-pa.ia-rsuom' }),
  ],
});

function planned(
  date: string,
  clock: string,
  item: string,
  fields: Partial<PlannedAiring> = {},
): PlannedAiring {
  return {
    id: `dai-krong-pa/${date}/${clock.slice(0, 2) === '05' ? 'sang' : 'chieu'}/${item}`,
    item,
    language: 'vi',
    interpret: false,
    start: `${date}T${clock}+07:00`,
    seconds: 95,
    repeat: false,
    ...fields,
  };
}

export const PLAN: WeekPlan = {
  station: 'dai-krong-pa',
  week: '2020-W28',
  from: '2020-07-06',
  until: '2020-07-12',
  timeZone: 'Asia/Ho_Chi_Minh',
  basis: 'assumed',
  startedFrom: 'rehearsed',
  days: datesOf('2020-W28').map((date, index) => ({
    date,
    notes: index === 5 ? ['Ngày hội hiến máu'] : [],
    offAir: index === 6,
    sessions:
      index === 6
        ? []
        : [
            {
              session: 'sang',
              title: 'Sáng',
              slots: [
                {
                  kind: 'relay' as const,
                  start: `${date}T05:00:00+07:00`,
                  seconds: 1800,
                  title: 'Tiếp âm Đài Tiếng nói Việt Nam',
                  airings: [],
                },
                {
                  kind: 'window' as const,
                  window: 'sang',
                  start: `${date}T05:45:00+07:00`,
                  seconds: 600,
                  title: 'Chuyên mục cải cách hành chính',
                  languages: ['vi'],
                  audience: 90,
                  airings: [
                    planned(
                      date,
                      '05:45:00',
                      'mot-cua',
                      index === 0 ? {} : { repeat: true, firstAiredOn: '2020-07-06' },
                    ),
                    planned(date, '05:46:35', 'buu-chinh', { repeat: true, firstAiredOn: '2020-06-29' }),
                  ],
                  rundown: [],
                  unused: 410,
                },
              ],
            },
            {
              session: 'chieu',
              title: 'Chiều',
              slots: [
                {
                  kind: 'window' as const,
                  window: 'chieu',
                  start: `${date}T17:15:00+07:00`,
                  seconds: 600,
                  title: 'Chuyên mục tiếng Jrai',
                  languages: ['jra'],
                  audience: 80,
                  airings:
                    index % 2 === 0
                      ? [
                          planned(date, '17:15:00', 'buu-chinh', {
                            language: 'jra',
                            interpret: true,
                            seconds: 180,
                          }),
                        ]
                      : [],
                  rundown: [],
                  unused: index % 2 === 0 ? 420 : 600,
                },
              ],
            },
          ],
  })),
  cuts: [],
  unplaced: [{ item: 'het-han', reason: { vi: 'Các khung đã dành cho những mục cần hơn.', en: 'no room' } }],
  notLive: 2,
  shortages: [{ language: 'jra', seconds: 3120 }],
};

export const EDITION: Edition = {
  campaign: CAMPAIGN,
  at: instantOf(AT),
  week: '2020-W28',
  plans: [PLAN, { ...PLAN, station: 'dai-ia-rsuom' }],
  history: [],
  previous: null,
};

function slice(id: string, title: string): Slice {
  return {
    id,
    title: id === 'all' ? CAMPAIGN.title : `${title} · ${CAMPAIGN.title}`,
    description: 'Tin, hướng dẫn và thông điệp về cải cách hành chính.',
    language: firstLanguage(CAMPAIGN),
    guid: `tag:loaphat.example,2020:feed/${id}`,
    url: `${CAMPAIGN.site}feeds/${id}/`,
    updated: AT,
    publisher: 'Sở Nội vụ tỉnh Gia Lai',
    entries: publishedItems(CAMPAIGN, instantFrom(Date.parse(AT))).map((item) => ({
      id: guidOf(CAMPAIGN, item.id),
      item: item.id,
      url: itemUrl(CAMPAIGN, item.id),
      title: original(item).title,
      language: 'vi',
      published: '2020-06-22T08:00:00+07:00',
      updated: '2020-06-22T08:00:00+07:00',
      summary: original(item).summary ?? 'Bà con mang hồ sơ đến bộ phận một cửa của xã.',
      html: '<p>…</p>',
      author: 'Sở Nội vụ tỉnh Gia Lai',
      categories: [],
      related: [
        {
          url: `${CAMPAIGN.site}print/leaflet/mot-cua.pdf`,
          title: 'Tờ gấp (PDF)',
          mediaType: 'application/pdf',
        },
      ],
    })),
  };
}

export const SLICES = [
  slice('all', 'Tất cả nội dung'),
  slice('topic/II.1', 'Ý nghĩa của cải cách hành chính'),
  slice('topic/II.4.b', 'Thủ tục hành chính'),
  slice('place/krong-pa', 'Huyện Krông Pa'),
  slice('language/vi', 'Tiếng Việt'),
  slice('station/dai-krong-pa', 'Đài Truyền thanh huyện Krông Pa'),
];

function file(path: string, title: string, mediaType: string, bytes?: number): PageFile {
  return { path, title, mediaType, ...(bytes === undefined ? {} : { bytes }) };
}

/** What the tables of files say of a kind, under a title and with a size of the test's own. */
function known(path: string, title: string, mediaType: string, bytes?: number): PageFile {
  const kind = [...WEEK_FILES, ...PLAYER_FORMATS, ...Object.values(FEED_FORMATS)].find(({ file: name }) =>
    name.includes('*') ? path.endsWith(name.slice(name.indexOf('*') + 1)) : path.endsWith(`/${name}`),
  );
  if (kind === undefined) throw new Error(`no table has ${path}`);
  return { button: kind.title, ...linkTo(path, kind), ...file(path, title, mediaType, bytes) };
}

/** A file of the week of the test's station. */
export function weekFile(name: string, title: string, mediaType: string, bytes?: number): PageFile {
  return known(`schedule/${PLAN.week}/${PLAN.station}/${name}`, title, mediaType, bytes);
}

export const FILES: PageFile[] = [
  ...EDITION.plans.flatMap(({ station, week }) => {
    const folder = `schedule/${week}/${station}`;
    return [
      known(`${folder}/week.pdf`, 'Lịch tuần để dán', 'application/pdf', 48_300),
      known(`${folder}/scripts.pdf`, 'Lời đọc cả tuần', 'application/pdf', 1_380_000),
      known(`${folder}/week.ics`, 'Lịch tuần (lịch điện thoại)', 'text/calendar; charset=utf-8', 9800),
      known(
        `${folder}/week.xlsx`,
        'Lịch tuần (Excel)',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        31_000,
      ),
      known(`${folder}/week.csv`, 'Lịch tuần (bảng tính)', 'text/csv', 4200),
      known(`${folder}/week.json`, 'Lịch tuần (JSON)', 'application/json'),
      known(`${folder}/week.xmltv.xml`, 'Lịch tuần (XMLTV)', 'application/xml'),
    ];
  }),
  ...SLICES.flatMap(({ id, title }) => [
    known(`feeds/${id}/rss.xml`, `${title} (RSS)`, 'application/rss+xml'),
    known(`feeds/${id}/atom.xml`, `${title} (Atom)`, 'application/atom+xml'),
    known(`feeds/${id}/feed.json`, `${title} (JSON Feed)`, 'application/feed+json'),
  ]),
  file('coverage/index.html', 'Đối chiếu nội dung với kế hoạch', 'text/html'),
  file('opml.xml', 'Danh sách tất cả các kênh (OPML)', 'text/x-opml'),
  file('print/poster/mot-cua.pdf', 'Áp phích: Nộp hồ sơ ở bộ phận một cửa', 'application/pdf', 88_000),
  file('print/poster/mot-cua.png', 'Nộp hồ sơ ở bộ phận một cửa', 'image/png'),
  file('print/leaflet/mot-cua.pdf', 'Tờ gấp: Nộp hồ sơ ở bộ phận một cửa', 'application/pdf', 61_000),
];
