/** Names that the table of coverage, its page and its gaps share. */
import type { CoverageState } from './coverage.js';
import type { Bilingual } from './issue.js';

const OUTPUTS: Readonly<Record<string, Bilingual>> = {
  feeds: { vi: 'Kênh tin', en: 'Feeds' },
  week: { vi: 'Lịch phát', en: 'Weeks' },
  print: { vi: 'Bản in', en: 'Print' },
  pages: { vi: 'Trang web', en: 'Pages' },
};

const PRODUCTS: Readonly<Record<string, Bilingual>> = {
  poster: { vi: 'áp phích', en: 'poster' },
  leaflet: { vi: 'tờ gấp', en: 'leaflet' },
  pano: { vi: 'pa nô', en: 'large panel' },
  banner: { vi: 'băng rôn', en: 'banner' },
  receipt: { vi: 'mặt sau giấy tiếp nhận hồ sơ', en: 'back of the receipt' },
  board: { vi: 'bộ tờ niêm yết', en: 'notice-board set' },
  card: { vi: 'thẻ ảnh cho Zalo, Facebook', en: 'picture cards' },
  'counter-card': { vi: 'thẻ để quầy', en: 'counter card' },
  notice: { vi: 'thông báo', en: 'notice' },
  briefing: { vi: 'bản tin giao ban', en: 'briefing digest' },
  tour: { vi: 'phiếu tuyên truyền lưu động', en: 'mobile tour sheet' },
};

const STATES: Readonly<Record<CoverageState, Bilingual>> = {
  served: { vi: 'Có', en: 'Yes' },
  partial: { vi: 'Chưa đủ', en: 'Partly' },
  gap: { vi: 'Thiếu', en: 'Missing' },
  unasked: { vi: 'Không yêu cầu', en: 'Not asked' },
  outside: { vi: 'Ngoài phần mềm', en: 'Outside loaphat' },
};

/**
 * An output of the build as people call it; its own name when it is no output yet.
 *
 * @example
 * outputTitle('week').vi; // 'Lịch phát'
 */
export function outputTitle(output: string): Bilingual {
  return named(OUTPUTS, output);
}

/**
 * A printed product as people call it; its own name when it has none.
 *
 * @example
 * productTitle('pano').vi; // 'pa nô'
 */
export function productTitle(product: string): Bilingual {
  return named(PRODUCTS, product);
}

/**
 * How a clause stands, in a word or two.
 *
 * @example
 * stateTitle('gap').vi; // 'Thiếu'
 */
export function stateTitle(state: CoverageState): Bilingual {
  return STATES[state];
}

/**
 * A month in the Vietnamese order.
 *
 * @example
 * monthText('2020-07'); // '07/2020'
 */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/**
 * Months in their order, those that follow one another as a stretch.
 *
 * @example
 * monthsText(['2020-11', '2020-12', '2021-01', '2021-03']); // '11/2020–01/2021, 03/2021'
 */
export function monthsText(months: readonly string[]): string {
  const stretches: string[][] = [];
  for (const month of months) {
    const stretch = stretches.at(-1);
    if (stretch !== undefined && countOf(month) === countOf(stretch.at(-1) ?? '') + 1) stretch.push(month);
    else stretches.push([month]);
  }
  return stretches
    .map((stretch) =>
      [stretch[0] ?? '', ...(stretch.length > 1 ? [stretch.at(-1) ?? ''] : [])].map(monthText).join('–'),
    )
    .join(', ');
}

/** Months since year 0. */
function countOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function named(titles: Readonly<Record<string, Bilingual>>, name: string): Bilingual {
  return (Object.hasOwn(titles, name) ? titles[name] : undefined) ?? { vi: name, en: name };
}
