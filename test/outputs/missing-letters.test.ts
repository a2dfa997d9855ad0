/** Letters that no typeface has cost their words on paper, and never the week of a station. */
import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import {
  type Artifact,
  type Campaign,
  type Edition,
  instantOf,
  isArtifact,
  type Omission,
  type WeekPlan,
} from '../../src/model/index.js';
import { checkLetters, defaultTemplates, loadTools } from '../../src/outputs/index.js';
import { sharedParts } from '../../src/outputs/shared.js';
import { weekOutput } from '../../src/outputs/week-output.js';
import { missingLetters, printable } from '../../src/print/type/missing-letters.js';
import { anItem, paragraphs } from '../helpers/campaign.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { pdfText } from '../helpers/pdf-text.js';
import { aProcedureFile, smallContent } from '../helpers/small-content.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';
import { AT, aSheetItem, lay, typefaces } from '../print/fixtures.js';

const TITLE = 'កន្លែងផ្តល់យោបល់';
const TEXT = 'សូមប្រជាជនផ្តល់យោបល់នៅឃុំ។';
const FILE = 'items/mot-cua.km.md';

/** A week in one window of which an item is read in Khmer. */
function aKhmerWeek(): { campaign: Campaign; plan: WeekPlan } {
  const campaign = aWeekCampaign();
  const [first, ...others] = campaign.items;
  if (first === undefined) throw new Error('no item');
  const translation = {
    ...anItem('mot-cua', { title: TITLE }, paragraphs(TEXT)).versions[0],
    language: 'km',
    origin: { file: FILE, line: 7 },
  };
  const plan = aWeekPlan();
  const inKhmer = (airing: { item: string; language: string }) =>
    airing.item === 'mot-cua' ? { ...airing, language: 'km', interpret: false } : airing;
  return {
    campaign: {
      ...campaign,
      languages: [...campaign.languages, { tag: 'km', title: 'Tiếng Khmer' }] as Campaign['languages'],
      items: [{ ...first, versions: [first.versions[0], translation] }, ...others],
    },
    plan: {
      ...plan,
      days: plan.days.map((day) => ({
        ...day,
        sessions: day.sessions.map((session) => ({
          ...session,
          slots: session.slots.map((slot) =>
            slot.kind === 'window' ? { ...slot, airings: slot.airings.map(inKhmer) } : slot,
          ),
        })),
      })) as WeekPlan['days'],
    },
  };
}

describe('a week with a text in letters that no typeface has', () => {
  it('is made, on paper too: the words are told in their place, the rest is whole, and the file of that language is named', async () => {
    const { campaign, plan } = aKhmerWeek();
    const edition: Edition = {
      ...{ campaign, at: instantOf(AT), week: plan.week, plans: [plan] },
      ...{ history: [], previous: null },
    };
    const tools = await loadTools({
      templates: defaultTemplates(),
      readMedia: async () => new Uint8Array(),
      strict: false,
    });
    const shared = sharedParts(edition, tools.templates);
    const made = new Map<string, Artifact>();
    const omissions: Omission[] = [];
    for await (const result of weekOutput(() => shared, tools).render(edition)) {
      if (isArtifact(result)) made.set(result.path.split('/').at(-1) ?? '', result);
      else omissions.push(result);
    }
    const read = async (file: string) => (await pdfText(made.get(file)?.body as Uint8Array)).join('\n');
    for (const file of ['week.pdf', 'scripts.pdf']) {
      const text = await read(file);
      expect([file, text.includes('[chữ Khmer, xem scripts.txt]')]).toEqual([file, true]);
      expect([file, text.includes('Nộp hồ sơ, nhận kết quả qua bưu điện')]).toEqual([file, true]);
    }
    expect(String(made.get('scripts.txt')?.body)).toContain(TEXT.slice(0, 12));
    const lost = omissions.filter(({ code }) => code !== 'unplaced');
    expect(lost.map(({ code, id }) => [code, id])).toEqual([['missing-letters', 'mot-cua']]);
    expect(lost[0]?.why.vi).toContain(`${FILE}: Bộ phông chưa có chữ Khmer: “ក” (U+1780)`);
  });

  it('no message tells a people to write another script', () => {
    const sheet = () => lay('poster', aSheetItem({ headline: TITLE }));
    expect(sheet).toThrow(LayoutError);
    try {
      sheet();
    } catch (error) {
      const [issue] = (error as LayoutError).issues;
      expect(issue?.fix.vi).toMatch(/^Bản này viết đúng, cứ giữ nguyên/);
      expect(issue?.fix.en).not.toMatch(/another|instead/i);
    }
    // A sign is another matter.
    expect(() => lay('poster', aSheetItem({ headline: 'Vui 😀' }))).toThrow(/thay ký tự này/);
  });
});

