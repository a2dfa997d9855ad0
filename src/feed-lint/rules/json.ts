/** JSON Feed 1.1. */
import { objectsOf } from '../document.js';
import { jsonPlace, member, memberPlace } from '../read/json.js';
import { jsonFeed, type LintRule, rfc } from '../rule.js';

export const JSON_RULES: readonly LintRule[] = [
  {
    id: 'JSONFeedVersion',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: {
      vi: 'version «{value}» không phải của JSON Feed.',
      en: 'The version “{value}” is none of JSON Feed.',
    },
    fix: {
      vi: 'Hãy viết "version": "https://jsonfeed.org/version/1.1".',
      en: 'Write "version": "https://jsonfeed.org/version/1.1".',
    },
    check: function* ({ json }) {
      const version = json && member(json, 'version');
      if (version?.kind !== 'string' || VERSION.test(version.text)) return;
      yield { place: jsonPlace(version), values: { value: version.text } };
    },
  },
  {
    id: 'JSONFeedObsoleteVersion',
    severity: 'warning',
    formats: ['json'],
    source: jsonFeed('Deprecations', 'deprecations'),
    what: { vi: 'Kênh theo JSON Feed 1.0.', en: 'The feed is JSON Feed 1.0.' },
    fix: {
      vi: 'Hãy chuyển sang 1.1: authors thay cho author, thêm language.',
      en: 'Move to 1.1: authors in place of author, and language.',
    },
    check: function* ({ json }) {
      const version = json && member(json, 'version');
      if (version?.kind !== 'string' || !/\/version\/1$/.test(version.text)) return;
      yield { place: jsonPlace(version) };
    },
  },
  {
    id: 'JSONFeedMissingField',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: { vi: '{parent} thiếu trường «{field}».', en: '{parent} lacks the field “{field}”.' },
    fix: { vi: 'Hãy thêm "{field}".', en: 'Add "{field}".' },
    check: function* ({ objects }) {
      for (const { node, fields } of objects) {
        for (const [field, { required }] of Object.entries(fields)) {
          if (!required || member(node, field) !== undefined) continue;
          yield { place: jsonPlace(node), values: { parent: node.path === '' ? FEED : node.path, field } };
        }
      }
    },
  },
  {
    id: 'JSONFeedWrongType',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: {
      vi: '{field} phải là {wanted}, ở đây là {actual}.',
      en: '{field} must be {wanted}; here it is {actual}.',
    },
    fix: { vi: 'Hãy viết đúng kiểu.', en: 'Write it as such.' },
    check: function* ({ fields }) {
      for (const { name, node, shape } of fields) {
        const wrong = node.kind === shape.type ? node.items.filter(({ kind }) => kind !== shape.of) : [node];
        for (const each of wrong) {
          const wanted = KINDS[each === node ? shape.type : (shape.of ?? shape.type)];
          yield { place: jsonPlace(each), values: { field: name, wanted, actual: KINDS[each.kind] } };
        }
      }
    },
  },
  {
    id: 'JSONFeedUnknownField',
    severity: 'warning',
    formats: ['json'],
    source: jsonFeed('Extensions', 'extensions'),
    what: { vi: 'JSON Feed không có trường «{field}» ở đây.', en: 'JSON Feed has no field “{field}” here.' },
    fix: {
      vi: 'Hãy kiểm tra chính tả; trường riêng phải bắt đầu bằng dấu gạch dưới, như _loaphat.',
      en: 'Check the spelling; a field of your own begins with an underscore, as in _loaphat.',
    },
    check: function* ({ objects }) {
      for (const { node, fields } of objects) {
        for (const each of node.members) {
          if (each.key.startsWith('_') || Object.hasOwn(fields, each.key)) continue;
          yield { place: memberPlace(each), values: { field: each.key } };
        }
      }
    },
  },
  {
    id: 'JSONFeedExtensionName',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Extensions', 'extensions'),
    what: {
      vi: 'Tên trường riêng «{field}» không đúng.',
      en: 'The name “{field}” of an extension is not allowed.',
    },
    fix: {
      vi: 'Sau dấu gạch dưới phải là một chữ cái, và không có dấu chấm; giá trị là một đối tượng.',
      en: 'A letter follows the underscore, there is no full stop, and the value is an object.',
    },
    check: function* ({ objects }) {
      for (const { node } of objects) {
        for (const each of node.members) {
          const { key, value } = each;
          if (!key.startsWith('_') || (/^_\p{L}[^.]*$/u.test(key) && value.kind === 'object')) continue;
          yield { place: memberPlace(each), values: { field: key } };
        }
      }
    },
  },
  {
    id: 'JSONFeedDuplicateField',
    severity: 'error',
    formats: ['json'],
    source: rfc(8259, '4'),
    what: { vi: 'Trường «{field}» viết hai lần.', en: 'The field “{field}” is given twice.' },
    fix: {
      vi: 'Hãy giữ một; phần mềm khác nhau sẽ lấy giá trị khác nhau.',
      en: 'Keep one; different software takes different ones.',
    },
    check: function* ({ objects }) {
      for (const { node } of objects) {
        const seen = new Set<string>();
        for (const each of node.members) {
          if (seen.has(each.key)) yield { place: memberPlace(each), values: { field: each.key } };
          seen.add(each.key);
        }
      }
    },
  },
  {
    id: 'JSONFeedDuplicateId',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Items', 'items'),
    what: { vi: 'id «{value}» đã dùng ở {before}.', en: 'The id “{value}” is already that of {before}.' },
    fix: {
      vi: 'Mỗi tin phải có mã riêng, không bao giờ dùng lại.',
      en: 'Each item needs an id of its own, never used again.',
    },
    check: function* (document) {
      const first = new Map<string, string>();
      for (const item of objectsOf(document, 'items')) {
        const id = member(item, 'id');
        if (id === undefined || id.text === '') continue;
        const before = first.get(id.text);
        if (before === undefined) first.set(id.text, item.path);
        else yield { place: jsonPlace(id), values: { value: id.text, before } };
      }
    },
  },
  {
    id: 'JSONFeedBlank',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: { vi: '{field} để trống.', en: '{field} is empty.' },
    fix: { vi: 'Hãy viết giá trị.', en: 'Give it a value.' },
    check: function* ({ fields }) {
      for (const { name, node, shape } of fields) {
        const wanted = shape.required === true || shape.kind !== undefined;
        if (wanted && node.kind === 'string' && node.text.trim() === '') {
          yield { place: jsonPlace(node), values: { field: name } };
        }
      }
    },
  },
  {
    id: 'JSONFeedMissingContent',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Items', 'items'),
    what: {
      vi: 'Tin không có content_html, cũng không có content_text.',
      en: 'The item has neither content_html nor content_text.',
    },
    fix: { vi: 'Hãy thêm một trong hai.', en: 'Add one of them.' },
    check: function* (document) {
      for (const item of objectsOf(document, 'items')) {
        if (member(item, 'content_html') ?? member(item, 'content_text')) continue;
        yield { place: jsonPlace(item) };
      }
    },
  },
  {
    id: 'JSONFeedMissingAddress',
    severity: 'warning',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: { vi: 'Kênh không có {field}.', en: 'The feed has no {field}.' },
    fix: {
      vi: 'Kênh công khai phải có feed_url (địa chỉ của chính nó) và home_page_url (trang web).',
      en: 'A feed on the public web has a feed_url (its own address) and a home_page_url (its page).',
    },
    check: function* ({ json }) {
      if (json?.kind !== 'object') return;
      for (const field of ['feed_url', 'home_page_url']) {
        if (member(json, field) === undefined) yield { place: jsonPlace(json), values: { field } };
      }
    },
  },
  {
    id: 'JSONFeedNextUrl',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: {
      vi: 'next_url trùng với feed_url: trình đọc sẽ đọc mãi một trang.',
      en: 'next_url is the same as feed_url: a reader would read one page for ever.',
    },
    fix: {
      vi: 'Hãy chỉ tới trang sau, hoặc bỏ đi ở trang cuối.',
      en: 'Let it lead to the next page, or leave it out on the last.',
    },
    check: function* ({ json }) {
      const [next, own] = [json && member(json, 'next_url'), json && member(json, 'feed_url')];
      if (next?.kind !== 'string' || own?.kind !== 'string' || next.text !== own.text) return;
      yield { place: jsonPlace(next) };
    },
  },
  {
    id: 'JSONFeedSelfDoesntMatchLocation',
    severity: 'warning',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: {
      vi: 'feed_url «{value}» khác địa chỉ thật của kênh: {location}.',
      en: 'feed_url “{value}” is not where the feed is served: {location}.',
    },
    fix: {
      vi: 'Hãy sửa feed_url; trình đọc coi nó là tên của kênh.',
      en: 'Correct feed_url; readers take it for the name of the feed.',
    },
    check: function* ({ json }, { location }) {
      const own = json && member(json, 'feed_url');
      if (location === undefined || own?.kind !== 'string' || !URL.canParse(location)) return;
      if (URL.canParse(own.text) && new URL(own.text).href === new URL(location).href) return;
      yield { place: jsonPlace(own), values: { value: own.text, location } };
    },
  },
  {
    id: 'JSONFeedEmptyAuthor',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Top-level', 'top-level'),
    what: { vi: 'Tác giả không có name, url hay avatar.', en: 'The author has no name, url or avatar.' },
    fix: { vi: 'Hãy thêm name, hoặc bỏ tác giả này.', en: 'Add a name, or remove the author.' },
    check: function* (document) {
      for (const author of [...objectsOf(document, 'authors'), ...objectsOf(document, 'author')]) {
        if (member(author, 'name') ?? member(author, 'url') ?? member(author, 'avatar')) continue;
        yield { place: jsonPlace(author) };
      }
    },
  },
  {
    id: 'JSONFeedDeprecatedAuthor',
    severity: 'warning',
    formats: ['json'],
    source: jsonFeed('Deprecations', 'deprecations'),
    what: { vi: 'author là của JSON Feed 1.0.', en: 'author is of JSON Feed 1.0.' },
    fix: { vi: 'Hãy dùng authors, một danh sách.', en: 'Use authors, a list.' },
    check: function* ({ objects }) {
      for (const { node, role } of objects) {
        const author = member(node, 'author');
        if (author === undefined || member(node, 'authors') !== undefined) continue;
        if (role === 'feed' || role === 'items') yield { place: jsonPlace(author) };
      }
    },
  },
  {
    id: 'JSONFeedNumber',
    severity: 'error',
    formats: ['json'],
    source: jsonFeed('Attachments', 'attachments'),
    what: {
      vi: '{field} là {value}; phải là số không âm.',
      en: '{field} is {value}; it must be zero or more.',
    },
    fix: { vi: 'Hãy ghi số byte, số giây thật của tệp.', en: 'Give the true bytes and seconds of the file.' },
    check: function* ({ fields }) {
      for (const { name, node, shape } of fields) {
        if (shape.type !== 'number' || node.kind !== 'number' || Number(node.text) >= 0) continue;
        yield { place: jsonPlace(node), values: { field: name, value: node.text } };
      }
    },
  },
];

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?$/;

const FEED = { vi: 'Kênh', en: 'The feed' } as const;

const KINDS = {
  object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  array: { vi: 'một danh sách […]', en: 'a list […]' },
  string: { vi: 'chữ trong dấu nháy', en: 'a text in quotes' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  null: { vi: 'null', en: 'null' },
} as const;
