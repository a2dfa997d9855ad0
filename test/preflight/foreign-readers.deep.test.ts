/** What our reader reads of a PDF, held against poppler, qpdf and ghostscript: readers and writers that we did not write. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PREFLIGHT_LIMITS } from '../../src/preflight/index.js';
import { readFacts } from '../../src/preflight/read-facts.js';
import { drawPdf, readCmykSamples } from '../../src/print/index.js';
import { brokenRules, preflight } from '../helpers/preflight.js';
import { smallPdf, stream, textAt } from '../helpers/small-pdf.js';
import { itWith } from '../helpers/system-tool.js';
import { AT, aSheetItem, lay, typefaces } from '../print/fixtures.js';

const run = (tool: string, ...args: string[]) => {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { stdout, stderr };
};

describe('a sheet of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loaphat-preflight-'));
  const file = join(folder, 'sheet.pdf');
  let pdf: Uint8Array;

  beforeAll(async () => {
    const layout = lay('leaflet', aSheetItem({ headline: 'Hồ sơ gửi bưu điện, khỏi đi xa' }));
    pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
    writeFileSync(file, pdf);
  });

  it('has no fault', async () => {
    expect((await preflight(pdf)).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  itWith(['pdftotext'], 'has the words that pdftotext finds, at their places', async () => {
    const { stdout } = run('pdftotext', '-bbox', file, '-');
    const pages = stdout.split('<page ').slice(1);
    const facts = await readFacts(pdf, PREFLIGHT_LIMITS, {});
    expect(facts.pages).toHaveLength(pages.length);
    for (const [index, page] of pages.entries()) {
      const theirs = [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</g),
      ].map(([, x1, y1, x2, y2, word]) => ({
        word: (word ?? '').replaceAll('&amp;', '&').normalize('NFC'),
        x: (Number(x1) * 25.4) / 72,
        right: (Number(x2) * 25.4) / 72,
        middle: ((Number(y1) + Number(y2)) / 2) * (25.4 / 72),
      }));
      const ours = facts.pages[index]?.words ?? [];
      expect(ours.map(({ text }) => text).sort()).toEqual(theirs.map(({ word }) => word).sort());
      for (const { word, x, right, middle } of theirs) {
        const near = ours.filter(
          ({ text, box }) =>
            text === word && Math.abs(box.left - x) < 0.1 && Math.abs(box.right - right) < 0.1,
        );
        expect(
          near.some(({ box }) => box.top < middle && box.bottom > middle),
          word,
        ).toBe(true);
      }
    }
  });

  itWith(['pdfinfo'], 'has the boxes that pdfinfo finds', async () => {
    const { stdout } = run('pdfinfo', '-box', file);
    const [, x1 = '', y1 = '', x2 = '', y2 = ''] =
      /TrimBox:\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)/.exec(stdout) ?? [];
    const { summary } = await preflight(pdf);
    const millimetres = (points: number) => Math.round(points * (25.4 / 7.2)) / 10;
    expect(summary?.sizes[0]).toMatchObject({
      width: millimetres(Number(x2) - Number(x1)),
      height: millimetres(Number(y2) - Number(y1)),
    });
  });

  itWith(['pdffonts'], 'has the fonts that pdffonts finds', async () => {
    const lines = run('pdffonts', file)
      .stdout.split('\n')
      .slice(2)
      .filter((line) => line !== '');
    const { summary } = await preflight(pdf);
    expect(summary?.fonts.map(({ name }) => name).sort()).toEqual(
      lines.map((line) => line.split(/\s+/)[0]).sort(),
    );
    expect(lines.every((line) => /yes yes yes/.test(line))).toBe(true);
    expect(summary?.fonts.every(({ embedded, readable }) => embedded && readable)).toBe(true);
  });

  itWith(['qpdf'], 'is the same with its objects packed, and behind a password', async () => {
    const packed = join(folder, 'packed.pdf');
    run('qpdf', '--object-streams=generate', '--linearize', file, packed);
    const [one, other] = [await preflight(pdf), await preflight(new Uint8Array(readFileSync(packed)))];
    expect(other.summary).toEqual(one.summary);
    expect(other.findings.map(({ code, place }) => ({ code, place }))).toEqual(
      one.findings.map(({ code, place }) => ({ code, place })),
    );
    const locked = join(folder, 'locked.pdf');
    run('qpdf', '--encrypt', '', 'chu', '256', '--', file, locked);
    expect(await brokenRules(new Uint8Array(readFileSync(locked)))).toEqual(['encrypted']);
  });

  itWith(['gs'], 'through Ghostscript loses its tags, and CMYK is what it says', async () => {
    const cmyk = join(folder, 'cmyk.pdf');
    run(
      'gs',
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-sDEVICE=pdfwrite',
      '-sColorConversionStrategy=CMYK',
      '-dProcessColorModel=/DeviceCMYK',
      '-o',
      cmyk,
      file,
    );
    const rules = await brokenRules(new Uint8Array(readFileSync(cmyk)), { profile: 'press' });
    expect(rules).not.toContain('rgb-in-press');
    expect(rules).toContain('missing-trim-box');
    expect(await brokenRules(new Uint8Array(readFileSync(cmyk)))).toEqual(
      expect.arrayContaining(['not-tagged', 'cmyk-in-office']),
    );
  });

  itWith(['pdfimages'], 'sees pictures as sharp as pdfimages does', async () => {
    const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#C8102E' } })
      .jpeg()
      .toBuffer();
    const picture = stream(
      '/Type /XObject /Subtype /Image /Width 300 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
      jpeg,
    );
    const content = `${textAt('hinh', 20, 20)} q 141.7 20 -30 120 100 300 cm /I Do Q`;
    const pages = [{ content, resources: '/XObject << /I 100 0 R >>' }];
    const bytes = smallPdf({ pages, objects: { 100: picture } });
    writeFileSync(join(folder, 'picture.pdf'), bytes);
    const line =
      run('pdfimages', '-list', join(folder, 'picture.pdf')).stdout.split('\n')[2]?.trim().split(/\s+/) ?? [];
    const { summary } = await preflight(bytes);
    const lowest = Math.min(Number(line[12]), Number(line[13]));
    expect(Math.abs((summary?.images.lowestPpi ?? 0) - lowest)).toBeLessThanOrEqual(1);
  });
});

describe('ink of a JPEG in CMYK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loaphat-ink-'));
  const page = (jpeg: Uint8Array, decode: string) => {
    const picture = stream(
      `/Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 8 /ColorSpace /DeviceCMYK ${decode} /Filter /DCTDecode`,
      jpeg,
    );
    const content = 'q 72 0 0 72 0 0 cm /I Do Q';
    const pages = [{ content, boxes: '/MediaBox [0 0 72 72]', resources: '/XObject << /I 100 0 R >>' }];
    return smallPdf({ pages, objects: { 100: picture } });
  };

  itWith(['gs'], 'is what Ghostscript measures, whichever way up it was written', async () => {
    for (const background of ['#000000', '#C8102E', '#FFFFFF']) {
      const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
        .toColourspace('cmyk')
        .jpeg({ quality: 100 })
        .toBuffer();
      expect(await readCmykSamples(jpeg)).toHaveLength(4 * 64 * 64);
      for (const decode of ['', '/Decode [1 0 1 0 1 0 1 0]']) {
        const pdf = page(jpeg, decode);
        const file = join(folder, 'ink.pdf');
        writeFileSync(file, pdf);
        const inks = run('gs', '-q', '-o', '-', '-sDEVICE=ink_cov', file)
          .stdout.trim()
          .split(/\s+/)
          .slice(0, 4);
        const theirs = inks.reduce((sum, ink) => sum + Number(ink), 0);
        const { summary } = await preflight(pdf);
        expect(Math.abs((summary?.heaviestInk ?? -99) - theirs), `${background} ${decode}`).toBeLessThan(3);
      }
    }
  });
});
