import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syllablesIn } from '../../src/speech/say/syllables.js';
import { breathsOf } from '../../src/speech/sentences.js';
import { runs } from '../helpers/runs.js';

test('breath is taken at the ends of clauses', () => {
  expect(breathsOf('Khi chứng thực chữ ký, bà con ký trước mặt cán bộ; cán bộ không ký thay.')).toEqual([
    'Khi chứng thực chữ ký,',
    'bà con ký trước mặt cán bộ;',
    'cán bộ không ký thay.',
  ]);
  expect(breathsOf('Bà con nhớ ba việc: mang giấy tờ, giữ giấy hẹn.')).toEqual([
    'Bà con nhớ ba việc:',
    'mang giấy tờ, giữ giấy hẹn.',
  ]);
});

test('a list of short words is said in few breaths, and the last words are not left alone', () => {
  expect(breathsOf('Xã, phường, thị trấn, huyện, thị xã đều có nơi nhận hồ sơ, ạ.')).toEqual([
    'Xã, phường, thị trấn,',
    'huyện, thị xã đều có nơi nhận hồ sơ, ạ.',
  ]);
});

test('a comma inside a number or a name is no end of a clause', () => {
  expect(breathsOf('Một sentence không có dấu phẩy nào,mà vẫn dài.')).toEqual([
    'Một sentence không có dấu phẩy nào,mà vẫn dài.',
  ]);
});

test.each([
  'Đọc kỹ họ tên, ngày sinh của con rồi ký.',
  'Họ còn học cách nhận, trả hồ sơ và giao tiếp với dân.',
  'Nộp đủ thuế, lệ phí theo thông báo.',
  'Luật cấm hách dịch, cửa quyền với người dân.',
  'Dự án xin giao đất, thuê đất phải có chủ trương của tỉnh.',
  'Doanh nghiệp cử người đến kiến nghị, phản ánh.',
])('no breath parts the words of a fixed pair: %s', (sentence) => {
  expect(breathsOf(sentence)).toEqual([sentence]);
});

test('no word is lost or changed, and no breath is shorter than four syllables before it', () => {
  const word = fc.constantFrom('bà', 'con,', 'mang', 'giấy;', 'tờ', 'đến:', '–', 'xã,', 'Pleiku,', 'một');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const sentence = `${words.join(' ')}.`;
      const breaths = breathsOf(sentence);
      expect(breaths.join(' ')).toBe(sentence);
      for (const breath of breaths.slice(0, -1)) expect(syllablesIn(breath)).toBeGreaterThanOrEqual(4);
    }),
    runs(100),
  );
});
