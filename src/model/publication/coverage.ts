/** Coverage: what the plan asks for, held against what the campaign has, and the words of it. Plain data; lists of ids are in the campaign’s order. */
import type { EvidenceKind } from '../campaign/evidence.js';
import type { ItemKind } from '../campaign/item.js';
import type { Bilingual } from '../issue.js';
import { lowered } from '../text/wording.js';
import type { IsoTime } from '../time/instant.js';

/**
 * How an evidence stands, and a clause: `kept`; `partly`; `in-name`, there is something of the name and nothing that people could
 * rely on: a sample, a plan that nobody has confirmed; `not`, nothing is there, or nothing was measured; `not-due`; `outside`, done
 * without loaphat.
 */
export type EvidenceState = 'kept' | 'partly' | 'in-name' | 'not' | 'not-due' | 'outside';

/** One evidence of a clause, measured. */
export interface EvidenceFinding {
  readonly kind: EvidenceKind;
  /** What the plan asks for here, as the content says it. */
  readonly what: Bilingual;
  readonly state: EvidenceState;
  /** What was counted, and how each stands; of months `2020-07`, of items and places and stations their ids. */
  readonly counted: 'items' | 'months' | 'places' | 'stations' | 'documents' | 'quarters';
  readonly units: readonly { readonly id: string; readonly state: EvidenceState }[];
  /** Why nothing could be measured. */
  readonly reason?: Bilingual;
}

/** One clause of the plan. */
export interface ClauseCoverage {
  readonly clause: string;
  /** Follows from the evidence: `coverCampaign` of `loaphat/report` says how. */
  readonly state: EvidenceState;
  readonly evidence: readonly EvidenceFinding[];
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
  /** An evidence of a clause that is not kept; `index` among those of the clause. */
  | { readonly what: 'evidence'; readonly clause: string; readonly index: number }
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
  /** Until when the clauses are measured: ISO with offset. */
  readonly until: IsoTime;
  readonly clauses: readonly ClauseCoverage[];
  readonly topics: readonly TopicCoverage[];
  /** The whole campaign, each item counted once. */
  readonly whole: CoverageRow;
  /** Only meetings that have items; by topic, kind, month, audience. */
  readonly entries: readonly CoverageEntry[];
  readonly gaps: readonly CoverageGap[];
}

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

/** The products that have a name. */
export const PRODUCT_NAMES: readonly string[] = Object.keys(PRODUCTS);

const STATES: Readonly<Record<EvidenceState, Bilingual>> = {
  kept: { vi: 'Đạt', en: 'Kept' },
  partly: { vi: 'Một phần', en: 'Partly' },
  'in-name': { vi: 'Mới trên danh nghĩa', en: 'In name only' },
  not: { vi: 'Chưa', en: 'Not' },
  'not-due': { vi: 'Chưa đến hạn', en: 'Not due' },
  outside: { vi: 'Ngoài phần mềm', en: 'Outside loaphat' },
};

const COUNTED: Readonly<Record<EvidenceFinding['counted'], Bilingual>> = {
  items: { vi: 'bài', en: 'items' },
  months: { vi: 'tháng', en: 'months' },
  places: { vi: 'nơi', en: 'places' },
  stations: { vi: 'đài', en: 'stations' },
  documents: { vi: 'văn bản', en: 'documents' },
  quarters: { vi: 'quý', en: 'quarters' },
};

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
 * How a clause or an evidence stands, in a word or two.
 *
 * @example
 * stateTitle('in-name').vi; // 'Mới trên danh nghĩa'
 */
export function stateTitle(state: EvidenceState): Bilingual {
  return STATES[state];
}

/**
 * How many stand how, those that are lacking last.
 *
 * @example
 * stateSums([{ state: 'kept' }, { state: 'not' }, { state: 'not' }]).vi; // '1 đạt, 2 chưa'
 */
export function stateSums(clauses: readonly Pick<ClauseCoverage, 'state'>[]): Bilingual {
  const sums = Object.entries(STATES).flatMap(([state, title]) => {
    const count = clauses.filter((clause) => clause.state === state).length;
    return count === 0 ? [] : [{ vi: `${count} ${lowered(title.vi)}`, en: `${count} ${lowered(title.en)}` }];
  });
  return { vi: sums.map(({ vi }) => vi).join(', '), en: sums.map(({ en }) => en).join(', ') };
}

/** Is something to be done, as far as it can be measured? @example isLacking('in-name'); // true */
export function isLacking(state: EvidenceState): boolean {
  return state === 'partly' || state === 'in-name' || state === 'not';
}

/**
 * What was counted, in words; nothing when there was only one thing to count.
 *
 * @example
 * evidenceMeasure({ counted: 'places', units: [{ id: 'an-khe', state: 'in-name' }, { id: 'kbang', state: 'kept' }] }).vi; // '1 trên 2 nơi đạt, 1 nơi mới trên danh nghĩa'
 */
export function evidenceMeasure({
  counted,
  units,
  reason,
}: Pick<EvidenceFinding, 'counted' | 'units' | 'reason'>): Bilingual {
  if (reason !== undefined) return reason;
  if (units.length < 2) return { vi: '', en: '' };
  const many = (state: EvidenceState) => units.filter((unit) => unit.state === state).length;
  const noun = COUNTED[counted];
  const rest = (['partly', 'in-name'] as const).filter((state) => many(state) > 0);
  const vi = rest.map((state) => `, ${many(state)} ${noun.vi} ${lowered(STATES[state].vi)}`);
  const en = rest.map((state) => `, ${many(state)} ${lowered(STATES[state].en)}`);
  return {
    vi: `${many('kept')} trên ${units.length} ${noun.vi} đạt${vi.join('')}`,
    en: `${many('kept')} of ${units.length} ${noun.en} kept${en.join('')}`,
  };
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
