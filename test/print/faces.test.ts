import { describe, expect, it } from 'vitest';
import { DESIGN_FACES } from '../../src/print/page.js';
import { faceSet, fallbackFace, familyName, narrowerFaces } from '../../src/print/type/faces.js';
import { typefaces } from './fixtures.js';

describe('faces', () => {
  it('have a bold, an italic and both, each another cut where there is one', () => {
    expect(faceSet('regular')).toEqual({
      plain: 'regular',
      strong: 'bold',
      emphasis: 'italic',
      both: 'bold-italic',
    });
    expect(faceSet('medium')).toEqual({
      plain: 'medium',
      strong: 'bold',
      emphasis: 'italic',
      both: 'bold-italic',
    });
    expect(faceSet('condensed').emphasis).toBe('condensed-italic');
    expect(faceSet('serif-bold').emphasis).toBe('serif-bold-italic');
    expect(faceSet('italic').emphasis).toBe('regular');
  });

  it('grow narrower by real cuts, from the widest to the narrowest; Times has none', () => {
    for (const face of DESIGN_FACES) {
      const widths = [face, ...narrowerFaces(face)].map((one) =>
        typefaces[one].width('Thủ tục hành chính', 10),
      );
      expect([...widths].sort((a, b) => b - a)).toEqual(widths);
      expect(new Set(widths).size).toBe(widths.length);
    }
    expect(narrowerFaces('medium')).toEqual(['condensed-bold', 'extra-condensed-bold']);
    expect(narrowerFaces('serif')).toEqual([]);
  });

  it('have a cut of Noto Sans that stands in for them', () => {
    expect(fallbackFace('extra-condensed-bold-italic')).toBe('fallback-bold-italic');
    expect(fallbackFace('serif')).toBe('fallback');
    expect(familyName('serif-bold')).toBe('Tinos');
  });
});
