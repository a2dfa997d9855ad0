import { htmlOf } from '../../checks/html-of.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { SAFE_ATTRIBUTES, SAFE_ELEMENTS } from '../../spelling/html-words.js';

export const securityRiskAttr: LintRule = {
  id: 'SecurityRiskAttr',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'SecurityRiskAttr'),
  what: {
    vi: 'Thẻ <{tag}> trong {name} có thuộc tính «{attribute}», trình đọc sẽ cắt bỏ.',
    en: 'A <{tag}> tag in {name} has the attribute “{attribute}”, which readers cut out.',
  },
  fix: {
    vi: 'Hãy bỏ thuộc tính này.',
    en: 'Remove the attribute.',
  },
  check: function* (document) {
    for (const piece of htmlOf(document)) {
      for (const tag of piece.tags) {
        if (!SAFE_ELEMENTS.has(tag.name)) continue;
        for (const { name, place, value } of tag.attributes) {
          const script =
            /^(?:href|src|action|cite|poster)$/.test(name) && /^\s*(?:javascript|vbscript):/i.test(value);
          if (!script && (name === 'style' || name.startsWith('data-') || SAFE_ATTRIBUTES.has(name)))
            continue;
          yield { place, values: { name: piece.name, tag: tag.name, attribute: name } };
        }
      }
    }
  },
};
