/** What an edition may know of the publication before it. */
import { type Edition, instantOf, type Manifest } from '../../model/index.js';

/**
 * The last publication, when it is one of this campaign and not of a later instant: an edition of the past, made again, has not
 * lost what was published after it.
 */
export function publicationBefore({
  campaign,
  at,
  previous,
}: Pick<Edition, 'campaign' | 'at' | 'previous'>): Manifest | undefined {
  if (previous === null || previous.campaign !== campaign.id) return undefined;
  return instantOf(previous.at) <= instantOf(at) ? previous : undefined;
}

/** Since when a guid is missed, in milliseconds since 1970; `at` for one that nobody has missed before. */
export function missedSince(before: Manifest, guid: string, at: number): number {
  const { retired = {} } = before.ledger ?? {};
  const known = Object.hasOwn(retired, guid) ? retired[guid] : undefined;
  return known === undefined ? at : instantOf(known);
}
