/** Octets → findings: reads the facts of a file and asks every rule. */
import { askRules, type Bilingual, fill, type Spot } from '../rule/index.js';
import type { PdfFacts } from './facts.js';
import { PdfFault } from './file/pdf-fault.js';
import { PREFLIGHT_LIMITS, type PreflightLimits } from './limits.js';
import { type Rect, tenth } from './page/matrix.js';
import { type Eyes, readFacts } from './read-facts.js';
import type { Asked, PagePlace, PreflightRule, PreflightSource, Profile, Weight } from './rule.js';
import { FAULT_RULES } from './rules/file.js';
import { type Family, PREFLIGHT_RULES, ruleFamily } from './rules.js';
import { type Summary, summarise } from './summary.js';
import { unseenWords } from './unseen.js';

/**
 * What is asked of a file, where it is not what is usual; lengths in millimetres.
 *
 * @example
 * const options: PreflightOptions = { profile: 'press', bleed: 2 };
 * options.profile; // 'press'
 */
export interface PreflightOptions extends Eyes, Wishes {
  /** How findings call the file. @default 'file.pdf' */
  readonly file?: string | undefined;
  readonly limits?: Partial<PreflightLimits> | undefined;
}

type Wishes = { readonly [Wish in keyof Asked]?: Asked[Wish] | undefined };

/**
 * What preflight found.
 *
 * @example
 * const report: PreflightReport = await preflightPdf(new Uint8Array());
 * report.findings[0]?.code; // 'unreadable'
 */
export interface PreflightReport {
  readonly file: string;
  readonly profile: Profile;
  /** No finding is an error. */
  readonly ok: boolean;
  /** `null` when the file cannot be read. */
  readonly summary: Summary | null;
  readonly findings: readonly Finding[];
  /** Further places of rules that are already named often. */
  readonly hidden: number;
  /** What was not looked at, and may hide a fault. */
  readonly unseen: readonly Bilingual[];
}

/**
 * One fault of a file. Places are millimetres from the top left corner of the trimmed page.
 *
 * @example
 * const finding: Finding | undefined = (await preflightPdf(new Uint8Array())).findings[0];
 * finding?.page; // 0
 */
export interface Finding {
  readonly severity: Weight;
  /** The rule's `id`. */
  readonly code: string;
  readonly file: string;
  /** The first page of it; counts from 1, 0 for the file as a whole. */
  readonly page: number;
  /** Every page on which the same was found, in their order; of those after the first no place is given. */
  readonly pages: readonly number[];
  readonly place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly what: Bilingual;
  readonly fix: Bilingual;
  readonly source: PreflightSource;
  readonly family: Family;
}

/**
 * Looks at a PDF as a print shop does before it makes plates: fonts, text layer, boxes, colours, pictures, ink, tags, language, what stands
 * too near an edge or on top of something else, and whether each QR code can be read and says what is printed beside it.
 * The file is read by a reader of our own, which ends whatever the bytes are; codes are looked for on pages that `view` draws. It finds what
 * `PREFLIGHT_RULES` ask and no more: a file without findings is not thereby certified as PDF/X, PDF/A or PDF/UA.
 *
 * @returns findings in the order of the pages; never throws for what the file holds
 * @example
 * const { findings, summary } = await preflightPdf(new TextEncoder().encode('no pdf'));
 * findings.map(({ code, severity }) => `${severity} ${code}`); // ['error unreadable']
 */
