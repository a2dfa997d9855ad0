import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';
import { isWebAddress, printedAtSameSite, printedOn, shortAddress } from './printed-address.js';

export const codeWithoutAddress: PreflightRule = {
  id: 'code-without-address',
  severity: { office: 'warning', press: 'warning' },
  source: house('readers without a smartphone need the address in letters'),
  what: {
    vi: 'Mã QR dẫn tới «{address}» mà địa chỉ này không in ở đâu trên trang.',
    en: 'The QR code leads to “{address}”, which is printed nowhere on the page.',
  },
  fix: {
    vi: 'Hãy in địa chỉ ngắn cạnh mã, cho người không có điện thoại thông minh.',
    en: 'Print the short address beside it, for people without a smartphone.',
  },
  check: function* ({ pages }, { job }) {
    // A tile is read together with its neighbours, on one of which the address may stand.
    const around = job?.tiled ? pages.map(printedOn).join('\n') : '';
    for (const page of pages) {
      const printed = `${printedOn(page)}\n${around}`;
      for (const { text, readable, box } of page.codes ?? []) {
        if (!readable || !isWebAddress(text) || printed.includes(shortAddress(text))) continue;
        if (printedAtSameSite(page, text).length === 0)
          yield { page: page.number, box, values: { address: text } };
      }
    }
  },
};
