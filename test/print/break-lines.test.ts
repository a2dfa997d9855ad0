import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { breakLines } from '../../src/print/type/break-lines.js';
import { faceSet } from '../../src/print/type/faces.js';
import { keepTogether } from '../../src/print/type/keep-together.js';
import type { Run } from '../../src/print/type/runs.js';
import { runs } from '../helpers/runs.js';
import { JRAI, typefaces } from './fixtures.js';

const where = { file: 'items/a.md', line: 7, slot: 'body' };
const set = (
  runs: readonly Run[],
  width: number,
  options: {
    size?: number;
    balance?: boolean;
    splitAddresses?: boolean;
    keepJoined?: boolean;
    tight?: boolean;
  } = {},
) => breakLines(runs, { size: 12, ...options, width, faces: faceSet('regular'), typefaces, where });
const lines = (text: string, width: number, options = {}) =>
  set([{ text }], width, options).map((line) => line.pieces.map((piece) => piece.text).join(''));

describe('breakLines', () => {
  it('breaks at spaces', () => {
    expect(lines('Nộp hồ sơ tại bộ phận một cửa', 100)).toEqual(['Nộp hồ sơ tại', 'bộ phận một cửa']);
  });

  it('never breaks inside document numbers, telephone numbers, articles, numbers with their unit', () => {
    const text =
      'Theo Điều 5 Quyết định số 15/2025/QĐ-UBND, lệ phí 500.000 đồng, gọi 0269 000 0000 trong 3 ngày';
    for (let width = 120; width < 400; width += 7) {
      const ends = lines(text, width).join('|');
      for (const whole of [
        'Điều 5',
        'số 15/2025/QĐ-UBND,',
        '500.000 đồng',
        '0269 000 0000',
        '3 ngày',
        'lệ phí',
      ]) {
        expect(ends, `at ${width} pt`).toContain(whole);
      }
    }
  });

  it('leaves no dash at the head of a line and no syllable alone on the last', () => {
    for (let width = 60; width < 300; width += 3) {
      const broken = lines('Hỏi – đáp về dịch vụ công trực tuyến ở xã nhà', width);
      expect(broken.some((line) => line.startsWith('–'))).toBe(false);
      if (width > 90) expect(broken.at(-1)).toContain(' ');
    }
  });

  it('does not break after a hyphen of Jrai', () => {
    expect(lines(JRAI, 120).join(' ')).toBe(JRAI.normalize('NFC'));
    expect(lines(JRAI, 120).every((line) => !line.endsWith('-'))).toBe(true);
  });

  it('breaks at a no-break space only where no line could hold the whole, and never when asked not to', () => {
    const joined = 'Thi viết về cải\u00A0cách\u00A0hành\u00A0chính năm';
    for (let width = 118; width < 200; width += 5)
      expect(lines(joined, width).join('|')).toContain('cải cách hành chính');
    expect(lines(joined, 70)).toEqual(['Thi viết về', 'cải cách', 'hành chính', 'năm']);
    expect(lines(joined, 70, { keepJoined: true })).toEqual(['Thi viết về', 'cải cách hành chính', 'năm']);
    // “khai sinh” is held by the language alone, “tờ khai” by its author too.
    expect(lines('tờ\u00A0khai sinh', 45)).toEqual(['tờ khai', 'sinh']);
    expect(lines('Nhà rất\u202Fxa', 45)).toEqual(['Nhà', 'rất xa']);
  });

  it('balances a heading and ends its lines where a voice would rest', () => {
    expect(lines('Nhà xa, đã có bưu điện', 130, { size: 16, balance: true })).toEqual([
      'Nhà xa,',
      'đã có bưu điện',
    ]);
  });

  it('ends running lines between words, at the price of a line for each that would be parted', () => {
    const note =
      'Tài liệu minh họa, không phải văn bản của cơ quan nhà nước. Chỗ gạch chéo: số liệu chưa có nguồn.';
    const office =
      'Nộp ở Bộ phận tiếp nhận và trả kết quả cấp huyện, hoặc hỏi Sở Kế hoạch và Đầu tư về chủ trương.';
    for (const text of [note, office]) {
      for (let width = 130; width < 400; width += 3) {
        const broken = lines(text, width).join(' | ');
        expect(broken, `at ${width} pt`).not.toMatch(
          /(?:tài|minh|văn|cơ|nhà|số|bộ|tiếp|kết|cấp|kế|đầu|chủ) \| (?:liệu|họa|bản|quan|nước|phận|nhận|quả|huyện|hoạch|tư|trương)/iu,
        );
      }
    }
  });

  it('makes no line more when asked for the shortest, and parts a word that no line can hold', () => {
    const text = 'Giấy chứng nhận của cơ quan bảo hiểm xã hội';
    for (let width = 60; width < 260; width += 3) {
      const [fair, tight] = [lines(text, width), lines(text, width, { tight: true })];
      expect(tight.length, `at ${width} pt`).toBeLessThanOrEqual(fair.length);
    }
    expect(lines('ở trung tâm', 20)).toEqual(['ở', 'trung', 'tâm']);
  });

  it('parts no phrase of a heading that another line of the same size can hold', () => {
    const heading = 'Hỏi dịch vụ bưu chính công ích ở bưu điện xã';
    const broken = lines(heading, 190, { size: 20, balance: true });
    expect(broken).toEqual(['Hỏi dịch vụ', 'bưu chính công ích', 'ở bưu điện xã']);
  });

  it('keeps styles and marks samples', () => {
    const [line] = set(
      [{ text: 'Lệ phí ' }, { text: '8.000 đồng', sample: true }, { text: '.', strong: true }],
      300,
    );
    expect(line?.pieces.map(({ text, face, sample }) => [text, face, sample])).toEqual([
      ['Lệ phí ', 'regular', false],
      ['8.000 đồng', 'regular', true],
      ['.', 'bold', false],
    ]);
    expect(line?.pieces[1]?.x).toBeCloseTo(typefaces.regular.width('Lệ phí ', 12), 6);
  });

  it('leaves no syllable of a heading alone above the last line, but where it has a rest of its own', () => {
    const heading = 'Mang giấy báo tử đến bộ phận một cửa';
    expect(lines(heading, 260, { size: 31, balance: true })[0]).not.toBe('Mang');
    expect(lines('Làm thủ tục hành chính qua bốn bước', 230, { size: 29, balance: true })).toEqual([
      'Làm thủ tục',
      'hành chính',
      'qua bốn bước',
    ]);
    expect(lines('Xem bảng trước, đỡ đi lại', 150, { size: 32, balance: true })).toContain('trước,');
  });

  it('composes decomposed text and keeps forced ends of line', () => {
    expect(lines('Cải cách\nhành chính'.normalize('NFD'), 500)).toEqual(['Cải cách', 'hành chính']);
  });

  it('breaks an address that is wider than the line after a slash, and only when asked', () => {
    const url = 'gialai.loaphat.example/i/nop-ho-so-qua-buu-dien';
    expect(lines(url, 150)).toEqual([url]);
    expect(lines(url, 150, { splitAddresses: true })).toEqual([
      'gialai.loaphat.example/i/',
      'nop-ho-so-qua-buu-dien',
    ]);
    expect(lines('hopthu@hanh-chinh-cong.example', 160, { splitAddresses: true })).toEqual([
      'hopthu',
      '@hanh-chinh-cong.example',
    ]);
  });

  it('takes from Noto Sans what Fira Sans lacks, letter and marks together, in the weight and slope of its run', () => {
    const [line] = set(
      [{ text: 'Krama ꞗơ ' }, { text: 'ꞗ̆ăng', strong: true, emphasis: true }, { text: ' ℅', emphasis: true }],
      300,
    );
    expect(line?.pieces.map(({ text, face }) => [text, face])).toEqual([
      ['Krama ', 'regular'],
      ['ꞗ', 'fallback'],
      ['ơ ', 'regular'],
      ['ꞗ̆', 'fallback-bold-italic'],
      ['ăng', 'bold-italic'],
      [' ', 'italic'],
      ['℅', 'fallback-italic'],
    ]);
    const width = line?.pieces.reduce((sum, piece) => sum + typefaces[piece.face].width(piece.text, 12), 0);
    expect(line?.width).toBeCloseTo(width ?? 0, 6);
  });

  it('names character, faces, file and line of a glyph that neither has', () => {
    try {
      lines('Xong ✓', 100);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      expect(error.issues[0]).toMatchObject({
        code: 'missing-glyph',
        file: 'items/a.md',
        line: 7,
        field: 'body',
      });
      expect(error.text.vi).toContain('“✓” (U+2713)');
      expect(error.text.vi).toContain('Fira Sans (regular)');
      expect(error.text.vi).toContain('Noto Sans');
      expect(error.text.en).toContain('regular');
    }
  });

  it('loses no word and goes over the width only for a single word', () => {
    const word = fc.stringMatching(/^[a-zđêôơưạệố0-9,./-]{1,14}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 30, max: 400 }),
        fc.boolean(),
        (list, width, balance) => {
          const broken = lines(list.join(' '), width, { balance });
          expect(broken.join(' ')).toBe(list.join(' ').normalize('NFC'));
          for (const line of broken) {
            if (line.includes(' '))
              expect(typefaces.regular.width(line, 12)).toBeLessThanOrEqual(width + 0.001);
          }
        },
      ),
      runs(300),
    );
  });

  it('sets twenty thousand letters in bounded time', () => {
    const started = performance.now();
    expect(lines('bà con '.repeat(3000), 200).length).toBeGreaterThan(100);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('keepTogether', () => {
  it('knows numbers, units and compounds', () => {
    expect(keepTogether(['Lệ', 'phí', '8.000', 'đồng'])).toEqual(['word', undefined, 'whole']);
    expect(keepTogether(['thủ', 'tục', 'hành', 'chính', 'khác'])).toEqual([
      'word',
      'phrase',
      'word',
      undefined,
    ]);
    expect(keepTogether(['thủ', 'tục,', 'hồ', 'sơ'])).toEqual(['word', undefined, 'word']);
    expect(keepTogether(['hồ,', 'sơ'])).toEqual([undefined]);
    expect(keepTogether(['hồ', '(sơ'])).toEqual([undefined]);
    expect(keepTogether(['Mức', 'độ', '…'])).toEqual(['word', 'whole']);
    for (const [text, whole] of [
      ['gọi (0269) 3824 000', '(0269) 3824 000'],
      ['gọi +84 269 3824 000', '+84 269 3824 000'],
      ['thu 8.000 đồng/bản', '8.000 đồng/bản'],
      ['từ 7 giờ 30 phút', '7 giờ 30 phút'],
      ['rộng 150 m²', '150 m²'],
      ['hơn 150 triệu đồng', '150 triệu đồng'],
      ['ở TP. Pleiku', 'TP. Pleiku'],
      ['theo Phụ lục II', 'lục II'],
      ['theo khoản 2 Điều 5', 'Điều 5'],
      ['dịch vụ mức độ 3 và 4', '3 và 4'],
    ] as const) {
      const first = text.split(' ').length - whole.split(' ').length;
      expect(keepTogether(text.split(' ')).slice(first), text).not.toContain(undefined);
    }
    expect(keepTogether('ở An Khê, Chư Păh và Đức Cơ.'.split(' '))).toEqual([
      undefined,
      'whole',
      undefined,
      'whole',
      undefined,
      undefined,
      'whole',
    ]);
    expect(keepTogether(['Bà', 'Lan', 'hỏi.', 'Ông', 'Hùng', 'đáp'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(keepTogether('TIN TỪ UBND XÃ IA PA'.split(' ')).slice(0, 3)).toEqual([
      undefined,
      undefined,
      'word',
    ]);
    for (const number of ['15/2025/QĐ-UBND,', '753/QĐ-UBND', '61/2018/NĐ-CP.', '45/2019/QH14']) {
      expect(keepTogether(['Quyết', 'định', number]), number).toEqual(['word', 'whole']);
    }
    expect(keepTogether(['mở', 'giờ', '30', 'hồ'])).toEqual([undefined, undefined, 'whole']);
    expect(keepTogether(['tỉ', 'lệ', '3/4'])).toEqual([undefined, undefined]);
    expect(keepTogether(['phường', 'Ia', 'Kring,', 'Pleiku'])).toEqual([undefined, 'whole', undefined]);
  });
});
