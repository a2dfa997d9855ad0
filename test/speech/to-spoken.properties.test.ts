import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesIn, toSpoken } from '../../src/speech/index.js';
import { runs, someOf } from '../helpers/runs.js';
import { lexicon } from './lexicon.js';

const say = (text: string) => toSpoken(text, { lexicon });

/** Pieces of real texts, and pieces that two rules might both want. */
const PIECES =
  'ngày|tháng|từ|đến|số|gọi|tổng đài|điểm a|quý III|thứ|khóa XII|I.|CCHC|UBND|(CCHC)|BHYT|TP. Pleiku|v.v.|QĐ|Quyết định|09/12/2019|9-12|3/5|2016-2020|07/2020|7h30|17:05|1.000|3,5|30%|12km|-2°C|1022|0269 382 4404|753/QĐ-UBND|02/2017/TT-VPCP|18-NQ/TW|1.000948.H21|dvc.gialai.gov.vn|a@b.vn|A4|12A1|và/hoặc|đ/c|4G/5G|5 giờ|17/3|lễ 2-9|CMND|(0269) 3824404|8.000đ/bản|m²|30a|bà con|Krông Pa|ỦY BAN'.split(
    '|',
  );
const SIGNS = '(|)|/|-|–|...|…|./.|,|.|“|”|&|≥|:|\n'.split('|');
const space = fc.constantFrom(' ', ' ', ', ', '. ', '\n');
const sign = fc.tuple(fc.constantFrom('', ' '), fc.constantFrom(...SIGNS), fc.constantFrom('', ' '));
const gap = fc.oneof(
  space,
  sign.map((parts) => parts.join('')),
);
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), gap), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));
const anything = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

describe('toSpoken, whatever the text', () => {
  it('gives spans in order, without overlap, that rebuild the spoken text', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const source = written.normalize('NFC');
        const spoken = say(written);
        let rebuilt = '';
        let at = 0;
        for (const span of spoken.spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.written).toBe(source.slice(span.start, span.end));
          rebuilt += source.slice(at, span.start) + span.spoken;
          at = span.end;
        }
        expect(rebuilt + source.slice(at)).toBe(spoken.text);
      }),
      runs(2000),
    );
  });

  it('leaves its own words alone', () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = say(written).text;
        expect(say(once).text).toBe(once);
      }),
      runs(2000),
    );
  });

  it('leaves no digit and no sign of an address, and never half a character', () => {
    fc.assert(
      fc.property(anything, (written) => {
        expect(say(written).text).not.toMatch(/[0-9/@%()<>=&]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
      runs(2000),
    );
  });

  it('reads every whole number below a quadrillion, and each differently', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n - 1n), fc.bigInt(0n, 10n ** 15n - 1n), (a, b) => {
        const [first, second] = [`có ${a} người`, `có ${b} người`].map((line) => say(line).text);
        expect(first).toMatch(/^có [\p{L} ]+ người$/u);
        expect(first === second).toBe(a === b);
      }),
      runs(100),
    );
  });
});

/** Time of this process, not of the clock, microseconds: the machine may be busy with others. */
function cost(hostile: string): number {
  const started = process.cpuUsage();
  syllablesIn(say(hostile).text);
  return process.cpuUsage(started).user;
}

describe('toSpoken on 1 MB of hostile text', () => {
  const seeds =
    '1|a|A|1.|1/|1-|1:|a.|a@|a@b.|http://|a.vn.|(|(A|(CCHC)|CCHC |IV |1h|0269 |1 -|..|./.|\ud800|\u0300|1/QĐ-|số 1/|ngày 1/|A1|1A|điểm a,|v.v|.111|12 345 |%|+84|TT|a/|(a)|\u200b'.split(
      '|',
    );
  it.each(someOf(seeds, 1))(
    '%j repeated takes linear time',
    (seed) => {
      const hostile = (size: number) => seed.repeat(Math.ceil(size / seed.length));
      const whole = cost(hostile(1_000_000));
      if (whole > 2_000_000) expect(whole / cost(hostile(250_000))).toBeLessThan(10);
      expect(whole).toBeLessThan(10_000_000);
    },
    60_000,
  );

  it('pieces of all rules in any order take linear time', () => {
    const mixed = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...PIECES, ...seeds), gap), { minLength: 5000, maxLength: 5000 }),
      { numRuns: 2, seed: 6 },
    );
    for (const pieces of someOf(mixed, 1)) {
      const part = pieces.flat().join('');
      const hostile = (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
      const whole = cost(hostile(1_000_000));
      if (whole > 2_000_000) expect(whole / cost(hostile(250_000))).toBeLessThan(10);
      expect(whole).toBeLessThan(10_000_000);
    }
  }, 60_000);
});
