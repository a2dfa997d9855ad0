import { placeOf } from '../../read/xml-element.js';
import { type LintRule, XML_FORMATS } from '../../rule.js';
import { service } from '../../sources.js';

export const unexpectedText: LintRule = {
  id: 'UnexpectedText',
  severity: 'error',
  formats: XML_FORMATS,
  source: service('error', 'UnexpectedText'),
  what: {
    vi: 'Có chữ nằm lạc trong <{element}>: «{text}».',
    en: 'Text is lost in <{element}>: “{text}”.',
  },
  fix: {
    vi: 'Hãy đặt chữ vào một phần tử, hoặc bỏ đi.',
    en: 'Put the text into an element, or remove it.',
  },
  check: function* ({ visits }) {
    for (const { element, shape } of visits) {
      if (shape === undefined || shape.open || shape.kind !== undefined) continue;
      const text = element.text.trim();
      if (text !== '') yield { place: placeOf(element), values: { element: element.name, text } };
    }
  },
};
