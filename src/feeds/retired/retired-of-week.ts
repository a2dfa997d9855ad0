/** What a station's feed had of this week, and has no more. */
import {
  airingsOf,
  byId,
  type Edition,
  firstLanguage,
  guidOf,
  type Item,
  isoAt,
  itemOf,
  type Manifest,
  original,
  publicAirings,
  publicCampaign,
  type RetiredEntry,
  type WeekPlan,
} from '../../model/index.js';
import { announcedAt } from '../announced-at.js';
import { type Ending, endingOf, retiredEntry, stillTold } from './retired-entry.js';
import { missedSince, publicationBefore } from './vanished-items.js';

const DROPPED = 'Tuần này đài không còn phát tin này.';

/**
 * Entries of a station's week that must not be read any more: of items withdrawn since, those that the plan still shows on its first
 * days among them; and of items that an earlier publication of the same week had planned, as `previous` tells. Without
 * `previous` the latter are not known, and only they.
 *
 * @throws Error when the plan names an item that the campaign does not have
 * @example
 * retiredOfWeek(edition, plan); // []
 */
export function retiredOfWeek(
  edition: Pick<Edition, 'campaign' | 'at' | 'previous'>,
  whole: WeekPlan,
): RetiredEntry[] {
  const { at } = edition;
  const campaign = publicCampaign(edition.campaign, at);
  const plan = publicAirings(whole, edition.campaign, at);
  const before = publicationBefore(edition);
  const planned = new Set(airingsOf(plan).map(({ item }) => item));
  const guid = (id: string) => `${guidOf(campaign, id)}/${plan.station}/${plan.week}`;

  const fromItem = (item: Item, ending: Ending): RetiredEntry =>
    retiredEntry(campaign, item, ending, {
      id: guid(item.id),
      published: isoAt(announcedAt(plan, at, before), plan.timeZone),
      version: original(item),
      request: 'Xin đừng đọc tin này trên loa nữa.',
    });
  const withdrawn = [...planned].flatMap((id) => {
    const item = itemOf(campaign, id);
    const ending = endingOf(item, at, campaign.timeZone);
    return ending?.why === 'withdrawn' ? [fromItem(item, ending)] : [];
  });
  if (before === undefined) return stillTold(withdrawn, at);

  const dropped = earlierItems(before, plan, campaign.authority)
    .filter((id) => !planned.has(id))
    .map((id): RetiredEntry => {
      const item = byId(campaign.items, id);
      const ending = item === undefined ? undefined : endingOf(item, at, campaign.timeZone);
      if (item !== undefined && ending !== undefined) return fromItem(item, ending);
      const when = isoAt(missedSince(before, guid(id), at), campaign.timeZone);
      return { id: guid(id), item: id, when, reason: DROPPED, language: firstLanguage(campaign) };
    });
  return stillTold([...withdrawn, ...dropped], at);
}

/** Items of the week as it was published, and those that were already missed then. */
function earlierItems(before: Manifest, { station, week }: WeekPlan, authority: string): string[] {
  const published = before.files[`schedule/${week}/${station}/week.json`]?.from ?? [];
  const head = guidOf({ authority }, '');
  const tail = `/${station}/${week}`;
  const missed = Object.keys(before.ledger?.retired ?? {})
    .filter((id) => id.startsWith(head) && id.endsWith(tail))
    .map((id) => id.slice(head.length, -tail.length));
  return [...new Set([...published.filter((id) => id !== station), ...missed])];
}
