/** Strings that break careless writers, for fast-check. */
import fc from 'fast-check';

const SPITEFUL = [
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#x3C;',
  '&',
  '<b>',
  '</title>',
  '"',
  "'",
  '<!--',
  '-->',
  '<?xml ?>',
  '\u0000',
  '\u0007',
  '\u000b',
  '\u0085',
  '\u009f',
  '\u2028',
  '\u202e',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '😀',
  'Hồ sơ',
  'ằ',
  ' ',
] as const;

/** Any string of code units, and strings made of the pieces above. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.oneof(fc.constantFrom(...SPITEFUL), fc.string({ unit: 'grapheme', maxLength: 4 })))
      .map((parts) => parts.join('')),
  );
}
