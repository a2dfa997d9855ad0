/** An item's ending as feeds tell it. */
import {
  byId,
  type Campaign,
  DEMONSTRATION_NOTICE,
  dateAt,
  dateText,
  type Entry,
  escapeMarkup,
  firstLanguage,
  type Item,
  type ItemVersion,
  isoAt,
  itemUrl,
  original,
  plainLine,
  type RetiredEntry,
} from '../../model/index.js';
import { byline, categoriesOf } from '../make-entry.js';
import type { Ending } from './ending-of.js';

/** What the entry was: its guid, its date, its words. */
export interface FormerEntry {
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
  const when = isoAt(ending.at, campaign.timeZone);
  const about = { id: former.id, item: item.id, when, language: firstLanguage(campaign) };
  if (ending.why === 'expired' || item.withdrawn === undefined) {
    const lastDay = dateText(dateAt(ending.at - 1, campaign.timeZone));
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
    withdrawn: { at: when, reason, title },
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
