/** An item's ending: when feeds tell of it, for how long, and in which words. */
import {
  byId,
  type Campaign,
  DEMONSTRATION_NOTICE,
  dateAt,
  dateText,
  type Entry,
  earliest,
  escapeMarkup,
  expiryOf,
  firstLanguage,
  type Instant,
  type Item,
  type ItemVersion,
  instantFrom,
  instantOf,
  isoAt,
  itemUrl,
  later,
  latest,
  original,
  plainLine,
  type RetiredEntry,
  releaseOf,
  type Slice,
  startOf,
  withdrawalOf,
} from '../../model/index.js';
import { byline, categoriesOf } from '../make-entry.js';

/** When an item left the feeds, and why. */
export interface Ending {
  readonly when: Instant;
  /** People took it back, or its validity was over. */
  readonly why: 'withdrawn' | 'expired';
}

/**
 * How an item that people could read came to its end by `at`; `undefined` for one that did not, or that
 * ended before it was ever public. What is withdrawn after its last day counts as withdrawn: somebody may still hold it for true.
 *
 * @example
 * endingOf(item, instantOf('2020-07-06T00:00:00Z'), 'Asia/Ho_Chi_Minh'); // undefined
 */
export function endingOf(item: Item, at: Instant, timeZone: string): Ending | undefined {
  if (item.status === 'draft') return undefined;
  const begun = latest(releaseOf(item, timeZone), startOf(item.validFrom, timeZone));
  const withdrawn = withdrawalOf(item, timeZone);
  const expired = expiryOf(item, timeZone);
  if (begun >= earliest(withdrawn, expired)) return undefined;
  if (withdrawn <= at) return { when: withdrawn, why: 'withdrawn' };
  return expired <= at ? { when: expired, why: 'expired' } : undefined;
}

/** Thirty days, in seconds: readers that ask once a month have heard of it by then. */
const TOLD = 30 * 86_400;

/** Is an ending of the instant `when` still told at `at`? */
export function isStillTold(when: Instant, at: Instant): boolean {
  return when <= at && at < later(when, TOLD);
}

/** Those of the last thirty days, newest first, then by id. */
export function stillTold(retired: readonly RetiredEntry[], at: Instant): RetiredEntry[] {
  return retired
    .filter(({ when }) => isStillTold(instantOf(when), at))
    .sort((a, b) => instantOf(b.when) - instantOf(a.when) || (a.id < b.id ? -1 : 1));
}

/** What the entry was: its guid, its date, its words. */
interface FormerEntry {
  readonly id: string;
  /** ISO with offset. */
  readonly published: string;
  readonly version: ItemVersion;
  /** What who reads it has to do now, as a sentence; for stations. */
  readonly request?: string;
}

/** A tombstone, with a notice when people withdrew the item. Notices are written in the campaign's first language. */
export function retiredEntry(
  campaign: Campaign,
  item: Item,
  ending: Ending,
  former: FormerEntry,
): RetiredEntry {
  const when = isoAt(ending.when, campaign.timeZone);
  const about = { id: former.id, item: item.id, when, language: firstLanguage(campaign) };
  if (ending.why === 'expired' || item.withdrawn === undefined) {
    const lastDay = dateText(dateAt(instantFrom(ending.when - 1), campaign.timeZone));
    return { ...about, reason: `Nội dung đã hết hạn, chỉ áp dụng đến hết ngày ${lastDay}.` };
  }
  const reason = sentence(`Đã thu hồi. Lý do: ${item.withdrawn.reason}`);
  return { ...about, reason, notice: noticeOf(campaign, item, when, item.withdrawn, former) };
}

/** The same guid and date as the entry that it replaces, so that readers put it in that entry's place. */
function noticeOf(
  campaign: Campaign,
  item: Item,
  when: string,
  { reason, replacedBy }: NonNullable<Item['withdrawn']>,
  { id, published, version, request }: FormerEntry,
): Entry {
  const title = plainLine(version.title);
  const day = dateText(when.slice(0, 10));
  const summary = [
    `Nội dung này đã được thu hồi ngày ${day}.`,
    sentence(`Lý do: ${reason}`),
    ...(request === undefined ? [] : [request]),
  ].join(' ');
  const successor = byId(campaign.items, replacedBy);
  return {
    id,
    item: item.id,
    url: itemUrl(campaign, item.id, version.language),
    title: `Đã thu hồi: ${title}`,
    language: firstLanguage(campaign),
    published,
    updated: when,
    summary,
    html: [
      `<p><strong>${escapeMarkup(summary)}</strong></p>`,
      ...(successor === undefined ? [] : [`<p>Mời xem nội dung thay thế: ${link(campaign, successor)}.</p>`]),
      ...(campaign.demonstration ? [`<p><small>${DEMONSTRATION_NOTICE}</small></p>`] : []),
    ].join('\n'),
    author: byline(campaign, item.agency),
    categories: categoriesOf(campaign, item),
    related: [],
    withdrawn: { when, reason, title },
  };
}

function link(campaign: Campaign, item: Item): string {
  const url = escapeMarkup(itemUrl(campaign, item.id));
  return `<a href="${url}">${escapeMarkup(plainLine(original(item).title))}</a>`;
}

/** Reasons are lines that people wrote, with a full stop or without. */
function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** Notices of what was withdrawn, then the entries: a notice is the newest news of a feed, whatever date its item bears. */
export function withNotices({ retired = [], entries }: Slice): readonly Entry[] {
  return [...retired.flatMap(({ notice }) => notice ?? []), ...entries];
}
