/** Encodings: what bytes say, what they declare, and what a server said. */
import { describe, expect, it } from 'vitest';
import { type LintOptions, lintFeed } from '../../src/feed-lint/index.js';
import { GOOD } from './good-documents.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => [...part]));
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const declare = (text: string, encoding: string) =>
  text.replace('encoding="UTF-8"', `encoding="${encoding}"`);

const found = (bytes: Uint8Array, options?: LintOptions) =>
  lintFeed(bytes, options).findings.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('bytes that are what they say', () => {
  it.each([
    ['UTF-8', utf8(GOOD.rss)],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(GOOD.rss))],
    ['JSON with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(GOOD.json))],
    ['UTF-16, little end first', joined([0xff, 0xfe], utf16(declare(GOOD.atom, 'UTF-16'), true))],
    ['UTF-16, big end first', joined([0xfe, 0xff], utf16(declare(GOOD.atom, 'utf-16'), false))],
    ['UTF-16 without a mark', utf16(declare(GOOD.opml, 'UTF-16'), true)],
    ['JSON in UTF-16', joined([0xff, 0xfe], utf16(GOOD.json, true))],
    ['no declaration', utf8(GOOD.rss.slice(GOOD.rss.indexOf('\n') + 1))],
    ['Latin 1', Buffer.from(declare(GOOD.opml, 'ISO-8859-1').replace(/[^\0-\xff]/g, 'e'), 'latin1')],
  ])('%s: nothing is found', (_, bytes) => {
    expect(found(bytes)).toEqual([]);
  });

  it('a place counts characters, not bytes', () => {
    const text = GOOD.rss.replace('Lịch tiếp dân', 'Lịch 😀 <b>tiếp</b> dân');
    expect(found(utf8(text))).toEqual(['34:21 UndefinedElement']);
    expect(found(joined([0xff, 0xfe], utf16(declare(text, 'UTF-16'), true)))).toEqual([
      '34:21 UndefinedElement',
    ]);
  });
});

describe('bytes that are not', () => {
  it('EncodingMismatch: UTF-16 that declares UTF-8, and a server that says otherwise', () => {
    expect(found(joined([0xff, 0xfe], utf16(GOOD.atom, true)))).toEqual(['1:1 EncodingMismatch']);
    expect(found(utf8(GOOD.rss), { charset: 'ISO-8859-1' })).toContain('1:1 EncodingMismatch');
    expect(found(utf8(GOOD.rss), { charset: 'UTF8' })).toEqual([]);
  });

  it('UnicodeError: at the line of the first bad byte, and nothing is guessed after it', () => {
    const bytes = utf8(GOOD.rss);
    bytes[GOOD.rss.indexOf('<ttl>') + 40] = 0xff;
    const { findings } = lintFeed(bytes);
    expect(findings.map(({ code }) => code)).toEqual(['UnicodeError']);
    expect(findings[0]?.line).toBe(new TextDecoder().decode(bytes).split('\uFFFD')[0]?.split('\n').length);
    expect(found(Buffer.from(GOOD.rss, 'latin1'))).toEqual(['4:17 UnicodeError']);
  });

  it('UnknownEncoding: names that are no encoding, and UTF-32', () => {
    expect(found(utf8(declare(GOOD.rss, 'TCVN3')))).toEqual(['1:1 UnknownEncoding']);
    expect(found(joined([0xff, 0xfe, 0, 0], utf8(GOOD.rss)))).toContain('1:1 UnknownEncoding');
  });

  it('ObscureEncoding: windows-1258, which few readers know', () => {
    const bytes = Buffer.from(declare(GOOD.opml, 'windows-1258').replace(/[^\0-\x7f]/g, 'e'), 'latin1');
    expect(found(bytes)).toEqual(['1:1 ObscureEncoding']);
  });

  it('NotUTF8: a podcast in UTF-16', () => {
    expect(found(joined([0xff, 0xfe], utf16(declare(GOOD.podcast, 'UTF-16'), true)))).toEqual([
      '2:1 NotUTF8',
    ]);
  });
});
