/** What one publication remembers for the next, because content cannot tell it: entries that vanished, weeks announced early. */
import {
  addDays,
  airingsOf,
  type Edition,
  type EntryLedger,
  guidOf,
  instantOf,
  isoAt,
  mondayOf,
  publicAirings,
  publicCampaign,
  publishedItems,
  startOf,
} from '../../model/index.js';
import { announcedAt, usualAnnouncement } from '../announced-at.js';
import { isStillTold } from './retired-entry.js';
import { retiredOfWeek } from './retired-of-week.js';
import { publicationBefore, vanishedItems } from './vanished-items.js';

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
  const { campaign, plans, at } = edition;
  const live = new Set([
    ...publishedItems(publicCampaign(campaign, at), at).flatMap(({ id, versions }) => [
      guidOf(campaign, id),
      ...versions.map(({ language }) => `${guidOf(campaign, id)}/${language}`),
    ]),
    ...plans.flatMap((plan) =>
      airingsOf(publicAirings(plan, campaign, at)).map(
        ({ item }) => `${guidOf(campaign, item)}/${plan.station}/${plan.week}`,
      ),
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
  const { campaign, plans, at } = edition;
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
