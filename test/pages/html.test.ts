import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html, trusted, withoutForbidden } from '../../src/pages/html.js';
import { runs } from '../helpers/runs.js';

it('escapes text and keeps markup', () => {
  expect(html`<p title="${'"&'}">${['<b>', trusted('<br />'), undefined, 3]}</p>`.markup).toBe(
    '<p title="&quot;&amp;">&lt;b&gt;<br />3</p>',
  );
});

it('leaves only what XML 1.0 allows, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = withoutForbidden(text);
      expect(kept).toMatch(/^(?:[\t\n\r\u0020-\u007E\u00A0-\u{D7FF}\u{E000}-\uFFFD\u{10000}-\u{10FFFF}])*$/u);
    }),
    runs(100),
  );
  expect(withoutForbidden('ơ\u0000\uD800 😀\n')).toBe('ơ 😀\n');
});
