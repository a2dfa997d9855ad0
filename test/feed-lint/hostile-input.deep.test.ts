/** Whatever the bytes are: an answer, bounded work, no exception, no other file read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINT_RULES, type LintReport, lintFeed } from '../../src/feed-lint/index.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';
import { GOOD } from './good-documents.js';

const MEGABYTE = 1024 * 1024;
const codes = ({ findings }: LintReport) => [...new Set(findings.map(({ code }) => code))].sort();
const inTitle = (title: string) => GOOD.rss.replace('Lịch tiếp dân', () => title);
const inContent = (html: string) => GOOD.rss.replace('<p>Mang', () => `${html}<p>Mang`);

describe('documents that were cut', () => {
  it.each(Object.entries(GOOD))('every beginning of the %s is an error', (_, text) => {
    const bytes = new TextEncoder().encode(text.trimEnd());
    for (let end = 0; end < bytes.length; end += 7) {
      const { findings } = lintFeed(bytes.subarray(0, end));
      expect(
        findings.some(({ severity }) => severity === 'error'),
        `${end} bytes`,
      ).toBe(true);
    }
  });
});

describe('DTDs', () => {
  it('a billion laughs are not laughed', () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    );
    const bomb = GOOD.rss.replace('<rss', `<!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]>\n<rss`);
    const report = lintFeed(bomb.replace('Lịch tiếp dân', '&l10;'));
    expect(codes(report)).toEqual(['ContainsHTML', 'InvalidDoctype', 'UndefinedNamedEntity']);
  });

  it('another file is not read', () => {
    const text = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${GOOD.rss.slice(39).replace('Lịch tiếp dân', '&x;')}`;
    const report = lintFeed(text);
    expect(codes(report)).toContain('UndefinedNamedEntity');
    expect(JSON.stringify(report)).not.toContain('root:');
  });
});

describe('size', () => {
  it.each([
    [
      'random bytes',
      Uint8Array.from({ length: 5 * MEGABYTE }, (_, at) => (at * 2_654_435_761) >>> 24),
      'UnicodeError',
    ],
    ['letters', 'a'.repeat(5 * MEGABYTE), 'SAXError'],
    ['nothing but <', '<'.repeat(5 * MEGABYTE), 'SAXError'],
    ['nothing but &', inTitle('&'.repeat(5 * MEGABYTE)), 'SAXError'],
    ['undefined entities', inTitle('&a;'.repeat(MEGABYTE)), 'UndefinedNamedEntity'],
    ['elements in elements', '<a>'.repeat(MEGABYTE), 'ValidatorLimit'],
    [
      'elements beside elements',
      `<rss version="2.0"><channel>${'<item/>'.repeat(700_000)}</channel></rss>`,
      'ValidatorLimit',
    ],
    [
      'attributes',
      `<rss ${Array.from({ length: 300_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'ValidatorLimit',
    ],
    ['one attribute', `<rss version="${'2'.repeat(5 * MEGABYTE)}"/>`, 'InvalidRSSVersion'],
    ['lists in lists', '['.repeat(5 * MEGABYTE), 'ValidatorLimit'],
    ['objects in objects', '{"a":'.repeat(MEGABYTE), 'ValidatorLimit'],
    ['values', `{"items":[${'0,'.repeat(2 * MEGABYTE)}0]}`, 'ValidatorLimit'],
    ['more than may be', ' '.repeat(16 * MEGABYTE + 1), 'ValidatorLimit'],
  ])('%s', (_, input, code) => {
    expect(codes(lintFeed(input))).toContain(code);
  });

  it('a rule that is broken everywhere is written out a hundred times, and counted', () => {
    const report = lintFeed(`<rss version="2.0"><channel>${'<item/>'.repeat(100_000)}</channel></rss>`);
    expect(report.findings.filter(({ code }) => code === 'MissingGuid')).toHaveLength(100);
    expect(report.hidden).toBe(2 * 99_900);
  });

  it('brothers without end cost no more than they are', () => {
    const many = '<content src="https://xa.example/a"/>'.repeat(100_000);
    const text = GOOD.atom.replace('<summary>Thứ Năm hằng tuần.</summary>', many);
    expect(codes(lintFeed(text))).toEqual(['DuplicateElement', 'MissingSummary']);
    const xhtml = `<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${'<blink/>'.repeat(300_000)}</div></summary>`;
    const page = GOOD.atom.replace('<summary>Thứ Năm hằng tuần.</summary>', xhtml);
    expect(lintFeed(page)).toMatchObject({ hidden: 299_900, findings: { length: 100 } });
    const alone = GOOD.atom.replace('  <author><name>Ủy ban nhân dân xã</name></author>\n', '');
    const entries = alone.replace('</feed>', `${'<entry/>'.repeat(50_000)}</feed>`);
    expect(codes(lintFeed(entries))).toContain('MissingElement');
  });
});

describe('texts that make slow patterns slow', () => {
  const long = (text: string) => text.repeat(Math.ceil((8 * MEGABYTE) / text.length));

  it.each([
    ['tags never closed', inContent(long('<b>'))],
    ['tags never finished', inContent(long('<p '))],
    ['ends of tags', inContent(long('</i>'))],
    ['open and shut', inContent(`${'<b>'.repeat(150)}${long('</i>')}`)],
    ['attributes', inContent(`<p ${long('a=b ')}>`)],
    ['scripts', inContent(long('<script>'))],
    ['comments', inContent(long('<!-- '))],
    ['spaces', inContent(`<p${long(' ')}`)],
    ['a title of </', inTitle(`<![CDATA[${long('</')}]]>`)],
    ['a title of &amp;amp', inTitle(long('&amp;a'))],
    ['a date', GOOD.rss.replace('Mon, 06 Jul', () => `Mon,${long(' ')}06 Jul`)],
    ['an address of dots', GOOD.rss.replace('https://xa.example/mot-cua.pdf', () => `https://${long('a.')}`)],
    [
      'an address of hyphens',
      GOOD.rss.replace('https://xa.example/mot-cua.pdf', () => `https://a${long('-')}`),
    ],
    ['an e-mail', GOOD.rss.replace('tin@xa.example', () => `${long('a')}@${long('a.')}`)],
    ['an e-mail in brackets', GOOD.rss.replace('tin@xa.example', () => long('&#x3C;'))],
    ['a language', GOOD.rss.replace('<language>vi', () => `<language>vi${long('-aa')}`)],
    ['a tag URI', GOOD.atom.replace('tag:xa.example,2020:item/tiep-dan', () => `tag:${long('a.')}`)],
    ['a media type', GOOD.rss.replace('application/pdf', () => `a/b;${long(' ')}`)],
    ['a media type with parameters', GOOD.rss.replace('application/pdf', () => `a/b${long(';a=b')}`)],
    ['a URN', GOOD.atom.replace('tag:xa.example,2020:item/tiep-dan', () => `urn:abc:${long('%aa')}`)],
    [
      'Base64',
      GOOD.atom.replace('</entry>', () => `<content type="image/png">${long('QUJD')}</content></entry>`),
    ],
    [
      'numbers of lines',
      GOOD.opml.replace('</head>', () => `<expansionState>1${long(',1')}</expansionState></head>`),
    ],
    ['colours', inContent(`<p style="color:${long('rgb(1)')}">`)],
    ['a style', inContent(`<p style="${long('color:red;')}">`)],
    ['a file name', GOOD.podcast.replace('tiep-dan.mp3', () => long('%E1%BA'))],
    ['white space', GOOD.atom.replace('Thứ Năm hằng tuần.', () => long(' \n'))],
  ])('%s', (_, text) => {
    const { findings } = lintFeed(text);
    for (const { what, fix } of findings) {
      expect(what.vi.length + what.en.length + fix.vi.length + fix.en.length).toBeLessThan(2000);
    }
  });
});

describe('anything at all', () => {
  const ids = new Set(LINT_RULES.map(({ id }) => id));

  it('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { findings } = lintFeed(bytes);
        expect(findings.length).toBeGreaterThan(0);
        for (const { code, line, column } of findings) {
          expect(ids.has(code) && line > 0 && column > 0).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it('a good document with something hostile in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(GOOD)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        hostileText(),
        (text, where, hostile) => {
          const at = Math.floor(where * text.length);
          const { findings } = lintFeed(text.slice(0, at) + hostile + text.slice(at));
          for (const { line, what } of findings) {
            expect(line).toBeGreaterThan(0);
            expect(`${what.vi}${what.en}`).not.toMatch(/[\p{Cc}\p{Cs}]|\{\w+\}/u);
          }
        },
      ),
      runs(500),
    );
  });
});
