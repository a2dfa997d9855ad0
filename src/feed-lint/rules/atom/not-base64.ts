import { elementsOf } from '../../document.js';
import { attribute, placeOf } from '../../read/xml-element.js';
import type { LintRule } from '../../rule.js';
import { atom } from '../../sources.js';
import { isBinary } from '../../spelling/media-type.js';

export const notBase64: LintRule = {
  id: 'NotBase64',
  severity: 'error',
  formats: ['atom'],
  source: atom('4.1.3.3'),
  what: {
    vi: 'Nội dung kiểu {type} phải là Base64.',
    en: 'Content of type {type} must be Base64.',
  },
  fix: {
    vi: 'Hãy mã hóa Base64, hoặc đặt tệp riêng và dùng src.',
    en: 'Encode it as Base64, or put it into a file and use src.',
  },
  check: function* (document) {
    for (const content of elementsOf(document, 'atom:content')) {
      const type = attribute(content, 'type') ?? 'text';
      if (!isBinary(type) || attribute(content, 'src') !== undefined) continue;
      const good = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(
        content.text.replace(/\s+/g, ''),
      );
      if (!good) yield { place: placeOf(content), values: { type } };
    }
  },
};
