import type { Bilingual } from '../model/index.js';
import type { PdfFacts } from './facts.js';
import { PdfFault } from './file/pdf-fault.js';
import { type Finding, findingOf, inOrder } from './finding.js';
import type { JobFacts } from './job-facts.js';
import { PREFLIGHT_LIMITS, type PreflightLimits } from './limits.js';
import { type Eyes, readFacts } from './read-facts.js';
import type { Asked, Profile } from './rule.js';
import { FAULT_RULES, PREFLIGHT_RULES } from './rules.js';
import { type Summary, summaryOf } from './summary.js';
import { unseenWords } from './unseen.js';

/**
 * What is asked of a file, where it is not what is usual; lengths in millimetres.
 *
 * @example
 * const options: PreflightOptions = { profile: 'press', bleed: 2 };
 * options.profile; // 'press'
 */
export interface PreflightOptions extends Eyes {
  /** How findings call the file. @default 'file.pdf' */
  readonly file?: string | undefined;
  /** @default press for a file that calls itself PDF/X or has a bleed box of its own, else office */
  readonly profile?: Profile | undefined;
  /** Between the trimmed edge and what is read. @default 5, or what the job card says */
  readonly safe?: number | undefined;
  /** Between a fold and what is read. @default 3, or what the job card says */
  readonly foldSafe?: number | undefined;
  /** Beyond the trimmed edge. @default 2 */
  readonly bleed?: number | undefined;
  /** Pixels an inch of pictures. @default 300, for sheets beyond A3 150, beyond 2 m 72; half of it in an office */
  readonly ppi?: number | undefined;
  /** Percent of all inks, added up. @default 300 */
  readonly ink?: number | undefined;
  readonly job?: JobFacts | undefined;
  readonly limits?: Partial<PreflightLimits> | undefined;
}

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
    const findings = [findingOf(rule, { values: { what: error.what } }, profile, file)];
    return { file, profile, ok: false, summary: null, findings, hidden: 0, unseen: [] };
  }
  const profile = options.profile ?? (isForPress(facts) ? 'press' : 'office');
  const asked = askedOf(options, profile);
  const findings: Finding[] = [];
  let hidden = 0;
  for (const rule of PREFLIGHT_RULES) {
    if (rule.severity[profile] === undefined) continue;
    let count = 0;
    for (const spot of rule.check(facts, asked)) {
      count += 1;
      if (count > limits.findings) hidden += 1;
      else findings.push(findingOf(rule, spot, profile, file));
    }
  }
  return {
    file,
    profile,
    ok: findings.every(({ severity }) => severity !== 'error'),
    summary: summaryOf(facts),
    findings: inOrder(findings),
    hidden,
    unseen: options.job?.tiled ? [...facts.unseen, unseenWords.tiles] : facts.unseen,
  };
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

/** A file that says PDF/X, or has room for trimming, is meant for a press. */
function isForPress({ claims, outputIntents, pages }: PdfFacts): boolean {
  return (
    claims.some((claim) => claim.startsWith('PDF/X')) ||
    outputIntents.some(({ subtype }) => subtype === 'GTS_PDFX') ||
    pages.some(({ trim, bleed }) => bleed.right - bleed.left > trim.right - trim.left + 1)
  );
}

function tooLarge(limit: number): PdfFault {
  return new PdfFault('limit', {
    vi: `Tệp lớn hơn ${limit} byte.`,
    en: `The file is larger than ${limit} bytes.`,
  });
}
