/** A broken rule in words. */
import type { Bilingual } from '../model/index.js';
import type { Box } from './page/matrix.js';
import type { PreflightRule, PreflightSource, Profile, Spot, Weight } from './rule.js';
import { type Family, familyOf } from './rules.js';

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
  /** Counts from 1; 0 for the file as a whole. */
  readonly page: number;
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

export function findingOf(
  rule: PreflightRule,
  { page = 0, box, values = {} }: Spot,
  profile: Profile,
  file: string,
): Finding {
  const filled = (words: Bilingual): Bilingual => ({
    vi: fill(words.vi, 'vi', values),
    en: fill(words.en, 'en', values),
  });
  const { id, source } = rule;
  return {
    severity: rule.severity[profile] ?? 'error',
    code: id,
    file,
    page,
    place: box === undefined ? null : placeOf(box),
    what: filled(rule.what),
    fix: filled(rule.fix),
    source,
    family: familyOf(id),
  };
}

const WEIGHTS: readonly Weight[] = ['error', 'warning', 'info'];

/** By page; on a page what weighs most comes first, then what stands highest. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.page - b.page ||
      WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity) ||
      (a.place?.y ?? 0) - (b.place?.y ?? 0) ||
      (a.place?.x ?? 0) - (b.place?.x ?? 0),
  );
}

function placeOf({ left, top, right, bottom }: Box): Finding['place'] {
  const tenth = (length: number) => Math.round(length * 10) / 10 + 0;
  return { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) };
}

/** The longest piece of a file that a finding repeats. */
const SHOWN = 80;

function fill(text: string, locale: keyof Bilingual, values: NonNullable<Spot['values']>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    // Our own sentences are whole; text of strangers on a terminal steers nothing, breaks no line and has an end.
    if (typeof value !== 'string') return clean(value[locale]);
    const words = [...clean(value.slice(0, SHOWN * 4))];
    return words.length > SHOWN ? `${words.slice(0, SHOWN).join('')}…` : words.join('');
  });
}

function clean(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ');
}
