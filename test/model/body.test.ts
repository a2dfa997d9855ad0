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
  it('leaves out sentences, list entries and rows of which nothing else is known', () => {
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

  it.each([
    [
      'a sentence, and not the paragraph',
      [
        { type: 'text', text: 'Sở mở lớp. Lớp mở ngày ' },
        { type: 'sample', text: '…' },
        { type: 'text', text: '. Mời quý vị đến.' },
      ],
      'Sở mở lớp. Mời quý vị đến.',
    ],
    [
      'nothing behind an abbreviation is a sentence of its own',
      [
        { type: 'text', text: 'Sở mở lớp. Lớp mở ở TP. Pleiku, ' },
        { type: 'sample', text: 'hội trường …' },
        { type: 'text', text: '. Mời ThS. Nguyễn Văn An nói chuyện.' },
      ],
      'Sở mở lớp. Mời ThS. Nguyễn Văn An nói chuyện.',
    ],
    [
      'who speaks stays in front of what is left',
      [
        { type: 'strong', children: [{ type: 'text', text: 'Mai:' }] },
        { type: 'text', text: ' Lệ phí ' },
        { type: 'sample', text: '8.000 đồng' },
        { type: 'text', text: ' thôi. Bác cứ đến xã.' },
      ],
      'Mai: Bác cứ đến xã.',
    ],
    [
      'a bold word by itself says nothing',
      [
        { type: 'strong', children: [{ type: 'text', text: 'Khi nào.' }] },
        { type: 'text', text: ' ' },
        { type: 'sample', text: '8 giờ, ngày …' },
      ],
      undefined,
    ],
    [
      'a sentence inside a mark, and its space',
      [
        {
          type: 'strong',
          children: [
            { type: 'text', text: 'Nộp ở xã. ' },
            { type: 'sample', text: 'Phòng 5.' },
          ],
        },
        { type: 'break' },
        { type: 'text', text: 'Gọi 1022.' },
      ],
      'Nộp ở xã. Gọi 1022.',
    ],
  ] satisfies [string, Inline[], string | undefined][])('a sample costs %s', (_, children, left) => {
    expect(bodyParagraphs(withoutSamples([paragraph(children)]))[0]).toBe(left);
  });

  it('takes along the words that lead to nothing but samples', () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      start: 1,
      items: [[paragraph(sample('2 ảnh'))]],
      line: 1,
    };
    const body = [paragraph(words('Nộp ở xã. Hồ sơ gồm:')), list, paragraph(words('Xã trả ngay.'))];
    expect(bodyParagraphs(withoutSamples(body))).toEqual(['Nộp ở xã.', 'Xã trả ngay.']);
  });

  it('of a table that is seen leaves out the cell, and keeps the row that stands without it', () => {
    const row = (...cells: (string | null)[]) => cells.map((cell) => (cell ? words(cell) : sample('5 ngày')));
    const table = (...rows: Inline[][][]): Block => ({
      type: 'table',
      head: [words('Cách nộp'), words('Thời hạn'), words('Lệ phí')],
      rows,
      line: 1,
    });
    const seen = (...rows: Inline[][][]) => bodyParagraphs(withoutSamples([table(...rows)], 'ellipsis'));
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
    expect(bodyParagraphs(withoutSamples([quoted], 'ellipsis'))).toContain('Trực tiếp – 3 ngày – …');
    // What is heard does not speak of it.
    expect(bodyParagraphs(withoutSamples([quoted]))).toContain('Trực tiếp – 3 ngày – ');
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
