import { describe, expect, it } from 'vitest';
import { pressFacts } from '../../src/print/draw/draw-press-pdf.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { loadPressProfile } from '../../src/print/press/load-press-profile.js';
import { layoutPoster } from '../../src/print/sheet/layout-sheet.js';
import { aSheetItem, lay, subject, template, typefaces } from './fixtures.js';

describe('jobCard', () => {
  it('tells a print shop size, folding, turning and number', async () => {
    const card = jobCard(
      lay('leaflet', aSheetItem({ headline: 'Nhà xa, đã có bưu điện' })),
      template('leaflet'),
    );
    expect(card.size).toEqual({ width: 297, height: 210 });
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot('../golden/leaflet-job.json');
  });

  it('says in plain words what the shop has to know, and only what is true of the file', () => {
    const leaflet = jobCard(lay('leaflet', aSheetItem({ headline: 'Thử' })), template('leaflet')).say.join(
      '\n',
    );
    expect(leaflet).toContain('A4 ngang, 297 × 210 mm');
    expect(leaflet).toContain('In hai mặt, lật theo cạnh ngắn.');
    expect(leaflet).toContain('Gấp cuộn, 2 nếp, thành 3 mặt gấp');
    expect(leaflet).toContain('không có phần chừa xén');
    expect(leaflet).toContain('giá trị mẫu');
    const poster = template('poster');
    const ofPoster = (slots: (typeof poster.pages)[number]['slots']) =>
      jobCard(
        layoutPoster(subject(aSheetItem({ headline: 'Thử' })), { ...poster, pages: [{ slots }] }, typefaces),
        poster,
      );
    const headline = poster.pages.flatMap(({ slots }) => slots.filter(({ id }) => id === 'headline'));
    const plain = ofPoster(headline).say;
    expect(plain).toContain('Khổ: A3 đứng, 297 × 420 mm. In đúng 100 %, không để máy tự co cho vừa trang.');
    expect(plain).toContain('In một mặt.');
    expect(plain.join('\n')).toContain('không cần chừa xén');
    expect(plain.join('\n')).not.toMatch(/Gấp|mẫu/);
  });

  it('tells a shop of a press file: bleed, profile, ink limit, fineness, and what to look at', async () => {
    const layout = lay('poster', aSheetItem({ headline: 'Thử' }));
    const press = { profile: await loadPressProfile(), bleed: 2.5, inkLimit: 200 };
    const facts = await pressFacts(layout, { press, pictures: { read: async () => new Uint8Array() } });
    const card = jobCard(layout, template('poster'), facts);
    expect(card.press).toMatchObject({
      profile: 'FOGRA39L Coated',
      bleed: 2.5,
      inkLimit: 200,
      minimumPpi: 300,
    });
    const said = card.say.join('\n');
    expect(said).toContain('CMYK theo FOGRA39L Coated, tổng mực không quá 200 %');
    expect(said).toContain('Chừa xén 2,5 mm mỗi cạnh');
    expect(said).toContain('ít nhất 300 điểm ảnh một inch');
    expect(said).not.toMatch(/RGB|không có phần chừa xén/);
    expect(facts.notes.map(({ code }) => code)).toContain('less-ink');
    expect(card.press?.notes.join('\n')).toContain('quá giới hạn 200 %');
    expect(said).toContain('quá giới hạn 200 %');
  });

  it('knows a poster', () => {
    const card = jobCard(
      lay('poster', aSheetItem({ headline: 'Nhà xa, đã có bưu điện' })),
      template('poster'),
    );
    expect(card).toMatchObject({
      size: { width: 297, height: 420 },
      pages: 1,
      fold: 'none',
      flip: 'none',
      panels: [[]],
    });
  });
});
