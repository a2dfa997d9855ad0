/** The reading ease: what moves it, and where real texts lie on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listenTo } from '../../../src/speech/index.js';
import { lexicon } from '../lexicon.js';

const easeOf = (...texts: string[]) => {
  const { ease } = listenTo(texts, { lexicon });
  if (ease === undefined) throw new Error('nothing is read');
  return ease;
};

const PAPER =
  'Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ sửa đổi, bổ sung một số điều của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011-2020.';

describe('reading ease', () => {
  it('is what its formula says', () => {
    // Ten syllables, of which five are light: bà, con, cứ, thì, mà.
    const even = easeOf('Bà con cứ nộp, giấy tờ mất thì báo.');
    expect(even).toMatchObject({
      sentence: 9,
      value: Math.round(100 - 80 * Math.max(0, even.density - 0.5)),
    });
    const long = easeOf(`${'giấy tờ '.repeat(20)}.`);
    expect(long).toMatchObject({ sentence: 40, density: 0.5, value: 55 });
  });

  it('falls with the longest sentences, not only with the average', () => {
    const short = 'Bà con ra xã. ';
    const long = `${'Bà con ra xã rồi về '.repeat(10).trim()}. `;
    expect(easeOf(short.repeat(10)).value).toBeGreaterThan(easeOf(short.repeat(10) + long).value + 20);
  });

  it('puts talk above news, news above papers', () => {
    const talk = easeOf('Bác đi đâu đấy?', 'Tôi ra xã, lấy cái giấy cho thằng cháu.');
    const news = easeOf(
      'Hội đồng nhân dân tỉnh đã quyết định việc này cuối năm ngoái. Cả tỉnh đặt tên mới cho 46 thôn, tổ dân phố.',
    );
    const paper = easeOf(PAPER);
    expect(talk.meaning.vi).toBe('dễ, như người ta nói chuyện');
    expect(news.meaning.vi).toBe('rõ, như tin viết cẩn thận');
    expect(paper).toMatchObject({ value: 0, meaning: { en: 'too hard, as an official paper, lost by ear' } });
  });

  it('lies where the doc comment says for articles of decrees', () => {
    const lines = readFileSync(join(import.meta.dirname, '../../golden/spoken/documents.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t')[0] ?? '');
    const { value } = easeOf(...lines);
    expect(value).toBeGreaterThan(30);
    expect(value).toBeLessThan(60);
  });

  it('is absent when nothing is read', () => {
    for (const nothing of [[], [''], ['—', '“”']])
      expect(listenTo(nothing, { lexicon })).not.toHaveProperty('ease');
  });
});
