import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSchema } from '../../src/model/campaign/scalars.js';
import { renderWeekCsv } from '../../src/schedule/export/render-week-csv.js';
import { anItem } from '../helpers/campaign.js';
import { runs } from '../helpers/runs.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const campaign = aWeekCampaign();
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

test('begins with a byte order mark, ends each line with CRLF, and has one row an airing', () => {
  const csv = renderWeekCsv(plan, campaign);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.startsWith('\ufeffNgày,Thứ,Buổi,Giờ,')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(csv.split('\r\n')[1]).toBe('2020-07-06,Thứ Hai,,,,Lưu ý,,"Tuần cao điểm, “một cửa”",,,,,,,,');
  expect(csv.split('\r\n')[2]).toBe(
    '2020-07-06,Thứ Hai,Sáng,05:00:00,1800,Tiếp âm,,Tiếp âm Đài Tiếng nói Việt Nam,,,,,,,,',
  );
  expect(read(csv).filter((row) => row.Loại === 'Tin, bài')).toHaveLength(15);
});

test('repeats, relays, interpreted items, empty stretches and days off air are told apart', () => {
  const rows = read(renderWeekCsv(plan, campaign));
  expect(rows.find((row) => row['Mã tin'] === 'buu-chinh')).toMatchObject({
    Giờ: '05:48:26',
    'Lần đầu / phát lại': 'Phát lại',
    'Đã phát ngày': '2020-06-29',
  });
  expect(rows.find((row) => row.Loại === 'Trong giờ tiếp âm')).toMatchObject({
    'Tiếp âm từ': 'Đài Phát thanh – Truyền hình Gia Lai',
  });
  expect(rows.find((row) => row['Ngôn ngữ'] === 'Tiếng Jrai')?.['Ghi chú']).toContain('dịch miệng');
  expect(rows.find((row) => row.Loại === 'Còn trống')).toMatchObject({
    Giờ: '05:53:06',
    'Thời lượng (giây)': '114',
  });
  expect(rows.filter((row) => row.Thứ === 'Thứ Tư')).toMatchObject([
    { Loại: 'Nghỉ phát', 'Nội dung': 'Nghỉ phát sóng để sửa máy' },
  ]);
});

test('an airing is the first on the station only where a log of the weeks before says so', () => {
  const firsts = (startedFrom: 'history' | 'rehearsed', kind: string) =>
    read(renderWeekCsv(aWeekPlan({ startedFrom }), campaign))
      .filter((row) => row.Loại === kind && row['Lần đầu / phát lại'] !== 'Phát lại')
      .map((row) => row['Lần đầu / phát lại']);
  expect(new Set(firsts('rehearsed', 'Tin, bài'))).toEqual(new Set(['Lần đầu trong tuần']));
  expect(new Set(firsts('history', 'Tin, bài'))).toEqual(new Set(['Lần đầu trên đài']));
  // The first airing at the station that is relayed may be a repeat here.
  expect(new Set(firsts('history', 'Trong giờ tiếp âm'))).toEqual(new Set(['']));
});

test('whatever a title holds, its cell is one line and no formula, and the table keeps its shape', () => {
  const monday = { ...plan, days: plan.days.slice(0, 1) };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (title) => {
      fc.pre(lineSchema.safeParse(title).success);
      const others = campaign.items.filter((item) => item.id !== 'mot-cua');
      const csv = renderWeekCsv(monday, { ...campaign, items: [...others, anItem('mot-cua', { title })] });
      const cell = read(csv).find((row) => row['Mã tin'] === 'mot-cua')?.['Nội dung'] ?? 'missing';
      return !/^[=+\-@]|[\p{Cc}]/u.test(cell) && !/\p{Cs}/u.test(csv);
    }),
    runs(100, 2020),
  );
});

test('the bytes are the ones that were reviewed', async () => {
  await expect(renderWeekCsv(plan, campaign)).toMatchFileSnapshot('../golden/week.csv');
});
