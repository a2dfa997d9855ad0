/** OPML 2.0. */
import { checkChoice } from '../checks.js';
import { elementsOf } from '../document.js';
import { attribute, elementPlace } from '../read/xml.js';
import { type LintRule, opml } from '../rule.js';

export const OPML_RULES: readonly LintRule[] = [
  {
    id: 'InvalidOPMLVersion',
    severity: 'error',
    formats: ['opml'],
    source: opml('<opml>'),
    what: { vi: 'Phiên bản OPML «{version}» không có.', en: 'There is no OPML “{version}”.' },
    fix: { vi: 'Hãy viết <opml version="2.0">.', en: 'Write <opml version="2.0">.' },
    check: function* (document) {
      for (const element of elementsOf(document, 'opml')) {
        const version = attribute(element, 'version');
        if (version === undefined || /^(?:1\.[01]|2\.0)$/.test(version)) continue;
        yield { place: elementPlace(element, 'version'), values: { version } };
      }
    },
  },
  {
    id: 'MissingXmlURL',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Subscription lists'),
    what: { vi: 'Kênh «{text}» không có xmlUrl.', en: 'The feed “{text}” has no xmlUrl.' },
    fix: {
      vi: 'Hãy thêm xmlUrl="https://…", địa chỉ của kênh.',
      en: 'Add xmlUrl="https://…", the address of the feed.',
    },
    check: checkOutlines('rss', 'xmlUrl'),
  },
  {
    id: 'MissingTitleAttr',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Subscription lists'),
    what: { vi: 'Kênh «{text}» không có title.', en: 'The feed “{text}” has no title.' },
    fix: { vi: 'Hãy thêm title, giống như text.', en: 'Add a title, the same as text.' },
    check: checkOutlines('rss', 'title'),
  },
  {
    id: 'MissingUrlAttr',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Inclusion'),
    what: { vi: 'Đường dẫn «{text}» không có url.', en: 'The link “{text}” has no url.' },
    fix: { vi: 'Hãy thêm url="https://…".', en: 'Add url="https://…".' },
    check: checkOutlines('link', 'url'),
  },
  {
    id: 'InvalidOutlineVersion',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Subscription lists'),
    what: {
      vi: 'version="{value}" không phải là tên một phiên bản RSS.',
      en: 'version="{value}" is no name of a version of RSS.',
    },
    fix: {
      vi: 'Hãy viết RSS2 (RSS 2.0), RSS1 hoặc RSS; hoặc bỏ đi.',
      en: 'Write RSS2 (RSS 2.0), RSS1 or RSS; or leave it out.',
    },
    check: function* (document) {
      for (const outline of elementsOf(document, 'outline')) {
        const value = attribute(outline, 'version');
        if (value === undefined || /^(?:RSS[12]?|scriptingNews)$/.test(value)) continue;
        yield { place: elementPlace(outline, 'version'), values: { value } };
      }
    },
  },
  {
    id: 'MissingOutlineType',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Subscription lists'),
    what: {
      vi: '«{text}» có thuộc tính của một kênh ({attribute}) mà không có type.',
      en: '“{text}” has an attribute of a feed ({attribute}), but no type.',
    },
    fix: {
      vi: 'Là kênh thì hãy thêm type="rss"; là nhóm thì chỉ giữ text, bỏ title và các thuộc tính khác.',
      en: 'For a feed add type="rss"; for a group keep text only, without title and the rest.',
    },
    check: function* (document) {
      for (const outline of elementsOf(document, 'outline')) {
        if (attribute(outline, 'type') !== undefined) continue;
        const found = FEED_ATTRIBUTES.find((name) => attribute(outline, name) !== undefined);
        if (found === undefined) continue;
        yield {
          place: elementPlace(outline),
          values: { text: attribute(outline, 'text') ?? '', attribute: found },
        };
      }
    },
  },
  {
    id: 'InvalidOutlineType',
    severity: 'warning',
    formats: ['opml'],
    source: opml('Outline types'),
    what: { vi: 'OPML 1 không có type="{value}".', en: 'OPML 1 has no type="{value}".' },
    fix: {
      vi: 'Hãy dùng rss hoặc link, hoặc chuyển sang <opml version="2.0">.',
      en: 'Use rss or link, or move to <opml version="2.0">.',
    },
    check: function* (document) {
      const [root] = elementsOf(document, 'opml');
      if (root === undefined || !attribute(root, 'version')?.startsWith('1.')) return;
      for (const outline of elementsOf(document, 'outline')) {
        const value = attribute(outline, 'type');
        if (value === undefined || /^(?:rss|link)$/i.test(value)) continue;
        yield { place: elementPlace(outline, 'type'), values: { value } };
      }
    },
  },
  {
    id: 'InvalidExpansionState',
    severity: 'error',
    formats: ['opml'],
    source: opml('<head>'),
    what: {
      vi: '{name}: «{value}» không phải là dãy số dòng.',
      en: '{name}: “{value}” is no list of line numbers.',
    },
    fix: { vi: 'Hãy viết như 1, 3, 7, hoặc bỏ đi.', en: 'Write it as 1, 3, 7, or leave it out.' },
    check: checkChoice('expansionState', isLineNumbers),
  },
];

/** `1, 3, 7`, or nothing. */
function isLineNumbers(text: string): boolean {
  return text === '' || text.split(',').every((number) => /^\s*\d+$/.test(number));
}

const FEED_ATTRIBUTES = ['description', 'htmlUrl', 'language', 'title', 'version', 'xmlUrl'] as const;

/** A check that outlines of a type have an attribute. */
function checkOutlines(type: string, name: string): LintRule['check'] {
  return function* (document) {
    for (const outline of elementsOf(document, 'outline')) {
      if (attribute(outline, 'type')?.toLowerCase() !== type || attribute(outline, name) !== undefined)
        continue;
      yield { place: elementPlace(outline), values: { text: attribute(outline, 'text') ?? '' } };
    }
  };
}
