import { htmlOf } from '../../checks/html-of.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { isHtmlElement } from '../../spelling/html-words.js';

export const notHtml: LintRule = {
  id: 'NotHtml',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'NotHtml'),
  what: {
    vi: 'HTML trong {name} không đúng: {reason}.',
    en: 'The HTML in {name} is faulty: {reason}.',
  },
  fix: {
    vi: 'Hãy sửa HTML; chữ < thường phải viết &lt; trước khi đưa vào HTML.',
    en: 'Mend the HTML; a plain < must be written &lt; before it goes into HTML.',
  },
  check: function* (document) {
    for (const { name, tags, faults } of htmlOf(document)) {
      for (const { place, reason } of faults) yield { place, values: { name, reason } };
      for (const tag of tags) {
        if (isHtmlElement(tag.name)) continue;
        const reason = { vi: `không có thẻ <${tag.written}>`, en: `there is no tag <${tag.written}>` };
        yield { place: tag.place, values: { name, reason } };
      }
    }
  },
};
