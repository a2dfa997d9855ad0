import { elementsOf } from '../../document.js';
import { childOf, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const needDescriptionBeforeContent: LintRule = {
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
      if (description === undefined || description.start > content.start) yield { place: placeOf(content) };
    }
  },
};
