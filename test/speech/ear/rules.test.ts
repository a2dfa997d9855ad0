/** What each rule hears, and the near things that it must let pass. */
import { describe, expect, it } from 'vitest';
import type { Body, Inline } from '../../../src/model/index.js';
import { EAR_RULES, type EarRuleName, listenTo } from '../../../src/speech/index.js';
import { lexicon } from '../lexicon.js';
import { hear, rulesOf } from './hear.js';

const words = (count: number) => `${'bà con '.repeat(count / 2 - 1)}ra xã.`.replace(/^b/u, 'B');
const children = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string, line = 1) =>
  ({ type: 'paragraph', children: children(text), line }) as const;
const list = (texts: readonly string[], ordered = false): Body => [
  {
    type: 'list',
    ordered,
    start: 1,
    items: texts.map((text, index) => [paragraph(text, index + 3)]),
    line: 3,
  },
];

describe('long-sentence', () => {
  it('30 syllables pass, 31 warn, 51 are an error', () => {
    const severities = (count: number) =>
      hear(words(count)).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(severities(30)).toEqual([]);
    expect(severities(32)).toEqual(['long-sentence warning']);
    expect(severities(50)).toEqual(['long-sentence warning']);
    expect(severities(52)).toEqual(['long-sentence error']);
  });

  it('counts what is read, not what is written', () => {
    expect(
      rulesOf(
        'Giấy tờ này theo Quyết định số 753/QĐ-UBND của Ủy ban nhân dân tỉnh Gia Lai, ra từ cuối năm 2019 đến nay.',
      ),
    ).toContain('long-sentence');
    expect(hear(words(32))[0]?.what.vi).toContain('dài 32 âm tiết');
    // “Mười hai là” is read too.
    const counted: Body = [{ ...list([words(28)])[0], ordered: true, start: 12 } as Body[number]];
    expect(rulesOf(counted)).toEqual(['long-sentence']);
    expect(rulesOf(list([words(28)]))).toEqual([]);
  });

  it('a dot ends a sentence only where it is heard', () => {
    const two = `${words(20)} ${words(20)}`;
    expect(rulesOf(two)).toEqual([]);
    expect(rulesOf(`“${words(20)}” ${words(20)}`)).toEqual([]);
    expect(rulesOf(words(40).replace('bà con bà con bà', 'bà con TP. Pleiku 1.200 v.v. bà'))).toContain(
      'long-sentence',
    );
    expect(rulesOf(`Bà con nói: “Đi thôi!” ${words(28).toLowerCase()}`)).toEqual(['long-sentence']);
    expect(rulesOf(`${words(20).slice(0, -1)} v.v. ${words(20)}`)).toEqual([]);
  });
});

