import { describe, expect, test } from 'vitest';
import { mapWindows, windowsOf } from '../../src/model/index.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { scriptsOf } from '../../src/print/script/script-windows.js';
import { renderScriptsText } from '../../src/print/script/text/render-scripts-text.js';
import { wrapped } from '../../src/print/script/text/text-lines.js';
import { loadTypefaces } from '../../src/print/type/load-typefaces.js';
import { anItem, paragraphs } from '../helpers/campaign.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const plan = aWeekPlan();
const campaign = aWeekCampaign();

test('the text of a week, as it lies on the disk', async () => {
  await expect(renderScriptsText(plan, campaign, 'by-window')).toMatchFileSnapshot('../golden/scripts.txt');
});

test('an old PC reads it: a byte order mark, CRLF, no line over 76 columns, nothing but spaces between words', () => {
  const text = renderScriptsText(plan, campaign, 'by-window');
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.join('')).not.toMatch(/[\r\n\t\u00a0]/);
  expect(lines.filter((line) => line.replace(/\p{M}/gu, '').length > 76)).toEqual([]);
  expect(lines.at(-2)).toBe('HẾT');
  expect(text).toBe(text.normalize('NFC'));
});

test('what is read is what scripts.pdf reads, word by word', async () => {
  const read = layoutScripts(plan, campaign, await loadTypefaces(), 'by-window')
    .pages.flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === 'text' && mark.size === 16 ? [mark.text] : []))
    .join(' ');
  const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}/]+/gu) ?? [];
  let rest = words(renderScriptsText(plan, campaign, 'by-window'));
  for (const word of words(read)) {
    const at = rest.indexOf(word);
    expect({ word, found: at >= 0 }).toEqual({ word, found: true });
    rest = rest.slice(at + 1);
  }
});

test('an emergency says that it is one, and a make-good for what it is', () => {
  const marked = mapWindows(plan, (slot) => ({
    ...slot,
    airings: slot.airings.map((airing, index) => ({
      ...airing,
      ...(index === 0 ? { emergency: true as const } : { madeGood: true as const }),
    })),
  }));
  const [plain, urgent] = [plan, marked].map((week) => renderScriptsText(week, campaign, 'by-window'));
  const emergency = 'TIN KHẨN CẤP: đọc trước mọi tin khác, đọc chậm và rõ.';
  expect(urgent?.split(emergency).length).toBeGreaterThan(1);
  expect(urgent).toContain('Phát bù cho lần đã nhường tin khẩn cấp.');
  expect(plain).not.toMatch(/KHẨN CẤP|Phát bù/);
});

test('nothing is to be skipped by the clock; what to cut when time runs short is said once', () => {
  for (const form of ['book', 'by-window'] as const) {
    const text = renderScriptsText(plan, campaign, form).replace(/\s+/g, ' ');
    expect(text).not.toContain('bỏ qua');
    expect(text.split('Lỡ chậm giờ thì bớt bài cuối của khung, đừng bớt lời kết.')).toHaveLength(2);
  }
});

test('a window that reads the same items for another reason has a script of its own', () => {
  const [first] = scriptsOf(plan).scripts;
  const slots = windowsOf(plan).filter(({ slot }) => slot.airings.length > 0);
  const last = slots.at(-1)?.slot;
  if (first === undefined || last === undefined) throw new Error('a week without scripts');
  const alike = mapWindows(plan, (slot) =>
    slot === last ? { ...last, title: first.first.slot.title, airings: first.first.slot.airings } : slot,
  );
  const urgent = mapWindows(alike, (slot, date) =>
    date === slots.at(-1)?.date && slot.window === last.window
      ? { ...slot, airings: slot.airings.map((airing) => ({ ...airing, emergency: true as const })) }
      : slot,
  );
  expect(scriptsOf(urgent).scripts.length).toBe(scriptsOf(alike).scripts.length + 1);
});

test('those who speak stand in a column', () => {
  const skit = anItem(
    'mot-cua',
    { kind: 'dialogue' },
    paragraphs(
      'Bác Năm: Chào cháu, bác đến nộp hồ sơ khai sinh cho cháu nội của bác vừa sinh hôm qua.',
      'Mai: Ở đây ạ.',
    ),
  );
  const text = renderScriptsText(
    plan,
    { ...campaign, items: [skit, ...campaign.items.slice(1)] },
    'by-window',
  );
  expect(text).toContain(
    [
      'Vai: Bác Năm, Mai',
      '',
      'Trước hết là câu chuyện truyền thanh.',
      '',
      'Bác Năm: Chào cháu, bác đến nộp hồ sơ khai sinh cho cháu nội của bác vừa',
      '         sinh hôm qua.',
      '',
      'Mai:     Ở đây ạ.',
    ].join('\r\n'),
  );
});

describe('columns', () => {
  test('a letter with a mark of its own takes one', () => {
    expect(wrapped('ơ̆ ư̆ ê̆ ô̆', 7)).toEqual(['ơ̆ ư̆ ê̆ ô̆'.normalize('NFC')]);
  });

  test('a word longer than a line stands alone, and none is lost', () => {
    expect(wrapped('a dichvucong.gialai.gov.vn b', 10)).toEqual(['a', 'dichvucong.gialai.gov.vn', 'b']);
  });

  test('a breath mark stays with the words before it', () => {
    expect(wrapped('mang hồ sơ,\u00a0/ đến xã', 12)).toEqual(['mang hồ', 'sơ, / đến xã']);
  });
});
