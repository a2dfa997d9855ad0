import type { LintCases } from '../lint-case.js';

const VERSION = '"https://jsonfeed.org/version/1.1"';

export const JSON_CASES: LintCases = {
  JSONFeedVersion: { of: 'json', from: VERSION, bad: '¦"1.1"' },
  JSONFeedObsoleteVersion: { of: 'json', from: VERSION, bad: '¦"https://jsonfeed.org/version/1"' },
  JSONFeedMissingField: [
    { of: 'json', from: '  "title": "Tin xã Ia Mơ",\n', bad: '', at: '{' },
    {
      of: 'json',
      from: '"id": "tag:xa.example,2020:item/tiep-dan",\n',
      bad: '',
      at: '{\n      \n      "content_text"'.replace('\n      \n', '\n      '),
    },
    { of: 'json', from: '{ "type": "WebSub", "url": "https://hub.example/" }', bad: '¦{ "type": "WebSub" }' },
    { of: 'json', from: ', "mime_type": "audio/mpeg"', bad: '', at: '{ "url"' },
  ],
  JSONFeedWrongType: [
    { of: 'json', from: '"id": "tag:xa.example,2020:item/tiep-dan"', bad: '"id": ¦7' },
    { of: 'json', from: '["Một cửa"]', bad: '["Một cửa", ¦null]', good: '[]' },
    {
      of: 'json',
      from: '"language": "vi"',
      bad: '"language": "vi", "expired": ¦"no"',
      good: '"language": "vi", "expired": false',
    },
  ],
  JSONFeedUnknownField: { of: 'json', from: '"content_text"', bad: '¦"body": "Một", "content_text"' },
  JSONFeedExtensionName: [
    { of: 'json', from: '"_loaphat": {', bad: '¦"_loa.phat": {' },
    { of: 'json', from: '"_loaphat": { "withdrawn": false }', bad: '¦"_loaphat": false' },
  ],
  JSONFeedDuplicateField: {
    of: 'json',
    from: '"language": "vi"',
    bad: '"language": "vi", ¦"language": "jra"',
  },
  JSONFeedDuplicateId: {
    of: 'json',
    from: '"id": "tag:xa.example,2020:item/tiep-dan"',
    bad: '"id": ¦"tag:xa.example,2020:item/mot-cua"',
  },
  JSONFeedBlank: { of: 'json', from: '"Tin xã Ia Mơ"', bad: '¦" "' },
  JSONFeedMissingContent: {
    of: 'json',
    from: '{\n      "id": "tag:xa.example,2020:item/tiep-dan",\n      "content_text": "Thứ Năm hằng tuần.",',
    bad: '¦{\n"id": "tag:xa.example,2020:item/tiep-dan",',
  },
  JSONFeedMissingAddress: {
    of: 'json',
    from: '  "home_page_url": "https://xa.example/tin/",\n',
    bad: '',
    at: '{',
  },
  JSONFeedNextUrl: {
    of: 'json',
    from: '"language": "vi"',
    bad: '"next_url": ¦"https://xa.example/tin/feed.json", "language": "vi"',
    good: '"next_url": "https://xa.example/tin/2.json", "language": "vi"',
  },
  JSONFeedSelfDoesntMatchLocation: {
    of: 'json',
    from: '"https://xa.example/tin/feed.json"',
    bad: '¦"https://xa.example/cu/feed.json"',
    options: { location: 'https://xa.example/tin/feed.json' },
  },
  JSONFeedEmptyAuthor: {
    of: 'json',
    from: '{ "name": "Ủy ban nhân dân xã" }',
    bad: '¦{}',
    good: '{ "url": "mailto:tin@xa.example" }',
  },
  JSONFeedDeprecatedAuthor: {
    of: 'json',
    from: '"authors": [{ "name": "Ủy ban nhân dân xã" }]',
    bad: '"author": ¦{ "name": "Ủy ban nhân dân xã" }',
    good: '"author": { "name": "Xã" }, "authors": [{ "name": "Xã" }]',
  },
  JSONFeedNumber: { of: 'json', from: '543210', bad: '¦-1', good: '0' },
};
