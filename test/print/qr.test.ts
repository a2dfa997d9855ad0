import { create } from 'qrcode';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { renderPreview } from '../../src/print/draw/render-preview.js';
import { moduleMm, qrMark } from '../../src/print/mark/qr.js';
import { itWith, runTool } from '../helpers/system-tool.js';
import { AT, typefaces } from './fixtures.js';

const URL = 'https://gialai.loaphat.example/i/nop-ho-so-qua-buu-dien/';

async function picture(text: string): Promise<Uint8Array> {
  const mark = qrMark(text, { x: 10, y: 10, side: 120, colour: '#1A1A1A' });
  const pages = [{ width: 140, height: 140, marks: [mark] }];
  const layout = { title: text, language: 'vi', pages, slots: [], samples: [] };
  return renderPreview(await drawPdf(layout, { typefaces, at: AT, author: 'x' }), { width: 700 });
}

describe('qrMark', () => {
  it('is one labelled path with four modules of quiet paper', () => {
    const mark = qrMark('https://cchc.loaphat.example/i/mot-cua/', {
      x: 0,
      y: 0,
      side: 113.4,
      colour: '#1A1A1A',
    });
    expect(mark.label).toBe('qr:https://cchc.loaphat.example/i/mot-cua/');
    const { modules } = create('https://cchc.loaphat.example/i/mot-cua/', { errorCorrectionLevel: 'M' });
    expect(mark.boxWidth).toBe(modules.size + 8);
    expect(mark.boxWidth * mark.scale).toBeCloseTo(113.4, 6);
    expect(moduleMm(mark)).toBeGreaterThan(0.5);
  });

  it('shows, when PDFium draws it, every module that the code has', async () => {
    const { modules } = create(URL, { errorCorrectionLevel: 'M' });
    const { data, info } = await sharp(await picture(URL))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pitch = (120 / (modules.size + 8)) * (info.width / 140);
    const origin = (10 / 140) * info.width;
    for (let y = -4; y < modules.size + 4; y += 1) {
      for (let x = -4; x < modules.size + 4; x += 1) {
        const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
        const px = Math.round(origin + (x + 4.5) * pitch);
        const py = Math.round(origin + (y + 4.5) * pitch);
        const dark = (data[(py * info.width + px) * info.channels] ?? 255) < 128;
        expect(dark, `module ${x},${y}`).toBe(inside && modules.get(y, x) === 1);
      }
    }
  });

  itWith(['zbarimg'], 'is read by zbarimg', async () => {
    const read = runTool('zbarimg', ['-q', '--raw', 'IN'], await picture(URL));
    expect(read.toString('utf8').trim()).toBe(URL);
  });
});
