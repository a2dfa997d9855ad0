import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { draftOf } from '../../src/ingest/draft.js';
import { upstreamSchema } from '../../src/model/campaign/upstream.js';
import { idSchema, itemSchema, type Upstream } from '../../src/model/index.js';
import { runs } from '../helpers/runs.js';

const source: Upstream = {
  ...upstreamSchema.parse({
    id: 'bao',
    title: 'Báo: "thử" #1',
    url: 'https://bao.example/rss',
    topics: ['II.1', 'II.4.b'],
    agency: 'so-noi-vu',
  }),
  origin: { file: 'sources.yaml', line: 3 },
};
const options = { now: '2020-07-06T09:00:00+07:00', entryCharacters: 1000 };

function draft(entry: Parameters<typeof draftOf>[0]) {
  const made = draftOf(entry, source, options);
  if ('severity' in made) throw new Error(made.what.en);
  return made;
}

test('the name begins with the words of the title and ends with what the entry is known by', () => {
  const first = draft({ guid: 'g1', title: 'Đăng ký khai sinh: mang theo gì?' });
  expect(first.name).toMatch(/^dang-ky-khai-sinh-mang-theo-gi-[0-9a-f]{10}\.md$/);
  expect(draft({ guid: 'g1', title: 'Tiêu đề đã sửa' }).key).toBe(first.key);
  expect(draft({ guid: 'g2', title: 'Đăng ký khai sinh: mang theo gì?' }).key).not.toBe(first.key);
});

test('without a guid the address is the identity, made whole', () => {
  const made = draft({ link: '/tin/1', title: 'Tin' });
  expect(parseYaml(made.text.split('---\n')[1] ?? '').sources[0].url).toBe('https://bao.example/tin/1');
  expect(made.key).toBe(draft({ link: 'https://bao.example/tin/1', title: 'Tin' }).key);
});

test.each([
  [{ guid: 'g', title: 'Tin', html: 'chữ' }, ['entry-without-date']],
  [{ guid: 'g', title: 'Tin', date: '06/07/2020 08:25', html: 'chữ' }, ['entry-time-unknown']],
  [{ guid: 'g', title: 'Tin', date: '7/2/2020 8:25 AM', html: 'chữ' }, ['entry-date-ambiguous']],
  [{ guid: 'g', title: 'Tin', date: '2020-07-06', html: '<img src=x>' }, ['entry-without-text']],
  [{ guid: 'g', title: 'Tin', date: '2020-07-06', html: 'chữ '.repeat(500) }, ['entry-too-long']],
  [{ guid: 'g', title: 'Tin', date: '2020-07-06', html: 'ch\uFFFD' }, ['entry-lost-letters']],
  [{ guid: 'g', title: 'Tin', date: '2020-07-06', html: 'chữ' }, []],
])('warnings of %j', (entry, codes) => {
  expect(draft(entry).warnings.map(({ code }) => code)).toEqual(codes);
});

test('whatever title, guid and address come in, the front matter is that of a draft and the name is a name', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );
  fc.assert(
    fc.property(text, text, text, (title, guid, link) => {
      const made = draftOf({ title, guid, link, date: '2020-07-06' }, source, options);
      if ('severity' in made) return;
      const [, yaml = ''] = made.text.split('---\n');
      const item = itemSchema.parse({ ...parseYaml(yaml), audiences: ['nguoi-dan'] });
      expect(item.status).toBe('draft');
      expect(idSchema.safeParse(made.name.replace(/\.md$/, '')).success).toBe(true);
    }),
    runs(1000),
  );
});
