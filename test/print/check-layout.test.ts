import { describe, expect, it } from 'vitest';
import { LayoutError } from '../../src/errors.js';
import { type Layout, type Mark, MM } from '../../src/print/page.js';
import { checkLayout } from '../../src/print/sheet/check-layout.js';
import { aSheetItem, subject, template } from './fixtures.js';

const about = subject(aSheetItem({ headline: 'Thử' }));
const text = (x: number, baseline: number, words = 'Một cửa'): Mark => ({
  kind: 'text',
  x: x * MM,
  baseline: baseline * MM,
  text: words,
  face: 'regular',
  size: 12,
  colour: '#000000',
  width: 20 * MM,
});
const sheet = (...marks: Mark[]): Layout => ({
  title: 'a',
  language: 'vi',
  pages: [{ width: 297 * MM, height: 210 * MM, marks }],
  slots: [],
  samples: [],
});
const codes = (layout: Layout) => {
  try {
    checkLayout(layout, about, template('leaflet'));
    return [];
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return error.issues.map((issue) => issue.code);
  }
};

describe('checkLayout', () => {
  it('gives a sound layout back', () => {
    const layout = sheet(text(20, 30), text(20, 40), text(110, 30));
    expect(checkLayout(layout, about, template('leaflet'))).toBe(layout);
  });

  it('names the slot and the template, and how much is missing', () => {
    const slot = {
      slot: 'flap-label',
      page: 1,
      x: 0,
      y: 20 * MM,
      width: 90 * MM,
      height: 20 * MM,
      size: 12,
      filled: 1,
    };
    const layout = { ...sheet(text(2, 30)), slots: [slot] };
    const error = (() => {
      try {
        return checkLayout(layout, about, template('leaflet'));
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(LayoutError);
    const [issue] = error instanceof LayoutError ? error.issues : [];
    expect(issue?.field).toBe('leaflet/flap-label (vi)');
    expect(issue?.what.vi).toBe('“Một cửa” cách mép giấy còn 2 mm, cần 6 mm. (Mẫu in «leaflet», trang 1.)');
    expect(issue?.fix.vi).toContain('«flap-label»');
  });

  it('finds text near an edge and on a fold', () => {
    expect(codes(sheet(text(2, 30)))).toEqual(['outside-safe-area']);
    expect(codes(sheet(text(20, 208)))).toEqual(['outside-safe-area']);
    expect(codes(sheet(text(90, 30)))).toEqual(['on-the-fold']);
  });

  it('finds text on text, and a picture on text', () => {
    expect(codes(sheet(text(20, 30), text(25, 31, 'khác')))).toEqual(['overlap']);
    const picture: Mark = {
      kind: 'image',
      x: 0,
      y: 0,
      width: 60 * MM,
      height: 60 * MM,
      media: 'media/a.svg',
      alt: 'a',
      fit: 'cover',
    };
    expect(codes(sheet(picture, text(20, 30)))).toEqual(['overlap']);
    expect(codes(sheet(picture, text(20, 80)))).toEqual([]);
  });
});
