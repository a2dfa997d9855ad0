import { type LintCases, rootOf } from '../lint-case.js';

const FEED =
  '<outline type="rss" version="RSS2" text="Một cửa" title="Một cửa" xmlUrl="https://xa.example/rss.xml"';

export const OPML_CASES: LintCases = {
  InvalidOPMLVersion: { of: 'opml', from: 'version="2.0"', bad: '¦version="3.0"' },
  MissingXmlURL: { of: 'opml', from: FEED, bad: '¦<outline type="rss" text="Một cửa" title="Một cửa"' },
  MissingTitleAttr: {
    of: 'opml',
    from: FEED,
    bad: '¦<outline type="rss" text="Một cửa" xmlUrl="https://xa.example/rss.xml"',
  },
  MissingUrlAttr: {
    of: 'opml',
    from: '<outline type="link" text="Trang xã" url="https://xa.example/"/>',
    bad: '¦<outline type="link" text="Trang xã"/>',
  },
  InvalidOutlineVersion: { of: 'opml', from: 'version="RSS2"', bad: '¦version="2.0"', good: 'version="RSS"' },
  MissingOutlineType: {
    of: 'opml',
    from: '<outline text="Theo chủ đề">',
    bad: '¦<outline text="Theo chủ đề" title="Theo chủ đề">',
    good: '<outline text="Theo chủ đề" category="/vi">',
  },
  InvalidOutlineType: {
    of: 'opml',
    from: rootOf('opml'),
    bad: '<opml version="1.1"><head/><body><outline text="a" ¦type="audio"/></body></opml>',
    good: '<opml version="2.0"><head/><body><outline text="a" type="audio"/></body></opml>',
  },
  InvalidExpansionState: {
    of: 'opml',
    from: '<expansionState>1, 2',
    bad: '¦<expansionState>mở',
    good: '<expansionState>',
  },
};
