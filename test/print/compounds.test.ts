/** The list of compounds, and how it is found in a text. */
import { describe, expect, it } from 'vitest';
import { PHRASES, WORDS } from '../../src/print/type/compounds.js';
import { compoundBonds, keepTogether } from '../../src/print/type/keep-together.js';

/** A text with “·” where a word goes on and “~” where a phrase does. */
function bound(text: string): string {
  const words = text.split(' ');
  const sign = { word: '·', phrase: '~', whole: '=' };
  return keepTogether(words)
    .map((hold, index) => `${words[index]}${hold === undefined ? ' ' : sign[hold]}`)
    .concat(words.at(-1) ?? '')
    .join('');
}

describe('compounds', () => {
  it('are lowercase, composed, told once, words of two syllables and phrases of three to six', () => {
    const all = [...WORDS, ...PHRASES];
    expect(all.filter((one, index) => all.indexOf(one) < index)).toEqual([]);
    expect(all.filter((one) => one !== one.normalize('NFC').toLowerCase())).toEqual([]);
    expect(all.filter((one) => !/^\p{L}+(?: \p{L}+)+$/u.test(one))).toEqual([]);
    expect(WORDS.filter((one) => one.split(' ').length !== 2)).toEqual([]);
    expect(PHRASES.filter((one) => one.split(' ').length < 3 || one.split(' ').length > 6)).toEqual([]);
  });

  it('are found in sentences of the campaign', () => {
    for (const [text, marked] of [
      ['hỏi dịch vụ bưu chính công ích.', 'hỏi dịch·vụ~bưu·chính~công·ích.'],
      ['Thi viết về cải cách hành chính', 'Thi·viết về cải·cách~hành·chính'],
      ['Cấp thẻ bảo hiểm y tế cho trẻ', 'Cấp thẻ bảo·hiểm~y·tế cho trẻ'],
      ['giao dịch của điện lực', 'giao·dịch của điện·lực'],
      ['nhận giấy chứng nhận', 'nhận giấy~chứng·nhận'],
      ['giấy tờ tùy thân', 'giấy·tờ~tùy·thân'],
      ['Sở Kế hoạch và Đầu tư', 'Sở Kế·hoạch và Đầu·tư'],
      ['tiếp nhận và trả kết quả cấp huyện/xã', 'tiếp·nhận và trả~kết·quả cấp·huyện/xã'],
      ['theo cán bộ/công chức', 'theo cán·bộ/công·chức'],
      ['(Mẫu số 09/ĐK)', '(Mẫu·số=09/ĐK)'],
      ['TIN TỪ ỦY BAN NHÂN DÂN', 'TIN TỪ ỦY·BAN~NHÂN·DÂN'],
    ] as const) {
      expect(bound(text), text).toBe(marked);
    }
  });

  it('end at a comma and a bracket, and know both ways to write a mark', () => {
    expect(bound('thông, báo (thông) báo "kế "hoạch')).toBe('thông, báo (thông) báo "kế "hoạch');
    expect(bound('Uỷ ban, văn hoá, thuỷ lợi')).toBe('Uỷ·ban, văn·hoá, thuỷ·lợi');
    expect(bound('nhà mới ở xã')).toBe('nhà mới ở xã');
  });

  it('hold on both sides where two could share a syllable', () => {
    expect(bound('bà con dấu')).toBe('bà·con·dấu');
  });

  it('are found in time that grows with the text alone', () => {
    const hostile = Array.from({ length: 200_000 }, (_, index) => ({
      text: ['bảo', 'hiểm', 'y', 'tế', '/'.repeat(index % 50)][index % 5] ?? '',
      closed: false,
    }));
    const started = performance.now();
    expect(compoundBonds(hostile)).toHaveLength(hostile.length - 1);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
