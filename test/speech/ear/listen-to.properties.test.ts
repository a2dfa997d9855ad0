/** Whatever the text: findings point to real places, proposals content their rule, and the cost is linear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenTo } from '../../../src/speech/index.js';
import { hostileText } from '../../helpers/hostile-text.js';
import { allRuns, runs, someOf } from '../../helpers/runs.js';
import { lexicon } from '../lexicon.js';

const PIECES =
  'Bà con|bà con|cán bộ xã|nộp hồ sơ|phải có|mang theo giấy tờ|sẽ không nhận|nếu thiếu tờ khai|Theo Nghị định số 61/2018/NĐ-CP|của Chính phủ|Khi làm thủ tục|Năm 2019|Đến hết năm 2017|ngày 09/12/2019|Quyết định số 753/QĐ-UBND|28.900 người|84,5%|3 ngày|từ 3 đến 5 ngày|(nếu có)|(mẫu số 01)|(CCHC)|(ông (bà))|(|)|“|”|"|vào chinhphu.vn|gửi hoi@abc.vn|dvc.gialai.gov.vn|BHYT|TP. Pleiku|v.v.|của xã|theo mẫu|hai mươi tám nghìn chín trăm|thì'.split(
    '|',
  );
const JOINTS = [' ', ' ', ' ', ', ', ', nhưng ', '; ', ', và ', ', sau đó ', '. ', '… ', ': ', '! '];
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 24 })
  .map((pieces) => `${pieces.flat().join('').trim()}.`);
const paragraphs = fc.array(fc.oneof(sentence, sentence, hostileText()), { maxLength: 4 });

describe('listenTo, whatever the text', () => {
  it('points to real places, in order', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const heard = listenTo(texts, { lexicon });
        expect(heard.paragraphs).toEqual(texts.map((text) => text.normalize('NFC')));
        let last = -1;
        for (const { paragraph, start, end, words, line } of heard.findings) {
          expect(words).toBe(heard.paragraphs[paragraph]?.slice(start, end));
          expect(words).toMatch(/\S/u);
          expect(line).toBe(paragraph + 1);
          expect(paragraph).toBeGreaterThanOrEqual(last);
          last = paragraph;
        }
      }),
      runs(1000),
    );
  });

  it('proposes what contents the rule when it is put in the place of the words', () => {
    let proposals = 0;
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { rule, proposal, start, end } of listenTo([text], { lexicon }).findings) {
          if (proposal === undefined) continue;
          proposals += 1;
          const mended = text.slice(0, start) + proposal + text.slice(end);
          const again = listenTo([mended], { lexicon }).findings.filter((one) => one.rule === rule);
          const inside = again.filter((one) => one.start < start + proposal.length && one.end > start);
          expect(inside.map(({ words }) => words)).toEqual([]);
        }
      }),
      runs(2000),
    );
    if (allRuns()) expect(proposals).toBeGreaterThan(200);
  });

  it('gives an ease from 0 to 100 wherever something is read', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const { ease } = listenTo(texts, { lexicon });
        if (ease === undefined) return;
        expect(Number.isInteger(ease.value)).toBe(true);
        expect(ease.value).toBeGreaterThanOrEqual(0);
        expect(ease.value).toBeLessThanOrEqual(100);
        expect(ease.density).toBeGreaterThanOrEqual(0);
        expect(ease.density).toBeLessThanOrEqual(1);
      }),
      runs(100),
    );
  });
});

describe('listenTo on 1 MB of hostile text', () => {
  const SEEDS = [
    '(',
    'a (b) c. ',
    '“',
    '". ',
    '. ',
    '.',
    '...”',
    '1 2 ',
    'hai mươi ',
    'năm 2019, 28.900 ',
    'của ',
    'Theo ',
    'Khi a, ',
    ', nhưng bà con có ',
    '; cán bộ có ',
    'a.vn ',
    'BHYT ',
    'TP. ',
    '[ ] ',
    ' ',
    'Bà con vào a.vn (nếu có), nhưng cán bộ có 1, 2, 3 việc. ',
  ];
  it.each(someOf(SEEDS, 1))(
    '%j repeated takes linear time',
    (seed) => {
      // Time of this process, not of the clock: the machine may be busy with others.
      const cost = (size: number) => {
        const hostile = seed.repeat(Math.ceil(size / seed.length));
        const started = process.cpuUsage();
        listenTo([hostile], { lexicon });
        return process.cpuUsage(started).user;
      };
      const whole = cost(1_000_000);
      if (whole > 2_000_000) expect(whole / cost(250_000)).toBeLessThan(10);
      expect(whole).toBeLessThan(15_000_000);
    },
    60_000,
  );
});
