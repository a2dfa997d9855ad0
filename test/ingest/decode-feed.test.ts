import { expect, test } from 'vitest';
import { decodeFeed } from '../../src/ingest/decode-feed.js';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each([
  ['UTF-8 when nothing says otherwise', bytes('<a>Đài</a>'), '', '<a>Đài</a>'],
  [
    'the mark goes before the header',
    bytes([0xef, 0xbb, 0xbf], 'Đài'),
    'text/xml; charset=iso-8859-1',
    'Đài',
  ],
  [
    'the header goes before the declaration',
    bytes('<?xml version="1.0" encoding="iso-8859-1"?>Đ'),
    'text/xml; charset="utf-8"',
    '<?xml version="1.0" encoding="iso-8859-1"?>Đ',
  ],
  [
    'the declaration',
    bytes("<?xml version='1.0' encoding='windows-1258'?>", [0x61, 0xd2]),
    'text/xml',
    "<?xml version='1.0' encoding='windows-1258'?>ả",
  ],
  ['UTF-16 by its mark', bytes([0xff, 0xfe], [...utf16('Đài')]), '', 'Đài'],
  ['UTF-16 without one', utf16('<?xml version="1.0"?>Đ'), '', '<?xml version="1.0"?>Đ'],
  ['composed', bytes('Đa\u0300i'), '', 'Đài'],
  ['without what XML forbids', bytes('a\u0000\u0007\u001f\uFFFEb\tc\nd'), '', 'ab\tc\nd'],
  ['nothing', bytes(), '', ''],
])('%s', (_, input, type, expected) => {
  expect(decodeFeed(input, type)).toEqual({ text: expected });
});

test.each([
  ['iso-8859-1', '<?xml version="1.0" encoding="iso-8859-1"?><a>Đài xã</a>', ''],
  ['windows-1252', '<a>Đài xã</a>', 'text/xml; charset=windows-1252'],
  ['x-vietnet', '<a>Đài xã</a>', 'text/xml; charset=x-vietnet'],
  ['utf-16', '<?xml version="1.0" encoding="utf-16"?><a>Dai xa</a>', ''],
])('UTF-8 that says it is %s is UTF-8, and that is said', (misdeclared, text, type) => {
  expect(decodeFeed(bytes(text), type)).toEqual({ text, misdeclared });
});

test('what is not UTF-8 is in the charset that it says', () => {
  const latin = '<?xml version="1.0" encoding="iso-8859-1"?><a>à</a>';
  expect(decodeFeed(Buffer.from(latin, 'latin1'), '')).toEqual({ text: latin });
});

test('a charset that nobody knows is named', () => {
  expect(decodeFeed(bytes('a'), 'text/xml; charset=x-vietnet')).toEqual({ unknown: 'x-vietnet' });
});
