/** What stands where: elements, attributes, namespaces. */
import type { Visit } from '../document.js';
import { ATOM_SPACE, OLD_ATOM, prefixOf, spaceOf, XMLNS_SPACE } from '../namespaces.js';
import { jsonPlace } from '../read/json.js';
import type { SourcePlace } from '../read/reading.js';
import { attribute, childOf, elementPlace, type XmlElement } from '../read/xml.js';
import { ALL_FORMATS, atom, type LintRule, rss, service, XML_FORMATS } from '../rule.js';

export const STRUCTURE_RULES: readonly LintRule[] = [
  {
    id: 'UnknownFeedFormat',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rss('What is RSS?', 'whatIsRss'),
    what: {
      vi: 'Đây không phải RSS 2.0, Atom, OPML hay JSON Feed: gốc là {root}.',
      en: 'This is no RSS 2.0, Atom, OPML or JSON Feed: its root is {root}.',
    },
    fix: {
      vi: 'Hãy kiểm tra có đúng là tệp kênh tin không; Atom 0.3 đã cũ, hãy chuyển sang RSS 2.0 hoặc Atom.',
      en: 'Make sure that the file is a feed; Atom 0.3 is old, move on to RSS 2.0 or Atom.',
    },
    check: function* ({ root, json, visits }) {
      if (root !== undefined && visits.length === 0 && root.space !== OLD_ATOM && !isOldRss(root)) {
        yield { place: elementPlace(root), values: { root: `<${root.name}>` } };
      }
      if (json !== undefined && json.kind !== 'object') {
        yield { place: jsonPlace(json), values: { root: json.kind } };
      }
    },
  },
  {
    id: 'FormatNotRead',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: { standard: 'RSS 1.0', section: '5.1', url: 'https://web.resource.org/rss/1.0/spec#s5.1' },
    what: {
      vi: 'Đây là RSS 0.90, 1.0 hay 1.1 (RDF): chỉ xem cú pháp XML, không xét nội dung kênh tin.',
      en: 'This is RSS 0.90, 1.0 or 1.1 (RDF): its XML was looked at, the feed in it was not.',
    },
    fix: {
      vi: 'Không có nghĩa là kênh tin sai hay đúng. Muốn xét, hãy dùng RSS 2.0 hoặc Atom của cùng nguồn, hay công cụ của W3C.',
      en: 'That says neither that it is right nor that it is wrong. Check the RSS 2.0 or Atom of the same source, or ask the W3C service.',
    },
    check: function* ({ root }) {
      if (root !== undefined && isOldRss(root)) yield { place: elementPlace(root) };
    },
  },
  {
    id: 'ObsoleteNamespace',
    severity: 'error',
    formats: ['atom'],
    source: atom('1.2'),
    what: {
      vi: 'Đây là Atom 0.3, một bản nháp đã bỏ từ năm 2005.',
      en: 'This is Atom 0.3, a draft given up in 2005.',
    },
    fix: {
      vi: 'Hãy chuyển sang Atom 1.0: xmlns="http://www.w3.org/2005/Atom".',
      en: 'Move to Atom 1.0: xmlns="http://www.w3.org/2005/Atom".',
    },
    check: function* ({ root }) {
      if (root?.space === OLD_ATOM) yield { place: elementPlace(root) };
    },
  },
  {
    id: 'UndefinedElement',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'UndefinedElement'),
    what: {
      vi: 'Phần tử <{element}> không có trong <{parent}>.',
      en: '<{parent}> knows no element <{element}>.',
    },
    fix: {
      vi: 'Hãy kiểm tra chính tả (chữ hoa, chữ thường) và chỗ đặt; phần tử riêng phải có không gian tên riêng.',
      en: 'Check the spelling (capitals too) and the place; an element of your own needs a namespace of its own.',
    },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape !== undefined || element.parent === undefined) continue;
        const foreign = element.space === '' && element.parent.space !== '';
        if (KNOWN.test(element.key) && !foreign) {
          yield {
            place: elementPlace(element),
            values: { element: element.name, parent: element.parent.name },
          };
        }
      }
    },
  },
  {
    id: 'UndeterminableVocabulary',
    severity: 'warning',
    formats: ['atom'],
    source: atom('6.4'),
    what: {
      vi: 'Phần tử <{element}> không thuộc không gian tên nào.',
      en: '<{element}> is in no namespace.',
    },
    fix: {
      vi: 'Hãy đặt nó vào không gian tên của Atom hoặc của riêng nó; trình đọc sẽ bỏ qua nó.',
      en: 'Put it into the namespace of Atom or one of its own; readers pass over it.',
    },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape === undefined && element.space === '' && element.parent?.space === ATOM_SPACE) {
          yield { place: elementPlace(element), values: { element: element.name } };
        }
      }
    },
  },
  {
    id: 'UnexpectedAttribute',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'UnexpectedAttribute'),
    what: {
      vi: 'Thẻ <{element}> không có thuộc tính «{attribute}».',
      en: '<{element}> has no attribute “{attribute}”.',
    },
    fix: { vi: 'Hãy bỏ nó đi, hoặc kiểm tra chính tả.', en: 'Remove it, or check the spelling.' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape === undefined || (shape.open && shape.attributes === undefined)) continue;
        for (const { name, local, space } of element.attributes) {
          if (space !== '' || Object.hasOwn(shape.attributes ?? {}, local)) continue;
          yield { place: elementPlace(element, name), values: { element: element.name, attribute: name } };
        }
      }
    },
  },
  {
    id: 'MissingAttribute',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'MissingAttribute'),
    what: {
      vi: 'Thẻ <{element}> thiếu thuộc tính «{attribute}».',
      en: '<{element}> lacks the attribute “{attribute}”.',
    },
    fix: { vi: 'Hãy thêm {attribute}="…".', en: 'Add {attribute}="…".' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        for (const [name, { required }] of Object.entries(shape?.attributes ?? {})) {
          if (required && attribute(element, name) === undefined) {
            yield { place: elementPlace(element), values: { element: element.name, attribute: name } };
          }
        }
      }
    },
  },
  {
    id: 'MissingElement',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'MissingElement'),
    what: { vi: 'Trong <{parent}> thiếu <{element}>.', en: '<{parent}> lacks <{element}>.' },
    fix: { vi: 'Hãy thêm <{element}>.', en: 'Add <{element}>.' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        for (const key of shape?.required ?? []) {
          if (childOf(element, key) !== undefined) continue;
          const name = element.space === ATOM_SPACE ? key.replace(/^atom:/, '') : key;
          yield { place: elementPlace(element), values: { parent: element.name, element: name } };
        }
        const alone = element.key === 'atom:entry' && childOf(element, 'atom:author') === undefined;
        const above = [element.parent, childOf(element, 'atom:source')];
        if (
          alone &&
          !above.some((each) => each !== undefined && childOf(each, 'atom:author') !== undefined)
        ) {
          yield { place: elementPlace(element), values: { parent: element.name, element: 'author' } };
        }
      }
    },
  },
  {
    id: 'DuplicateElement',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'DuplicateElement'),
    what: { vi: 'Trong <{parent}> có hai <{element}>.', en: '<{parent}> holds two <{element}>.' },
    fix: { vi: 'Hãy giữ lại một.', en: 'Keep one.' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape === undefined || shape.many || element.index < 2 || element.parent === undefined) continue;
        yield {
          place: elementPlace(element),
          values: { element: element.name, parent: element.parent.name },
        };
      }
    },
  },
  {
    id: 'UnexpectedText',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'UnexpectedText'),
    what: { vi: 'Có chữ nằm lạc trong <{element}>: «{text}».', en: 'Text is lost in <{element}>: “{text}”.' },
    fix: {
      vi: 'Hãy đặt chữ vào một phần tử, hoặc bỏ đi.',
      en: 'Put the text into an element, or remove it.',
    },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        if (shape === undefined || shape.open || shape.kind !== undefined) continue;
        const text = element.text.trim();
        if (text !== '') yield { place: elementPlace(element), values: { element: element.name, text } };
      }
    },
  },
  {
    id: 'NotBlank',
    severity: 'warning',
    formats: XML_FORMATS,
    source: service('warning', 'NotBlank'),
    what: { vi: '<{element}> để trống.', en: '<{element}> is empty.' },
    fix: { vi: 'Hãy viết nội dung, hoặc bỏ hẳn thẻ này.', en: 'Give it a text, or leave the element out.' },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        const wanted =
          shape?.filled || (shape?.kind === 'construct' && attribute(element, 'src') === undefined);
        if (wanted && element.children.length === 0 && element.text.trim() === '') {
          yield { place: elementPlace(element), values: { element: element.name } };
        }
      }
    },
  },
  {
    id: 'UnknownNamespace',
    severity: 'warning',
    formats: XML_FORMATS,
    source: service('warning', 'UnknownNamespace'),
    what: { vi: 'Không gian tên «{space}» không ai biết.', en: 'Nobody knows the namespace “{space}”.' },
    fix: {
      vi: 'Hãy kiểm tra chính tả; nếu không dùng thì bỏ khai báo.',
      en: 'Check the spelling; when it is not used, remove the declaration.',
    },
    check: function* ({ root, visits }) {
      if (root !== undefined && isOldRss(root)) return;
      for (const { place, prefix, space } of declarations(root, visits)) {
        const meant = prefix === '' ? undefined : spaceOf(prefix);
        if (
          space !== '' &&
          space !== OLD_ATOM &&
          prefixOf(space) === undefined &&
          meant === undefined &&
          !NEAR_MEDIA.test(space)
        ) {
          yield { place, values: { space } };
        }
      }
    },
  },
  {
    id: 'ReservedPrefix',
    severity: 'warning',
    formats: XML_FORMATS,
    source: service('warning', 'ReservedPrefix'),
    what: {
      vi: 'Tiền tố «{prefix}» ai cũng hiểu là {usual}, ở đây lại là «{space}».',
      en: 'Everybody takes the prefix “{prefix}” for {usual}; here it is “{space}”.',
    },
    fix: {
      vi: 'Hãy viết đúng địa chỉ không gian tên, từng chữ một, hoặc dùng tiền tố khác.',
      en: 'Write the address of the namespace exactly, or use another prefix.',
    },
    check: function* ({ root, visits }) {
      for (const { place, prefix, space } of declarations(root, visits)) {
        const usual = spaceOf(prefix);
        if (usual === undefined || prefixOf(space) === prefix || NEAR_MEDIA.test(space)) continue;
        yield { place, values: { prefix, usual, space } };
      }
    },
  },
  {
    id: 'MediaRssNamespace',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'MediaRssNamespace'),
    what: {
      vi: 'Không gian tên của Media RSS thiếu dấu / ở cuối.',
      en: 'The namespace of Media RSS lacks its / at the end.',
    },
    fix: { vi: 'Hãy viết http://search.yahoo.com/mrss/', en: 'Write http://search.yahoo.com/mrss/' },
    check: function* ({ root, visits }) {
      for (const { place, space } of declarations(root, visits)) {
        if (NEAR_MEDIA.test(space)) yield { place };
      }
    },
  },
  {
    id: 'AvoidNamespacePrefix',
    severity: 'warning',
    formats: ['atom'],
    source: service('warning', 'AvoidNamespacePrefix'),
    what: {
      vi: 'Tài liệu Atom viết với tiền tố «{prefix}:».',
      en: 'The Atom document is written with the prefix “{prefix}:”.',
    },
    fix: {
      vi: 'Hãy viết không tiền tố: xmlns="http://www.w3.org/2005/Atom"; nhiều trình đọc chỉ nhận tên <feed>, <entry>.',
      en: 'Write it without a prefix: xmlns="http://www.w3.org/2005/Atom"; many readers know only <feed> and <entry>.',
    },
    check: function* ({ root }) {
      const prefix = root?.name.includes(':') ? root.name.split(':')[0] : undefined;
      if (root !== undefined && prefix !== undefined && !isOldRss(root)) {
        yield { place: elementPlace(root), values: { prefix } };
      }
    },
  },
];

