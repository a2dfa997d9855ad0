/** What the public may know of a campaign at an instant: nothing of an item before its day. The question itself is `isPublic`. */
import type { Campaign } from '../campaign/campaign.js';
import type { Item, ItemVersion } from '../campaign/item.js';
import { isPublic, publicVersions, releaseOf, versionIn } from '../campaign/select.js';
import { byId, memoryBy } from '../remembered.js';
import { type Body, unlinked } from '../text/body.js';
import { type Instant, type InstantLike, instantOf } from '../time/instant.js';
import { wordsOf } from '../week/airing.js';
import { mapWindows, type PlannedAiring, type WeekPlan } from '../week/week.js';

/** A build asks at its own instant, and for sheets wanted early at the days of their items. */
const INSTANTS = 64;
const known = memoryBy<Campaign, Campaign>(INSTANTS);
const masked = memoryBy<Campaign, Campaign>(INSTANTS);

/**
 * The campaign as the public knows it: without the items that are not public by then, without translations that are not approved by then, and
 * without links to them; their words stay. An item that has and leads to none of them is the same object as before.
 *
 * @example
 * publicCampaign(campaign, '2019-12-31T00:00:00Z').items; // []
 */
export function publicCampaign(campaign: Campaign, at: InstantLike): Campaign {
  const instant = instantOf(at);
  return known(campaign, String(instant), () => {
    const { items } = campaign;
    const open = openItems(campaign, instant);
    if (open.length === items.length && open.every((item, nth) => item === items[nth])) return campaign;
    const isClosed = leadsToClosed(campaign, instant);
    return { ...campaign, items: open.map((item) => withoutLinks(item, isClosed)) };
  });
}

/** What stands for an item that is not public yet. */
export const MASKED_TITLE = 'Nội dung chưa đến ngày công bố';

/**
 * The same, but each item that is not public yet is there as a blank: its id for those who look it up, and nothing of its words, sounds and
 * agency; and so is each translation. For pages and playlists of a week, which may say that something is read then, and not what.
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
    items: campaign.items.map((item) => {
      const known = byId(open.items, item.id);
      return known === undefined ? blankOf(item, campaign.publisher) : withBlankWords(known, item);
    }),
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
 * A week as its feed tells it: in its own windows only the items that are public by then, in the words that are. Relays stay as they are.
 *
 * @example
 * publicAirings(plan, campaign, '2020-07-06T00:00:00Z').days.length; // 7
 */
export function publicAirings(
  plan: WeekPlan,
  campaign: Pick<Campaign, 'items' | 'timeZone'>,
  at: InstantLike,
): WeekPlan {
  const { items, timeZone } = campaign;
  const instant = instantOf(at);
  const isTold = (airing: PlannedAiring) => {
    const item = byId(items, airing.item);
    if (item === undefined) return true;
    return (
      isPublic(item, instant, timeZone) && releaseOf(item, timeZone, wordsOf(campaign, airing)) <= instant
    );
  };
  return mapWindows(plan, (slot) => ({ ...slot, airings: slot.airings.filter(isTold) }));
}

/**
 * Does an address lead to a page, a sheet, a recording or a picture of an item that is not public by then, or of a translation that is not? What only looks alike does not: `i/mot-cua-2/`
 * and `feeds/place/mot-cua/` are no files of `mot-cua`.
 *
 * @example
 * leadsToClosed(campaign, '2019-12-31T00:00:00Z')('https://cchc.loaphat.example/i/mot-cua/'); // true
 */
export function leadsToClosed(campaign: Campaign, at: InstantLike): (url: string) => boolean {
  const { items, languages } = campaign;
  const instant = instantOf(at);
  const open = openItems(campaign, instant);
  const shown = new Set(open.flatMap(mediaOf));
  const media = new Set(items.flatMap(mediaOf).filter((path) => !shown.has(path)));
  const closed = new Set(
    items.flatMap(({ id, versions }) => {
      const item = byId(open, id);
      if (item === undefined) return [id];
      return versions.flatMap(({ language }) => (versionIn(item, language) ? [] : [`${id}.${language}`]));
    }),
  );
  const site = new URL(campaign.site);
  return (url) => {
    if (closed.size === 0 || !URL.canParse(url)) return false;
    const { host, pathname } = new URL(url);
    if (host !== site.host || !pathname.startsWith(site.pathname)) return false;
    const path = pathname.slice(site.pathname.length);
    return media.has(path) || ownersOf(path, languages).some((name) => closed.has(name));
  };
}

/** Whose words a file holds: those of `mot-cua` and of `mot-cua.jra`, for `i/mot-cua/jra.html` and `print/poster/mot-cua.jra.press.pdf`. */
function ownersOf(path: string, languages: Campaign['languages']): string[] {
  const [folder, second = '', file = ''] = path.split('/');
  const stem = file.replace(/(?:\.press)?\.[a-z]+$/, '');
  const tag = languages.find((language) => `.${stem}`.endsWith(`.${language.tag}`))?.tag;
  if (folder === 'i') return [second, `${second}.${tag}`];
  if (folder !== 'print') return [];
  return tag === undefined ? [stem] : [stem.slice(0, -tag.length - 1), stem];
}

function mediaOf({ print, versions }: Item): string[] {
  const sounds = versions.flatMap(({ audio, preview }) => [audio ?? [], preview ?? []].flat());
  return print?.image === undefined ? sounds : [print.image, ...sounds];
}

/** The items that are public by then, each in the words that are. */
function openItems({ items, timeZone }: Campaign, instant: Instant): Item[] {
  return items.flatMap((item) => {
    if (!isPublic(item, instant, timeZone)) return [];
    const versions = publicVersions(item, instant, timeZone);
    return [versions.length === item.versions.length ? item : { ...item, versions }];
  });
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
  const [first, ...others] = item.versions;
  return {
    ...rest,
    status: 'draft',
    agency: publisher,
    topics: [],
    sources: [],
    versions: [blankWords(first), ...others.map(blankWords)],
  };
}

function blankWords({ language, approvedAt, origin }: ItemVersion): ItemVersion {
  const when = approvedAt === undefined ? {} : { approvedAt };
  return { language, title: MASKED_TITLE, body: [], sources: [], origin, ...when };
}

/** With a blank for each of its translations that is not public yet. */
function withBlankWords(known: Item, { versions }: Item): Item {
  if (known.versions.length === versions.length) return known;
  const [, ...others] = versions.map((words) => versionIn(known, words.language) ?? blankWords(words));
  return { ...known, versions: [known.versions[0], ...others] };
}
