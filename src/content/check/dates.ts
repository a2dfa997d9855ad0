/** Days that no single field shows to be wrong: in the wrong order, or missing from a year of the lunar calendar. */
import { dateText, endOf, type Issue, startOf } from '../../model/index.js';
import { appointmentOf, outlives } from '../draft/appointments.js';
import { calendarDays } from '../draft/calendar-days.js';
import type { Draft, Shaped } from '../draft/draft.js';
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
    if (data.approvedAt !== undefined && approvedLate(data.approvedAt, data.published, zone)) {
      const values = { approved: data.approvedAt, published: data.published };
      issues.push(issueAt(located, ['approvedAt'], 'approved-after-published', values, 'warning'));
    }
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
