import type { LintCases } from '../lint-case.js';

/** The encodings are in read-bytes.test.ts: they are faults of bytes, not of text. */
export const READING_CASES: LintCases = {
  ValidatorLimit: {
    of: 'rss',
    from: '<skipHours>',
    bad: `${'<a>'.repeat(198)}¦<a></a>${'</a>'.repeat(198)}<skipHours>`,
  },
  SAXError: [
    { of: 'rss', from: '</title>', bad: '¦</tilte>' },
    { of: 'rss', from: 'Hồ sơ &#x26; lệ phí', bad: 'Hồ sơ ¦& lệ phí', good: 'Hồ sơ &#38; lệ phí' },
    { of: 'atom', from: '</feed>\n', bad: '', at: '<feed', good: '</feed>' },
  ],
  UndefinedNamedEntity: {
    of: 'rss',
    from: 'Lịch tiếp dân',
    bad: 'Lịch¦&nbsp;tiếp dân',
    good: 'Lịch&#160;tiếp dân',
    also: ['ContainsHTML'],
  },
  MissingNamespace: {
    of: 'rss',
    from: '<skipDays>',
    bad: '¦<geo:lat>13.8</geo:lat><skipDays>',
    good: '<geo:lat xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">13.8</geo:lat><skipDays>',
  },
  InvalidDoctype: { of: 'rss', from: '<rss ', bad: '¦<!DOCTYPE rss>\n<rss ' },
  BadXmlVersion: { of: 'opml', from: '<?xml version="1.0"', bad: '¦<?xml version="1.1"' },
  JSONError: [
    { of: 'json', from: '"language": "vi",\n  ', bad: '"language": "vi"\n  ¦' },
    { of: 'json', from: '"tags": ["Một cửa"],', bad: '"tags": ["Một cửa",¦],' },
    { of: 'json', from: '"size_in_bytes": 543210', bad: '"size_in_bytes": 0¦543210' },
  ],
};
