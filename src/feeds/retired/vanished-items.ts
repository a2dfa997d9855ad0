/** The publication before an edition, and the entries that it had and the content says nothing of any more. */
import {
  byId,
  type Edition,
  firstLanguage,
  guidOf,
  type Instant,
  instantOf,
  isInName,
  isLive,
  isoAt,
  type Manifest,
  type RetiredEntry,
} from '../../model/index.js';
import { endingOf } from './retired-entry.js';

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
  return instantOf(previous.at) <= at ? previous : undefined;
}

/** Since when a guid is missed; `at` for one that nobody has missed before. */
export function missedSince(before: Manifest, guid: string, at: Instant): Instant {
  const { retired = {} } = before.ledger ?? {};
  const known = Object.hasOwn(retired, guid) ? retired[guid] : undefined;
  return known === undefined ? at : instantOf(known);
}

/** No reason, because nobody gave one. */
const VANISHED = 'Nội dung này không còn được phát hành.';

/** A feed's own folder, and those of its archives; its podcast holds nothing that it does not. */
const SHARED_FEED = /^feeds\/(?!station\/)(?!.*\/podcast\/)(.+?)\/(?:\d{4}-\d{2}\/)?atom\.xml$/;

/**
 * By slice, the entries of items whose file was deleted, or became a draft or a sample again, or is to be public only later, without being withdrawn. Only the
 * manifest of the last publication (`previous`) knows of them.
 */
export function vanishedItems(
  edition: Pick<Edition, 'campaign' | 'at' | 'previous'>,
): ReadonlyMap<string, RetiredEntry[]> {
  const found = new Map<string, RetiredEntry[]>();
  const before = publicationBefore(edition);
  if (before === undefined) return found;
  const { campaign, at } = edition;
  const first = firstLanguage(campaign);
  const isAccountedFor = (id: string) => {
    const item = byId(campaign.items, id);
    if (item === undefined || isInName(item)) return false;
    return isLive(item, at, campaign.timeZone) || endingOf(item, at, campaign.timeZone) !== undefined;
  };
  const seen = new Set<string>();
  for (const [path, { from }] of Object.entries(before.files)) {
    const slice = SHARED_FEED.exec(path)?.[1];
    if (slice === undefined) continue;
    const tag = slice.startsWith('language/') ? slice.slice('language/'.length) : first;
    for (const item of from) {
      if (isAccountedFor(item) || seen.has(`${slice} ${item}`)) continue;
      seen.add(`${slice} ${item}`);
      const guid = guidOf(campaign, item);
      const id = tag === first ? guid : `${guid}/${tag}`;
      const when = isoAt(missedSince(before, id, at), campaign.timeZone);
      found.set(slice, [...(found.get(slice) ?? []), { id, item, when, reason: VANISHED, language: first }]);
    }
  }
  return found;
}
