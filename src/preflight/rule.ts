/** What a rule of preflight is: data for people, and one question to the facts. */
import type { Rule, Values } from '../rule/index.js';
import type { PageFacts, PdfFacts } from './facts.js';
import type { JobFacts } from './job-facts.js';
import type { Rect } from './page/matrix.js';

/**
 * Where a sheet goes: an office printer and a screen, or a press.
 *
 * @example
 * const profile: Profile = 'press';
 * PREFLIGHT_RULES.some(({ severity }) => severity[profile] === 'error'); // true
 */
export type Profile = 'office' | 'press';

/**
 * An error would spoil the print run or shut readers out; a warning may; an information is for whoever orders the print.
 *
 * @example
 * const weight: Weight = 'info';
 * ['error', 'warning', 'info'].includes(weight); // true
 */
export type Weight = 'error' | 'warning' | 'info';

/**
 * A rule. It is asked only for the profiles that `severity` names.
 *
 * @example
 * PREFLIGHT_RULES.find(({ id }) => id === 'rgb-in-press')?.severity; // { press: 'error' }
 */
export interface PreflightRule
  extends Rule<PdfFacts, Asked, PagePlace, Readonly<Partial<Record<Profile, Weight>>>> {
  readonly source: PreflightSource;
}

/** Where a rule is broken. */
export interface PagePlace {
  /** Counts from 1; absent for the file as a whole. */
  readonly page?: number;
  readonly box?: Rect;
}

/** A question to one page after the other; what it answers stands on that page. */
export function onPages(
  ask: (
    page: PageFacts,
    asked: Asked,
    facts: PdfFacts,
  ) => Iterable<{ readonly box?: Rect; readonly values?: Values }>,
): PreflightRule['check'] {
  return function* (facts, asked) {
    for (const page of facts.pages) {
      for (const { box, ...filled } of ask(page, asked, facts)) {
        yield { place: { page: page.number, ...(box && { box }) }, ...filled };
      }
    }
  };
}

/** What is asked of a file; lengths in millimetres. */
export interface Asked {
  /** @default press for a file that calls itself PDF/X or has a bleed box of its own, else office */
  readonly profile: Profile;
  /** Between the trimmed edge and what is read. @default 5, or what the job card says */
  readonly safe: number;
  /** Between a fold and what is read. @default 3, or what the job card says */
  readonly foldSafe: number;
  /** Beyond the trimmed edge. @default 2 */
  readonly bleed: number;
  /** Pixels an inch of a picture. @default 300, for sheets beyond A3 150, beyond 2 m 72; half of it in an office */
  readonly ppi: number | undefined;
  /** Percent of all inks, added up. @default 300 */
  readonly ink: number;
  /** What the job card beside the file says. */
  readonly job: JobFacts | undefined;
}

/** Where a rule comes from: the standard or the custom of the trade, and its section. */
export interface PreflightSource {
  readonly standard: string;
  readonly section: string;
}

export const iso32000 = (section: string): PreflightSource => ({ standard: 'ISO 32000-1', section });
export const pdfX = (section: string): PreflightSource => ({ standard: 'ISO 15930 (PDF/X)', section });
export const pdfUa = (section: string): PreflightSource => ({ standard: 'ISO 14289-1 (PDF/UA-1)', section });
export const pdfA = (section: string): PreflightSource => ({ standard: 'ISO 19005-2 (PDF/A-2)', section });
/** A checkpoint of the Matterhorn Protocol 1.1, which says what of PDF/UA-1 a machine can check. */
export const matterhorn = (section: string): PreflightSource => ({
  standard: 'Matterhorn Protocol',
  section,
});
export const qrCode = (section: string): PreflightSource => ({ standard: 'ISO/IEC 18004', section });
/** What print shops ask for, without a standard that says so. */
export const trade = (section: string): PreflightSource => ({ standard: 'print trade', section });
/** What loaphat asks of its own sheets. */
export const house = (section: string): PreflightSource => ({ standard: 'loaphat', section });
