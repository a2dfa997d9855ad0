import { expect, test } from 'vitest';
import { bannerOf } from '../../src/print/subject/banner.js';
import { anItem } from '../helpers/campaign.js';

const bannerOfHeadline = (headline: string) => {
  const item = anItem('bai', { print: { products: ['poster'], headline } });
  return bannerOf(item, item.versions[0]);
};

test('a headline in capitals, with its marks, on one line, without a full stop', () => {
  expect(bannerOfHeadline('Thẻ bảo\u00a0hiểm cho bé dưới sáu tuổi.')).toEqual({
    text: 'THẺ BẢO HIỂM CHO BÉ DƯỚI SÁU TUỔI',
    words: 8,
    characters: 33,
  });
  expect(bannerOfHeadline('đường ươm mầm, ngỡ ngàng').text).toBe('ĐƯỜNG ƯƠM MẦM, NGỠ NGÀNG');
  expect(bannerOfHeadline('Chờ lâu quá…').text).toBe('CHỜ LÂU QUÁ…');
});

test('text that came decomposed is composed; a breve on a horn stays, and counts with its letter', () => {
  expect(bannerOfHeadline('Nộp hồ sơ'.normalize('NFD')).text).toBe('NỘP HỒ SƠ'.normalize('NFC'));
  const jrai = bannerOfHeadline('Tơlơi ơ̆ ƀôn');
  expect(jrai.text).toBe('TƠLƠI Ơ̆ ɃÔN');
  expect(jrai.characters).toBe(11);
});

test('an address keeps its small letters', () => {
  expect(bannerOfHeadline('Vào dichvucong.gov.vn, nộp ngay').text).toBe('VÀO dichvucong.gov.vn, NỘP NGAY');
  expect(bannerOfHeadline('Gửi gopy@gialai.gov.vn').text).toBe('GỬI gopy@gialai.gov.vn');
});

test('what is too long is refused, and by how much', () => {
  expect(() => bannerOfHeadline('Một hai ba bốn năm sáu bảy tám chín mười mười một')).toThrow(
    'items/bai.md:1:1 print.headline – băng rôn «MỘT HAI BA BỐN NĂM SÁU BẢY TÁM CHÍN MƯỜI MƯỜI MỘT» dài 12 chữ, 49 ký tự: thừa 2 chữ, 9 ký tự. Một dòng băng rôn nhiều nhất 10 chữ và 40 ký tự; hãy viết ngắn lại.',
  );
  expect(() => bannerOfHeadline('a b c d e f g h i k l')).toThrow(/: thừa 1 chữ\./);
  expect(bannerOfHeadline('a b c d e – f g h i k').words).toBe(10);
});

test('an item without a headline says so', () => {
  const item = anItem('bai');
  expect(() => bannerOf(item, item.versions[0])).toThrow('tin «bai» chưa có dòng chữ lớn cho băng rôn.');
});
