import { describe, expect, it } from 'vitest';
import { jobCard } from '../../src/print/sheet/job-card.js';
import { aSheetItem, lay, template } from './fixtures.js';

describe('jobCard', () => {
  it('tells a print shop size, folding, turning and number', async () => {
    const card = jobCard(
      lay('leaflet', aSheetItem({ headline: 'Nhà xa, đã có bưu điện' })),
      template('leaflet'),
    );
    expect(card.size).toEqual({ width: 297, height: 210 });
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot('../golden/leaflet-job.json');
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
