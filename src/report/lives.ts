/** When items are live, and in which months of the campaign. */
import { Temporal } from 'temporal-polyfill';
import {
  type Campaign,
  dateAt,
  earliest,
  endOf,
  type Instant,
  type Item,
  latest,
  releaseOf,
  startOf,
} from '../model/index.js';

/** From `start` (included) to `end` (excluded). */
export interface DateSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** A calendar month, `2020-07`. */
export interface Month extends DateSpan {
  readonly name: string;
}

/** An item that counts, and when. */
export interface Life extends DateSpan {
  readonly item: Item;
}

type Period = Pick<Campaign, 'validFrom' | 'validUntil' | 'timeZone'>;

/** Five years: a table that people can still read, and bounded work whatever the dates. */
const MOST_MONTHS = 60;

/** Have two spans an instant in common? */
export function meet(a: DateSpan, b: DateSpan): boolean {
  return latest(a.start, b.start) < earliest(a.end, b.end);
}

/** The time of the campaign. */
function campaignSpan({ validFrom, validUntil, timeZone }: Period): DateSpan {
  return { start: startOf(validFrom, timeZone), end: endOf(validUntil, timeZone) };
}

/**
 * The months that the campaign touches, in its own time zone. Of a campaign that goes on and on (`validUntil: 9999-12-31`), the
 * sixty up to the one in which the newest item begins.
 */
export function campaignMonths({ validFrom, validUntil, timeZone }: Period, lives: readonly Life[]): Month[] {
  const first = Temporal.PlainYearMonth.from(validFrom.slice(0, 7));
  const count = monthsBetween(first, Temporal.PlainYearMonth.from(validUntil.slice(0, 7))) + 1;
  const newest = lives.reduce((last, { start }) => latest(last, start), startOf(validFrom, timeZone));
  const begins = Temporal.PlainYearMonth.from(dateAt(newest, timeZone).slice(0, 7));
  const skipped = Math.max(0, monthsBetween(first, begins) + 1 - MOST_MONTHS);
  return Array.from({ length: Math.min(count, MOST_MONTHS) }, (_, index) => {
    const month = first.add({ months: skipped + index });
    const startOfMonth = (one: Temporal.PlainYearMonth) =>
      startOf(one.toPlainDate({ day: 1 }).toString(), timeZone);
    return {
      name: month.toString(),
      start: startOfMonth(month),
      end: startOfMonth(month.add({ months: 1 })),
    };
  });
}

/** Approved items that are live at some time of the campaign: published, valid, not withdrawn. Samples are among them. */
export function campaignLives(campaign: Campaign): Life[] {
  const { timeZone } = campaign;
  const whole = campaignSpan(campaign);
  return campaign.items.flatMap((item): Life[] => {
    if (item.status !== 'approved') return [];
    const life = {
      item,
      start: latest(releaseOf(item, timeZone), startOf(item.validFrom, timeZone)),
      end: item.validUntil === undefined ? whole.end : endOf(item.validUntil, timeZone),
    };
    return meet(life, whole) ? [life] : [];
  });
}

/** The ids of items, in their order. */
export function idsOf(lives: readonly Life[]): string[] {
  return lives.map(({ item }) => item.id);
}

/** Is an item live in a month, and was it not before? */
export function isNew(life: Life, month: Month): boolean {
  return life.start >= month.start && meet(life, month);
}

function monthsBetween(from: Temporal.PlainYearMonth, until: Temporal.PlainYearMonth): number {
  return (until.year - from.year) * 12 + until.month - from.month;
}
