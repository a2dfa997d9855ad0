/** Questions on items, as records. */
import { describe, expect, it } from 'vitest';
import { findItems, type ItemRecord, plainWords } from '../../src/catalogue/index.js';

const item = (id: string, title: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  id,
  kind: 'guide',
  kindTitle: 'Hướng dẫn',
  state: 'current',
  sample: false,
  topics: ['II.4'],
  audiences: ['nguoi-dan'],
  places: [],
  agency: { id: 'so-noi-vu', name: 'Sở Nội vụ' },
  published: '2020-06-01',
  validFrom: '2020-06-01',
  versions: [
    { language: 'vi', title, url: `https://x.example/i/${id}/`, html: '<p>Bà con mang <b>giấy</b> tờ.</p>' },
  ],
  files: [],
  ...more,
});
const PLACES = [
  { id: 'tinh' },
  { id: 'huyen', parent: 'tinh' },
  { id: 'xa', parent: 'huyen' },
  { id: 'vong', parent: 'vong' },
];
const ids = (items: ItemRecord[], question: Parameters<typeof findItems>[2]) =>
  findItems(items, PLACES, question).map(({ id }) => id);

describe('words', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['  CHỨNG THỰC, bản sao! ', 'chung thuc ban sao'],
    ['ơ\u031B\u0301 ĐƯỜNG', 'o duong'],
    ['«»…', ''],
    ['한국 ภาษา', plainWords('한국 ภาษา')],
  ])('%s', (text, plain) => expect(plainWords(text)).toBe(plain));

  it('are found with or without their marks, at the beginning of a word, all of them; titles go first', () => {
    const items = [
      item('a', 'Giấy hẹn', {
        published: '2020-06-09',
        versions: [{ language: 'vi', title: 'Chuyện', url: 'https://x.example/', html: '<p>Khai sinh</p>' }],
      }),
      item('b', 'Đăng ký khai sinh'),
      item('c', 'Khai thác'),
    ];
    expect(ids(items, { q: 'khai sinh' })).toEqual(['b', 'a']);
    expect(ids(items, { q: 'KHAI SINH' })).toEqual(['b', 'a']);
    expect(ids(items, { q: 'kha' })).toEqual(['b', 'c', 'a']);
    expect(ids(items, { q: 'hai' })).toEqual([]);
    expect(ids(items, { q: '<script>' })).toEqual([]);
    expect(ids(items, { q: '  ' })).toHaveLength(3);
  });
});

it('a place has what is for it, for those that hold it, and for all', () => {
  const items = [item('tinh', '', { places: ['tinh'] }), item('xa', '', { places: ['xa'] }), item('all', '')];
  expect(ids(items, { place: 'xa' })).toEqual(['all', 'tinh', 'xa']);
  expect(ids(items, { place: 'huyen' })).toEqual(['all', 'tinh']);
  expect(ids(items, { place: 'vong' })).toEqual(['all']);
});

it('what changed later is newer; a day and an instant are compared', () => {
  const items = [
    item('old', '', { published: '2020-05-01', updated: '2020-07-02T08:00:00+07:00' }),
    item('new', '', { published: '2020-07-01' }),
  ];
  expect(ids(items, {})).toEqual(['old', 'new']);
  expect(ids(items, { updatedSince: '2020-07-02' })).toEqual(['old']);
  expect(ids(items, { updatedSince: '2020-07-02T08:00:01+07:00' })).toEqual([]);
});
