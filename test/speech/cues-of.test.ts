import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuesOf, readingSeconds } from '../../src/speech/index.js';
import { runs } from '../helpers/runs.js';

const LONG =
  'Khi đến nộp hồ sơ, bà con mang theo giấy chứng minh nhân dân, sổ hộ khẩu, giấy chứng nhận quyền sử dụng đất; người đi thay thì mang thêm giấy ủy quyền có chứng thực.';

describe('cuesOf', () => {
  it('cuts at sentences, and long sentences at their clauses', () => {
    const texts = cuesOf(['Bà con ơi! Xã ta có “một cửa”. Mời bà con đến.', LONG], 30).map(
      ({ text }) => text,
    );
    expect(texts).toEqual([
      'Bà con ơi!',
      'Xã ta có “một cửa”.',
      'Mời bà con đến.',
      'Khi đến nộp hồ sơ, bà con mang theo giấy chứng minh nhân dân, sổ hộ khẩu,',
      'giấy chứng nhận quyền sử dụng đất;',
      'người đi thay thì mang thêm giấy ủy quyền có chứng thực.',
    ]);
  });

  it('gives each piece its share of the measured length', () => {
    const [short, long] = cuesOf(['Bà con ơi.', 'Bà con mang hồ sơ đến bộ phận một cửa của xã.'], 11);
    expect(short).toMatchObject({ start: 0 });
    expect(long).toMatchObject({ start: short?.end, end: 10_000 });
    // 3 and 12 syllables at 210 a minute, a second after each paragraph: 1.857 s and 4.429 s, stretched to ten.
    expect(short?.end).toBe(2955);
  });

  it('weighs pauses as the planner does', () => {
    const said = ['Bà con mang hồ sơ đến xã. Cán bộ hướng dẫn, tận tình.', 'Không thu phí.'];
    const seconds = readingSeconds(said, 210);
    // 7 syllables are 2 s, and half a second after the sentence; of 7.32 s, stretched to eight.
    expect({ seconds, second: cuesOf(said, seconds + 1)[1]?.start }).toEqual({ seconds: 8, second: 2732 });
  });

  it('whatever the text and the length: nothing lost, nothing overlaps, nothing after the end', () => {
    const words = fc.constantFrom(
      'bà con',
      'hồ sơ,',
      'một cửa.',
      '–',
      '“xã”;',
      'a'.repeat(200),
      '…',
      '5',
      '\n',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { maxLength: 40 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5000 }),
        (drawn, seconds) => {
          const paragraphs = drawn.map((row) => row.join(' '));
          const cues = cuesOf(paragraphs, seconds);
          const said = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
          expect(cues.map(({ text }) => text).join(' ')).toBe(said(paragraphs.join(' ')));
          let end = 0;
          for (const cue of cues) {
            expect(cue.start).toBe(end);
            expect(cue.end).toBeGreaterThan(cue.start);
            end = cue.end;
          }
          expect(end).toBeLessThanOrEqual(seconds * 1000);
        },
      ),
      runs(100),
    );
  });

  it('a text of one word that never ends, and a row of marks, cost little', () => {
    expect(cuesOf(['a'.repeat(20_000)], 9)).toHaveLength(1);
    expect(cuesOf([`${'”'.repeat(20_000)} ${'. '.repeat(10_000)}`], 9).length).toBeGreaterThan(1);
  });
});
