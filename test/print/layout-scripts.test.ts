import { beforeAll, expect, test } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { type Layout, type Mark, MM } from '../../src/print/page.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { loadTypefaces, type Typefaces } from '../../src/print/type/load-typefaces.js';
import { anItem, paragraphs } from '../helpers/campaign.js';
import { pdfText } from '../helpers/pdf-text.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces();
});

const plan = aWeekPlan();
const campaign = aWeekCampaign();
const linesOn = (layout: Layout, page: number) =>
  (layout.pages[page - 1]?.marks ?? []).filter(isText).map((mark) => mark.text);

function isText(mark: Mark): mark is Extract<Mark, { kind: 'text' }> {
  return mark.kind === 'text';
}

function withLongItem(sentences: number) {
  const sentence = 'Bà con mang giấy tờ đến bộ phận một cửa của xã để cán bộ xem và hướng dẫn cặn kẽ';
  const body = paragraphs(
    Array.from({ length: sentences }, (_, index) => `${sentence} lần thứ ${index + 2}.`).join(' '),
  );
  const items = [...campaign.items.slice(1), anItem('mot-cua', { title: 'Bài dài' }, body)];
  return { ...campaign, items };
}

test('a contents list names every window, its page, and the window whose script it reads', () => {
  const layout = layoutScripts(plan, campaign, typefaces, 'by-window');
  expect(layout.title).toBe('Kịch bản phát thanh tuần 28 năm 2020');
  const contents = linesOn(layout, 1);
  expect(contents).toContain('KỊCH BẢN PHÁT THANH TUẦN 28 NĂM 2020');
  expect(contents.filter((line) => line.startsWith('trang '))).toEqual([
    'trang 2',
    'trang 4',
    'trang 2',
    'trang 4',
    'trang 2',
    'trang 4',
  ]);
  expect(contents.join(' ')).toContain('như Thứ Hai 5h45');
  expect(contents.join('\n')).toContain('chưa có nội dung');
});

test('the page that the contents list names begins the script, with the header block of a station', () => {
  const layout = layoutScripts(plan, campaign, typefaces, 'by-window');
  const page = linesOn(layout, 4);
  expect(page[0]).toBe('THỨ HAI · 17h20');
  for (const label of ['Đài', 'Chương trình', 'Ngày, giờ', 'Thời lượng', 'Biên tập', 'Người duyệt']) {
    expect(page).toContain(label);
  }
  expect(page).toContain('Thứ Hai, 06/7/2020, 17h20 – 17h27, buổi chiều');
  expect(page).toContain('7 phút (tin, bài 4 phút, lời dẫn 45 giây, còn trống 2 phút 15 giây)');
});

test('an interpreted window says so before its first word', () => {
  const page = linesOn(layoutScripts(plan, campaign, typefaces, 'by-window'), 4).join('\n');
  expect(page).toContain('DỊCH MIỆNG');
  expect(page).toContain('tiếng Jrai');
});

test('each item has its clock time, its seconds and its time within the window', () => {
  const page = linesOn(layoutScripts(plan, campaign, typefaces, 'by-window'), 2);
  expect(page).toContain('05:48:26 · 2 phút 30 giây');
  expect(page.join('')).toContain('từ 3′26″ của khung');
  expect(page.join(' ')).toContain('PHÁT TỆP ÂM THANH media/audio/buu-chinh.mp3');
});

test('a repeated window is printed once and names the days on which it is read again', () => {
  const text = linesOn(layoutScripts(plan, campaign, typefaces, 'by-window'), 2).join(' ');
  expect(text).toContain('Thứ Ba 07/7 lúc 5h45; Thứ Năm 09/7 lúc 5h45.');
});

test('no sentence is split over a page turn, and every page says where it stands', () => {
  const layout = layoutScripts(plan, withLongItem(60), typefaces, 'by-window');
  expect(layout.pages.length).toBeGreaterThan(5);
  layout.pages.forEach((page, index) => {
    const read = page.marks.filter(isText).filter((mark) => mark.size === 16);
    if (read.length > 0) {
      expect(read[0]?.text).toMatch(/^\p{Lu}/u);
      expect(read.at(-1)?.text).toMatch(/[.!?…]$/u);
    }
    expect(linesOn(layout, index + 1)).toContain(`${index + 1}/${layout.pages.length}`);
  });
});

