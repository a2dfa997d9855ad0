/** Coverage: what the plan asks for, held against what the campaign has, and the words of it. Plain data; lists of ids are in the campaign’s order. */
import type { ItemKind } from '../campaign/item.js';
import type { Bilingual } from '../issue.js';

/**
 * How a clause stands in one output: `served`; `partial`, served but for some months; `gap`, asked for and not there;
 * `unasked`, the clause does not name this output; `outside`, the clause names none.
 */
export type CoverageState = 'served' | 'partial' | 'gap' | 'unasked' | 'outside';

/** One clause in one output. */
export interface ClauseCell {
  readonly output: string;
  readonly state: CoverageState;
  /** The items that serve the clause there. */
  readonly items: readonly string[];
  /** Items that would if they were no samples. */
  readonly samples: readonly string[];
  /** Of a clause that never rests, the months (`2020-07`) in which nothing serves it there. */
  readonly missing: readonly string[];
}

/** One clause of the plan's parts III and IV. */
export interface ClauseCoverage {
  readonly clause: string;
  /** In the order of `Coverage.outputs`. */
  readonly cells: readonly ClauseCell[];
}

/** One month: the items that are live in it, and those of them that were not live before. */
export interface MonthCoverage {
  readonly month: string;
  readonly live: readonly string[];
  readonly fresh: readonly string[];
}

/** Items by month, by kind and by audience; every month, kind and audience of the campaign has its entry, in order. */
export interface CoverageRow {
  readonly items: readonly string[];
  readonly months: readonly MonthCoverage[];
  readonly kinds: readonly { readonly kind: ItemKind; readonly items: readonly string[] }[];
  readonly audiences: readonly { readonly audience: string; readonly items: readonly string[] }[];
}

/** One topic of the plan's part II. */
export interface TopicCoverage extends CoverageRow {
  readonly topic: string;
}

/** Topic × kind × month × audience: one meeting of the four that has items. */
export interface CoverageEntry extends MonthCoverage {
  readonly topic: string;
  readonly kind: ItemKind;
  readonly audience: string;
}

/** What is missing, as a machine sees it. */
export type MissingPiece =
  /** The clause names the output and nothing serves it; `months` = only then. */
  | {
      readonly what: 'clause-output';
      readonly clause: string;
      readonly output: string;
      readonly months: readonly string[];
    }
  /** The clause names an item that reaches nobody. */
  | { readonly what: 'clause-item'; readonly clause: string; readonly item: string }
  | { readonly what: 'topic'; readonly topic: string }
  | { readonly what: 'topic-month'; readonly topic: string; readonly months: readonly string[] }
  | { readonly what: 'audience'; readonly audience: string }
  | { readonly what: 'kind'; readonly kind: ItemKind }
  | { readonly what: 'topic-audience'; readonly topic: string; readonly audiences: readonly string[] }
  | { readonly what: 'topic-kind'; readonly topic: string; readonly kinds: readonly ItemKind[] };

/** A gap with its words. */
export type CoverageGap = MissingPiece & {
  /** The plan itself asks for it; otherwise an empty place that people may want to fill. */
  readonly byPlan: boolean;
  readonly words: Bilingual;
};

/** The coverage of a campaign. Counted are approved items that are live on some day of it; drafts, withdrawn items and samples are not. */
export interface Coverage {
  /** Id of the campaign. */
  readonly campaign: string;
  /** `2020-01` …, from the campaign's first month to its last, at most sixty. */
  readonly months: readonly string[];
  /** Feeds, week, print, pages, then any others that clauses name. */
  readonly outputs: readonly string[];
  readonly clauses: readonly ClauseCoverage[];
  readonly topics: readonly TopicCoverage[];
  /** The whole campaign, each item counted once. */
  readonly whole: CoverageRow;
  /** Only meetings that have items; by topic, kind, month, audience. */
  readonly entries: readonly CoverageEntry[];
  readonly gaps: readonly CoverageGap[];
}

/** Names that the table of coverage, its page and its gaps share. */
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
