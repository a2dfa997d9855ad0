import { htmlOf } from '../../checks/html-of.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { service } from '../../sources.js';
import { isHarmless } from '../../spelling/style.js';

export const dangerousStyleAttr: LintRule = {
  id: 'DangerousStyleAttr',
  severity: 'warning',
  formats: ALL_FORMATS,
  source: service('warning', 'DangerousStyleAttr'),
  what: {
    vi: 'Thẻ <{tag}> trong {name} có style="{style}", trình đọc sẽ cắt bỏ.',
    en: 'A <{tag}> tag in {name} has style="{style}", which readers cut out.',
  },
  fix: {
    vi: 'Hãy bỏ style, hoặc chỉ giữ màu, cỡ chữ, căn lề.',
    en: 'Remove the style, or keep colours, sizes and alignment only.',
  },
  check: function* (document) {
    for (const piece of htmlOf(document)) {
      for (const tag of piece.tags) {
        const style = tag.attributes.find(({ name }) => name === 'style');
        if (style === undefined || isHarmless(style.value)) continue;
        yield {
          place: style.place,
          values: { name: piece.name, tag: tag.name, style: style.value },
        };
      }
    }
  },
};
