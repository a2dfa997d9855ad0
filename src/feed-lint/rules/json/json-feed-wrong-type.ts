import { jsonPlace } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

const KINDS = {
  object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  array: { vi: 'một danh sách […]', en: 'a list […]' },
  string: { vi: 'chữ trong dấu nháy', en: 'a text in quotes' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  null: { vi: 'null', en: 'null' },
} as const;
export const jsonFeedWrongType: LintRule = {
  id: 'JSONFeedWrongType',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Top-level', 'top-level'),
  what: {
    vi: '{field} phải là {wanted}, ở đây là {actual}.',
    en: '{field} must be {wanted}; here it is {actual}.',
  },
  fix: {
    vi: 'Hãy viết đúng kiểu.',
    en: 'Write it as such.',
  },
  check: function* ({ fields }) {
    for (const { name, node, shape } of fields) {
      const wrong = node.kind === shape.type ? node.items.filter(({ kind }) => kind !== shape.of) : [node];
      for (const each of wrong) {
        const wanted = KINDS[each === node ? shape.type : (shape.of ?? shape.type)];
        yield { place: jsonPlace(each), values: { field: name, wanted, actual: KINDS[each.kind] } };
      }
    }
  },
};
