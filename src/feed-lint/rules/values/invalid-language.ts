import { valuesOf } from '../../document.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rfc } from '../../sources.js';
import { isLanguageTag } from '../../spelling/language.js';

export const invalidLanguage: LintRule = {
  id: 'InvalidLanguage',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rfc(5646, '2.1'),
  what: {
    vi: '{name}: «{value}» không phải là mã ngôn ngữ.',
    en: '{name}: “{value}” is no language tag.',
  },
  fix: {
    vi: 'Hãy viết mã như vi, en, jra (Jrai), bdq (Ba Na); vn là mã nước, không phải mã tiếng.',
    en: 'Write a tag such as vi, en, jra (Jrai), bdq (Bahnar); vn is a country, not a language.',
  },
  check: function* (document) {
    for (const { name, text, place } of valuesOf(document, 'language')) {
      const unset = text === '' && name.endsWith('xml:lang');
      if (!unset && !isLanguageTag(text)) yield { place, values: { name, value: text } };
    }
  },
};
