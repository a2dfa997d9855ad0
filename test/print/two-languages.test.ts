import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import type { Item } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { checkTemplate } from '../../src/print/template/check-template.js';
import { paragraphs } from '../helpers/campaign.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { AT, aSheetItem, lay, marksOfKind, template, typefaces, words } from './fixtures.js';

const sample = await readFile(fileURLToPath(new URL('../fixtures/jrai-sample.txt', import.meta.url)), 'utf8');
/** The article itself: the last paragraph of the file. */
const JRAI = sample.trim().split(/\n\n+/).at(-1)?.trim().normalize('NFC') ?? '';
const HEADLINE = 'Abih bang mơnuih-mơnam rơngai';

function inTwoLanguages(body = JRAI, headline = HEADLINE): Item {
  const item = aSheetItem({ headline: 'Nhà xa, đã có bưu điện', action: 'Mang hồ sơ ra bưu điện.' });
  const jrai = {
    language: 'jra',
    title: 'Tơlơi dưi',
    headline,
    action: JRAI.split('. ')[0] ?? '',
    body: paragraphs(...body.split('. ')),
    translator: 'Tuyên ngôn Quốc tế Nhân quyền, Điều 1',
    sources: [],
    origin: { file: 'items/buu-chinh.jra.md', line: 1 },
  };
  return { ...item, versions: [item.versions[0], jrai] };
}

describe('a poster in two languages', () => {
  const layout = lay('poster-song-ngu', inTwoLanguages());
  const size = (id: string) => layout.slots.find(({ slot }) => slot === id)?.size;

  it('sets both in one size, side by side', () => {
    for (const id of ['language', 'headline', 'action', 'steps']) {
      expect(size(id)).toBeGreaterThan(0);
      expect([id, size(`${id}-2`)]).toEqual([id, size(id)]);
    }
    const [left, right] = ['headline', 'headline-2'].map((id) =>
      layout.slots.find(({ slot }) => slot === id),
    );
    expect([left?.y, left?.width]).toEqual([right?.y, right?.width]);
  });

  it('says which language each word is in, to a screen reader too', async () => {
    const texts = marksOfKind(layout, 'text');
    expect(texts.find(({ text }) => text.includes('rơngai'))?.language).toBe('jra');
    expect(texts.find(({ text }) => text.includes('bưu'))?.language).toBe('vi');
    expect(words(layout)).toContain('TIẾNG JRAI');
    const raw = Buffer.from(await drawPdf(layout, { typefaces, at: AT, author: 'x' })).toString('latin1');
    expect(raw).toContain('/Lang (jra)');
  });

  it('reads back from its PDF letter by letter, breves on horns and all', async () => {
    const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    for (const reader of [pdfText, pdfjsText]) {
      const read = flat((await reader(pdf)).join(' ')).replaceAll('\uFFFE', '- ');
      for (const word of flat(words(layout)).split(' ')) expect(read).toContain(word);
    }
    expect(flat(words(layout)).replaceAll('- ', '-')).toContain('mơdơ̆-mơđơr');
  });

  it('names the translator', () => {
    expect(words(layout)).toContain('Tuyên ngôn Quốc tế Nhân quyền, Điều 1');
  });

  it('is refused where nobody has translated the text: no machine does', () => {
    const one = aSheetItem({ headline: 'Nhà xa' });
    expect(() => lay('poster-song-ngu', one)).toThrow(LayoutError);
    expect(() => lay('poster-song-ngu', one)).toThrow(/mới có một.*Không dùng máy dịch/s);
  });

  it('says which language does not fit, and where its text stands', () => {
    const long = () => lay('poster-song-ngu', inTwoLanguages(`${JRAI} `.repeat(30)));
    expect(long).toThrow(/items\/buu-chinh\.jra\.md.*poster-song-ngu\/steps-2 \(jra\)/);
  });

  it('a twin that is not there is a fault of the template', () => {
    const poster = template('poster-song-ngu');
    const [page] = poster.pages;
    const slots =
      page?.slots.map((slot) => ('twin' in slot && slot.twin ? { ...slot, twin: 'kia' } : slot)) ?? [];
    const faults = checkTemplate({ ...poster, pages: [{ slots }] });
    expect(faults.map(({ what }) => what.vi)).toContain('Không có ô «kia».');
  });
});
