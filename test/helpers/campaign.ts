/** A small campaign made in memory, for tests of rooms that need no folder. Every part passes its real schema. */
import type { z } from 'zod';
import { sessionSchema } from '../../src/model/campaign/station.js';
import {
  agenciesFileSchema,
  type Body,
  type Campaign,
  campaignFileSchema,
  capsSchema,
  type Item,
  itemSchema,
  lexiconSchema,
  placesFileSchema,
  planningSchema,
  type Session,
  type Station,
  topicsFileSchema,
} from '../../src/model/index.js';

const origin = { file: 'test.yaml', line: 1 };
const from = <T extends object>(entries: readonly T[]) => entries.map((entry) => ({ ...entry, origin }));

/** Paragraphs as a body. */
export function paragraphs(...texts: string[]): Body {
  return texts.map((text, index) => ({
    type: 'paragraph',
    children: [{ type: 'text', text }],
    line: 20 + 2 * index,
  }));
}

/** An approved item; `fields` override the front matter. */
export function anItem(id: string, fields: Partial<z.input<typeof itemSchema>> = {}, body?: Body): Item {
  const { title, summary, ...rest } = itemSchema.parse({
    title: `Tin ${id}`,
    kind: 'guide',
    topics: ['II.1'],
    audiences: ['nguoi-dan'],
    agency: 'so-noi-vu',
    status: 'approved',
    approvedBy: 'Ban biên tập mẫu',
    approvedAt: fields.published ?? '2020-06-20T08:00+07:00',
    published: '2020-06-22T08:00+07:00',
    validFrom: '2020-06-22',
    validUntil: '2020-12-31',
    radio: {},
    ...fields,
  });
  return {
    ...rest,
    id,
    origin: { file: `items/${id}.md`, line: 1 },
    versions: [
      {
        language: 'vi',
        title,
        ...(summary === undefined ? {} : { summary }),
        body:
          body ??
          paragraphs('Bà con mang hồ sơ đến bộ phận một cửa của xã.', 'Cán bộ sẽ hướng dẫn tận tình.'),
        sources: [],
        origin: { file: `items/${id}.md`, line: 20 },
      },
    ],
  };
}

export function aSession(fields: z.input<typeof sessionSchema>): Session {
  const { relays, ...session } = sessionSchema.parse(fields);
  return {
    ...session,
    relays: relays.map(({ from, title = `Tiếp âm ${from}`, ...relay }) => ({
      ...relay,
      title,
      ...(typeof from === 'string' && { from }),
    })),
  };
}

/** A commune station with a morning and an afternoon window; `fields` override. */
export function aStation(id: string, fields: Partial<Station> = {}): Station {
  return {
    id,
    name: `Đài ${id}`,
    place: 'krong-pa',
    tier: 'district',
    roles: ['transmit', 'produce'],
    basis: 'assumed',
    sources: [],
    languages: ['vi'],
    audiences: ['nguoi-dan'],
    sessions: [
      aSession({
        id: 'sang',
        title: 'Sáng',
        relays: [{ start: '05:00', length: '30m', title: 'Tiếp âm Đài Tiếng nói Việt Nam' }],
        windows: [{ id: 'sang', start: '05:45', length: '10m', audience: 90 }],
      }),
      aSession({
        id: 'chieu',
        title: 'Chiều',
        windows: [{ id: 'chieu', start: '17:15', length: '10m', audience: 80 }],
      }),
    ],
    quiet: [{ from: '21:00', until: '05:00' }],
    caps: capsSchema.parse({}),
    pace: 185,
    interpretPace: 120,
    planning: planningSchema.parse({ spare: 0 }),
    timeZone: 'Asia/Ho_Chi_Minh',
    origin,
    ...fields,
  };
}

/** A campaign with one province, two districts, one agency; add items and stations. */
export function aCampaign(fields: Partial<Campaign> = {}): Campaign {
  const places = placesFileSchema.parse({
    levels: [
      { id: 'province', title: 'Tỉnh', feeds: 'never' },
      { id: 'district', title: 'Huyện, thị xã, thành phố', feeds: 'always' },
      { id: 'commune', title: 'Xã, phường, thị trấn', feeds: 'own-items' },
    ],
    places: [
      { id: 'gia-lai', level: 'province', kind: 'tỉnh', name: 'Gia Lai', code: '64' },
      { id: 'krong-pa', level: 'district', kind: 'huyện', name: 'Krông Pa', code: '637', parent: 'gia-lai' },
      {
        id: 'kong-chro',
        level: 'district',
        kind: 'huyện',
        name: 'Kông Chro',
        code: '630',
        parent: 'gia-lai',
      },
      {
        id: 'krong-pa.ia-rsuom',
        level: 'commune',
        kind: 'xã',
        name: 'Ia Rsươm',
        code: null,
        parent: 'krong-pa',
      },
    ],
  });
  return {
    ...campaignFileSchema.parse({
      words: { vi: 'none' },
      id: 'thu',
      authority: 'loaphat.example,2020',
      title: 'Tuyên truyền cải cách hành chính (bản mẫu)',
      description: 'Chiến dịch nhỏ để kiểm thử.',
      demonstration: true,
      timeZone: 'Asia/Ho_Chi_Minh',
      languages: [
        { tag: 'vi', title: 'Tiếng Việt' },
        { tag: 'jra', title: 'Tiếng Jrai' },
      ],
      validFrom: '2020-01-01',
      validUntil: '2020-12-31',
      publisher: 'so-noi-vu',
      site: 'https://cchc.loaphat.example/',
      audiences: [{ id: 'nguoi-dan', title: 'Người dân' }],
    }),
    topics: from(
      topicsFileSchema.parse({
        topics: [
          { id: 'II.1', title: 'Ý nghĩa của cải cách hành chính' },
          { id: 'II.4.b', title: 'Thủ tục hành chính', sectors: [{ id: 'dat-dai', title: 'Đất đai' }] },
        ],
      }).topics,
    ),
    obligations: [],
    indicators: [],
    figures: [],
    levels: places.levels,
    places: from(places.places),
    agencies: from(
      agenciesFileSchema.parse({
        agencies: [
          {
            id: 'so-noi-vu',
            name: 'Sở Nội vụ tỉnh Gia Lai',
            place: 'gia-lai',
            contact: {
              website: 'http://dvc.gialai.gov.vn/',
              phone: { sample: true, value: '0269 000 0000' },
            },
          },
        ],
      }).agencies,
    ),
    clocks: [],
    stations: [aStation('dai-krong-pa')],
    lexicon: lexiconSchema.parse({
      acronyms: { CCHC: 'cải cách hành chính', UBND: 'Ủy ban nhân dân', TTHC: 'thủ tục hành chính' },
    }),
    calendar: [],
    sources: [],
    items: [anItem('mot-cua'), anItem('buu-chinh', { topics: ['II.4.b'] })],
    procedures: [],
    media: [],
    hash: '0'.repeat(64),
    ...fields,
  };
}
