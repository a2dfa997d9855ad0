/** What one publication remembers for the next, because content cannot tell it: entries that vanished, weeks announced early. */
import {
  addDays,
  airingsOf,
  byId,
  type Edition,
  type EntryLedger,
  firstLanguage,
  guidOf,
  instantOf,
  isLive,
  isoAt,
  type Manifest,
  mondayOf,
  publishedItems,
  type RetiredEntry,
  startOf,
} from '../../model/index.js';
import { announcedAt, usualAnnouncement } from '../announced-at.js';
import { endingOf, isStillTold } from './retired-entry.js';
import { retiredOfWeek } from './retired-of-week.js';

/**
 * The ledger of an edition, for the manifest: entries that vanished, with the publication that missed them first, for as long as feeds
 * tell of them; and weeks that were announced early, until they are over. `undefined` when there is nothing to remember.
 *
 * @throws Error when a plan names an item that the campaign does not have
 * @example
 * entryLedger(edition); // undefined
 */
export function entryLedger(edition: Edition): EntryLedger | undefined {
  const ledger = { retired: retiredGuids(edition), announced: announcedWeeks(edition) };
  return Object.values(ledger).every((part) => Object.keys(part).length === 0) ? undefined : ledger;
}

function retiredGuids(edition: Edition): Record<string, string> {
  const before = publicationBefore(edition);
  if (before === undefined) return {};
  const { campaign, plans } = edition;
  const at = instantOf(edition.at);
  const live = new Set([
    ...publishedItems(campaign, at).flatMap(({ id, versions }) => [
      guidOf(campaign, id),
      ...versions.map(({ language }) => `${guidOf(campaign, id)}/${language}`),
    ]),
    ...plans.flatMap((plan) =>
      airingsOf(plan).map(({ item }) => `${guidOf(campaign, item)}/${plan.station}/${plan.week}`),
    ),
  ]);
  const missed = [
    ...Object.entries(before.ledger?.retired ?? {}).map(([id, when]) => ({ id, when })),
    ...[...vanishedItems(edition).values()].flat(),
    ...plans.flatMap((plan) => retiredOfWeek(edition, plan)),
  ];
  return sorted(missed.filter(({ id, when }) => !live.has(id) && isStillTold(instantOf(when), at)));
}

function announcedWeeks(edition: Edition): Record<string, string> {
  const { campaign, plans } = edition;
  const at = instantOf(edition.at);
  const before = publicationBefore(edition);
  const weeks = Object.entries(before?.ledger?.announced ?? {}).map(([id, when]) => ({ id, when }));
  // One week, one zone: every station is announced with the first.
  const [plan] = plans;
  if (plan !== undefined && announcedAt(plan, at, before) < usualAnnouncement(plan))
    weeks.push({ id: plan.week, when: isoAt(announcedAt(plan, at, before), campaign.timeZone) });
  return sorted(weeks.filter(({ id }) => at < startOf(addDays(mondayOf(id), 7), campaign.timeZone)));
}

function sorted(pairs: readonly { readonly id: string; readonly when: string }[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(({ id, when }) => [id, when] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

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

/** No reason, because nobody gave one. */
const VANISHED = 'Nội dung này không còn được phát hành.';

/** A feed's own folder, and those of its archives; its podcast holds nothing that it does not. */
const SHARED_FEED = /^feeds\/(?!station\/)(?!.*\/podcast\/)(.+?)\/(?:\d{4}-\d{2}\/)?atom\.xml$/;

/**
 * By slice, the entries of items whose file was deleted, or became a draft or a sample again, without being withdrawn. Only the
 * manifest of the last publication (`previous`) knows of them.
 */
export function vanishedItems(
  edition: Pick<Edition, 'campaign' | 'at' | 'previous'>,
): ReadonlyMap<string, RetiredEntry[]> {
  const found = new Map<string, RetiredEntry[]>();
  const before = publicationBefore(edition);
  if (before === undefined) return found;
  const { campaign } = edition;
  const at = instantOf(edition.at);
  const first = firstLanguage(campaign);
  const isAccountedFor = (id: string) => {
    const item = byId(campaign.items, id);
    if (item === undefined || item.sample) return false;
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
