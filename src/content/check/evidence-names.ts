/** What the evidence of a clause names elsewhere: the table of its fields, and the vocabularies that only it has. */
import { type Evidence, PRODUCT_NAMES } from '../../model/index.js';
import type { Draft, Vocabulary } from '../draft/draft.js';

/** Fields of any kind of evidence, and what they name. */
const FIELDS: readonly (readonly [field: string, into: Vocabulary])[] = [
  ['items', 'items'],
  ['topics', 'topics'],
  ['audiences', 'audiences'],
  ['languages', 'languages'],
  ['agencies', 'agencies'],
  ['levels', 'levels'],
  ['areas', 'levels'],
  ['places', 'places'],
  ['tiers', 'tiers'],
  ['station', 'stations'],
  ['column', 'columns'],
  ['indicator', 'indicators'],
  ['products', 'products'],
];

/** Each field of an evidence that names something, what it names, and where that is to be found. */
export function namedByEvidence(
  evidence: Evidence,
): (readonly [field: string, ids: string | readonly string[], into: Vocabulary])[] {
  const written: Readonly<Record<string, unknown>> = evidence;
  const isIds = (value: unknown): value is string | readonly string[] =>
    typeof value === 'string' || Array.isArray(value);
  const named: (readonly [string, string | readonly string[], Vocabulary])[] = [];
  for (const [field, into] of FIELDS) {
    const ids = written[field];
    if (isIds(ids)) named.push([field, ids, into]);
  }
  return named;
}

/** The columns of profiles and stations. */
export function columnsIn({ profiles, stations }: NonNullable<Draft['stations']>['data']) {
  return [...profiles, ...stations].flatMap(({ planning }) => planning?.columns ?? []);
}

/** Products that have a name, and those that items ask for. */
export function productsOf({ items, procedures }: Draft): Set<string> {
  const asked = [...items, ...procedures].flatMap(({ data }) => data.print?.products ?? []);
  return new Set([...PRODUCT_NAMES, ...asked.map((product) => product.replace(/\..*$/, ''))]);
}
