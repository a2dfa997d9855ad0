import { describe, expect, it } from 'vitest';
import { jobCard } from '../../src/print/sheet/job-card.js';
import { layoutPoster } from '../../src/print/sheet/layout-poster.js';
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
    expect(leaflet).toContain('chưa có phần chừa xén');
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
