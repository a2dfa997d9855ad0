import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../src/feeds/feed-format.js';
import { hostileText } from '../helpers/hostile-text.js';
import { runs } from '../helpers/runs.js';

describe('webAddress', () => {
  it('gives ASCII that RFC 2396 knows', () => {
    expect(webAddress('https://đàigialai.vn/lịch tuần')).toBe(
      'https://xn--igialai-7va45b.vn/l%E1%BB%8Bch%20tu%E1%BA%A7n',
    );
    expect(webAddress('http://a.vn/?q=a|b&c="d"')).toBe('http://a.vn/?q=a%7Cb&c=%22d%22');
  });

  it('refuses what is not of the web', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('/i/mot-cua/')).toBeUndefined();
    expect(webAddress('')).toBeUndefined();
  });

  it('never holds a character that an attribute or a validator would stumble over', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (path, query) => {
        const url = webAddress(`https://cchc.example/${path}?${query}`);
        expect(url ?? '').toMatch(/^[\w;/?:@&=+$.\-!~*'()%,#[\]]*$/);
      }),
      runs(100),
    );
  });

  it('gives plain addresses as URL would, dots, ports, numbers and all', () => {
    const alphabet = [...'ab.01-:/?#=&@%~xn', '..', '/.', '%2e', '//', 'xn--', ':80', ':443', "'", '[', '|'];
    fc.assert(
      fc.property(
        fc.constantFrom('http://', 'https://'),
        fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((parts) => parts.join('')),
        fc.constantFrom('', '.vn', '.vn/', '.1/', '.0x1/'),
        fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((parts) => parts.join('')),
        (scheme, host, top, path) => {
          const address = scheme + host + top + path;
          const url = URL.canParse(address) ? new URL(address).href : undefined;
          expect(webAddress(address)).toBe(
            url?.replace(/[^\w;/?:@&=+$.\-!~*'()%,#[\]]/g, encodeURIComponent),
          );
        },
      ),
      runs(5000),
    );
  });
});
