/** A rule: data for people, and one question to a subject. A table of them is an engine's whole knowledge. */
import type { Values } from './fill.js';

/** One sentence in both languages of the people who read it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning';

/** One place at which a rule is broken. What a place is, is the engine's matter: an offset of a text, a box on a page, words of a paragraph. */
export interface Spot<Place> {
  readonly place: Place;
  /** Fill `{name}` in the rule's words. */
  readonly values?: Values;
}

/**
 * A rule about one kind of subject. An engine extends it by what it needs besides: where the rule comes from, whom it is asked of.
 *
 * @example
 * const rule: Rule<string, undefined, number> = {
 *   id: 'tab',
 *   severity: 'warning',
 *   what: { vi: 'có dấu tab.', en: 'there is a tab.' },
 *   fix: { vi: 'Hãy dùng dấu cách.', en: 'Use spaces.' },
 *   check: (text) => (text.includes('\t') ? [{ place: text.indexOf('\t') }] : []),
 * };
 * [...rule.check('a\tb', undefined)][0]?.place; // 1
 */
export interface Rule<Subject, Context, Place, Weight = Severity> {
  /** A permanent name, for machines and for searching. */
  readonly id: string;
  readonly severity: Weight;
  /** What is wrong; `{name}` is filled in. */
  readonly what: Bilingual;
  /** What to do. */
  readonly fix: Bilingual;
  readonly check: (subject: Subject, context: Context) => Iterable<Spot<Place>>;
}

/** What a table of rules answered. */
export interface Asking<AnyRule, AnySpot> {
  /** In the order of the table, then of the subject. */
  readonly broken: readonly { readonly rule: AnyRule; readonly spot: AnySpot }[];
  /** Further places of rules that have been named `limit` times. */
  readonly hidden: number;
}

/**
 * Asks every rule of a table.
 *
 * @param limit places of one rule that are named; the others are counted
 * @example
 * const rule = { check: (text) => [...text.matchAll(/ +$/gm)].map(({ index }) => ({ place: index })) };
 * const { broken, hidden } = askRules([rule], 'a \nb \n', undefined, 1);
 * broken.map(({ spot }) => spot.place); // [1]
 * hidden; // 1
 */
export function askRules<Subject, Context, AnySpot, AnyRule extends Check<Subject, Context, AnySpot>>(
  rules: readonly (AnyRule & Check<Subject, Context, AnySpot>)[],
  subject: Subject,
  context: Context,
  limit: number = Number.POSITIVE_INFINITY,
): Asking<AnyRule, AnySpot> {
  const broken: { rule: AnyRule; spot: AnySpot }[] = [];
  let hidden = 0;
  for (const rule of rules) {
    let count = 0;
    for (const spot of rule.check(subject, context)) {
      count += 1;
      if (count > limit) hidden += 1;
      else broken.push({ rule, spot });
    }
  }
  return { broken, hidden };
}

interface Check<Subject, Context, AnySpot> {
  readonly check: (subject: Subject, context: Context) => Iterable<AnySpot>;
}
