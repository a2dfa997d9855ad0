import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toSpoken } from '../../src/speech/index.js';
import { lexicon } from './lexicon.js';

const lines = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const cases = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));

describe('toSpoken reads', () => {
  it.each(cases)('%s', (written = '', spoken = '') => {
    expect(toSpoken(written, { lexicon }).text).toBe(spoken);
  });

  it('its documented example', () => {
    const own = { lexicon: { acronyms: { TTHC: 'thủ tục hành chính' }, names: {} } };
    expect(toSpoken('Giảm 30% TTHC.', own).text).toBe('Giảm ba mươi phần trăm thủ tục hành chính.');
  });

  it('every pair into words that it then leaves alone', () => {
    for (const [written = '', spoken = ''] of cases) {
      expect(toSpoken(spoken, { lexicon }).text, written).toBe(spoken);
    }
  });
});

describe('toSpoken reports', () => {
  it('each change as a span of the NFC source', () => {
    const { spans } = toSpoken('Họp lúc 7h30'.normalize('NFD'), { lexicon });
    expect(spans).toEqual([
      { start: 8, end: 12, written: '7h30', spoken: 'bảy giờ ba mươi phút', rule: 'time' },
    ]);
  });

  it('an acronym that the lexicon lacks, without guessing', () => {
    const { text, spans } = toSpoken('Thẻ BHYT và KCB.', { lexicon });
    expect(text).toBe('Thẻ BHYT và KCB.');
    expect(spans.map(({ rule, written }) => [rule, written])).toEqual([
      ['unknown-acronym', 'BHYT'],
      ['unknown-acronym', 'KCB'],
    ]);
  });

  it('names an acronym with small letters inside', () => {
    const { spans } = toSpoken('Cài VNeID, dùng iPhone, hỏi McDonald.', { lexicon });
    expect(spans.filter(({ rule }) => rule === 'unknown-acronym').map(({ written }) => written)).toEqual([
      'VNeID',
    ]);
  });

  it('no acronym in a heading set in capitals', () => {
    expect(toSpoken('NỘI DUNG TUYÊN TRUYỀN BAO GIA LAI', { lexicon }).spans).toEqual([]);
  });

  it('nothing for a text in another language, which only becomes NFC', () => {
    const jrai = 'Tơlơi pơtă 30% CCHC, ơ̆ ư̆'.normalize('NFD');
    expect(toSpoken(jrai, { lexicon, language: 'jra' })).toEqual({ text: jrai.normalize('NFC'), spans: [] });
  });

  it('names of the lexicon before anything else', () => {
    const own = { lexicon: { acronyms: {}, names: { '1022': 'mười hai hai hai', Pleiku: 'Plây-cu' } } };
    expect(toSpoken('Pleiku có số 1022.', own).text).toBe('Plây-cu có số mười hai hai hai.');
  });

  it('a lexicon with keys of the language itself as text', () => {
    const own = { lexicon: { acronyms: {}, names: {} } };
    expect(toSpoken('12/constructor, 3/__proto__ và toString', own).text).toBe(
      'Mười hai hoặc constructor, ba proto và toString',
    );
  });

  it.each([
    ['UBND TT. Phú Túc', 'Ủy ban nhân dân thị trấn Phú Túc'],
    ['Công ty CP Cà phê', 'Công ty cổ phần Cà phê'],
    ['Nghị quyết của CP', 'Nghị quyết của Chính phủ'],
    ['CT UBND huyện', 'Chủ tịch Ủy ban nhân dân huyện'],
    ['theo CT số 5', 'theo Chỉ thị số năm'],
    ['bản đồ QH 1/500', 'bản đồ quy hoạch một trên năm trăm'],
    ['đại biểu QH', 'đại biểu Quốc hội'],
    ['TT Y tế huyện', 'Trung tâm Y tế huyện'],
    ['họp TT', 'họp TT'],
    ['lệ phí 1,800 đồng', 'lệ phí 1,800 đồng'],
    ['dài 1,5 km', 'dài một phẩy năm ki-lô-mét'],
    ['xuống -2 độ', 'xuống âm hai độ'],
    ['nhà 69B/12', 'nhà sáu mươi chín bê trên mười hai'],
    ['thẻ A4/A5', 'thẻ a bốn hoặc a năm'],
  ])('reads «%s» by the words beside it, and guesses nothing', (written, spoken) => {
    const words = { acronyms: { UBND: 'Ủy ban nhân dân', TT: 'thông tư' }, names: {} };
    expect(toSpoken(written, { lexicon: words }).text).toBe(spoken);
  });

  it('takes the word of a lexicon that means something else', () => {
    expect(toSpoken('họp TT', { lexicon: { acronyms: { TT: 'tổ trưởng' }, names: {} } }).text).toBe(
      'họp tổ trưởng',
    );
  });

  it('reads without a campaign', () => {
    expect(toSpoken('Nộp 5%').text).toBe('Nộp năm phần trăm');
  });
});
