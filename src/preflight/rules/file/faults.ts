/** Why a file cannot be looked at: told in the place of all other findings. */

import type { PreflightRule } from '../../rule.js';
import { iso32000, trade } from '../../sources.js';

const both = { office: 'error', press: 'error' } as const;
const none = () => [];

export const FAULT_RULES: Readonly<Record<'unreadable' | 'encrypted' | 'limit', PreflightRule>> = {
  unreadable: {
    id: 'unreadable',
    severity: both,
    source: iso32000('7.5'),
    what: { vi: '{what}', en: '{what}' },
    fix: {
      vi: 'Hãy xuất lại tệp PDF từ phần mềm đã làm ra nó.',
      en: 'Export the PDF again from the program that made it.',
    },
    check: none,
  },
  encrypted: {
    id: 'encrypted',
    severity: both,
    source: iso32000('7.6'),
    what: { vi: '{what}', en: '{what}' },
    fix: {
      vi: 'Nhà in không mở được tệp có khóa: hãy lưu lại, không đặt mật khẩu.',
      en: 'A print shop cannot open it: save it without a password.',
    },
    check: none,
  },
  limit: {
    id: 'limit',
    severity: both,
    source: trade('limits of this preflight'),
    what: { vi: '{what} Tệp chưa được kiểm tra hết.', en: '{what} The file was not looked at to its end.' },
    fix: {
      vi: 'Hãy chia tệp thành nhiều tệp nhỏ hơn, hoặc xuất lại gọn hơn.',
      en: 'Split the file into smaller ones, or export it anew.',
    },
    check: function* ({ cut }) {
      if (cut !== undefined) yield { values: { what: cut } };
    },
  },
};
