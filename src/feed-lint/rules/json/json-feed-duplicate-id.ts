import { objectsOf } from '../../document.js';
import { jsonPlace, member } from '../../read/json-node.js';
import type { LintRule } from '../../rule.js';
import { jsonFeed } from '../../sources.js';

export const jsonFeedDuplicateId: LintRule = {
  id: 'JSONFeedDuplicateId',
  severity: 'error',
  formats: ['json'],
  source: jsonFeed('Items', 'items'),
  what: {
    vi: 'id «{value}» đã dùng ở {before}.',
    en: 'The id “{value}” is already that of {before}.',
  },
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
};
