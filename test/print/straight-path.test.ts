import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { straightOperators } from '../../src/print/draw/draw-mark.js';
import { gatherWrites } from '../../src/print/draw/gathered.js';
import { qrMark } from '../../src/print/mark/qr.js';
import { runs } from '../helpers/runs.js';

/** What pdfkit makes of path data. */
function byPdfkit(data: string): string {
  const doc = new PDFDocument({ autoFirstPage: false });
  return gatherWrites(doc).capture(() => doc.path(data));
}

describe('straightOperators', () => {
  it('are those of pdfkit for a QR code', () => {
    const { data } = qrMark('https://cchc.loaphat.example/i/mot-cua/', {
      x: 0,
      y: 0,
      side: 100,
      colour: '#1A1A1A',
    });
    const operators = straightOperators(data);
    expect(operators?.match(/ l$/gm)?.length).toBeGreaterThan(300);
    expect(operators).toBe(byPdfkit(data));
  });

  it('are those of pdfkit for any outlines, closed or open', () => {
    const whole = fc.nat(999_999);
    const outline = fc
      .tuple(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 9 }), fc.constantFrom('', 'Z'))
      .map(([points, end]) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${end}`);
    fc.assert(
      fc.property(fc.array(outline, { minLength: 1, maxLength: 5 }), (outlines) => {
        expect(straightOperators(outlines.join(''))).toBe(byPdfkit(outlines.join('')));
      }),
      runs(100),
    );
  });

  it.each([
    '',
    'Z',
    'L1 2',
    'M1.5 2L3 4',
    'M1 2 3 4',
    'M1,2L3,4',
    'm1 2l3 4',
    'M1 2H3',
    'M-1 2L3 4',
    'M1 2C1 2 3 4 5 6',
  ])('are not made of %j', (data) => {
    expect(straightOperators(data)).toBe(undefined);
  });
});
