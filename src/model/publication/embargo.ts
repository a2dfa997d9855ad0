/** What the public may know of a campaign at an instant: nothing of an item before its day. The question itself is `isPublic`. */
import type { Campaign } from '../campaign/campaign.js';
import type { Item, ItemVersion } from '../campaign/item.js';
import { isPublic } from '../campaign/select.js';
import { byId, memoryBy } from '../remembered.js';
import { type Body, unlinked } from '../text/body.js';
import { type InstantLike, instantOf } from '../time/instant.js';
import { mapWindows, type WeekPlan } from '../week/week.js';

/** A build asks at its own instant, and for sheets wanted early at the days of their items. */
const INSTANTS = 64;
const known = memoryBy<Campaign, Campaign>(INSTANTS);
const masked = memoryBy<Campaign, Campaign>(INSTANTS);

/**
 * The campaign as the public knows it: without the items that are not public by then, and without links to them; their words stay. An
 * item that leads to none of them is the same object as before.
 *
 * @example
 * publicCampaign(campaign, '2019-12-31T00:00:00Z').items; // []
 */
export function publicCampaign(campaign: Campaign, at: InstantLike): Campaign {
  const instant = instantOf(at);
  return known(campaign, String(instant), () => {
    const isOpen = (item: Item) => isPublic(item, instant, campaign.timeZone);
    if (campaign.items.every(isOpen)) return campaign;
    const isClosed = leadsToClosed(campaign, instant);
    return { ...campaign, items: campaign.items.filter(isOpen).map((item) => withoutLinks(item, isClosed)) };
  });
}

/** What stands for an item that is not public yet. */
export const MASKED_TITLE = 'Nội dung chưa đến ngày công bố';

/**
 * The same, but each item that is not public yet is there as a blank: its id for those who look it up, and nothing of its words, sounds and
 * agency. For pages and playlists of a week, which may say that something is read then, and not what.
 *
 * @example
 * maskedCampaign(campaign, '2019-12-31T00:00:00Z').items[0]?.versions[0].title; // 'Nội dung chưa đến ngày công bố'
 */
export function maskedCampaign(campaign: Campaign, at: InstantLike): Campaign {
  const instant = instantOf(at);
  const open = publicCampaign(campaign, instant);
  if (open === campaign) return campaign;
  return masked(campaign, String(instant), () => ({
    ...campaign,
    items: campaign.items.map((item) => byId(open.items, item.id) ?? blankOf(item, campaign.publisher)),
  }));
}

/**
 * A plan without notes on items that are not public by then: what found no place, emergencies and what they displaced, rules that an item
 * misses. With `aired` those that the plan has on air keep theirs, as in the working papers of a station. The windows stay as they are.
 *
 * @example
 * publicNotes(plan, campaign, '2020-07-06T00:00:00Z').week; // '2020-W28'
 */
export function publicNotes(
  plan: WeekPlan,
  campaign: Pick<Campaign, 'items' | 'timeZone'>,
  at: InstantLike,
  aired: ReadonlySet<string> = new Set(),
): WeekPlan {
  const instant = instantOf(at);
  const isTold = (id: string) => {
    const item = byId(campaign.items, id);
    return item === undefined || aired.has(id) || isPublic(item, instant, campaign.timeZone);
  };
  const told = <T extends { readonly item: string }>(notes: readonly T[]) =>
    notes.filter(({ item }) => isTold(item));
  const { certificate, emergencies, displaced } = plan;
  return {
    ...plan,
    unplaced: told(plan.unplaced),
    ...(emergencies && { emergencies: told(emergencies) }),
    ...(displaced && { displaced: told(displaced) }),
    ...(certificate && {
      certificate: { ...certificate, unmet: certificate.unmet.filter(({ of }) => isTold(of)) },
    }),
  };
}

/**
 * A week as its feed tells it: in its own windows only the items that are public by then. Relays stay as they are.
 *
 * @example
 * publicAirings(plan, campaign, '2020-07-06T00:00:00Z').days.length; // 7
 */
