/** Files that nobody should have to open: each gives a finding, in a bounded time, and nothing throws. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/index.js';
import { brokenRules, preflight } from '../helpers/preflight.js';
import { runs } from '../helpers/runs.js';
import { bytesOf, deflated, smallPdf, stream, textAt } from '../helpers/small-pdf.js';

const good = smallPdf({
  pages: [{ content: textAt('Bo phan mot cua', 30, 50) }, { content: 'q 1 0 0 1 0 0 cm Q' }],
});
const text = Buffer.from(good).toString('latin1');

/** Half a minute is bounded; that it takes far less is for the benchmark to hold. */
const BOUNDED = 30_000;

describe('what is no PDF', () => {
  it.each([
    ['nothing', new Uint8Array(), 'Tệp rỗng, không có byte nào.'],
    ['a text', bytesOf('Xin chao'), 'Đây không phải tệp PDF.'],
    ['a head alone', bytesOf('%PDF-1.7\n'), 'Trong tệp không có mục gốc của một tài liệu PDF.'],
    ['another head', bytesOf('\x89PNG\r\n\x1a\n'), 'Đây không phải tệp PDF.'],
    [
      'binary',
      Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) & 255),
      'Đây không phải tệp PDF.',
    ],
  ])('%s', async (_, bytes, words) => {
    const { ok, summary, findings } = await preflight(bytes);
    expect({ ok, summary, codes: findings.map(({ code }) => code) }).toEqual({
      ok: false,
      summary: null,
      codes: ['unreadable'],
    });
    expect(findings[0]?.what.vi).toBe(words);
  });

  it('a file larger than the limit is not read', async () => {
    expect(await brokenRules(good, { limits: { bytes: 100 } })).toEqual(['limit']);
  });
});

describe('what is locked', () => {
  it('says so and looks no further', async () => {
    const locked = bytesOf(text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 4 >>'));
    expect(await brokenRules(locked)).toEqual(['encrypted']);
  });
});

describe('what is cut off or torn', () => {
  it('at every length, there is an answer', async () => {
    for (let length = 0; length < good.length - 60; length += 13) {
      const { findings } = await preflightPdf(good.subarray(0, length));
      expect(findings.length, `${length} octets`).toBeGreaterThan(0);
    }
  });

  it('objects are found without a table, and the damage is told', async () => {
    const torn = bytesOf(text.replace(/xref\n[\s\S]*?trailer/, 'trailer'));
    const { findings, summary } = await preflight(torn);
    expect(findings.map(({ code }) => code)).toContain('damaged-file');
    expect(summary).toMatchObject({ pages: 2, words: 4, language: 'vi' });
  });

  it('with any octets changed, there is an answer', async () => {
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        const { findings, summary } = await preflightPdf(bytes);
        expect(Array.isArray(findings)).toBe(true);
        expect(summary === null || summary.pages >= 0).toBe(true);
      }),
      runs(300),
    );
  });
});

describe('what is a trap', () => {
  const bomb = (objects: Record<number, string>, content = '') =>
    smallPdf({ pages: [{ content, resources: '/XObject << /A 100 0 R >>' }], objects });

  it.each<[string, Uint8Array, string]>([
    [
      'a table that claims a billion objects',
      bytesOf(text.replace(/xref\n\d+ 1/, 'xref\n0 999999999')),
      'damaged-file',
    ],
    [
      'a table that follows itself',
      bytesOf(text.replace('/Info 3 0 R', `/Info 3 0 R /Prev ${text.lastIndexOf('xref\n1 1')}`)),
      '',
    ],
    [
      'a stream that inflates to a gigabyte',
      bomb(
        {
          100: stream(
            '/Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode',
            deflateSync(new Uint8Array(1 << 30), { level: 1 }),
          ),
        },
        '/A Do',
      ),
      'limit',
    ],
    [
      'filters on filters on filters',
      bomb(
        { 100: stream(`/Subtype /Form /BBox [0 0 9 9] /Filter [${'/ASCIIHexDecode '.repeat(5000)}]`, 'AA') },
        '/A Do',
      ),
      '',
    ],
    [
      'a form that paints itself',
      bomb(
        { 100: stream('/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 100 0 R >> >>', '/A Do') },
        '/A Do',
      ),
      '',
    ],
    [
      'forms that paint each other by the thousand',
      bomb(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, index) => [
            100 + index,
            stream(
              `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A ${101 + index} 0 R >> >>`,
              '/A Do '.repeat(10),
            ),
          ]),
        ),
        '/A Do',
      ),
      'limit',
    ],
    ['arrays in arrays', bomb({}, '['.repeat(100_000)), 'limit'],
    ['dictionaries in dictionaries', bomb({ 100: '<< /A '.repeat(50_000) }, '/A Do'), 'limit'],
    ['brackets without an end', bomb({}, '(('.repeat(100_000)), ''],
    ['saves without an end', bomb({}, 'q '.repeat(200_000)), ''],
    [
      'numbers beyond all measure',
      bomb({}, `${'9'.repeat(400)} 0 0 1e9 -9 . re f ${'1e400 '.repeat(6)} cm 0 0 1 1 re f`),
      '',
    ],
    ['pages that hold each other', bytesOf(text.replace('/Kids [', '/Kids [2 0 R ')), ''],
    [
      'an object that is its own length',
      smallPdf({
        objects: { 100: '<< /Length 100 0 R >>\nstream\nx\nendstream' },
        pages: [{ more: '/Contents 100 0 R' }],
      }),
      '',
    ],
    [
      'a meaning for every letter there could be',
      smallPdf({
        pages: [{ content: 'BT /F9 9 Tf <0001> Tj ET', resources: '/Font << /F9 100 0 R >>' }],
        objects: {
          100: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor 12 0 R >>] /ToUnicode 101 0 R >>',
          101: deflated('', `1 beginbfrange ${'<0000> <FFFFFFFF> <0041> '.repeat(500)} endbfrange`),
        },
      }),
      'limit',
    ],
  ])(
    '%s',
    async (_, bytes, rule) => {
      const started = performance.now();
      const rules = await brokenRules(bytes);
      if (rule !== '') expect(rules).toContain(rule);
      expect(performance.now() - started).toBeLessThan(BOUNDED);
    },
    60_000,
  );

  it('ten thousand pages: the first are looked at, and that there are more is told', async () => {
    const pages = Array.from({ length: 10_000 }, () => ({ content: textAt('mot', 30, 50) }));
    const { findings, summary } = await preflight(smallPdf({ pages }));
    expect(summary?.pages).toBe(10_000);
    expect(findings.filter(({ code }) => code === 'limit').map(({ what }) => what.vi)).toEqual([
      'Tệp có 10000 trang, chỉ xem 2000 trang đầu. Tệp chưa được kiểm tra hết.',
    ]);
  });

  it('a page of fourteen kilometres is drawn small or not at all', async () => {
    const boxes = '/MediaBox [0 0 40000000 40000000]';
    const content = '0 0 1 1 re '.repeat(200);
    expect(await brokenRules(smallPdf({ pages: [{ boxes, content: `${content} f` }] }))).toContain(
      'giant-page',
    );
  });

  it('what a file says cannot steer a terminal', async () => {
    const info = '/Title (\\033[2J\\033[31m danger\\n\\n)';
    const { findings } = await preflight(smallPdf({ info, catalog: '/Lang (vi)' }));
    const words = findings.map(({ what }) => what.vi).join('\n');
    expect(words).toContain('danger');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
    expect(words).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
  });
});