describe('stacked-numbers', () => {
  it.each([
    ['three numbers', 'Cả xã có 12 thôn, 3.450 hộ và 14.200 người.'],
    ['two big ones side by side', 'Năm 2019, 28.900 người được hỏi.'],
    [
      'also in words',
      'Đến hết năm hai nghìn không trăm mười chín, hai mươi tám nghìn chín trăm người đã được hỏi.',
    ],
    ['a document and its date', 'Quyết định số 753/QĐ-UBND ngày 09/12/2019 giao việc cho các đài.'],
    ['two documents', 'Nghị định số 20/2008/NĐ-CP được Nghị định số 92/2017/NĐ-CP sửa.'],
  ])('%s', (_, text) => {
    expect(rulesOf(text)).toContain('stacked-numbers');
  });

  it.each([
    ['two small ones', 'Nộp 2 bản sao, chờ 5 ngày.'],
    ['a range is one number', 'Mở cửa từ 7 giờ 30 đến 11 giờ 30 và từ 13 giờ 30 đến 17 giờ.'],
    ['a date is one number', 'Từ ngày 8 tháng 4 năm 2020 đến ngày 15 tháng 4 năm 2020.'],
    ['a number said twice is one', 'Nộp 15 (mười lăm) bản trong 05 (năm) ngày.'],
    ['names are no numbers', 'Ở mức độ 3, mức độ 4, bà con thôn 2 và 3 nộp qua mạng.'],
    ['names in a row', 'Từ nay không còn gọi mức độ 1, 2, 3, 4.'],
    ['a quarter and a month', 'Quý III và tháng 9 có 5 lớp.'],
    ['two or three times is a manner of speaking', 'Có người đi hai, ba chuyến, một lần, hai lần mới xong.'],
    ['two big ones far apart', 'Tính đến hết năm 2019, số người được hỏi đã lên tới 28.900.'],
    ['day and month are light', 'Đến ngày 21/9 năm nay, gần 1.600 người theo dõi.'],
    ['a type and its code are one', 'Thực hiện NQ 17/NQ-CP, tỉnh đưa dịch vụ lên mạng.'],
    ['per cent', 'Cả nước năm 2019 đo được hơn 84%.'],
  ])('not: %s', (_, text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('bracketed-aside', () => {
  it.each([
    'Mang bản sao (nếu có) đến xã.',
    'Xem ở bảng [ngay cửa] rồi nộp.',
    'Đến xã (phường, thị trấn.',
    'Gọi số 1022 (giờ hành chính (sáng)) để hỏi.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual(['bracketed-aside']);
  });

  it.each([
    ['what is not read', 'Cải cách hành chính (CCHC) là việc chung.'],
    ['a number said twice', 'Trong 05 (năm) ngày.'],
    ['a dialling code', 'Gọi (0269) 3824404.'],
    ['a numbered entry', 'Quy trình là (i) nộp, (ii) nhận.'],
    ['an entry of a list', 'a) Mang giấy hẹn.'],
    ['a box to tick', '[ ] Đã nộp.'],
  ])('not: %s', (_, text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('spelt-address', () => {
  it.each(['Bà con vào chinhphu.vn.', 'Gửi thư đến hoi@abc.vn.', 'Mở dvc.gialai.gov.vn/portal để xem.'])(
    '%s',
    (text) => {
      expect(rulesOf(text)).toEqual(['spelt-address']);
    },
  );

  it('not an address that the lexicon says how to read, however it is written', () => {
    for (const text of [
      'Vào dvc.gialai.gov.vn.',
      'Vào http://dvc.gialai.gov.vn/ để xem.',
      'Vào https://DVC.gialai.gov.vn.',
    ])
      expect(rulesOf(text)).toEqual([]);
  });

  it('not what only looks like one', () => {
    expect(rulesOf('Bà con ra xã.vậy thôi.')).toEqual([]);
  });
});

describe('late-subject', () => {
  const long = 'làm thủ tục đăng ký khai sinh cho con tại Ủy ban nhân dân cấp xã nơi cư trú của cha hoặc mẹ';
  it.each([
    `Khi ${long}, bà con mang giấy chứng sinh.`,
    `Nếu ${long} thì bà con mang giấy chứng sinh.`,
    'Để bà con khỏi phải đi lại nhiều lần trong năm, khi làm giấy tờ ở huyện và tỉnh, vì đường xa, xã nhận hồ sơ.',
  ])('%s', (text) => {
    expect(rulesOf(text)).toContain('late-subject');
  });

  it.each([
    'Khi đến nhận kết quả, bà con mang giấy hẹn.',
    `Bà con mang giấy chứng sinh khi ${long}.`,
    `Khi ${long}.`,
    'Theo đó, dân được biết, được bàn và được giám sát.',
  ])('not: %s', (text) => {
    expect(rulesOf(text)).not.toContain('late-subject');
  });
});

describe('chained-words', () => {
  it('three of a kind in one breath', () => {
    expect(rulesOf('Ý kiến của người dân của xã của huyện được ghi lại.')).toEqual(['chained-words']);
    expect(rulesOf('Nộp theo mẫu theo bảng theo quy định.')).toEqual(['chained-words']);
  });

  it.each([
    'Ý kiến của người dân của xã được ghi lại.',
    'Đó là việc của tỉnh, của huyện, của xã.',
    'Đó là việc của tỉnh và của huyện và của xã và của dân.',
    'Ý kiến của dân. Việc của xã. Lời của huyện.',
  ])('not: %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('open-quotation', () => {
  it('a quotation that does not close', () => {
    expect(rulesOf('Bác nói: “Tôi đi.')).toEqual(['open-quotation']);
    expect(rulesOf('Bác bảo "tôi đi rồi đi.')).toEqual(['open-quotation']);
    expect(hear('Bà con nghe. Bác nói: «Tôi đi. Rồi đi.').map((one) => one.words)).toEqual([
      'Bác nói: «Tôi đi.',
    ]);
  });

  it('one that does, one that goes on in the next paragraph, a length in inches', () => {
    expect(rulesOf('Bác nói: “Tôi đi ‘chợ’.” Rồi "đi" «ngay».')).toEqual([]);
    expect(rulesOf(['Bác nói: “Tôi đi.', '“Rồi tôi về.”'])).toEqual([]);
    expect(rulesOf('Cao 5\'10" là vừa.')).toEqual([]);
  });
});

describe('long-list', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => `Việc ${'abcdefghik'.charAt(index)}.`);

  it('more than seven entries, whatever the kind of list; a table is one', () => {
    expect(rulesOf(list(entries(7)))).toEqual([]);
    expect(hear(list(entries(8))).map(({ rule, line, words: said }) => [rule, line, said])).toEqual([
      ['long-list', 3, 'Việc a.'],
    ]);
    expect(rulesOf(list(entries(8), true))).toEqual(['long-list']);
    const rows = entries(8).map((text) => [children(text)]);
    const table: Body = [{ type: 'table', head: [children('Việc')], rows, line: 1 }];
    expect(rulesOf(table)).toEqual(['long-list']);
  });

  it('samples are not read and not counted', () => {
    const [first] = list(entries(8));
    if (first?.type !== 'list') throw new Error('no list');
    const sample: Body = [{ type: 'paragraph', children: [{ type: 'sample', text: '…' }], line: 9 }];
    expect(rulesOf([{ ...first, items: [...first.items.slice(1), sample] }])).toEqual([]);
  });
});

describe('unknown-acronym', () => {
  it('each once a text, in the place where it stands first', () => {
    const found = hear(['Mang BHYT, CCHC.', 'Có BHYT và KCB.']);
    expect(found.map(({ rule, words: said, line }) => [rule, said, line])).toEqual([
      ['unknown-acronym', 'BHYT', 1],
      ['unknown-acronym', 'KCB', 2],
    ]);
  });
});

describe('unsure-reading', () => {
  it('what has several meanings, where the words beside it decide for none', () => {
    const found = hear([
      'Họp ở TT. Phú Túc. UBND TT. Phú Túc và CT UBND huyện cùng dự.',
      'Phí 1,800,000 đồng, không phải 1.800.000 đồng. Lạnh -2 độ ở 69B/12.',
    ]);
    expect(found.map(({ rule, words: said, line }) => [rule, said, line])).toEqual([
      ['unsure-reading', 'TT', 1],
      ['unsure-reading', '1,800,000', 2],
    ]);
    expect(found[0]?.what.vi).toContain('thông tư / thị trấn / trung tâm');
  });
});

describe('the table of rules', () => {
  it('has each name once, and words in both languages that end in a stop', () => {
    const names = EAR_RULES.map(({ id }): EarRuleName => id);
    expect(new Set(names).size).toBe(names.length);
    for (const { fix } of EAR_RULES)
      for (const text of [fix.vi, fix.en]) expect(text).toMatch(/[.;]$|[^{}]\.$/u);
  });

  it('leaves another language alone', () => {
    const text = [words(60), 'A (b) c@d.vn'];
    expect(listenTo(text, { lexicon, language: 'jra' })).toEqual({ paragraphs: [], findings: [] });
  });

  it('points into the text as it is read, with the line of the block', () => {
    const body: Body = [
      paragraph('Bà con đến xã. Mang bản sao (nếu có).', 4),
      { type: 'quote', children: [paragraph('Hỏi KCB.', 7)], line: 7 },
      {
        type: 'table',
        head: [children('Việc'), children('Nơi')],
        rows: [
          [children('A'), children('Xã')],
          [children('B'), children('Ở (tầng 1)')],
        ],
        line: 9,
      },
    ];
    const { findings, paragraphs } = listenTo(body, { lexicon });
    expect(findings.map(({ rule, line, words: said }) => [rule, line, said])).toEqual([
      ['bracketed-aside', 4, 'Mang bản sao (nếu có).'],
      ['unknown-acronym', 7, 'KCB'],
      ['bracketed-aside', 12, 'B: nơi là ở (tầng 1).'],
    ]);
    for (const { paragraph: index, start, end, words: said } of findings)
      expect(paragraphs[index]?.slice(start, end)).toBe(said);
    // A row was put together here: nothing is proposed for what stands in no file.
    expect(findings.map(({ proposal }) => proposal !== undefined)).toEqual([true, false, false]);
  });
});
