import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import type { Campaign, Item } from '../../src/model/index.js';
import { toSpoken } from '../../src/speech/say/to-spoken.js';
import { readingSeconds } from '../../src/speech/seconds.js';
import { vanLoop } from '../../src/speech/van-loop.js';
import { anItem, paragraphs } from '../helpers/campaign.js';

const lexicon = { acronyms: {}, names: {} };
const print = { products: ['poster'], headline: 'Một cửa', action: 'Bà con mang hồ sơ đến xã.' };
const loopOf = (item: Item, pace?: number) => vanLoop(item, item.versions[0], { lexicon }, pace);
const sentence = (words: number) => `Bà ${Array.from({ length: words - 1 }, () => 'con').join(' ')}.`;

test('the call to action is said first and last, in words; the seconds are those of the reading and the silence', () => {
  const item = anItem('bai', { print: { ...print, action: 'Nộp trong 15 ngày.' } }, paragraphs('Một. Hai.'));
  const loop = loopOf(item);
  expect(loop.lines).toEqual(['Nộp trong mười lăm ngày.', 'Một.', 'Hai.', 'Nộp trong mười lăm ngày.']);
  expect(loop.seconds).toBe(readingSeconds(loop.lines, 180) + 3);
  expect(loopOf(item, 90).seconds).toBeGreaterThan(loop.seconds);
});

test('paragraphs are taken whole and in order, and the rest is counted', () => {
  const body = paragraphs(sentence(90), sentence(90), sentence(20));
  const loop = loopOf(anItem('bai', { print }, body));
  expect(loop.lines).toEqual([print.action, sentence(90), print.action]);
  expect(loop.leftOut).toBe(2);
});

test('a list is not cut off in the middle', () => {
  const list = ['Bà con nhớ ba việc.', `Một là, ${sentence(70)}`, `Hai là, ${sentence(70)}`, 'Ba là, hỏi.'];
  const told = loopOf(anItem('bai', { print }, paragraphs('Xin chào.', ...list)));
  expect(told.lines).toEqual([print.action, 'Xin chào.', print.action]);
  expect(told.leftOut).toBe(4);
  const ordinal = ['Nhớ ba điều.', `Thứ nhất là ${sentence(80)}`, `Việc thứ hai là ${sentence(80)}`];
  expect(loopOf(anItem('bai', { print }, paragraphs(...ordinal))).lines).toEqual([
    print.action,
    print.action,
  ]);
  const whole = loopOf(
    anItem('bai', { print }, paragraphs('Bà con nhớ hai việc.', 'Một là, xem.', 'Hai là, hỏi.')),
  );
  expect(whole.leftOut).toBe(0);
  expect(whole.lines).toHaveLength(5);
});

test('a dialogue, or a first paragraph that is too long, gives way to the summary', () => {
  const summary = 'Hai vợ chồng hỏi nhau nên đến cửa nào trước.';
  const skit = anItem('bai', { kind: 'dialogue', print, summary }, paragraphs('Hà: Đi đâu?', 'Dũng: Ra xã.'));
  expect(loopOf(skit).lines).toEqual([print.action, summary, print.action]);
  expect(loopOf(anItem('bai', { print, summary }, paragraphs(sentence(200)))).lines).toContain(summary);
});

test('what the call says is not said a third time', () => {
  const loop = loopOf(anItem('bai', { print }, paragraphs(`Xin mời. ${print.action}`)));
  expect(loop.lines).toEqual([print.action, 'Xin mời.', print.action]);
});

test('without a call, or with one that is too long, it is told where and what to do', () => {
  expect(() => loopOf(anItem('bai'))).toThrow(
    'items/bai.md:1:1 print.action – tin «bai» chưa có lời kêu gọi cho xe loa. Hãy viết một câu',
  );
  const long = anItem('bai', { print: { ...print, action: `${'bà '.repeat(50)}con.` } });
  expect(() => loopOf(long, 60)).toThrow(/quá một vòng 60 giây của xe loa \d+ giây/);
});

describe('every item of the campaign with a call', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await loadCampaign(join(import.meta.dirname, '../../content'));
  }, 60_000);

  test('has a loop of a minute, made of its own words alone', () => {
    const items = campaign.items.filter((item) => item.print?.action !== undefined);
    expect(items.length).toBeGreaterThan(40);
    for (const item of items) {
      const [version] = item.versions;
      const loop = vanLoop(item, version, campaign);
      expect({ id: item.id, fits: loop.seconds <= 60 }).toEqual({ id: item.id, fits: true });
      expect(loop.lines.at(-1)).toBe(loop.lines[0]);
      const said = toSpoken(item.print?.action ?? '', { lexicon: campaign.lexicon }).text;
      expect(said.endsWith(loop.lines.at(-1) ?? '?')).toBe(true);
      expect(loop.lines.join(' ')).not.toMatch(/\d/);
    }
  });
});
