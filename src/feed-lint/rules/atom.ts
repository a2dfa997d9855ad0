/** Atom (RFC 4287), also as a guest of RSS. */
import { atomLinks, checkRepeats, feedLinks, isMediaType, linksOf } from '../checks.js';
import { elementsOf, valuesOf } from '../document.js';
import { ATOM_SPACE } from '../namespaces.js';
import { attribute, childOf, elementPlace, type XmlElement } from '../read/xml.js';
import { atom, type LintRule, service } from '../rule.js';
import { addressFault, canonicalAddress, isAddress } from '../spelling/addresses.js';

export const ATOM_RULES: readonly LintRule[] = [
  {
    id: 'MissingSelf',
    severity: 'warning',
    formats: ['atom'],
    source: atom('4.1.1'),
    what: {
      vi: 'Kênh không cho biết địa chỉ của chính nó.',
      en: 'The feed does not say where it is itself.',
    },
    fix: {
      vi: 'Hãy thêm <link rel="self" type="application/atom+xml" href="https://…"/>.',
      en: 'Add <link rel="self" type="application/atom+xml" href="https://…"/>.',
    },
    check: function* (document) {
      for (const feed of elementsOf(document, 'atom:feed')) {
        if (!linksOf(feed).some(({ rel }) => rel === 'self')) yield { place: elementPlace(feed) };
      }
    },
  },
  {
    id: 'ContainsEmail',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: service('warning', 'ContainsEmail'),
    what: {
      vi: '<{element}> có cả địa chỉ thư điện tử: «{value}».',
      en: '<{element}> holds an e-mail address too: “{value}”.',
    },
    fix: {
      vi: 'Hãy chỉ viết tên ở <name>; địa chỉ đặt ở <email>.',
      en: 'Write the name alone into <name>; the address goes into <email>.',
    },
    check: function* (document) {
      for (const element of elementsOf(document, 'atom:name')) {
        const value = element.text.trim();
        const address = value.slice(value.lastIndexOf('<') + 1).split('>')[0] ?? '';
        if (value.includes('<') && isAddress(address)) {
          yield { place: elementPlace(element), values: { element: element.name, value } };
        }
      }
    },
  },
  {
    id: 'RelativeSelf',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: service('warning', 'RelativeSelf'),
    what: {
      vi: 'Đường dẫn self «{value}» là địa chỉ tương đối.',
      en: 'The self link “{value}” is relative.',
    },
    fix: { vi: 'Hãy viết địa chỉ đầy đủ: https://…', en: 'Write the full address: https://…' },
    check: function* (document) {
      for (const { element, rel, href } of feedLinks(document)) {
        if (rel !== 'self' || href === '' || hasBase(element) || /^[a-z][\w+.-]*:/i.test(href)) continue;
        yield { place: elementPlace(element, 'href'), values: { value: href } };
      }
    },
  },
  {
    id: 'SelfDoesntMatchLocation',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: service('warning', 'SelfDoesntMatchLocation'),
    what: {
      vi: 'Đường dẫn self «{value}» khác địa chỉ thật của kênh: {location}.',
      en: 'The self link “{value}” is not where the feed is served: {location}.',
    },
    fix: {
      vi: 'Hãy sửa href; trình đọc theo nó để tìm kênh.',
      en: 'Correct the href; readers follow it to find the feed.',
    },
    check: function* (document, { location }) {
      if (location === undefined || !URL.canParse(location)) return;
      const links = feedLinks(document).filter(({ rel, href }) => rel === 'self' && href !== '');
      const same = links.some(
        ({ href }) => URL.canParse(href, location) && new URL(href, location).href === new URL(location).href,
      );
      const [first] = links;
      if (first === undefined || same) return;
      yield { place: elementPlace(first.element, 'href'), values: { value: first.href, location } };
    },
  },
  {
    id: 'SelfNotAtom',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: atom('4.2.7.3'),
    what: { vi: 'Đường dẫn self có type="{value}".', en: 'The self link has type="{value}".' },
    fix: {
      vi: 'Hãy viết application/rss+xml hoặc application/atom+xml.',
      en: 'Write application/rss+xml or application/atom+xml.',
    },
    check: function* (document) {
      for (const { element, rel, type } of atomLinks(document)) {
        if (rel !== 'self' || !isMediaType(type)) continue;
        if (/^application\/(?:atom|rss|rdf)\+xml(?:;|$)/.test(type)) continue;
        yield { place: elementPlace(element, 'type'), values: { value: type } };
      }
    },
  },
  {
    id: 'MissingHref',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: atom('4.2.7.1'),
    what: { vi: '<{element}> không có href.', en: '<{element}> has no href.' },
    fix: { vi: 'Hãy thêm href="https://…".', en: 'Add href="https://…".' },
    check: function* (document) {
      for (const { element } of atomLinks(document)) {
        if (attribute(element, 'href') === undefined) {
          yield { place: elementPlace(element), values: { element: element.name } };
        }
      }
    },
  },
  {
    id: 'AttrNotBlank',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: atom('4.2.7'),
    what: { vi: '<{element}> có {attribute}="" trống.', en: '<{element}> has an empty {attribute}.' },
    fix: { vi: 'Hãy viết giá trị, hoặc bỏ thuộc tính.', en: 'Give it a value, or remove the attribute.' },
    check: function* (document) {
      for (const { element } of atomLinks(document)) {
        for (const name of ['rel', 'title']) {
          if (attribute(element, name)?.trim() !== '') continue;
          yield { place: elementPlace(element, name), values: { element: element.name, attribute: name } };
        }
      }
    },
  },
  {
    id: 'DuplicateAtomLink',
    severity: 'error',
    formats: ['atom'],
    source: atom('4.1.1'),
    what: {
      vi: 'Có hai đường dẫn alternate cùng kiểu «{type}» và cùng ngôn ngữ.',
      en: 'There are two alternate links of one type, “{type}”, and one language.',
    },
    fix: {
      vi: 'Hãy giữ một, hoặc thêm type, hreflang cho khác nhau.',
      en: 'Keep one, or tell them apart by type and hreflang.',
    },
    check: function* (document) {
      for (const parent of elementsOf(document, 'atom:feed', 'atom:entry')) {
        const seen = new Set<string>();
        for (const { element, rel, type, hreflang } of linksOf(parent)) {
          const key = `${type} ${hreflang}`;
          if (rel === 'alternate' && seen.has(key)) yield { place: elementPlace(element), values: { type } };
          if (rel === 'alternate') seen.add(key);
        }
      }
    },
  },
  {
    id: 'UnregisteredAtomLinkRel',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: atom('4.2.7.2'),
    what: { vi: 'rel="{value}" chưa được đăng ký.', en: 'rel="{value}" is not registered.' },
    fix: {
      vi: 'Hãy dùng alternate, self, related, enclosure, via…, hoặc viết quan hệ riêng bằng địa chỉ đầy đủ.',
      en: 'Use alternate, self, related, enclosure, via…, or write a relation of your own as a full address.',
    },
    check: function* (document) {
      for (const { element, rel } of atomLinks(document)) {
        if (rel === '' || RELATIONS.has(rel) || /^[a-z][\w+.-]*:./i.test(rel)) continue;
        yield { place: elementPlace(element, 'rel'), values: { value: rel } };
      }
    },
  },
  {
    id: 'AtomLinkNotEmpty',
    severity: 'warning',
    formats: ['rss', 'atom'],
    source: atom('4.2.7'),
    what: { vi: '<{element}> có chữ bên trong.', en: '<{element}> holds text.' },
    fix: {
      vi: 'Địa chỉ đặt ở href, tên đặt ở title; hãy bỏ chữ bên trong.',
      en: 'The address goes into href, the name into title; remove the text.',
    },
    check: function* (document) {
      for (const { element } of atomLinks(document)) {
        if (element.text.trim() !== '')
          yield { place: elementPlace(element), values: { element: element.name } };
      }
    },
  },
  {
    id: 'MisplacedMetadata',
    severity: 'error',
    formats: ['atom'],
    source: service('error', 'MisplacedMetadata'),
    what: {
      vi: '<{element}> của kênh đứng sau mục tin.',
      en: '<{element}> of the feed stands after entries.',
    },
    fix: {
      vi: 'Hãy đưa thông tin của kênh lên trước mục đầu tiên.',
      en: 'Move what is said of the feed before its first entry.',
    },
    check: function* (document) {
      for (const feed of elementsOf(document, 'atom:feed')) {
        const first = feed.children.findIndex(({ key }) => key === 'atom:entry');
        if (first < 0) continue;
        for (const child of feed.children.slice(first)) {
          if (child.key === 'atom:entry' || child.space !== ATOM_SPACE) continue;
          yield { place: elementPlace(child), values: { element: child.name } };
        }
      }
    },
  },
  {
    id: 'MissingContentOrAlternate',
    severity: 'error',
    formats: ['atom'],
    source: atom('4.1.2'),
    what: {
      vi: 'Mục tin không có <content>, cũng không có đường dẫn alternate.',
      en: 'The entry has neither <content> nor an alternate link.',
    },
    fix: {
      vi: 'Hãy thêm nội dung, hoặc <link rel="alternate" href="…"/> tới trang của tin.',
      en: 'Add the text, or <link rel="alternate" href="…"/> to its page.',
    },
    check: function* (document) {
      for (const entry of elementsOf(document, 'atom:entry')) {
        const linked = linksOf(entry).some(({ rel }) => rel === 'alternate');
        if (!linked && childOf(entry, 'atom:content') === undefined) yield { place: elementPlace(entry) };
      }
    },
  },
  {
    id: 'MissingTextualContent',
    severity: 'warning',
    formats: ['atom'],
    source: atom('4.1.2'),
    what: {
      vi: 'Mục tin không có chữ để đọc: thiếu cả <summary> lẫn <content>.',
      en: 'The entry has nothing to read: neither <summary> nor <content>.',
    },
    fix: { vi: 'Hãy thêm <summary>.', en: 'Add <summary>.' },
    check: function* (document) {
      for (const entry of elementsOf(document, 'atom:entry')) {
        if (childOf(entry, 'atom:summary') ?? childOf(entry, 'atom:content')) continue;
        yield { place: elementPlace(entry) };
      }
    },
  },
  {
    id: 'MissingSummary',
    severity: 'error',
    formats: ['atom'],
    source: atom('4.1.2'),
    what: {
      vi: 'Nội dung nằm ở nơi khác hoặc không phải chữ, mà mục tin không có <summary>.',
      en: 'The content lies elsewhere or is no text, and the entry has no <summary>.',
    },
    fix: { vi: 'Hãy thêm <summary>.', en: 'Add <summary>.' },
    check: function* (document) {
      for (const content of elementsOf(document, 'atom:content')) {
        if (content.parent === undefined || childOf(content.parent, 'atom:summary') !== undefined) continue;
        const elsewhere = attribute(content, 'src') !== undefined;
        if (elsewhere || isBinary(attribute(content, 'type') ?? 'text'))
          yield { place: elementPlace(content) };
      }
    },
  },
  {
    id: 'InvalidTextType',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: atom('3.1.1'),
    what: { vi: '<{element}> có type="{value}".', en: '<{element}> has type="{value}".' },
    fix: { vi: 'Ở đây chỉ được text, html hoặc xhtml.', en: 'Only text, html and xhtml may stand here.' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        const value = attribute(element, 'type');
        if (shape?.kind !== 'construct' || element.key === 'atom:content' || value === undefined) continue;
        if (!/^(?:text|html|xhtml)$/.test(value)) {
          yield { place: elementPlace(element, 'type'), values: { element: element.name, value } };
        }
      }
    },
  },
  {
    id: 'MissingXhtmlDiv',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: atom('3.1.1.3'),
    what: {
      vi: '<{element}> type="xhtml" phải chứa đúng một <div> của XHTML.',
      en: '<{element}> type="xhtml" must hold one <div> of XHTML.',
    },
    fix: {
      vi: 'Hãy bọc nội dung trong <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
      en: 'Wrap the text in <div xmlns="http://www.w3.org/1999/xhtml">…</div>.',
    },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape?.kind !== 'construct' || attribute(element, 'type') !== 'xhtml') continue;
        const [only, ...more] = element.children;
        const good = only?.key === 'xhtml:div' && more.length === 0 && element.text.trim() === '';
        if (!good) yield { place: elementPlace(element), values: { element: element.name } };
      }
    },
  },
  {
    id: 'NotBase64',
    severity: 'error',
    formats: ['atom'],
    source: atom('4.1.3.3'),
    what: { vi: 'Nội dung kiểu {type} phải là Base64.', en: 'Content of type {type} must be Base64.' },
    fix: {
      vi: 'Hãy mã hóa Base64, hoặc đặt tệp riêng và dùng src.',
      en: 'Encode it as Base64, or put it into a file and use src.',
    },
    check: function* (document) {
      for (const content of elementsOf(document, 'atom:content')) {
        const type = attribute(content, 'type') ?? 'text';
        if (!isBinary(type) || attribute(content, 'src') !== undefined) continue;
        const octets = content.text.replace(/\s+/g, '');
        const good = octets.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(octets.replace(/={1,2}$/, ''));
        if (!good) yield { place: elementPlace(content), values: { type } };
      }
    },
  },
  {
    id: 'DuplicateEntries',
    severity: 'warning',
    formats: ['atom'],
    source: atom('4.1.1'),
    what: { vi: '<id> «{value}» đã dùng ở {before}.', en: '<id> “{value}” is already used by {before}.' },
    fix: { vi: 'Mỗi tin phải có mã riêng.', en: 'Each entry needs an id of its own.' },
    check: checkRepeats('atom:entry', 'atom:id'),
  },
  {
    id: 'DuplicateUpdated',
    severity: 'warning',
    formats: ['atom'],
    source: service('warning', 'DuplicateUpdated'),
    what: {
      vi: '<updated> «{value}» giống của {before}.',
      en: '<updated> “{value}” is the same as that of {before}.',
    },
    fix: {
      vi: 'Hãy ghi giờ sửa thật của từng tin; trình đọc sắp tin theo giờ này.',
      en: 'Say when each entry was really changed; readers sort by it.',
    },
    check: checkRepeats('atom:entry', 'atom:updated'),
  },
  {
    id: 'UnexpectedWhitespace',
    severity: 'error',
    formats: ['atom'],
    source: atom('3.3'),
    what: {
      vi: '<{element}> có dấu cách hoặc xuống dòng quanh giá trị.',
      en: '<{element}> has white space around its value.',
    },
    fix: {
      vi: 'Hãy viết liền: <{element}>…</{element}>.',
      en: 'Write it without: <{element}>…</{element}>.',
    },
    check: function* (document) {
      for (const element of elementsOf(document, ...EXACT)) {
        if (element.text !== element.text.trim()) {
          yield { place: elementPlace(element), values: { element: element.name } };
        }
      }
    },
  },
  {
    id: 'NonCanonicalURI',
    severity: 'warning',
    formats: ['atom'],
    source: atom('4.2.6.1'),
    what: {
      vi: '<id> «{value}» chưa ở dạng chuẩn; dạng chuẩn là «{wanted}».',
      en: '<id> “{value}” is not in canonical form, which is “{wanted}”.',
    },
    fix: {
      vi: 'Kênh mới hãy dùng dạng chuẩn. Kênh đã phát thì đừng đổi mã: đổi là mọi tin bị giao lại.',
      en: 'A new feed should use the canonical form. Do not change the ids of a feed that is out: every entry would be delivered again.',
    },
    check: function* (document) {
      for (const { text, place } of valuesOf(document, 'id')) {
        if (addressFault(text, 'id') !== undefined) continue;
        const wanted = canonicalAddress(text) ?? '';
        if (wanted !== text) yield { place, values: { value: text, wanted } };
      }
    },
  },
  {
    id: 'MissingSourceElement',
    severity: 'warning',
    formats: ['atom'],
    source: atom('4.2.11'),
    what: { vi: '<source> thiếu <{element}>.', en: '<source> lacks <{element}>.' },
    fix: {
      vi: 'Hãy chép <id>, <title>, <updated> của kênh gốc vào <source>.',
      en: 'Copy <id>, <title> and <updated> of the original feed into <source>.',
    },
    check: function* (document) {
      for (const source of elementsOf(document, 'atom:source')) {
        for (const name of ['id', 'title', 'updated']) {
          if (childOf(source, `atom:${name}`) === undefined) {
            yield { place: elementPlace(source), values: { element: name } };
          }
        }
      }
    },
  },
];

/** Is a relative address inside this element relative to something that the document names? */
function hasBase(element: XmlElement | undefined): boolean {
  return (
    element?.attributes.some(({ name }) => name === 'xml:base') ||
    (element?.parent !== undefined && hasBase(element.parent))
  );
}

/** Relations of the IANA registry that feeds use. */
const RELATIONS = new Set(
  'alternate current describedby edit edit-media enclosure first hub last license next next-archive payment prev-archive previous related replies search self service up via'.split(
    ' ',
  ),
);

/** Content of Atom that is neither text nor XML (RFC 4287 §4.1.3.3). */
function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[+/]xml$/i.test(type);
}

/** Elements whose value may have no white space around it. */
const EXACT = ['atom:id', 'atom:icon', 'atom:logo', 'atom:published', 'atom:updated', 'atom:uri'] as const;
