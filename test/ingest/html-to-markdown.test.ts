import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/ingest/html-to-markdown.js';
import { runs } from '../helpers/runs.js';

test.each([
  ['<p>Một</p><p>Hai</p>', 'Một\n\nHai'],
  ['Một<br>Hai<br/><br />Ba', 'Một\n\nHai\n\nBa'],
  ['Dòng một\nvẫn dòng một\n\nĐoạn hai', 'Dòng một vẫn dòng một\n\nĐoạn hai'],
  ['<h2>Đầu đề</h2>Chữ<ul><li>a<li>b</ul>sau', '## Đầu đề\n\nChữ\n\n- a\n- b\n\nsau'],
  ['<ul><li><p>a</p><p>b</p></li></ul>', '- a\n\nb'],
  ['<table><tr><td>Lệ phí</td><td>0 đồng</td></tr></table>', 'Lệ phí 0 đồng'],
  ['<script>if (a<b) alert("</p>")</script>còn<style>p{}</style> lại', 'còn lại'],
  ['<script>không bao giờ đóng', ''],
  ['a<!-- ẩn <p> -->b', 'ab'],
  ['Th&ocirc;ng b&aacute;o s&#7889; 1&nbsp;&amp;&#x1EBF; &khongco;', 'Thông báo số 1 &ế \\&khongco;'],
  ['a < b và 2<3', 'a \\< b và 2\\<3'],
  ['<img src=x onerror=alert(1)>', ''],
  ['&lt;b&gt;đậm&lt;/b&gt;', '\\<b\\>đậm\\</b\\>'],
  ['mã so\u00adft\u200b\u202eẩn', 'mã softẩn'],
  ['', ''],
])('%j', (html, expected) => {
  expect(htmlToMarkdown(html)).toBe(expected);
});

/** Node types and words, as CommonMark's own reader sees them. */
function seen(node: Nodes): { types: string[]; text: string } {
  const inner = 'children' in node ? node.children.map(seen) : [];
  return {
    types: [node.type, ...inner.flatMap(({ types }) => types)],
    text: ('value' in node ? node.value : '') + inner.map(({ text }) => text).join(' '),
  };
}

const HARMLESS = new Set(['root', 'paragraph', 'heading', 'list', 'listItem', 'text']);
const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<li>',
  '</li>',
  '<h1>',
  '</h1>',
  '<br>',
  '<div',
  '<',
  '>',
  '&lt;',
  '&amp;',
  '&#42;',
  '&#x5b;',
  '*',
  '**',
  '_',
  '`',
  '```',
  '[a](b)',
  '![',
  ']',
  '(',
  '\\',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '---',
  '***',
  '===',
  '~~~',
  '|',
  '\n',
  '\n\n',
  '\t',
  '    ',
  'http://x.vn',
  '<http://x.vn>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '\u0000',
  '\ud800',
  '\u2028',
  'chữ',
  ' ',
  '&',
  ';',
  '[^1]: ',
  '$',
  '!',
);

test('whatever comes in, a Markdown reader finds paragraphs, headings, lists and words only', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const { types } = seen(fromMarkdown(htmlToMarkdown(parts.join(''))));
      expect(types.filter((type) => !HARMLESS.has(type))).toEqual([]);
    }),
    runs(3000),
  );
});

test('the words of a plain text come through unchanged', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[\p{L}\p{N}*_[\]#`~|+=:.)(!-]{1,12}$/u), { minLength: 1, maxLength: 12 }),
      (words) => {
        const text = words.join(' ').normalize('NFC');
        const read = seen(fromMarkdown(htmlToMarkdown(text))).text;
        expect(read).toBe(text);
      },
    ),
    runs(100),
  );
});

test.each(['a<p', '<', '<p><', '<!--', '<script>', '&#', '\n ', '<li>'])(
  '%j, repeated, takes time in proportion',
  (piece) => {
    const time = (times: number) => {
      const text = piece.repeat(times);
      const begin = performance.now();
      htmlToMarkdown(text);
      return performance.now() - begin;
    };
    time(5_000);
    expect(time(200_000)).toBeLessThan(5000);
  },
);
