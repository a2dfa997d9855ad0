import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowSummary } from '../../src/schedule/export/render-week-ics.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';

describe('windowSummary', () => {
  test('names as many items as fit, and counts the others', () => {
    expect(windowSummary('Krông Pa', ['Nộp hồ sơ', 'Trả kết quả'])).toBe('Krông Pa · Nộp hồ sơ; Trả kết quả');
    expect(windowSummary('Krông Pa', ['Nộp hồ sơ qua bưu điện', 'Trả kết quả tại nhà', 'Hỏi – đáp'])).toBe(
      'Krông Pa · Nộp hồ sơ qua bưu điện; Trả kết quả tại nhà (+1)',
    );
  });

  test('cuts a first title that is too long after a word', () => {
    expect(windowSummary('Ia Rsươm', [`Đăng ký khai sinh ${'cho trẻ em '.repeat(9)}`])).toBe(
      'Ia Rsươm · Đăng ký khai sinh cho trẻ em cho trẻ em cho trẻ…',
    );
  });

  test('says so when there is nothing in it', () => {
    expect(windowSummary('Krông Pa', [])).toBe('Krông Pa · chưa có nội dung');
  });

  test('whatever the names are: one line of 1 to 60 characters, no half letter', () => {
    fc.assert(
      fc.property(hostileText(), fc.array(hostileText(), { maxLength: 4 }), (place, titles) => {
        const text = windowSummary(place, titles);
        expect(text.length).toBeLessThanOrEqual(60);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text).not.toMatch(/\p{Cc}/u);
      }),
      runs(100, 2020),
    );
  });
});