export function publicAirings(
  plan: WeekPlan,
  { items, timeZone }: Pick<Campaign, 'items' | 'timeZone'>,
  at: InstantLike,
): WeekPlan {
  const instant = instantOf(at);
  const isTold = (id: string) => {
    const item = byId(items, id);
    return item === undefined || isPublic(item, instant, timeZone);
  };
  return mapWindows(plan, (slot) => ({ ...slot, airings: slot.airings.filter(({ item }) => isTold(item)) }));
}

/**
 * Does an address lead to a page, a sheet, a recording or a picture of an item that is not public by then? What only looks alike does not: `i/mot-cua-2/`
 * and `feeds/place/mot-cua/` are no files of `mot-cua`.
 *
 * @example
 * leadsToClosed(campaign, '2019-12-31T00:00:00Z')('https://cchc.loaphat.example/i/mot-cua/'); // true
 */
export function leadsToClosed(campaign: Campaign, at: InstantLike): (url: string) => boolean {
  const { items, languages, timeZone } = campaign;
  const instant = instantOf(at);
  const isClosed = (item: Item) => !isPublic(item, instant, timeZone);
  const closed = items.filter(isClosed);
  const open = new Set(items.filter((item) => !isClosed(item)).flatMap(mediaOf));
  const media = new Set(closed.flatMap(mediaOf).filter((path) => !open.has(path)));
  const ids = new Set(closed.map(({ id }) => id));
  const site = new URL(campaign.site);
  return (url) => {
    if (ids.size === 0 || !URL.canParse(url)) return false;
    const { host, pathname } = new URL(url);
    if (host !== site.host || !pathname.startsWith(site.pathname)) return false;
    const path = pathname.slice(site.pathname.length);
    return media.has(path) || ids.has(ownerOf(path, languages));
  };
}

/** The item whose words a file holds: of `i/mot-cua/jra.html` and of `print/poster/mot-cua.jra.press.pdf` it is `mot-cua`. */
function ownerOf(path: string, languages: Campaign['languages']): string {
  const [folder, second = '', file = ''] = path.split('/');
  if (folder !== 'print') return folder === 'i' ? second : '';
  const name = file.replace(/(?:\.press)?\.[a-z]+$/, '');
  const tag = languages.find((language) => name.endsWith(`.${language.tag}`))?.tag;
  return tag === undefined ? name : name.slice(0, -tag.length - 1);
}

function mediaOf({ print, versions }: Item): string[] {
  const sounds = versions.flatMap(({ audio, preview }) => [audio ?? [], preview ?? []].flat());
  return print?.image === undefined ? sounds : [print.image, ...sounds];
}

function withoutLinks(item: Item, isClosed: (url: string) => boolean): Item {
  const cut = (body: Body) => unlinked(body, isClosed);
  const opened = item.versions.map((version): ItemVersion => {
    const body = cut(version.body);
    const script = version.script && cut(version.script);
    if (body === version.body && script === version.script) return version;
    return { ...version, body, ...(script && { script }) };
  });
  const [first, ...others] = opened;
  const { print } = item;
  const isOpen = opened.every((version, nth) => version === item.versions[nth]);
  const code = print?.qr !== undefined && isClosed(print.qr);
  if (first === undefined || (isOpen && !code)) return item;
  return { ...item, versions: [first, ...others], ...(code && { print: { ...print, qr: undefined } }) };
}

function blankOf(item: Item, publisher: string): Item {
  const { print, radio, withdrawn, ...rest } = item;
  const [first, ...others] = item.versions.map(({ language, origin }) => ({
    language,
    title: MASKED_TITLE,
    body: [],
    sources: [],
    origin,
  }));
  if (first === undefined) return item;
  return {
    ...rest,
    status: 'draft',
    agency: publisher,
    topics: [],
    sources: [],
    versions: [first, ...others],
  };
}
