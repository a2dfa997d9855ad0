import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFile } from '../../src/serve/find-file.js';
import { runs } from '../helpers/runs.js';

const published = new Set([
  'index.html',
  'opml.xml',
  'feeds/topic/II.4.b/index.html',
  'a b.txt',
  '100%25.txt',
]);
const find = (path: string) => findFile(path, (key) => published.has(key));

test.each([
  ['/', { kind: 'file', path: 'index.html' }],
  ['/opml.xml', { kind: 'file', path: 'opml.xml' }],
  ['/feeds/topic/II.4.b/', { kind: 'file', path: 'feeds/topic/II.4.b/index.html' }],
  ['/feeds/topic/II.4.b', { kind: 'redirect', to: './II.4.b/' }],
  ['/a%20b.txt', { kind: 'file', path: 'a b.txt' }],
  // Decoded once: %2525 is the name "%25", never "%".
  ['/100%2525.txt', { kind: 'file', path: '100%25.txt' }],
  ['/feeds', { kind: 'missing' }],
  ['//opml.xml', { kind: 'missing' }],
  ['/feeds//topic/II.4.b/', { kind: 'missing' }],
  ['/feeds%2Ftopic%2FII.4.b%2Findex.html', { kind: 'missing' }],
  ['/..%2f..%2fetc%2fpasswd', { kind: 'missing' }],
  ['/%2e%2e/opml.xml', { kind: 'missing' }],
  ['/feeds\\topic', { kind: 'missing' }],
  ['/opml.xml%00', { kind: 'missing' }],
  ['/opml.xml/', { kind: 'missing' }],
  ['/%', { kind: 'malformed' }],
  ['/%ff%fe', { kind: 'malformed' }],
  ['/__proto__', { kind: 'missing' }],
])('%s', (path, expected) => {
  expect(find(path)).toEqual(expected);
});

test('whatever is asked, only a published file comes out', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const found = find(path);
      expect(found.kind !== 'file' || published.has(found.path)).toBe(true);
    }),
    runs(100),
  );
});
