/** RSS 2.0 and the RSS Advisory Board’s best practices. */
import { checkChoice, checkMissing, checkRepeats, linksOf } from '../checks.js';
import { elementsOf, type LintDocument } from '../document.js';
import { attribute, childOf, elementPlace, type XmlElement } from '../read/xml.js';
import { type LintRule, profile, rss, service } from '../rule.js';
import { addressFault } from '../spelling/addresses.js';

export const RSS_RULES: readonly LintRule[] = [
  {
    id: 'InvalidRSSVersion',
    severity: 'error',
    formats: ['rss'],
    source: rss('What is RSS?', 'whatIsRss'),
    what: { vi: 'Phiên bản RSS «{version}» không có.', en: 'There is no RSS “{version}”.' },
    fix: { vi: 'Hãy viết <rss version="2.0">.', en: 'Write <rss version="2.0">.' },
    check: function* (document) {
      for (const element of elementsOf(document, 'rss')) {
        const version = attribute(element, 'version');
        if (version === undefined || /^(?:0\.9[12]|2\.0)$/.test(version)) continue;
        yield { place: elementPlace(element, 'version'), values: { version } };
      }
    },
  },
  {
    id: 'MissingTitle',
    severity: 'error',
    formats: ['rss'],
    source: rss('Required channel elements', 'requiredChannelElements'),
    what: {
      vi: '<{parent}> thiếu <title>: kênh phải có tên.',
      en: '<{parent}> lacks <title>: it must have a title.',
    },
    fix: { vi: 'Hãy thêm <title>.', en: 'Add <title>.' },
    check: checkMissing(['channel', 'image', 'textInput'], 'title'),
  },
  {
    id: 'MissingLink',
    severity: 'error',
    formats: ['rss'],
    source: rss('Required channel elements', 'requiredChannelElements'),
    what: {
      vi: '<{parent}> thiếu <link>: kênh phải có địa chỉ trang web.',
      en: '<{parent}> lacks <link>: it must have the address of its page.',
    },
    fix: { vi: 'Hãy thêm <link>.', en: 'Add <link>.' },
    check: checkMissing(['channel', 'image', 'textInput'], 'link'),
  },
  {
    id: 'MissingDescription',
    severity: 'error',
    formats: ['rss'],
    source: rss('Required channel elements', 'requiredChannelElements'),
    what: {
      vi: '<{parent}> thiếu <description>: kênh phải có lời giới thiệu.',
      en: '<{parent}> lacks <description>: it must have a description.',
    },
    fix: { vi: 'Hãy thêm <description>.', en: 'Add <description>.' },
    check: checkMissing(['channel', 'textInput'], 'description'),
  },
  {
    id: 'MissingAtomSelfLink',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<atom:link>', 'namespace-elements-atom-link'),
    what: {
      vi: 'Kênh không cho biết địa chỉ của chính nó.',
      en: 'The feed does not say where it is itself.',
    },
    fix: {
      vi: 'Hãy thêm <atom:link rel="self" type="application/rss+xml" href="https://…"/> vào <channel>.',
      en: 'Add <atom:link rel="self" type="application/rss+xml" href="https://…"/> to <channel>.',
    },
    check: function* (document) {
      for (const channel of elementsOf(document, 'channel')) {
        if (!linksOf(channel).some(({ rel }) => rel === 'self')) yield { place: elementPlace(channel) };
      }
    },
  },
  {
    id: 'MissingGuid',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<guid>', 'element-channel-item-guid'),
    what: { vi: 'Tin không có <guid>.', en: 'The item has no <guid>.' },
    fix: {
      vi: 'Hãy thêm <guid isPermaLink="false"> với một mã không bao giờ đổi; thiếu nó trình đọc sẽ báo tin cũ là tin mới.',
      en: 'Add <guid isPermaLink="false"> with an id that never changes; without it readers show old items as new.',
    },
    check: checkMissing(['item'], 'guid'),
  },
  {
    id: 'ItemMustContainTitleOrDescription',
    severity: 'error',
    formats: ['rss'],
    source: rss('Elements of <item>', 'hrelementsOfLtitemgt'),
    what: {
      vi: 'Tin không có cả <title> lẫn <description>.',
      en: 'The item has neither <title> nor <description>.',
    },
    fix: { vi: 'Hãy thêm ít nhất một trong hai.', en: 'Add at least one of them.' },
    check: function* (document) {
      for (const item of elementsOf(document, 'item')) {
        if (childOf(item, 'title') ?? childOf(item, 'description')) continue;
        yield { place: elementPlace(item) };
      }
    },
  },
  {
    id: 'InvalidHttpGUID',
    severity: 'error',
    formats: ['rss'],
    source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
    what: {
      vi: '<guid> «{value}» không phải là địa chỉ, mà không ghi isPermaLink="false".',
      en: '<guid> “{value}” is no address, and does not say isPermaLink="false".',
    },
    fix: {
      vi: 'Hãy thêm isPermaLink="false", hoặc viết địa chỉ đầy đủ của tin.',
      en: 'Add isPermaLink="false", or write the full address of the item.',
    },
    check: function* (document) {
      for (const guid of permalinks(document)) {
        const value = guid.text.trim();
        if (value === '' || IDENTIFIER.test(value) || addressFault(value, 'uri') === undefined) continue;
        yield { place: elementPlace(guid), values: { value } };
      }
    },
  },
  {
    id: 'InvalidPermalink',
    severity: 'error',
    formats: ['rss'],
    source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
    what: {
      vi: '<guid> «{value}» là mã, không mở được như một trang.',
      en: '<guid> “{value}” is an identifier and opens no page.',
    },
    fix: { vi: 'Hãy thêm isPermaLink="false".', en: 'Add isPermaLink="false".' },
    check: function* (document) {
      for (const guid of permalinks(document)) {
        const value = guid.text.trim();
        if (IDENTIFIER.test(value)) yield { place: elementPlace(guid), values: { value } };
      }
    },
  },
  {
    id: 'NotSufficientlyUnique',
    severity: 'warning',
    formats: ['rss'],
    source: service('warning', 'NotSufficientlyUnique'),
    what: {
      vi: '<guid> «{value}» quá ngắn, dễ trùng với kênh khác.',
      en: '<guid> “{value}” is too short; another feed may use it too.',
    },
    fix: {
      vi: 'Hãy dùng mã có tên miền và ngày, như tag:xa.example,2020:item/mot-cua.',
      en: 'Use an id with a host and a date, as tag:xa.example,2020:item/mot-cua.',
    },
    check: function* (document) {
      for (const guid of elementsOf(document, 'guid')) {
        const value = guid.text.trim();
        if (attribute(guid, 'isPermaLink') === 'false' && /^\d{1,8}$/.test(value)) {
          yield { place: elementPlace(guid), values: { value } };
        }
      }
    },
  },
  {
    id: 'DuplicateValue',
    severity: 'error',
    formats: ['rss'],
    source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
    what: { vi: '<guid> «{value}» đã dùng ở {before}.', en: '<guid> “{value}” is already used by {before}.' },
    fix: {
      vi: 'Mỗi tin phải có mã riêng; trình đọc chỉ hiện một trong hai.',
      en: 'Each item needs an id of its own; readers show only one of the two.',
    },
    check: checkRepeats('item', 'guid'),
  },
  {
    id: 'DuplicateEnclosure',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<enclosure>', 'element-channel-item-enclosure'),
    what: { vi: 'Tin có hơn một <enclosure>.', en: 'The item has more than one <enclosure>.' },
    fix: {
      vi: 'Hãy giữ một; tệp khác đặt ở <media:content> hoặc <podcast:alternateEnclosure>: nhiều trình đọc chỉ lấy tệp đầu hoặc tệp cuối.',
      en: 'Keep one; other files go into <media:content> or <podcast:alternateEnclosure>: many readers take only the first or the last.',
    },
    check: function* (document) {
      for (const enclosure of elementsOf(document, 'enclosure')) {
        if (enclosure.index > 1) yield { place: elementPlace(enclosure) };
      }
    },
  },
  {
    id: 'MisplacedItem',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<item>', 'element-channel-item'),
    what: { vi: '<{element}> của kênh đứng sau tin.', en: '<{element}> of the channel stands after items.' },
    fix: {
      vi: 'Hãy đưa thông tin của kênh lên trước tin đầu tiên.',
      en: 'Move what is said of the channel before its first item.',
    },
    check: function* (document) {
      for (const channel of elementsOf(document, 'channel')) {
        const first = channel.children.findIndex(({ key }) => key === 'item');
        if (first < 0) continue;
        for (const child of channel.children.slice(first)) {
          if (child.key === 'item' || !(child.space === '' || child.key === 'atom:link')) continue;
          yield { place: elementPlace(child), values: { element: child.name } };
        }
      }
    },
  },
  {
    id: 'AvoidTextInput',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<textInput>', 'element-channel-textinput'),
    what: { vi: '<textInput> hầu như không trình đọc nào dùng.', en: 'Hardly any reader uses <textInput>.' },
    fix: { vi: 'Hãy bỏ đi.', en: 'Remove it.' },
    check: function* (document) {
      for (const element of elementsOf(document, 'textInput')) yield { place: elementPlace(element) };
    },
  },
  {
    id: 'NeedDescriptionBeforeContent',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<content:encoded>', 'namespace-elements-content-encoded'),
    what: {
      vi: '<content:encoded> đứng trước <description>, hoặc tin không có <description>.',
      en: '<content:encoded> stands before <description>, or there is no <description>.',
    },
    fix: {
      vi: 'Hãy viết <description> (tóm tắt) trước, rồi <content:encoded> (toàn văn).',
      en: 'Write <description> (the summary) first, then <content:encoded> (the whole text).',
    },
    check: function* (document) {
      for (const item of elementsOf(document, 'item')) {
        const content = childOf(item, 'content:encoded');
        if (content === undefined) continue;
        const description = childOf(item, 'description');
        if (description === undefined || description.start > content.start)
          yield { place: elementPlace(content) };
      }
    },
  },
  {
    id: 'DuplicateSemantics',
    severity: 'warning',
    formats: ['rss'],
    source: profile('Dublin Core', 'namespace-elements-dublin'),
    what: {
      vi: 'Kênh có cả <{core}> và <{extension}>, cùng một nghĩa.',
      en: 'The channel has both <{core}> and <{extension}>, which say the same.',
    },
    fix: { vi: 'Hãy giữ <{core}>, bỏ <{extension}>.', en: 'Keep <{core}>, remove <{extension}>.' },
    check: checkSemantics('channel', [
      ['managingEditor', 'dc:creator'],
      ['webMaster', 'dc:publisher'],
      ['category', 'dc:subject'],
      ['pubDate', 'dc:date'],
      ['language', 'dc:language'],
      ['copyright', 'dc:rights'],
      ['lastBuildDate', 'dcterms:modified'],
      ['generator', 'admin:generatorAgent'],
    ]),
  },
  {
    id: 'DuplicateItemSemantics',
    severity: 'warning',
    formats: ['rss'],
    source: profile('Dublin Core', 'namespace-elements-dublin'),
    what: {
      vi: 'Tin có cả <{core}> và <{extension}>, cùng một nghĩa.',
      en: 'The item has both <{core}> and <{extension}>, which say the same.',
    },
    fix: { vi: 'Hãy giữ <{core}>, bỏ <{extension}>.', en: 'Keep <{core}>, remove <{extension}>.' },
    check: checkSemantics('item', [
      ['author', 'dc:creator'],
      ['category', 'dc:subject'],
      ['pubDate', 'dc:date'],
      ['pubDate', 'atom:published'],
      ['guid', 'atom:id'],
      ['source', 'dc:source'],
    ]),
  },
  {
    id: 'ImageTitleDoesntMatch',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<image>', 'element-channel-image'),
    what: {
      vi: '<title> của hình «{value}» khác tên kênh «{wanted}».',
      en: 'The <title> of the image, “{value}”, is not that of the channel, “{wanted}”.',
    },
    fix: { vi: 'Hãy viết đúng tên kênh.', en: 'Write the title of the channel.' },
    check: checkImage('title'),
  },
  {
    id: 'ImageLinkDoesntMatch',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<image>', 'element-channel-image'),
    what: {
      vi: '<link> của hình «{value}» khác địa chỉ của kênh «{wanted}».',
      en: 'The <link> of the image, “{value}”, is not that of the channel, “{wanted}”.',
    },
    fix: { vi: 'Hãy viết đúng địa chỉ của kênh.', en: 'Write the link of the channel.' },
    check: checkImage('link'),
  },
  {
    id: 'ImageUrlFormat',
    severity: 'warning',
    formats: ['rss'],
    source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
    what: {
      vi: 'Hình «{value}» không phải GIF, JPEG hay PNG.',
      en: 'The image “{value}” is no GIF, JPEG or PNG.',
    },
    fix: { vi: 'Hãy dùng PNG hoặc JPEG.', en: 'Use PNG or JPEG.' },
    check: function* (document) {
      for (const image of elementsOf(document, 'image')) {
        const url = childOf(image, 'url');
        const value = url?.text.trim() ?? '';
        const ending = /\.(\w+)$/.exec(value)?.[1]?.toLowerCase();
        if (url === undefined || ending === undefined || /^(?:jpe?g|gif|png)$/.test(ending)) continue;
        yield { place: elementPlace(url), values: { value } };
      }
    },
  },
  {
    id: 'InvalidWidth',
    severity: 'error',
    formats: ['rss'],
    source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
    what: {
      vi: '{name}: «{value}» phải là số từ 1 đến 144.',
      en: '{name}: “{value}” must be a number from 1 to 144.',
    },
    fix: {
      vi: 'Hãy viết chiều rộng bằng điểm ảnh, nhiều nhất 144.',
      en: 'Write the width in pixels, 144 at most.',
    },
    check: checkChoice('width', (text) => isBetween(text, 1, 144)),
  },
  {
    id: 'InvalidHeight',
    severity: 'error',
    formats: ['rss'],
    source: rss('<image>', 'ltimagegtSubelementOfLtchannelgt'),
    what: {
      vi: '{name}: «{value}» phải là số từ 1 đến 400.',
      en: '{name}: “{value}” must be a number from 1 to 400.',
    },
    fix: {
      vi: 'Hãy viết chiều cao bằng điểm ảnh, nhiều nhất 400.',
      en: 'Write the height in pixels, 400 at most.',
    },
    check: checkChoice('height', (text) => isBetween(text, 1, 400)),
  },
  {
    id: 'InvalidHour',
    severity: 'error',
    formats: ['rss'],
    source: profile('<skipHours>', 'element-channel-skiphours'),
    what: { vi: '{name}: «{value}» không phải là giờ.', en: '{name}: “{value}” is no hour.' },
    fix: { vi: 'Hãy viết số từ 0 đến 23, theo giờ GMT.', en: 'Write a number from 0 to 23, in GMT.' },
    check: checkChoice('hour', (text) => isBetween(text, 0, 24)),
  },
  {
    id: 'InvalidDay',
    severity: 'error',
    formats: ['rss'],
    source: profile('<skipDays>', 'element-channel-skipdays'),
    what: { vi: '{name}: «{value}» không phải là tên thứ.', en: '{name}: “{value}” is no day.' },
    fix: {
      vi: 'Hãy viết Monday, Tuesday, Wednesday, Thursday, Friday, Saturday hoặc Sunday.',
      en: 'Write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday.',
    },
    check: checkChoice('day', (text) => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text)),
  },
];

