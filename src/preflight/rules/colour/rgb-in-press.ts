import type { Bilingual } from '../../../model/index.js';
import type { ColourUse } from '../../facts.js';
import type { PreflightRule } from '../../rule.js';
import { pdfX } from '../../sources.js';

export const rgbInPress: PreflightRule = {
  id: 'rgb-in-press',
  severity: { press: 'error' },
  source: pdfX('colour spaces: PDF/X-1a has no RGB'),
  what: {
    vi: '{use} dùng màu {space} ({count} chỗ), không phải CMYK.',
    en: '{use} is in {space} ({count} place(s)), not in CMYK.',
  },
  fix: {
    vi: 'Hãy chuyển sang CMYK rồi xuất lại; máy in tự chuyển thì màu khó lường.',
    en: 'Convert it to CMYK and export again; a conversion by the press is hard to foresee.',
  },
  check: function* ({ pages }) {
    for (const { number, colours } of pages) {
      for (const { family, name, use, box, count } of colours) {
        if (family !== 'rgb' && family !== 'lab') continue;
        yield { page: number, box, values: { use: USES[use], space: name, count: String(count) } };
      }
    }
  },
};

const USES: Readonly<Record<ColourUse['use'], Bilingual>> = {
  fill: { vi: 'Nền', en: 'A fill' },
  stroke: { vi: 'Nét', en: 'A line' },
  text: { vi: 'Chữ', en: 'Text' },
  image: { vi: 'Hình', en: 'A picture' },
  shading: { vi: 'Màu chuyển', en: 'A shading' },
};
