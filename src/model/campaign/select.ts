/** Questions on a campaign that every output asks. */

import { byId } from '../remembered.js';
import { isHollow } from '../text/samples.js';
import {
  earliest,
  endOf,
  type Instant,
  type InstantLike,
  instantOf,
  isValidAt,
  latest,
  NEVER,
  startOf,
} from '../time/instant.js';
import type { Agency, Contact } from './agency.js';
import type { Campaign } from './campaign.js';
import type { Item, ItemVersion } from './item.js';
import { lineage } from './place.js';
import type { Citation } from './scalars.js';

/** From when on an item may be public: it is published, and was approved before; its words in a language, when they were approved, too. */
export function releaseOf(
  { published, approvedAt = published }: Pick<Item, 'published' | 'approvedAt'>,
  timeZone: string,
  words: Pick<ItemVersion, 'approvedAt'> = {},
): Instant {
  const moments = [published, approvedAt, words.approvedAt ?? published];
  return latest(...moments.map((moment) => startOf(moment, timeZone)));
}

/** When an item is withdrawn; `NEVER` for one that is not. */
export function withdrawalOf({ withdrawn }: Pick<Item, 'withdrawn'>, timeZone: string): Instant {
  return withdrawn === undefined ? NEVER : startOf(withdrawn.at, timeZone);
}

/** When the validity of an item is over; `NEVER` for one without a last day. */
export function expiryOf({ validUntil }: Pick<Item, 'validUntil'>, timeZone: string): Instant {
  return validUntil === undefined ? NEVER : endOf(validUntil, timeZone);
}

/**
 * Is the item approved and published by then, not withdrawn, and inside its validity?
 *
 * @example
 * isLive(item, '2020-07-06T00:00:00Z', 'Asia/Ho_Chi_Minh'); // true
 */
export function isLive(item: Item, moment: InstantLike, timeZone: string): boolean {
  const instant = instantOf(moment);
  const released = releaseOf(item, timeZone) <= instant;
  const withdrawn = withdrawalOf(item, timeZone) <= instant;
  return item.status !== 'draft' && released && !withdrawn && isValidAt(item, instant, timeZone);
}

/**
 * Has an item been made public by then? Nothing of it is shown to anybody before it is published and approved; afterwards it stays known,
 * whatever becomes of it. A draft, and what was withdrawn before its day, never was.
 *
 * @example
 * isPublic(item, '2020-07-06T00:00:00Z', 'Asia/Ho_Chi_Minh'); // true
 */
export function isPublic(
  item: Pick<Item, 'status' | 'published' | 'approvedAt' | 'withdrawn'>,
  moment: InstantLike,
  timeZone: string,
): boolean {
  const release = releaseOf(item, timeZone);
  return item.status !== 'draft' && release <= instantOf(moment) && release < withdrawalOf(item, timeZone);
}

/**
 * Is an item one in name only: marked as a sample, or nothing but headings without the samples of its text? It is not syndicated.
 *
 * @example
 * isInName(item); // false
 */
export function isInName({ sample, versions }: Pick<Item, 'sample' | 'versions'>): boolean {
  return sample || isHollow(versions[0].body);
}

/**
 * Items for feeds and pages at an instant: live and published; newest first, then by id. What is one in name only (`isInName`) is left out.
 *
 * @example
 * publishedItems(campaign, '2020-07-06T00:00:00Z').map(({ id }) => id); // ['buu-chinh', 'mot-cua']
 */
export function publishedItems(campaign: Campaign, at: InstantLike): Item[] {
  const { timeZone } = campaign;
  const instant = instantOf(at);
  return campaign.items
    .filter((item) => !isInName(item) && isLive(item, instant, timeZone))
    .sort(
      (a, b) => startOf(b.published, timeZone) - startOf(a.published, timeZone) || (a.id < b.id ? -1 : 1),
    );
}

/** Items for print: public, not withdrawn, valid until `instant` or later. Samples stay in: print hatches them. */
export function printableItems(campaign: Campaign, instant: Instant): Item[] {
  const { timeZone } = campaign;
  return campaign.items.filter((item) => {
    const over = earliest(expiryOf(item, timeZone), withdrawalOf(item, timeZone));
    return isPublic(item, instant, timeZone) && instant < over;
  });
}

/** An item's words in a language, when it has them. */
export function versionIn(item: Item, language: string): ItemVersion | undefined {
  return item.versions.find((version) => version.language === language);
}

/** An item's words in the languages that are public by then, the original first; nothing is asked of the item itself (`isPublic`). */
export function publicVersions(item: Item, instant: Instant, timeZone: string): Item['versions'] {
  const [first, ...others] = item.versions;
  return [first, ...others.filter((words) => releaseOf(item, timeZone, words) <= instant)];
}

/** The original. */
export function original(item: Item): ItemVersion {
  return item.versions[0];
}

/** What an item in one of its languages is taken from, each title once. */
export function citationsOf(item: Pick<Item, 'sources'>, version: Pick<ItemVersion, 'sources'>): Citation[] {
  const cited = [...item.sources, ...version.sources];
  return [...new Map(cited.map((source) => [source.title, source])).values()];
}

/** An item by id. @throws Error when the campaign has none: a plan is made of the items of its own campaign. */
export function itemOf(campaign: Pick<Campaign, 'items'>, id: string): Item {
  const item = byId(campaign.items, id);
  if (item === undefined) throw new Error(`item ${id} is not in the campaign`);
  return item;
}

/** The Vietnamese name of a language of the campaign; its tag when the campaign has no name for it. */
export function languageTitle(campaign: Pick<Campaign, 'languages'>, tag: string): string {
  return campaign.languages.find((language) => language.tag === tag)?.title ?? tag;
}

/** That name inside a sentence: `tiếng Jrai`. */
export function languageInSentence(campaign: Pick<Campaign, 'languages'>, tag: string): string {
  return languageTitle(campaign, tag).replace(/^Tiếng /, 'tiếng ');
}

/** Is an item meant for a place: for everywhere, for the place itself, or for a place that holds it? */
export function concerns(campaign: Campaign, item: Item, placeId: string): boolean {
  if (item.areas.length === 0) return true;
  return lineage(campaign.places, placeId).some((place) => item.areas.includes(place.id));
}

/** An agency by id. @throws Error when the campaign has none: `loadCampaign` has already checked every reference. */
export function agencyOf(campaign: Campaign, id: string): Agency {
  const agency = byId(campaign.agencies, id);
  if (agency === undefined) throw new Error(`agency ${id} is not in agencies.yaml`);
  return agency;
}

/**
 * The contact box of an item (plan III.2.c.1): its agency's, or the publisher's under the publisher's name when the agency has no
 * line at all. Lines of two agencies are never mixed: nobody shall take the one's address for the other's. `responsible` is there
 * when the box is not the item's own agency's: then both are to be named, or the item would pass for the publisher's.
 *
 * @example
 * contactOf(campaign, item).agency.name; // 'Sở Nội vụ tỉnh Gia Lai'
 */
export function contactOf(
  campaign: Campaign,
  item: Item,
): { agency: Agency; contact: Contact; responsible?: Agency } {
  const own = agencyOf(campaign, item.agency);
  if (Object.values(own.contact).some((line) => line !== undefined) || own.id === campaign.publisher)
    return { agency: own, contact: own.contact };
  const agency = agencyOf(campaign, campaign.publisher);
  return { agency, contact: agency.contact, responsible: own };
}
