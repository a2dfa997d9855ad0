/** The readers of the lint against readers that we did not write: libxml2 and `JSON.parse`. */
import fc from 'fast-check';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { LINT_LIMITS, lintFeed } from '../../src/feed-lint/index.js';
import type { JsonNode } from '../../src/feed-lint/read/json.js';
import { readJson } from '../../src/feed-lint/read/json.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';
import { GOOD } from './good-documents.js';

function isWellFormed(xml: string): boolean {
  try {
    XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET }).dispose();
    return true;
  } catch {
    return false;
  }
}

const UNREADABLE = new Set(['SAXError', 'UndefinedNamedEntity', 'MissingNamespace']);
const isReadable = (text: string) => !lintFeed(text).findings.some(({ code }) => UNREADABLE.has(code));

describe('XML', () => {
  it.each([
    '<rss><a b="<"/></rss>',
    '<rss a="1" a="2"/>',
    '<rss>&#0;</rss>',
    '<rss>]]></rss>',
    '<rss><!-- -- --></rss>',
    '<rss/><rss/>',
    ' <?xml version="1.0"?><rss/>',
    '<rss a=1/>',
    '<rss>&amp</rss>',
    '<rss xmlns:a="u" xmlns:b="u" a:x="1" b:x="2"/>',
    '<rss>\u000b</rss>',
    '<1rss/>',
    '<r ss>',
    '<rss><?xml version="1.0"?></rss>',
  ])('%s is refused, as libxml2 refuses it', (xml) => {
    expect([isReadable(xml), isWellFormed(xml)]).toEqual([false, false]);
  });

  it.each([
    "<rss a='\"'>&#x1F600;<![CDATA[]]]]><![CDATA[>]]></rss>",
    '<rss\n>\r\n</rss\n>',
    '<_:rss xmlns:_="u"/>',
    '<?xml version="1.0" standalone="yes"?><!-- a --><?b c?><rss/><!-- d -->',
    '<đài/>',
  ])('%s is read, as libxml2 reads it', (xml) => {
    expect([isReadable(xml), isWellFormed(xml)]).toEqual([true, true]);
  });

  it('both agree on a feed with anything in its title', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        // A lone half of a character cannot reach libxml2, which is handed UTF-8.
        fc.pre(!/\p{Cs}/u.test(title) && !title.includes('<!DOCTYPE'));
        const xml = GOOD.rss.replace('Lịch tiếp dân', () => title);
        expect(isReadable(xml)).toBe(isWellFormed(xml));
      }),
      runs(500),
    );
  });
});

const plain = (node: JsonNode): unknown => {
  if (node.kind === 'object') {
    return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
  }
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'string' ? node.text : JSON.parse(node.text);
};

describe('JSON', () => {
  const parse = (text: string) => {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return undefined;
    }
  };
  const read = (text: string) => {
    const { root } = readJson(text, LINT_LIMITS);
    return root === undefined ? undefined : { value: plain(root) };
  };

  it('any value is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.nat(4), (json, spaces) => {
        const text = JSON.stringify(JSON.parse(json), null, spaces);
        expect(read(text)).toEqual(parse(text));
      }),
      runs(100),
    );
  });

  it('a damaged text is refused when JSON.parse refuses it, and only then', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(
          '',
          ',',
          '"',
          '{',
          ']',
          '0',
          '-',
          '.',
          'e',
          '\\',
          '\n',
          'null',
          ':',
          '//',
          "'",
          '\u0001',
        ),
        (json, where, piece) => {
          const at = where % (json.length + 1);
          const text = json.slice(0, at) + piece + json.slice(at + (piece === '' ? 1 : 0));
          expect(read(text)).toEqual(parse(text));
        },
      ),
      runs(2000),
    );
  });

  it('each value stands where it says', () => {
    const { root } = readJson(GOOD.json, LINT_LIMITS);
    const check = (node: JsonNode): void => {
      expect(JSON.parse(GOOD.json.slice(node.start, node.end))).toEqual(plain(node));
      for (const { value } of node.members) check(value);
      node.items.forEach(check);
    };
    expect(root).toBeDefined();
    if (root) check(root);
  });
});
