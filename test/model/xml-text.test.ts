import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdata, rssText } from '../../src/feeds/rss-text.js';
import { cleanText, xmlAttribute, xmlText } from '../../src/model/index.js';
import { readXml } from '../helpers/feed-slice.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';

/** What XML 1.0 §2.2 allows, written down here once more, character by character. */
function allowed(text: string): string {
  let kept = '';
  for (const char of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) {
    const code = char.codePointAt(0) ?? 0;
    const control = (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code <= 0x9f);
    const half = code >= 0xd800 && code <= 0xdfff;
    if (!control && !half && code !== 0xfffe && code !== 0xffff) kept += char;
  }
  return kept;
}

describe('cleanText', () => {
  it('drops what no XML document may hold', () => {
    expect(cleanText('Hồ sơ\u0007\r\nđất đai\ud800')).toBe('Hồ sơ\nđất đai');
  });

  it('keeps everything else', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(cleanText(text)).toBe(allowed(text));
      }),
      runs(100),
    );
  });
});

describe('text in XML', () => {
  it('reaches the reader unchanged, in content, attributes and CDATA', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        // The reader's own decoder takes a leading U+FEFF for a byte order mark.
        const text = `“${hostile}`;
        const xml = `<r a="${xmlAttribute(text)}"><x>${xmlText(text)}</x><y>${rssText(text)}</y><z>${cdata(text)}</z></r>`;
        const find = readXml(xml);
        const wanted = [allowed(text)];
        expect(find('/r/@a')).toEqual(wanted);
        expect(find('/r/x')).toEqual(wanted);
        expect(find('/r/y')).toEqual(wanted);
        expect(find('/r/z')).toEqual(wanted);
      }),
      runs(2000),
    );
  });

  it('is spelled in RSS as the RSS Advisory Board asks', () => {
    expect(rssText('a & b < c > d')).toBe('a &#x26; b &#x3C; c &#x3E; d');
  });
});