test('the foot sends the announcer to the page that follows, well away from the number of the page in hand', () => {
  const { pages } = layoutScripts(plan, withLongItem(60), typefaces, 'by-window');
  const sent = pages.flatMap((page, index) => {
    const marks = page.marks.filter(isText);
    const next = marks.find(({ text }) => text.startsWith('còn nữa'));
    if (next === undefined) return [];
    const count = marks.find(({ text }) => text === `${index + 1}/${pages.length}`);
    expect(next.text).toBe(`còn nữa → trang ${index + 2}`);
    expect((count?.x ?? 0) - next.x - next.width).toBeGreaterThanOrEqual(20 * MM - 0.01);
    return [index];
  });
  expect(sent.length).toBeGreaterThan(3);
  expect(sent).not.toContain(pages.length - 1);
});

test('everything stays above the footer and inside the margins', () => {
  for (const content of [campaign, withLongItem(60)]) {
    for (const page of layoutScripts(plan, content, typefaces, 'by-window').pages) {
      const marks = page.marks.filter(isText);
      for (const mark of marks) {
        expect(mark.x).toBeGreaterThan(50);
        expect(mark.x + mark.width).toBeLessThan(page.width - 50);
      }
      const footer = Math.min(
        ...marks.filter((mark) => /^\d+\/\d+$/.test(mark.text)).map((mark) => mark.baseline - mark.size),
      );
      const read = marks.filter((mark) => mark.size === 16).map((mark) => mark.baseline);
      expect(Math.max(0, ...read)).toBeLessThan(footer);
    }
  }
});

test('a sentence longer than a page is cut between lines and nothing of it is lost', () => {
  const endless = Array.from({ length: 900 }, () => 'giấy tờ').join(' ');
  const items = [...campaign.items.slice(1), anItem('mot-cua', {}, paragraphs(`Câu ${endless}.`))];
  const layout = layoutScripts(plan, { ...campaign, items }, typefaces, 'by-window');
  const read = layout.pages.flatMap((page) => page.marks.filter(isText)).filter((mark) => mark.size === 16);
  const count = read.reduce((sum, mark) => sum + (mark.text.match(/giấy/g) ?? []).length, 0);
  expect(count).toBe(900);
});

test('in a dialogue those who speak stand in a column of their own and are named in the head', () => {
  const items = [
    anItem(
      'mot-cua',
      { kind: 'dialogue' },
      paragraphs('Bác Năm: Chào cháu, bác đến nộp hồ sơ. Nộp ở đâu?', 'Mai: Ở đây ạ.', 'Bác Năm: Hay quá.'),
    ),
    ...campaign.items.slice(1),
  ];
  const marks = (
    layoutScripts(plan, { ...campaign, items }, typefaces, 'by-window').pages[1]?.marks ?? []
  ).filter(isText);
  const at = (text: string) => marks.find((mark) => mark.text.startsWith(text));
  expect(at('Vai: Bác Năm, Mai')).toBeDefined();
  expect(at('Mai:')?.face).toBe('bold');
  expect(at('Mai:')?.baseline).toBeCloseTo(at('Ở đây ạ.')?.baseline ?? 0, 3);
  expect(at('Ở đây ạ.')?.x).toBe(at('Hay quá.')?.x);
  expect(at('Ở đây ạ.')?.x).toBeGreaterThan((at('Bác Năm:')?.x ?? 0) + (at('Bác Năm:')?.width ?? 0));
});

test('breath marks are for the eye: paler than what is said, and the contents page explains them', () => {
  const layout = layoutScripts(plan, campaign, typefaces, 'by-window');
  expect(linesOn(layout, 1).join(' ')).toContain('Dấu / là chỗ lấy hơi.');
  const read = (layout.pages[1]?.marks ?? []).filter(isText).filter((mark) => mark.size === 16);
  const breath = read.find((mark) => mark.text.includes('/'));
  const said = read.find((mark) => mark.text.startsWith('Đây là Đài'));
  expect(breath?.text.trim()).toBe('/');
  expect(breath?.colour).not.toBe(said?.colour);
});

test('a PDF reader reads the script in the order in which it is spoken', async () => {
  const layout = layoutScripts(plan, campaign, typefaces, 'by-window');
  const pdf = await drawPdf(layout, { typefaces, at: '2020-07-02T08:00:00+07:00', author: 'Sở Nội vụ' });
  const [, page = ''] = await pdfText(pdf);
  const leadIn = page.indexOf('Đây là Đài Truyền thanh');
  const item = page.indexOf('Bà con mang hồ sơ đến bộ phận một cửa của xã.');
  expect(leadIn).toBeGreaterThan(0);
  expect(item).toBeGreaterThan(leadIn);
});
