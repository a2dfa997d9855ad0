/** Why a text does not go into its slots. */
import type { Bilingual } from '../../model/index.js';
import { MM } from '../page.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { FlowRow } from './flow-row.js';
import { pourRows } from './pour-rows.js';
import type { TextBox } from './text-box.js';

/** By how much a text is too large for its slot. */
interface Overflow {
  readonly mm: number;
  /** The size that was tried last, points. */
  readonly size: number;
  /** Characters that have no room. */
  readonly letters: number;
  /** The word that is too wide; without one, the text is too high. */
  readonly word?: string;
}

/** What every overflow says, whatever kind of slot it happened in. */
export function overflowFault(where: Where, { mm, size, letters, word }: Overflow) {
  const [length, type] = [tenths(mm), points(size)];
  const shown = word !== undefined && word.length > 40 ? `${word.slice(0, 40)}…` : word;
  const what =
    shown === undefined
      ? {
          vi: `Chữ dài hơn ô ${length.vi} mm (khoảng ${letters} ký tự) dù đã thu nhỏ còn ${type.vi} pt.`,
          en: `The text is ${length.en} mm (about ${letters} characters) too long even at ${type.en} pt.`,
        }
      : {
          vi: `Từ “${shown}” rộng hơn ô ${length.vi} mm (khoảng ${letters} ký tự) dù đã thu nhỏ còn ${type.vi} pt.`,
          en: `The word "${shown}" is ${length.en} mm (about ${letters} characters) too wide even at ${type.en} pt.`,
        };
  return layoutFault('text-overflow', where, what, SHORTEN);
}

/** How many characters of a word stick out of its box. */
export function lettersOver(word: string, width: number, room: number): number {
  return Math.max(1, Math.ceil((word.length * (width - room)) / width));
}

const SHORTEN = {
  vi: 'Hãy viết ngắn lại, hoặc để ô rộng hơn trong mẫu in.',
  en: 'Shorten it, or widen the slot in the template.',
};

/** By how much rows are too many, or a word too wide, for boxes of one width; points. */
export function flowOverflow(
  rows: readonly FlowRow[],
  { width, heights }: { readonly width: number; readonly heights: readonly number[] },
  size: number,
  where: Where,
) {
  const tooWide = rows.find((row) => row.width > width + 0.02);
  if (tooWide !== undefined) {
    return overflowFault(
      { ...where, line: tooWide.line },
      {
        mm: (tooWide.width - width) / MM,
        size,
        letters: lettersOver(tooWide.text, tooWide.width, width),
        word: tooWide.text,
      },
    );
  }
  const { left } = pourRows(rows, heights);
  const height = left.reduce((sum, row) => sum + row.height + row.space, 0);
  const letters = left.reduce((sum, row) => sum + row.text.length, 0);
  return overflowFault({ ...where, line: left[0]?.line ?? where.line }, { mm: height / MM, size, letters });
}

/** Even a letter of this width, as a share of the size, is narrower than any text's average. */
const NARROW = 0.2;

/**
 * Refuses a text that is hopelessly long before any of it is measured, so that a huge text costs no more than a fitting one.
 *
 * @throws LayoutError `text-overflow`.
 */
export function refuseHopeless(letters: number, boxes: readonly TextBox[], size: number, where: Where): void {
  const room = boxes.reduce(
    (sum, box) => sum + Math.ceil(box.height / size) * (box.width / (NARROW * size)),
    0,
  );
  if (letters <= room) return;
  // The least that it can be: as if every letter were as narrow as none is.
  const over = Math.ceil(letters - room);
  const width = Math.max(...boxes.map((box) => box.width));
  const lines = Math.ceil((over * NARROW * size) / width);
  const [high, type] = [tenths((lines * size) / MM), points(size)];
  throw layoutFault(
    'text-overflow',
    where,
    {
      vi: `Chữ dài ${letters} ký tự, thừa ít nhất ${over} ký tự (${high.vi} mm) dù đã thu nhỏ còn ${type.vi} pt.`,
      en: `The text has ${letters} characters, at least ${over} (${high.en} mm) too many even at ${type.en} pt.`,
    },
    SHORTEN,
  );
}

/** A slot wants the list of a text that has none. */
export function noList(where: Where) {
  return layoutFault(
    'no-list',
    where,
    {
      vi: 'Bài không có danh sách nào để tách ra ô riêng.',
      en: 'The text has no list for a slot of its own.',
    },
    {
      vi: 'Hãy thêm danh sách các bước vào bài, hoặc bỏ part trong mẫu in.',
      en: 'Give the text a list of steps, or take part out of the template.',
    },
  );
}

/** A length that is too much: rounded up, so that it never looks like nothing. */
function tenths(value: number): Bilingual {
  const en = (Math.ceil(value * 10 - 1e-6) / 10).toFixed(1);
  return { vi: en.replace('.', ','), en };
}

function points(size: number): Bilingual {
  const en = String(Math.round(size * 100) / 100);
  return { vi: en.replace('.', ','), en };
}