/** An id that nobody takes for an address. */
const IDENTIFIER = /^(?:tag:|urn:uuid:)/i;

/** The guids that claim to be the address of their item: `isPermaLink` is true unless it says otherwise. */
function permalinks(document: LintDocument): XmlElement[] {
  return elementsOf(document, 'guid').filter((guid) => (attribute(guid, 'isPermaLink') ?? 'true') === 'true');
}

/** A check that the image of a channel repeats what the channel says. */
function checkImage(key: 'title' | 'link'): LintRule['check'] {
  return function* (document) {
    for (const image of elementsOf(document, 'image')) {
      const own = childOf(image, key);
      const wanted = image.parent && childOf(image.parent, key)?.text.trim();
      const value = own?.text.trim();
      if (own === undefined || wanted === undefined || value === '' || value === wanted) continue;
      yield { place: elementPlace(own), values: { value: value ?? '', wanted } };
    }
  };
}

/** A check that an element of RSS and an extension that says the same do not stand side by side. */
function checkSemantics(
  parent: string,
  pairs: readonly (readonly [core: string, extension: string])[],
): LintRule['check'] {
  return function* (document) {
    for (const element of elementsOf(document, parent)) {
      const keys = new Set(element.children.map(({ key }) => key));
      for (const [core, extension] of pairs) {
        if (!keys.has(core) || !keys.has(extension)) continue;
        const child = element.children.find(({ key }) => key === extension);
        if (child !== undefined) yield { place: elementPlace(child), values: { core, extension } };
      }
    }
  };
}

/** A whole number from `low` to `high`, in digits. */
function isBetween(text: string, low: number, high: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;
}
