import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { original } from '../../src/model/index.js';
import { readingSeconds, scriptOf, secondsOf } from '../../src/speech/index.js';
import { aCampaign, anItem, paragraphs } from '../helpers/campaign.js';
import { runs } from '../helpers/runs.js';

const campaign = aCampaign();
const version = original(anItem('mot-cua'));

describe('readingSeconds', () => {
  it('counts syllables, then pauses, and rounds up', () => {
    // 7 syllables at 210 a minute = 2 s, and 1 s after the paragraph.
    expect(readingSeconds(['Bà con mang hồ sơ đến xã.'], 210)).toBe(3);
    expect(readingSeconds(['Bà con mang hồ sơ đến xã.'], 209)).toBe(4);
    // One comma and one full stop inside: 0.75 s more.
    expect(readingSeconds(['Bà con ơi, mang hồ sơ. Đến xã.'], 480)).toBe(3);
    expect(readingSeconds([], 200)).toBe(0);
    expect(readingSeconds(['', '  '], 200)).toBe(0);
  });

  it('never says less for more text or a slower pace', () => {
    const texts = fc.array(fc.constantFrom('Bà con.', 'Một, hai; ba!', 'Hồ sơ – lệ phí…'), { maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 300 }), (said, pace) => {
        const seconds = readingSeconds(said, pace);
        expect(Number.isInteger(seconds)).toBe(true);
        expect(readingSeconds([...said, 'Thêm một câu.'], pace)).toBeGreaterThan(seconds);
        expect(readingSeconds(said, pace - 10)).toBeGreaterThanOrEqual(seconds);
      }),
      runs(100),
    );
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a pace of %d', (pace) => {
    expect(() => readingSeconds(['Bà con.'], pace)).toThrow(UsageError);
  });
});

describe('secondsOf', () => {
  it('reads the body aloud, without the title', () => {
    // 12 + 7 syllables at 185 a minute = 6.163 s, 2 s after two paragraphs.
    expect(secondsOf(version, campaign, 185)).toBe(9);
    expect(secondsOf({ ...version, title: 'Một tiêu đề dài hơn nhiều' }, campaign, 185)).toBe(9);
  });

  it('reads the script instead where there is one', () => {
    const script = paragraphs('Bà con ơi.');
    expect(secondsOf({ ...version, script }, campaign, 180)).toBe(2);
  });

  it('takes the measured length of the audio before any estimate', () => {
    const audio = 'media/mot-cua.mp3';
    const media = [{ path: audio, mediaType: 'audio/mpeg', bytes: 9, sha256: '0', seconds: 61 }];
    expect(secondsOf({ ...version, audio }, { ...campaign, media }, 185)).toBe(61);
    expect(secondsOf({ ...version, audio }, campaign, 185)).toBe(9);
  });
});

describe('scriptOf', () => {
  it('is what the announcer reads', () => {
    expect(scriptOf(version, campaign)).toEqual([
      'Bà con mang hồ sơ đến bộ phận một cửa của xã.',
      'Cán bộ sẽ hướng dẫn tận tình.',
    ]);
  });

  it('falls back to the title of an item that has nothing else', () => {
    expect(scriptOf({ ...version, title: 'TTHC đơn giản', body: [] }, campaign)).toEqual([
      'Thủ tục hành chính đơn giản',
    ]);
  });
});
