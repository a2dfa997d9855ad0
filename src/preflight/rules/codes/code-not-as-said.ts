import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';
import { shortAddress } from './printed-address.js';

export const codeNotAsSaid: PreflightRule = {
  id: 'code-not-as-said',
  severity: { office: 'error', press: 'error' },
  source: house('the words of a QR code say its address'),
  what: {
    vi: 'Lời thay thế nói mã QR dẫn tới «{said}», mã không dẫn tới đó.',
    en: 'The alternative text says that the QR code leads to “{said}”; it does not.',
  },
  fix: { vi: 'Hãy dựng lại tờ này.', en: 'Make the sheet again.' },
  check: function* ({ pages, figures }) {
    for (const { number, codes } of pages) {
      const read = (codes ?? []).filter(({ readable }) => readable).map(({ text }) => shortAddress(text));
      if (read.length === 0) continue;
      for (const { alt, page } of figures) {
        const said = /\bQR\b.*?(https?:\/\/\S+)/i.exec(alt)?.[1];
        if (page !== number || said === undefined || read.includes(shortAddress(said))) continue;
        yield { page: number, values: { said } };
      }
    }
  },
};
