/** What preflight does not look into, said rather than guessed. */
import type { Bilingual } from '../model/index.js';

export const unseenWords = {
  annotation: {
    vi: 'ô biểu mẫu và ghi chú có nhiều dạng hiện',
    en: 'form fields and notes with several appearances',
  },
  codes: { vi: 'mã QR trên những trang chưa được vẽ ra', en: 'QR codes on pages that were not drawn' },
  'image-ink': { vi: 'lượng mực của một số hình CMYK', en: 'the ink of some CMYK pictures' },
  layer: { vi: 'lớp nào đang bật, lớp nào tắt', en: 'which layers are switched on' },
  pattern: { vi: 'chữ và hình bên trong hoa văn lặp', en: 'texts and pictures inside patterns' },
  shading: { vi: 'lượng mực của màu chuyển', en: 'the ink of shadings' },
  'soft-mask': { vi: 'phần bị che bằng mặt nạ mờ', en: 'what soft masks hide' },
  tiles: {
    vi: 'chữ ở mép các tờ ghép, vì phiếu in cho biết mỗi tờ là một phần của tờ lớn',
    en: 'text at the edges of tiles: the job card says that each is a part of a larger sheet',
  },
  type3: { vi: 'màu bên trong phông Type 3', en: 'colours inside Type 3 fonts' },
} as const satisfies Readonly<Record<string, Bilingual>>;