/** Namespaces whose every element is known. */
const KNOWN = /^(?:[\w.-]+|(?:atom|itunes|podcast):.*)$/;

/** The namespace of Media RSS without its last character, as many write it. */
const NEAR_MEDIA = /^https?:\/\/search\.yahoo\.com\/mrss$/;

interface Declaration {
  readonly place: SourcePlace;
  /** Empty for the default namespace. */
  readonly prefix: string;
  readonly space: string;
}

/** Every `xmlns` of a document, once for each prefix and namespace. */
function* declarations(root: XmlElement | undefined, visits: readonly Visit[]): Generator<Declaration> {
  const seen = new Set<string>();
  const elements = visits.length === 0 && root !== undefined ? [root] : visits.map(({ element }) => element);
  for (const element of elements) {
    for (const { name, space: own, value } of element.attributes) {
      if (own !== XMLNS_SPACE && name !== 'xmlns') continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const key = `${prefix} ${value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { place: elementPlace(element, name), prefix, space: value };
    }
  }
}

/** RSS on RDF: 0.90, 1.0, and 1.1 with a root of its own. */
function isOldRss({ space, local, children }: XmlElement): boolean {
  if (space === 'http://purl.org/net/rss1.1#') return local === 'Channel';
  return (
    local === 'RDF' && children.some((child) => RSS_ON_RDF.has(child.space) && child.local === 'channel')
  );
}

const RSS_ON_RDF = new Set(['http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/']);