describe('check', () => {
  const languages = 'languages:\n  - { tag: vi, title: Tiếng Việt }\n  - { tag: km, title: Tiếng Khmer }\n';
  const content = (title: string, body: string) => {
    const files = smallContent();
    const campaign = String(files['campaign.yaml']).replace(/languages:\n(?: {2}- .*\n)+/, languages);
    const translated = `---\ntitle: ${title}\ntranslator: Sơn Thị Mai\n---\n${body}\n`;
    return { ...files, 'campaign.yaml': campaign, 'items/mot-cua.km.md': translated };
  };

  it.each([
    ['at its title', TITLE, 'Xã.', 2],
    ['at its text', 'Xã', `Bà con.\n\n${TEXT}`, 7],
  ])('foretells it %s, in the file of that language', async (_, title, body, line) => {
    const folder = await folderOf(content(title, body));
    const { out } = await captureCli(['check', '--content', folder, '--json']);
    const found = JSON.parse(out).issues.filter(({ code }: { code: string }) => code === 'missing-letters');
    expect(found).toMatchObject([{ severity: 'warning', file: 'items/mot-cua.km.md', line }]);
    expect(found[0].what.vi).toContain('chữ Khmer');
    expect(found[0].what.vi).toContain('week.pdf, scripts.pdf');
  });

  it.each([
    ['a step', 'đến bộ phận một cửa', `đến ${TITLE}`],
    ['its title', 'title: Chứng thực bản sao', `title: ${TITLE}`],
    ['a paper', 'name: Bản chính', `name: ${TITLE}`],
  ])('foretells it in %s of a procedure, in its file and at its line', async (_, before, after) => {
    const written = aProcedureFile();
    expect(written).toContain(before);
    const procedure = written.replace(before, after);
    const folder = await folderOf(smallContent({ 'procedures/chung-thuc.yaml': procedure }));
    const { out } = await captureCli(['check', '--content', folder, '--json']);
    const found = JSON.parse(out).issues.filter(({ code }: { code: string }) => code === 'missing-letters');
    const line = procedure.split('\n').findIndex((one) => one.includes(TITLE)) + 1;
    expect(found).toMatchObject([{ severity: 'warning', file: 'procedures/chung-thuc.yaml', line }]);
    expect(found[0].column).toBe((procedure.split('\n')[line - 1]?.indexOf(TITLE) ?? 0) + 1);
  });

  it('has nothing to say of Vietnamese and Jrai', async () => {
    const items = [anItem('a', { title: 'Tơlơi ơ̆ ƀôn, thủ tục “một cửa” – 50.000 ₫' })];
    expect(await checkLetters({ items }, typefaces, async () => new Uint8Array())).toEqual([]);
  });
});

it.each([
  ['Xã ស្រុក ថ្មី (PL)', 'Xã [chữ Khmer, xem scripts.txt] (PL)'],
  ['Vui 😀 quá', 'Vui [U+1F600] quá'],
  ['Một cửa ở xã', 'Một cửa ở xã'],
  [TEXT, '[chữ Khmer, xem scripts.txt]'],
])('of “%s” is printed “%s”', (text, printed) => {
  expect(printable(text, 'regular', typefaces)).toBe(printed);
  expect(missingLetters(printed, typefaces)).toEqual([]);
});
