import { endOf, type Issue, lineage, startOf } from '../model/index.js';
import type { Draft, Shaped } from './draft.js';
import { issueOf, type MessageCode } from './messages.js';
import type { FieldPath, Located } from './parse-yaml.js';

/** Kinds whose facts must have been read somewhere (design: news, results and models come only from sources). */
const NEEDS_SOURCE = new Set(['news', 'result', 'model']);

/** What no single field shows: dates in the wrong order, approvals that lack a name, circles, originals that are missing. */
export function checkConsistency(draft: Draft): Issue[] {
  return [...dates(draft), ...items(draft), ...translations(draft), ...circles(draft)];
}

function issueAt(
  at: Located,
  path: FieldPath,
  code: MessageCode,
  values: Readonly<Record<string, string>>,
): Issue {
  return issueOf(code, { file: at.file, ...at.locate(path), field: path.join('.') }, values);
}

type Dated = Readonly<Record<string, unknown>>;

function dates(draft: Draft): Issue[] {
  const zone = draft.campaign?.data.timeZone ?? 'UTC';
  const issues: Issue[] = [];

  function ordered(at: Located, path: FieldPath, entry: Dated, fromKey: string, untilKey: string): void {
    const from = entry[fromKey];
    const until = entry[untilKey];
    if (typeof from !== 'string' || typeof until !== 'string') return;
    if (endOf(until, zone) > startOf(from, zone)) return;
    issues.push(issueAt(at, [...path, untilKey], 'ends-before-start', { from, until }));
  }
  const each = (
    shaped: Shaped<unknown> | undefined,
    path: FieldPath,
    entries: readonly Dated[] | undefined,
    from = 'validFrom',
    until = 'validUntil',
  ) => {
    for (const [index, entry] of (entries ?? []).entries()) {
      if (shaped) ordered(shaped.at, [...path, index], entry, from, until);
    }
  };

  const { campaign, places, stations, calendar, obligations } = draft;
  if (campaign) ordered(campaign.at, [], campaign.data, 'validFrom', 'validUntil');
  each(places, ['places'], places?.data.places);
  each(stations, ['stations'], stations?.data.stations);
  each(calendar, ['days'], calendar?.data.days, 'from', 'until');
  each(obligations, ['obligations'], obligations?.data.obligations, 'from', 'deadline');
  for (const { at, data } of [...draft.items, ...draft.procedures]) {
    ordered(at, [], data, 'validFrom', 'validUntil');
    ordered(at, [], data, 'published', 'updated');
    if (data.approvedAt !== undefined && approvedLate(data.approvedAt, data.published, zone)) {
      const values = { approved: data.approvedAt, published: data.published };
      const issue = issueAt(at, ['approvedAt'], 'approved-after-published', values);
      issues.push({ ...issue, severity: 'warning' });
    }
  }
  for (const { at, data } of draft.procedures) {
    for (const [index, level] of data.levels.entries())
      ordered(at, ['levels', index], level, 'validFrom', 'validUntil');
  }
  return issues;
}

/** Was it approved only after it was published? On a day without an hour, only a later day counts. */
function approvedLate(approvedAt: string, published: string, zone: string): boolean {
  const until = published.includes('T') ? startOf(published, zone) : endOf(published, zone) - 1;
  return startOf(approvedAt, zone) > until;
}

function items(draft: Draft): Issue[] {
  return [...draft.items, ...draft.procedures].flatMap(({ at, data }) => {
    const issues: Issue[] = [];
    if (data.status === 'approved') {
      for (const name of ['approvedBy', 'approvedAt'] as const) {
        if (data[name] === undefined) issues.push(issueAt(at, ['status'], 'not-approved', { name }));
      }
    }
    if ((data.status === 'withdrawn') !== (data.withdrawn !== undefined)) {
      issues.push(issueAt(at, ['status'], 'withdrawn-mismatch', {}));
    }
    if ('kind' in data && NEEDS_SOURCE.has(data.kind) && data.sources.length === 0 && !data.sample) {
      issues.push(issueAt(at, ['kind'], 'no-source', { kind: data.kind }));
    }
    const { minPerWeek, maxPerWeek } = data.radio ?? { minPerWeek: 0, maxPerWeek: 0 };
    if (minPerWeek > maxPerWeek) {
      const values = { min: String(minPerWeek), max: String(maxPerWeek) };
      issues.push(issueAt(at, ['radio', 'minPerWeek'], 'min-over-max', values));
    }
    if (data.print?.image !== undefined && data.print.alt === undefined) {
      issues.push(issueAt(at, ['print', 'image'], 'image-without-alt', {}));
    }
    return issues;
  });
}

function translations(draft: Draft): Issue[] {
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
  return draft.translations.flatMap(({ id, version, at }) => {
    const beside = draft.items.some((item) => item.id === id && folderOf(item.at.file) === folderOf(at.file));
    if (beside || draft.failed.has(id)) return [];
    return [issueAt(at, [], 'translation-without-original', { id, language: version.language })];
  });
}

function circles({ places }: Draft): Issue[] {
  if (!places) return [];
  const all = places.data.places;
  return all.flatMap(({ id, parent }, index) => {
    if (parent === undefined || !lineage(all, parent).some((place) => place.id === id)) return [];
    return [issueAt(places.at, ['places', index, 'parent'], 'cycle', { path: `${id} → ${parent}` })];
  });
}
