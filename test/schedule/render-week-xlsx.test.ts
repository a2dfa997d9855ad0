import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { airingsOf, windowsOf } from '../../src/model/index.js';
import { renderWeekXlsx } from '../../src/schedule/export/render-week-xlsx.js';
import { anItem } from '../helpers/campaign.js';
import { aWeekCampaign, aWeekPlan, HOSTILE_TITLE } from '../helpers/week-plan.js';

const AT = '2020-07-06T00:00:00+07:00';
const plan = aWeekPlan();
const campaign = aWeekCampaign();
const book = renderWeekXlsx(plan, campaign, AT);
const S = { s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

const sheetsOf = async (bytes: Uint8Array) =>
  new Map((await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]));
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]));

/** Values that a path finds in a part, read by libxml2. */
function found(bytes: Uint8Array, part: string, path: string): string[] {
  const document = XmlDocument.fromString(partsOf(bytes).get(part) ?? '');
  try {
    return document.find(path, S).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

describe('to a reader that is not ours', () => {
  test('there are four sheets, by Vietnamese names', async () => {
    const sheets = await sheetsOf(book);
    expect([...sheets.keys()]).toEqual(['Danh sách phát', 'Bảng tuần', 'Theo chủ đề', 'Còn thiếu']);
    for (const [, rows] of sheets) {
      expect(rows[0]?.[0]).toMatch(/: chương trình phát thanh từ ngày 06\/7\/2020 đến ngày 12\/7\/2020$/);
      expect(rows[1]?.[0]).toContain('Khung giờ giả định · Bản mẫu');
    }
  });

  test('one row an airing, relayed ones too, with real dates and times', async () => {
    const rows = (await sheetsOf(book)).get('Danh sách phát')?.slice(3) ?? [];
    const relayed = plan.days.flatMap(({ sessions }) =>
      sessions.flatMap(({ slots }) => slots.flatMap((slot) => (slot.kind === 'relay' ? slot.airings : []))),
    );
    expect(rows).toHaveLength(airingsOf(plan).length + relayed.length);
    expect(rows[0]?.[0]).toEqual(new Date('2020-07-06T00:00:00Z'));
    expect(rows[0]?.slice(1, 4)).toEqual(['Thứ Hai', 'Sáng', 'sang']);
    expect(rows[0]?.[4]).toEqual(new Date('1899-12-30T05:45:17Z'));
    expect(rows[0]?.[5]).toEqual(new Date('1899-12-30T05:48:22Z'));
    expect(rows[0]?.slice(6)).toEqual([
      'Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ',
      'Hướng dẫn',
      'II.1 Ý nghĩa của cải cách hành chính',
      'Sở Nội vụ tỉnh Gia Lai',
      'Tiếng Việt',
      185,
      'Lần đầu trong tuần',
      null,
      'mot-cua',
    ]);
    expect(new Set(rows.map((row) => row[12]))).toEqual(
      new Set(['Lần đầu trong tuần', 'Phát lại', 'Tiếp âm']),
    );
    expect(rows.find((row) => row[12] === 'Tiếp âm')?.[13]).toBe('Đài Phát thanh – Truyền hình Gia Lai');
  });

  test('the grid has each title once a day, and what stays empty', async () => {
    const rows = (await sheetsOf(book)).get('Bảng tuần') ?? [];
    const text = rows.flat().join('\n');
    expect(rows[2]).toEqual([
      'Buổi',
      'Giờ',
      'Thứ Hai 06/7\nTuần cao điểm, “một cửa”',
      'Thứ Ba 07/7',
      'Thứ Tư 08/7\nNGHỈ PHÁT\nNghỉ phát sóng để sửa máy',
      'Thứ Năm 09/7',
      'Thứ Sáu 10/7',
      'Thứ Bảy 11/7',
      'Chủ nhật 12/7',
    ]);
    expect(text.match(/Nộp hồ sơ, nhận kết quả qua bưu điện/g)).toHaveLength(3);
    expect(text).toContain(`Nộp hồ sơ, nhận kết quả qua bưu điện (PL) 2′30″`);
    expect(text).toContain(`(DM) 4′00″`);
    expect(text).toContain('(PL): phát lại · (DM): dịch miệng · ô xám: giờ tiếp âm đài khác');
    expect(text).not.toContain('(KC)');
    expect(text).toContain(`Còn trống 10′00″`);
    expect(text).toContain('Tiếp âm Đài Tiếng nói Việt Nam (đến 5h30)');
  });

  test('times by topic add up to the time on air', async () => {
    const rows = (await sheetsOf(book)).get('Theo chủ đề')?.slice(3) ?? [];
    const seconds = (value: unknown) =>
      value instanceof Date
        ? (value.getTime() - Date.parse('1899-12-30T00:00:00Z')) / 1000
        : Number(value) * 86_400;
    const [total, unused] = rows.slice(-2);
    const sum = airingsOf(plan).reduce((all, airing) => all + airing.seconds, 0);
    expect(Math.round(seconds(total?.[2]))).toBe(sum);
    expect(Math.round(rows.slice(0, -2).reduce((all, row) => all + seconds(row[2]), 0))).toBe(sum);
    expect(total?.slice(0, 2)).toEqual(['Cộng', airingsOf(plan).length]);
    expect(total?.[3]).toBe(1);
    expect(Math.round(seconds(unused?.[2]))).toBe(
      windowsOf(plan).reduce((all, { slot }) => all + slot.unused, 0),
    );
  });

  test('what is missing is named with its reason, and how good the week is', async () => {
    const certificate = {
      value: 987,
      bound: 1000,
      gap: 130,
      unmet: [{ rule: 'topic-quota', of: 'II.4.b', amount: 2520, unit: 'seconds' as const, cost: 1 }],
      moves: { percent: 30, airings: 1, of: 15 },
    };
    const rows =
      (await sheetsOf(renderWeekXlsx({ ...plan, certificate }, campaign, AT))).get('Còn thiếu') ?? [];
    expect(rows[1]?.[0]).toContain('So với cách xếp tốt nhất, lịch này đạt ít nhất 98,7%.');
    expect(rows.slice(3).map((row) => row[0])).toEqual([
      'Thiếu nội dung',
      'Chưa đạt',
      'Bớt giờ',
      'Chưa xếp được',
      'Ngoài ra có 3 tin, bài chưa đến hạn phát, đã hết hạn hoặc đã thu hồi.',
    ]);
    expect(rows[4]?.[5]).toBe('Thời lượng ít nhất của một chủ đề: thiếu 42 phút (II.4.b)');
  });
});

describe('in the file', () => {
  test('no title is a formula, and one that looks like it stays a text when it is edited', () => {
    const others = campaign.items.filter(({ id }) => id !== 'mot-cua');
    for (const title of ['=1+1', '+84', '-5', '@SUM(A1)', '＝1+1', HOSTILE_TITLE]) {
      const made = renderWeekXlsx(
        plan,
        { ...campaign, items: [...others, anItem('mot-cua', { title })] },
        AT,
      );
      expect(found(made, 'xl/worksheets/sheet1.xml', '//s:f')).toEqual([]);
      expect(found(made, 'xl/worksheets/sheet2.xml', '//s:f')).toEqual([]);
      expect(found(made, 'xl/worksheets/sheet4.xml', '//s:f')).toEqual([]);
      const style = Number(found(made, 'xl/worksheets/sheet1.xml', '//s:c[@r="G4"]/@s')[0]);
      const quoted = found(made, 'xl/styles.xml', '//s:cellXfs/s:xf').map(
        (_, index) => found(made, 'xl/styles.xml', `//s:cellXfs/s:xf[${index + 1}]/@quotePrefix`)[0] === '1',
      );
      expect([title, quoted[style]]).toEqual([title, true]);
    }
  });

  test('heads stay in sight, are printed on each page and have filters; A4 landscape, as wide as the page', () => {
    const sheet = (path: string) => found(book, 'xl/worksheets/sheet1.xml', path);
    expect(sheet('//s:pane/@ySplit')).toEqual(['3']);
    expect(sheet('//s:pane/@state')).toEqual(['frozen']);
    expect(sheet('//s:autoFilter/@ref')).toEqual(['A3:O21']);
    expect(sheet('//s:pageSetup/@paperSize | //s:pageSetup/@orientation').sort()).toEqual(['9', 'landscape']);
    expect(sheet('//s:pageSetup/@fitToWidth')).toEqual(['1']);
    expect(sheet('//s:pageSetup/@fitToHeight')).toEqual(['0']);
    expect(found(book, 'xl/workbook.xml', '//s:definedName')).toEqual([
      "'Danh sách phát'!$A$3:$O$21",
      "'Danh sách phát'!$A$1:$N$21",
      "'Danh sách phát'!$1:$3",
      "'Bảng tuần'!$1:$3",
      "'Theo chủ đề'!$1:$3",
      "'Còn thiếu'!$1:$3",
    ]);
  });

  test('a text that a program would read as a code keeps its letters', async () => {
    const others = campaign.items.filter(({ id }) => id !== 'mot-cua');
    const title = 'Mẫu _x0041_ và & < > " 😀';
    const made = renderWeekXlsx(plan, { ...campaign, items: [...others, anItem('mot-cua', { title })] }, AT);
    expect(partsOf(made).get('xl/sharedStrings.xml')).toContain('Mẫu _x005F_x0041_ và &amp; &lt; &gt;');
    expect((await sheetsOf(made)).get('Danh sách phát')?.[3]?.[6]).toMatch(/ và & < > " 😀$/);
  });

  test('the same bytes twice, and no part without its relation', () => {
    expect(Buffer.from(renderWeekXlsx(plan, campaign, AT)).equals(Buffer.from(book))).toBe(true);
    const parts = [...partsOf(book).keys()];
    for (const target of found(book, 'xl/_rels/workbook.xml.rels', '//@Target')) {
      expect(parts).toContain(`xl/${target}`);
    }
    for (const part of found(book, '[Content_Types].xml', '//@PartName'))
      expect(parts).toContain(part.slice(1));
  });
});
