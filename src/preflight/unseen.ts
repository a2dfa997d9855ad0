/** What preflight does not look into, said rather than guessed. */
import type { Bilingual } from '../rule/index.js';

export const unseenWords = {
  annotation: {
    vi: 'ô biểu mẫu và ghi chú có nhiều dạng hiện',
    en: 'form fields and notes with several appearances',
  },
  codes: { vi: 'mã QR trên những trang chưa được vẽ ra', en: 'QR codes on pages that were not drawn' },
  'image-ink': { vi: 'lượng mực của một số hình CMYK', en: 'the ink of some CMYK pictures' },
  pattern: { vi: 'chữ và hình bên trong hoa văn lặp', en: 'texts and pictures inside patterns' },
  shading: { vi: 'lượng mực của màu chuyển', en: 'the ink of shadings' },
  'soft-mask': { vi: 'phần bị che bằng mặt nạ mờ', en: 'what soft masks hide' },
  tiles: {
    vi: 'chữ ở mép các tờ ghép, vì phiếu in cho biết mỗi tờ là một phần của tờ lớn',
    en: 'text at the edges of tiles: the job card says that each is a part of a larger sheet',
  },
  type3: { vi: 'màu bên trong phông Type 3', en: 'colours inside Type 3 fonts' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Unseen = keyof typeof unseenWords;

/** Names that are told, and letters of each. */
const MOST_NAMES = 5;
const LONGEST_NAME = 60;

/** Layers that are off in the file, and so not printed; nothing when there are none. */
export function layersWords(names: readonly string[]): Bilingual[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMES ? '…' : '';
  const told = names.slice(0, MOST_NAMES).map((name) => `«${name.slice(0, LONGEST_NAME) || '?'}»`);
  const list = told.join(', ') + more;
  return [
    {
      vi: `lớp đang tắt, khi in không hiện: ${list}`,
      en: `layers that are off and do not print: ${list}`,
    },
  ];
}
