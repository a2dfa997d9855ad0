import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';
import { isWebAddress, printedAtSameSite, printedOn, shortAddress } from './printed-address.js';

export const codeNotAsPrinted: PreflightRule = {
  id: 'code-not-as-printed',
  severity: { office: 'error', press: 'error' },
  source: house('a QR code and the address beside it lead to one place'),
  what: {
    vi: 'Mã QR dẫn tới «{address}», địa chỉ in kèm lại là «{printed}».',
    en: 'The QR code leads to “{address}”; the address printed beside it is “{printed}”.',
  },
  fix: { vi: 'Hãy sửa cho hai nơi là một.', en: 'Make them the same.' },
  check: function* ({ pages }, { job }) {
    for (const page of pages) {
      // On a tile the address beside the code may be cut through.
      if (job?.tiled && page.number > 1) continue;
      for (const { text, readable, box } of page.codes ?? []) {
        if (!readable || !isWebAddress(text) || printedOn(page).includes(shortAddress(text))) continue;
        const [printed] = printedAtSameSite(page, text);
        if (printed !== undefined) yield { page: page.number, box, values: { address: text, printed } };
      }
    }
  },
};
