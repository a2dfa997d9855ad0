import type { Issue } from '../model/index.js';
import type { Draft, Shaped } from './draft.js';
import { issueOf } from './messages.js';
import type { FieldPath } from './parse-yaml.js';

/** Every value that is only a sample, as a warning: what stands between a demonstration and the real thing. */
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

  for (const shaped of [draft.agencies, draft.sources, ...draft.items, ...draft.procedures]) {
    if (shaped) walk(shaped, shaped.data, []);
  }
  return issues;
}
