/** Days that no single field shows to be wrong: in the wrong order, or missing from a year of the lunar calendar. */
import { dateText, endOf, type Issue, startOf } from '../../model/index.js';
import { appointmentOf, outlives } from '../draft/appointments.js';
import { calendarDays } from '../draft/calendar-days.js';
import type { Draft, DraftItem, DraftProcedure, Shaped } from '../draft/draft.js';
import { readAloud } from '../draft/read-aloud.js';
import { issueOf } from '../messages/messages.js';
import { type FieldPath, issueAt, type Located } from '../read/located.js';

type Dated = Readonly<Record<string, unknown>>;

/** Dates in the wrong order, approvals that come after publication, texts that are valid beyond the day they look forward to. */
export function checkDates(draft: Draft): Issue[] {
  const zone = draft.campaign?.data.timeZone ?? 'UTC';
  const issues: Issue[] = [];

  function ordered(located: Located, path: FieldPath, entry: Dated, fromKey: string, untilKey: string): void {
    const from = entry[fromKey];
    const until = entry[untilKey];
    if (typeof from !== 'string' || typeof until !== 'string') return;
    if (endOf(until, zone) > startOf(from, zone)) return;
    issues.push(issueAt(located, [...path, untilKey], 'ends-before-start', { from, until }));
  }
  const each = (
    shaped: Shaped<unknown> | undefined,
    path: FieldPath,
    entries: readonly Dated[] | undefined,
    from = 'validFrom',
    until = 'validUntil',
  ) => {
    for (const [index, entry] of (entries ?? []).entries()) {
      if (shaped) ordered(shaped.located, [...path, index], entry, from, until);
    }
  };

  const { campaign, places, stations, calendar, obligations } = draft;
  if (campaign) ordered(campaign.located, [], campaign.data, 'validFrom', 'validUntil');
  each(places, ['places'], places?.data.places);
  each(stations, ['stations'], stations?.data.stations);
  each(calendar, ['days'], calendar?.data.days, 'from', 'until');
  each(obligations, ['obligations'], obligations?.data.obligations, 'from', 'deadline');
  for (const { located, data } of [...draft.items, ...draft.procedures]) {
    ordered(located, [], data, 'validFrom', 'validUntil');
    ordered(located, [], data, 'published', 'updated');
    issues.push(...embargo(located, data, zone));
  }
  for (const { id, located, version } of draft.translations) {
    const { data } = draft.items.find((item) => item.id === id) ?? {};
    const { approvedAt } = version;
    if (data === undefined || approvedAt === undefined) continue;
    // A translation may well be approved later than the original was published.
    const found = embargo(located, { ...data, approvedAt }, zone).filter(
      ({ field }) => field === 'approvedAt',
    );
    issues.push(...found.filter(({ code }) => code !== 'approved-after-published'));
  }
  for (const { located, data } of draft.items)
    if (data.when !== undefined) ordered(located, ['when'], data.when, 'date', 'until');
  for (const text of [...draft.items, ...draft.procedures]) {
    const appointment = appointmentOf(text, { timeZone: zone });
    if (appointment === undefined || text.data.status === 'withdrawn') continue;
    if (!outlives(text.data, appointment, { timeZone: zone })) continue;
    const place = readAloud(text).place(appointment.line);
    issues.push(issueOf('date-passes', place, { date: dateText(appointment.date) }, 'warning'));
  }
  for (const { located, data } of draft.procedures) {
    for (const [index, level] of data.levels.entries())
      ordered(located, ['levels', index], level, 'validFrom', 'validUntil');
  }
  return issues;
}

/** The days on which an item becomes public, against those on which it is over. */
function embargo(located: Located, data: DraftItem['data'] | DraftProcedure['data'], zone: string): Issue[] {
  const { published, approvedAt, validUntil, withdrawn } = data;
  const late = approvedAt !== undefined && approvedLate(approvedAt, published, zone);
  const name = late ? 'approvedAt' : 'published';
  const from = late ? approvedAt : published;
  const over = 'when' in data ? (data.when?.until ?? data.when?.date) : undefined;
  const tooLate = (until: string) => endOf(until, zone) <= startOf(from, zone);
  const issues = late
    ? [issueAt(located, [name], 'approved-after-published', { approved: from, published }, 'warning')]
    : [];
  // An end before the start is told once.
  const isSpan = validUntil !== undefined && endOf(validUntil, zone) > startOf(data.validFrom, zone);
  if (isSpan && tooLate(validUntil))
    issues.push(issueAt(located, [name], 'public-after-end', { name, from, until: validUntil }));
  else if (over !== undefined && tooLate(over))
    issues.push(issueAt(located, [name], 'public-after-event', { name, from, until: over }, 'warning'));
  if (withdrawn !== undefined && startOf(withdrawn.at, zone) <= startOf(from, zone)) {
    const values = { name, from, until: withdrawn.at };
    issues.push(issueAt(located, ['withdrawn', 'at'], 'withdrawn-before-public', values, 'warning'));
  }
  return issues;
}

/** Was it approved only after it was published? On a day without an hour, only a later day counts. */
function approvedLate(approvedAt: string, published: string, zone: string): boolean {
  const until = published.includes('T') ? startOf(published, zone) : endOf(published, zone) - 1;
  return startOf(approvedAt, zone) > until;
}

/** Lunar days that a year of the campaign lacks. */
export function checkCalendar({ calendar, campaign }: Draft): Issue[] {
  if (!calendar || !campaign) return [];
  return calendarDays(calendar.data.days, campaign.data).flatMap(({ missing }, index) =>
    missing.slice(0, 1).map(({ year, month, lacks }) => {
      const values = {
        lunar: calendar.data.days[index]?.lunar ?? '',
        year: String(year),
        month: String(month),
      };
      return lacks === 'day'
        ? issueAt(calendar.located, ['days', index, 'lunar'], 'lunar-day-missing', values)
        : issueAt(calendar.located, ['days', index, 'leap'], 'leap-month-missing', values);
    }),
  );
}
