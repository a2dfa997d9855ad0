import { elementsOf } from '../../document.js';
import { placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const avoidTextInput: LintRule = {
  id: 'AvoidTextInput',
  severity: 'warning',
  formats: ['rss'],
  source: profile('<textInput>', 'element-channel-textinput'),
  what: {
    vi: '<textInput> hầu như không trình đọc nào dùng.',
    en: 'Hardly any reader uses <textInput>.',
  },
  fix: {
    vi: 'Hãy bỏ đi.',
    en: 'Remove it.',
  },
  check: function* (document) {
    for (const element of elementsOf(document, 'textInput')) yield { place: placeOf(element) };
  },
};
