import { type Issue, type ItemVersion, sampleLines } from '../model/index.js';
import type { Draft, Shaped } from './draft.js';
import { issueOf } from './messages.js';
import type { FieldPath } from './parse-yaml.js';

/** Every value and every line of a text that is only a sample, as a warning: what stands between a demonstration and the real thing. */
export function listSamples(draft: Draft): Issue[] {
  const issues: Issue[] = [];

  function walk(shaped: Shaped<unknown>, value: unknown, path: FieldPath): void {
    if (typeof value !== 'object' || value === null) return;
    if ('sample' in value && value.sample === true) {
      const place = { file: shaped.at.file, ...shaped.at.locate(path), field: path.join('.') };
      issues.push(issueOf('sample-value', place, {}, 'warning'));
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
        issues.push(issueOf('sample-value', { file, line, column: 1, field }, {}, 'warning'));
  }

  for (const shaped of [draft.agencies, draft.sources, ...draft.items, ...draft.procedures]) {
    if (shaped) walk(shaped, shaped.data, []);
  }
  for (const { original } of draft.items) readThrough(original);
  for (const { version } of draft.translations) readThrough(version);
  return issues;
}
