import { describe, expect, it } from 'vitest';
import type { Body, Inline } from '../../src/model/index.js';
import { spokenParagraphs } from '../../src/speech/index.js';
import { lexicon } from './lexicon.js';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string) => ({ type: 'paragraph', children: words(text), line: 1 }) as const;
const read = (body: Body, language?: string) =>
  spokenParagraphs(body, language === undefined ? { lexicon } : { lexicon, language });

describe('spokenParagraphs', () => {
  it('reads a heading as a sentence', () => {
    expect(
      spokenParagraphs([{ type: 'heading', level: 1, children: words('Điều 2'), line: 1 }], {
        lexicon: { acronyms: {}, names: {} },
      }),
    ).toEqual(['Điều hai.']);
  });

  it('counts an ordered list aloud, from its own start, a paragraph an entry', () => {
    const list: Body = [
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          [paragraph('Chuẩn bị hồ sơ;')],
          [paragraph('UBND xã tiếp nhận'), paragraph('Cán bộ ghi giấy hẹn.')],
          [paragraph('Sở Nội vụ trả kết quả.')],
        ],
        line: 1,
      },
    ];
    expect(read(list)).toEqual([
      'Một là, chuẩn bị hồ sơ.',
      'Hai là, Ủy ban nhân dân xã tiếp nhận.',
      'Cán bộ ghi giấy hẹn.',
      'Ba là, Sở Nội vụ trả kết quả.',
    ]);
  });

  it('goes on in small letters after the number, and keeps the capital of a name', () => {
    const link: Inline = {
      type: 'link',
      url: 'https://dichvucong.gov.vn/',
      children: words('Cổng Dịch vụ công'),
    };
    const opened = { type: 'paragraph', children: [...words('Mở '), link, ...words('.')], line: 1 } as const;
    const items = [[opened], [paragraph('Sở hỏi ý kiến các cơ quan.')], [paragraph('Gửi UBND xã 02 bộ;')]];
    expect(read([{ type: 'list', ordered: true, start: 4, items, line: 1 }])).toEqual([
      'Bốn là, mở Cổng Dịch vụ công.',
      'Năm là, Sở hỏi ý kiến các cơ quan.',
      'Sáu là, gửi Ủy ban nhân dân xã hai bộ.',
    ]);
  });

  it('gives each entry of a plain list a paragraph of its own', () => {
    const items = [[paragraph('Bản chính giấy khai sinh;')], [paragraph('02 ảnh 4x6')]];
    expect(read([{ type: 'list', ordered: false, start: 1, items, line: 1 }])).toEqual([
      'Bản chính giấy khai sinh.',
      'Hai ảnh bốn nhân sáu.',
    ]);
  });

  it('reads a table row by row, naming the columns and not the running number', () => {
    const table: Body = [
      {
        type: 'table',
        head: [words('STT'), words('Cách nộp'), words('Thời hạn'), words('Lệ phí')],
        rows: [
          [words('1'), words('Trực tiếp'), words('05 ngày'), words('8.000 đồng')],
          [words('2'), words('Trực tuyến'), words('03 ngày'), words('')],
        ],
        line: 1,
      },
    ];
    expect(read(table)).toEqual([
      'Trực tiếp: thời hạn là năm ngày; lệ phí là tám nghìn đồng.',
      'Trực tuyến: thời hạn là ba ngày.',
    ]);
  });

  it('keeps the speaker of a dialogue in front', () => {
    const turn: Body = [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: words('Mai:') },
          { type: 'text', text: ' Nộp hồ sơ ở đâu hả chú?' },
        ],
        line: 1,
      },
    ];
    expect(read(turn)).toEqual(['Mai: Nộp hồ sơ ở đâu hả chú?']);
  });

  it('leaves out what is only a sample, and what has nothing to say', () => {
    expect(
      read([
        paragraph('Bà con gọi tổng đài 1022.'),
        { type: 'paragraph', children: [...words('Lệ phí '), { type: 'sample', text: '5 đồng' }], line: 2 },
        { type: 'rule', line: 3 },
        paragraph('***'),
      ]),
    ).toEqual(['Bà con gọi tổng đài một không hai hai.']);
  });

  it('makes a hard break a pause', () => {
    const broken: Inline[] = [
      { type: 'text', text: 'Hồ sơ đủ' },
      { type: 'break' },
      { type: 'text', text: 'Trả đúng hẹn.' },
    ];
    expect(read([{ type: 'paragraph', children: broken, line: 1 }])).toEqual(['Hồ sơ đủ, Trả đúng hẹn.']);
  });

  it('takes a line of the file that ends inside a sentence for nothing', () => {
    expect(read([paragraph('Bà con mang hồ sơ\nđến xã.')])).toEqual(['Bà con mang hồ sơ đến xã.']);
  });

  it('puts nothing into Vietnamese words for another language', () => {
    const items = [[paragraph('Hră pơ-ar 2')]];
    expect(read([{ type: 'list', ordered: true, start: 1, items, line: 1 }], 'jra')).toEqual([
      '1. Hră pơ-ar 2.',
    ]);
  });
});
