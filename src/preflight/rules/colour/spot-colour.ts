import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

export const spotColour: PreflightRule = {
  id: 'spot-colour',
  severity: { press: 'warning' },
  source: trade('each spot colour is a plate of its own'),
  what: {
    vi: 'Màu pha «{name}» cần thêm một bản kẽm.',
    en: 'The spot colour “{name}” needs a plate of its own.',
  },
  fix: {
    vi: 'Không đặt in màu pha thì hãy đổi sang CMYK.',
    en: 'Unless you order it, change it to CMYK.',
  },
  check: function* ({ pages }) {
    const seen = new Set<string>();
    for (const { number, colours } of pages) {
      for (const { family, name, box } of colours) {
        // All is what marks for trimming are drawn in; the four are no colours of their own.
        const plates = name.replace(/^(?:Separation|DeviceN) /, '');
        if (
          family !== 'spot' ||
          seen.has(name) ||
          /^(?:(?:All|None|Cyan|Magenta|Yellow|Black) ?)+$/.test(plates)
        )
          continue;
        seen.add(name);
        yield { page: number, box, values: { name: plates } };
      }
    }
  },
};
