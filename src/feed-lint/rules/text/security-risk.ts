import { htmlOf } from '../../checks/html-of.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { UNSAFE_ELEMENTS } from '../../spelling/html-words.js';

export const securityRisk: LintRule = {
  id: 'SecurityRisk',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'SecurityRisk'),
  what: {
    vi: '{name} có thẻ <{tag}>, trình đọc sẽ cắt bỏ vì lý do an toàn.',
    en: '{name} holds a <{tag}> tag, which readers cut out for safety.',
  },
  fix: {
    vi: 'Hãy bỏ thẻ này; cần thì đặt một đường dẫn tới trang có nó.',
    en: 'Remove the tag; link to a page that has it when it is needed.',
  },
  check: function* (document) {
    for (const piece of htmlOf(document)) {
      for (const tag of piece.tags) {
        if (!UNSAFE_ELEMENTS.has(tag.name)) continue;
        yield { place: tag.place, values: { name: piece.name, tag: tag.name } };
      }
    }
  },
};
