/** What a rule of preflight is: data for people, and one question to the facts. */
import type { Bilingual } from '../model/index.js';
import type { PdfFacts } from './facts.js';
import type { JobFacts } from './job-facts.js';
import type { Box } from './page/matrix.js';

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

/** Where a rule comes from: the standard or the custom of the trade, and its section. */
export interface PreflightSource {
  readonly standard: string;
  readonly section: string;
}

/** One place at which a rule is broken. */
export interface Spot {
  /** Counts from 1; absent for the file as a whole. */
  readonly page?: number;
  readonly box?: Box;
  /** What fills the places of a rule's words: `{name}`. */
  readonly values?: Readonly<Record<string, string | Bilingual>>;
}

/** What is asked of a file; lengths in millimetres. */
export interface Asked {
  readonly profile: Profile;
  /** Between the trimmed edge and what is read. */
  readonly safe: number;
  /** Between a fold and what is read. */
  readonly foldSafe: number;
  /** Beyond the trimmed edge. */
  readonly bleed: number;
  /** Pixels an inch of a picture at its place; undefined: what suits the size of the sheet. */
  readonly ppi: number | undefined;
  /** Percent of all inks, added up. */
  readonly ink: number;
  /** What the job card beside the file says. */
  readonly job: JobFacts | undefined;
}

/**
 * A rule. It is asked only for the profiles that `severity` names.
 *
 * @example
 * PREFLIGHT_RULES.find(({ id }) => id === 'rgb-in-press')?.severity; // { press: 'error' }
 */
export interface PreflightRule {
  /** A permanent name. */
  readonly id: string;
  readonly severity: Readonly<Partial<Record<Profile, Weight>>>;
  readonly source: PreflightSource;
  /** What is wrong; `{name}` is filled in. */
  readonly what: Bilingual;
  /** What to do. */
  readonly fix: Bilingual;
  readonly check: (facts: PdfFacts, asked: Asked) => Iterable<Spot>;
}