export async function preflightPdf(
  bytes: Uint8Array,
  options: PreflightOptions = {},
): Promise<PreflightReport> {
  const limits = { ...PREFLIGHT_LIMITS, ...options.limits };
  const file = options.file ?? 'file.pdf';
  let facts: PdfFacts;
  try {
    if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
    facts = await readFacts(bytes, limits, options);
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    const rule = FAULT_RULES[error.rule];
    const profile = options.profile ?? 'office';
    const findings = [findingOf(rule, { place: {}, values: { what: error.what } }, profile, file)];
    return { file, profile, ok: false, summary: null, findings, hidden: 0, unseen: [] };
  }
  const profile = options.profile ?? (isForPress(facts) ? 'press' : 'office');
  const rules = PREFLIGHT_RULES.filter(({ severity }) => severity[profile] !== undefined);
  const { broken, hidden: beyond } = askRules(rules, facts, askedOf(options, profile), MOST_SPOTS);
  const grouped = overPages(broken.map(({ rule, spot }) => findingOf(rule, spot, profile, file)));
  const { findings, hidden } = fewOf(grouped, limits.findings);
  return {
    file,
    profile,
    ok: findings.every(({ severity }) => severity !== 'error'),
    summary: summarise(facts),
    findings: inOrder(findings),
    hidden: hidden + beyond,
    unseen: options.job?.tiled ? [...facts.unseen, unseenWords.tiles] : facts.unseen,
  };
}

function tooLarge(limit: number): PdfFault {
  return new PdfFault('limit', {
    vi: `Tệp lớn hơn ${limit} byte.`,
    en: `The file is larger than ${limit} bytes.`,
  });
}

/** A file that says PDF/X, or has room for trimming and is for no archive, is meant for a press. */
function isForPress({ claims, outputIntents, pages }: PdfFacts): boolean {
  return (
    claims.some((claim) => claim.startsWith('PDF/X')) ||
    outputIntents.some(({ subtype }) => subtype === 'GTS_PDFX') ||
    (!claims.some((claim) => claim.startsWith('PDF/A')) &&
      pages.some(({ trim, bleed }) => bleed.right - bleed.left > trim.right - trim.left + 1))
  );
}

function askedOf(options: PreflightOptions, profile: Profile): Asked {
  return {
    profile,
    safe: options.safe ?? options.job?.safe ?? 5,
    foldSafe: options.foldSafe ?? options.job?.foldSafe ?? 3,
    bleed: options.bleed ?? 2,
    ppi: options.ppi,
    ink: options.ink ?? 300,
    job: options.job,
  };
}

function findingOf(
  { id, severity, what, fix, source }: PreflightRule,
  { place: { page = 0, box }, values = {} }: Spot<PagePlace>,
  profile: Profile,
  file: string,
): Finding {
  return {
    severity: severity[profile] ?? 'error',
    code: id,
    file,
    page,
    pages: [page],
    place: box === undefined ? null : placeOf(box),
    what: fill(what, values),
    fix: fill(fix, values),
    source,
    family: ruleFamily(id),
  };
}

function placeOf({ left, top, right, bottom }: Rect): Finding['place'] {
  return { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) };
}

/** Places at which a rule is broken, of which more are only counted. */
const MOST_SPOTS = 5_000;

/** What is found in the same words on several pages is told once: the nth time on a page with the nth on the others. */
function overPages(findings: readonly Finding[]): Finding[] {
  const grouped = new Map<string, Finding>();
  const times = new Map<string, number>();
  for (const finding of findings) {
    const said = `${finding.code} ${finding.what.vi} ${finding.fix.vi}`;
    const here = `${finding.page} ${said}`;
    const nth = times.get(here) ?? 0;
    times.set(here, nth + 1);
    const key = `${nth} ${said}`;
    const known = grouped.get(key);
    grouped.set(key, known === undefined ? finding : { ...known, pages: [...known.pages, finding.page] });
  }
  return [...grouped.values()];
}

/** So many of each rule; the rest is counted, page by page. */
function fewOf(findings: readonly Finding[], most: number): { findings: Finding[]; hidden: number } {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= most;
  });
  const rest = findings.filter((finding) => !shown.includes(finding));
  return { findings: shown, hidden: rest.reduce((sum, { pages }) => sum + pages.length, 0) };
}

const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info'];

/** By page; on a page what weighs most comes first, then what stands highest. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.page - b.page ||
      WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity) ||
      (a.place?.y ?? 0) - (b.place?.y ?? 0) ||
      (a.place?.x ?? 0) - (b.place?.x ?? 0),
  );
}
