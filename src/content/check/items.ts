/** What is wrong with an item though each of its fields is right. */
import {
  type Body,
  type Issue,
  type ItemVersion,
  isHollow,
  sampleLines,
  shortLengthText,
} from '../../model/index.js';
import type { Draft, Shaped } from '../draft/draft.js';
import { issueOf, placeIn } from '../messages/messages.js';
import { type FieldPath, issueAt } from '../read/located.js';

const WEEK = 7 * 86_400;

/** Kinds whose facts must have been read somewhere (design: news, results and models come only from sources). */
const NEEDS_SOURCE = new Set(['news', 'result', 'model']);

/** Approvals that lack a name, facts without a source, events without a date, airings that contradict each other, originals that are missing. */
export function checkItems(draft: Draft): Issue[] {
  return [...fields(draft), ...series(draft), ...translations(draft), ...hollow(draft)];
}

/** Texts that say nothing without their samples, unless the whole item is known to be one. */
function hollow(draft: Draft): Issue[] {
  const samples = new Set(draft.items.flatMap(({ id, data }) => (data.sample ? [id] : [])));
  const versions = [
    ...draft.items.map(({ id, original }) => ({ id, version: original })),
    ...draft.translations,
  ];
  return versions.flatMap(({ id, version: { body, script = [], audio, origin } }) => {
    if (samples.has(id)) return [];
    const issue = (text: Body, code: 'hollow-text' | 'hollow-script', field = '') =>
      isHollow(text)
        ? [issueOf(code, placeIn(origin.file, sampleLines(text)[0] ?? 1, 1, field), {}, 'warning')]
        : [];
    return [
      ...issue(body, 'hollow-text'),
      ...(audio === undefined ? issue(script, 'hollow-script', 'radio.script') : []),
    ];
  });
}

function fields(draft: Draft): Issue[] {
  return [...draft.items, ...draft.procedures].flatMap(({ located, data }) => {
    const issues: Issue[] = [];
    if (data.status === 'approved') {
      for (const name of ['approvedBy', 'approvedAt'] as const) {
        if (data[name] === undefined) issues.push(issueAt(located, ['status'], 'not-approved', { name }));
      }
    }
    if ((data.status === 'withdrawn') !== (data.withdrawn !== undefined)) {
      issues.push(issueAt(located, ['status'], 'withdrawn-mismatch'));
    }
    if ('kind' in data && NEEDS_SOURCE.has(data.kind) && data.sources.length === 0 && !data.sample) {
      issues.push(issueAt(located, ['kind'], 'no-source', { kind: data.kind }));
    }
    if ('kind' in data && data.kind === 'event' && data.when === undefined) {
      issues.push(issueAt(located, ['kind'], 'event-without-when'));
    }
    const { minPerWeek, maxPerWeek } = data.radio ?? { minPerWeek: 0, maxPerWeek: 0 };
    if (minPerWeek > maxPerWeek) {
      const values = { min: String(minPerWeek), max: String(maxPerWeek) };
      issues.push(issueAt(located, ['radio', 'minPerWeek'], 'min-over-max', values));
    }
    if (data.print?.image !== undefined && data.print.alt === undefined) {
      issues.push(issueAt(located, ['print', 'image'], 'image-without-alt'));
    }
    return issues;
  });
}

function series({ items }: Draft): Issue[] {
  const first = new Map<string, string>();
  return items.flatMap((item) => {
    const { series, separation } = item.data.radio ?? {};
    const far = farSeparation(item, ['radio', 'separation'], separation);
    if (series === undefined) return far;
    const key = JSON.stringify([series.id, series.part]);
    const other = first.get(key);
    first.set(key, other ?? item.id);
    if (other === undefined) return far;
    const values = { series: series.id, part: String(series.part), first: other, id: item.id };
    return [...far, issueAt(item.located, ['radio', 'series', 'part'], 'series-part-twice', values)];
  });
}

/** Airings further apart than a week. */
export function farSeparation(
  { located }: Pick<Shaped<unknown>, 'located'>,
  path: FieldPath,
  separation = 0,
): Issue[] {
  if (separation <= WEEK) return [];
  return [issueAt(located, path, 'separation-over-week', { length: shortLengthText(separation) }, 'warning')];
}

function translations(draft: Draft): Issue[] {
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
  return draft.translations.flatMap(({ id, version, located }) => {
    const beside = draft.items.some(
      (item) => item.id === id && folderOf(item.located.file) === folderOf(located.file),
    );
    if (beside || draft.failed.has(id)) return [];
    return [issueAt(located, [], 'translation-without-original', { id, language: version.language })];
  });
}

/** Every value and every line of a text that is only a sample, as a warning: what stands between a demonstration and the real thing. */
export function listSamples(draft: Draft): Issue[] {
  const issues: Issue[] = [];

  function walk(shaped: Shaped<unknown>, value: unknown, path: FieldPath): void {
    if (typeof value !== 'object' || value === null) return;
    if ('sample' in value && value.sample === true) {
      issues.push(issueAt(shaped.located, path, 'sample-value', {}, 'warning'));
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      walk(shaped, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }

  function readThrough({ body, script = [], origin: { file } }: ItemVersion): void {
    for (const [field, text] of [
      ['', body],
      ['radio.script', script],
    ] as const)
      for (const line of sampleLines(text))
        issues.push(issueOf('sample-value', placeIn(file, line, 1, field), {}, 'warning'));
  }

  for (const shaped of [draft.agencies, draft.figures, draft.sources, ...draft.items, ...draft.procedures]) {
    if (shaped) walk(shaped, shaped.data, []);
  }
  for (const { original } of draft.items) readThrough(original);
  for (const { version } of draft.translations) readThrough(version);
  return issues;
}
