import { describe, expect, it } from 'vitest';
import { type Block, bodyParagraphs, type Inline, withoutSamples } from '../../src/model/index.js';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const sample = (text: string): Inline[] => [
  { type: 'text', text: 'Mất ' },
  { type: 'sample', text },
];
const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children, line: 1 });
const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  children: words(text),
  line: 1,
});

describe('withoutSamples', () => {
  it('leaves out whole paragraphs, list entries and rows that hold a sample', () => {
    expect(
      withoutSamples([{ type: 'paragraph', children: [{ type: 'sample', text: '5 ngày' }], line: 1 }]),
    ).toEqual([]);
    const body: Block[] = [
      paragraph(words('Nộp ở xã.')),
      paragraph([{ type: 'strong', children: sample('5 ngày') }]),
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [[paragraph(words('Tờ khai'))], [paragraph(sample('2 ảnh'))]],
        line: 1,
      },
      { type: 'table', head: [words('Cách nộp')], rows: [[words('Trực tiếp')], [sample('3 ngày')]], line: 1 },
    ];
    expect(bodyParagraphs(withoutSamples(body))).toEqual(['Nộp ở xã.', 'Tờ khai', 'Cách nộp', 'Trực tiếp']);
  });

  it('of a table that is seen leaves out the cell, and keeps the row that stands without it', () => {
    const row = (...cells: (string | null)[]) => cells.map((cell) => (cell ? words(cell) : sample('5 ngày')));
    const table = (...rows: Inline[][][]): Block => ({
      type: 'table',
      head: [words('Cách nộp'), words('Thời hạn'), words('Lệ phí')],
      rows,
      line: 1,
    });
    const seen = (...rows: Inline[][][]) => bodyParagraphs(withoutSamples([table(...rows)], 'cells'));
    expect(seen(row('Trực tiếp', '3 ngày', null), row('Qua mạng', null, 'Không thu'))).toEqual([
      'Cách nộp – Thời hạn – Lệ phí',
      'Trực tiếp – 3 ngày – …',
      'Qua mạng – … – Không thu',
    ]);
    // A way of which nothing is known says nothing.
    expect(seen(row('Trực tiếp', '3 ngày', null), row('Bưu điện', null, null))).toEqual([
      'Cách nộp – Thời hạn – Lệ phí',
      'Trực tiếp – 3 ngày – …',
    ]);
    expect(seen(row(null, '3 ngày', 'Không thu'), row('Bưu điện', null, null))).toEqual([]);
    const quoted: Block = { type: 'quote', children: [table(row('Trực tiếp', '3 ngày', null))], line: 1 };
    expect(bodyParagraphs(withoutSamples([quoted], 'cells'))).toContain('Trực tiếp – 3 ngày – …');
    expect(withoutSamples([quoted])).toEqual([]);
  });

  it('leaves out a heading that has nothing left to stand over', () => {
    const body = [
      heading(1, 'Hồ sơ'),
      paragraph(sample('2 ảnh')),
      heading(1, 'Nơi nộp'),
      heading(2, 'Trực tiếp'),
      paragraph(sample('3 ngày')),
      heading(2, 'Qua bưu điện'),
      paragraph(words('Ra bưu điện.')),
      heading(1, 'Lệ phí'),
      { type: 'quote', children: [paragraph(sample('8.000 đồng'))], line: 1 } as const,
    ];
    expect(bodyParagraphs(withoutSamples(body))).toEqual(['Nơi nộp', 'Qua bưu điện', 'Ra bưu điện.']);
  });

  it('keeps a heading that never had a text under it', () => {
    expect(withoutSamples([heading(1, 'Gần dân, vì dân')])).toHaveLength(1);
  });
});
