/** Days that a text looks forward to, as they are written on air; and events without a date. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, aProcedureFile, smallContent } from '../helpers/small-content.js';

async function judged(fields: Record<string, string | undefined>, body: string) {
  const file = anItemFile({ validUntil: '2020-12-31', ...fields }, body);
  const { campaign, issues } = await checkContent(await folderOf(smallContent({ 'items/hen.md': file })));
  return {
    appointment: campaign?.items.find(({ id }) => id === 'hen')?.appointment,
    faults: issues
      .filter(
        ({ file: name, code }) =>
          name === 'items/hen.md' &&
          ['date-passes', 'event-without-when', 'ends-before-start'].includes(code),
      )
      .map(({ severity, code, line, field }) => `${severity} ${code} ${line} ${field}`),
  };
}

// Published on 22 June 2020.
it.each([
  ['a day of the year', 'Mời bà con đến xã ngày 15/7.', '2020-07-15'],
  ['a whole date', 'Hạn nộp là 15/07/2020.', '2020-07-15'],
  ['with dashes', 'Hạn nộp là ngày 15-7-2020.', '2020-07-15'],
  ['in words', 'Hạn nộp là 15 tháng 7 năm 2020.', '2020-07-15'],
  ['the end of a span', 'Cuộc thi mở từ ngày 28/8 đến hết ngày 28/9 năm nay.', '2020-09-28'],
  ['an hour of a day', 'Từ 8 giờ ngày 15/7, bà con đến nhà rông.', '2020-07-15'],
  ['the first of several', 'Tối 20/7 ở Ia Tô, tối 18/7 ở Ia Khai.', '2020-07-18'],
  ['of a list', 'Lịch:\n\n- Buổi một: sáng thứ Hai, 13/7.\n- Buổi hai: ngày 20/7.', '2020-07-13'],
])('an appointment: %s', async (_, text, date) => {
  expect((await judged({}, `${text}\n`)).appointment).toBe(date);
});

it.each([
  ['a decision behind it', 'Quyết định số 753/QĐ-UBND ngày 09/12/2019 của tỉnh.'],
  ['a day of this year behind it', 'Hôm 08/6, tỉnh họp bàn về một cửa.'],
  ['the day of publication', 'Sáng 22/6, tỉnh mở cuộc họp.'],
  ['a law that begins', 'Luật có hiệu lực từ ngày 01/7/2020.'],
  ['a law that begins, said shorter', 'Luật có hiệu lực ngày 01/7/2020.'],
  ['what holds from a day on, at the head of a sentence', 'Từ ngày 01/7 năm nay, luật mới được áp dụng.'],
  ['what holds after a day', 'Sau ngày 30/9, bà con nộp ở xã.'],
  ['what holds from a day on, without the word', 'Kể từ 1/8/2020, bà con nộp ở bưu điện.'],
  ['a decree that was dated ahead', 'Nghị định 107/2020/NĐ-CP ngày 14/9/2020 đổi tên phòng.'],
  ['a fraction', 'Đến 3/4 số hồ sơ xong sớm.'],
  ['no day of any year', 'Hẹn ngày 31/9.'],
  ['a number of a document', 'Nghị định 30/2020 và Nghị quyết 17/NQ-CP.'],
  ['an address', 'Bà con vào mạng 10.12.2020.1 mà xem.'],
  ['a sample', '[Nộp trước ngày 15/7/2020.](sample:)\n\nBà con hỏi ở xã.'],
])('no appointment: %s', async (_, text) => {
  expect(await judged({}, `${text}\n`)).toEqual({ appointment: undefined, faults: [] });
});

it('asks for the day as validUntil where the text is valid beyond it, at the line that has it', async () => {
  const text = 'Mời bà con.\n\nCuộc họp ở nhà rông ngày 15/7.\n';
  expect((await judged({}, text)).faults).toEqual(['warning date-passes 17 ']);
  expect((await judged({ validUntil: undefined }, text)).faults).toEqual(['warning date-passes 16 ']);
  expect((await judged({ validUntil: '2020-07-15' }, text)).faults).toEqual([]);
  const script = '{ script: "Họp ngày 15/7." }';
  expect((await judged({ radio: script }, 'Họp.\n')).faults).toEqual(['warning date-passes 12 radio.script']);
});

it('believes the front matter: what is timeless, what says when it is, what is not on air', async () => {
  const text = 'Hội làng mở ngày 15/7.\n';
  for (const fields of [{ timeless: 'true' }, { when: '{ date: 2020-07-15 }' }, { radio: undefined }])
    expect(await judged(fields, text)).toEqual({ appointment: undefined, faults: [] });
  // Written again in August, the day is behind it.
  expect((await judged({ updated: '2020-08-01T08:00+07:00' }, text)).appointment).toBeUndefined();
});

it('an event has its date, and ends after it begins', async () => {
  expect((await judged({ kind: 'event' }, 'Mời bà con.\n')).faults).toEqual([
    'error event-without-when 3 kind',
  ]);
  const dated = { kind: 'event', when: '{ date: 2020-07-15T08:00+07:00 }' };
  expect((await judged(dated, 'Mời bà con.\n')).faults).toEqual([]);
  const wrong = { kind: 'event', when: '{ date: 2020-07-15, until: 2020-07-01 }' };
  expect((await judged(wrong, 'Mời bà con.\n')).faults).toEqual(['error ends-before-start 14 when.until']);
});

describe('of a procedure', () => {
  async function procedure(changes: (file: string) => string) {
    const tree = smallContent({ 'procedures/chung-thuc.yaml': changes(aProcedureFile()) });
    const { campaign, issues } = await checkContent(await folderOf(tree));
    return {
      appointment: campaign?.items.find(({ id }) => id === 'chung-thuc')?.appointment,
      faults: issues
        .filter(({ code }) => code === 'date-passes')
        .map(({ file, line, field }) => `${file}:${line} ${field}`),
    };
  }
  const inStep = (file: string) => file.replace('bộ phận một cửa của xã.', 'xã trước ngày 15/7.');
  const inSummary = (file: string) => file.replace('thì làm ở xã.', 'thì làm ở xã đến hết 15/7/2020.');
  const inScript = (file: string) =>
    file.replace('{ maxPerWeek: 3 }', '{ maxPerWeek: 3, script: "Bà con làm trước ngày 15/7." }');

  it.each([
    ['a step', inStep, 'procedures/chung-thuc.yaml:12 steps.0'],
    ['the summary', inSummary, 'procedures/chung-thuc.yaml:6 summary'],
    ['the script', inScript, 'procedures/chung-thuc.yaml:20 radio.script'],
  ])('the day in %s is found where it is written', async (_, changes, place) => {
    expect(await procedure(changes)).toEqual({ appointment: '2020-07-15', faults: [place] });
  });

  it('is asked no more once the procedure ends with the day, or is timeless', async () => {
    const until = (file: string) => `${inStep(file)}validUntil: 2020-07-15\n`;
    expect(await procedure(until)).toEqual({ appointment: '2020-07-15', faults: [] });
    const timeless = (file: string) => `${inStep(file)}timeless: true\n`;
    expect(await procedure(timeless)).toEqual({ appointment: undefined, faults: [] });
  });

  it('is nothing that is not read: papers, times, levels', async () => {
    const elsewhere = (file: string) => file.replace('time: Trong ngày', 'time: Trước ngày 15/7/2020');
    expect(await procedure(elsewhere)).toEqual({ appointment: undefined, faults: [] });
    expect(await procedure((file) => inStep(file).replace('radio: { maxPerWeek: 3 }\n', ''))).toEqual({
      appointment: undefined,
      faults: [],
    });
  });
});
