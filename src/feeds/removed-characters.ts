/** What the writers take out of a slice, by name. */

import type { Slice } from '../model/index.js';
import { removedFrom } from '../model/index.js';

/**
 * A character that no feed may hold, and where it stood.
 *
 * @example
 * const removed: RemovedCharacter = { entry: 'tag:loaphat.example,2020:item/mot-cua', field: 'title', code: 'U+0007', count: 1 };
 */
export interface RemovedCharacter {
  /** The guid of the entry; absent for a text of the feed itself. */
  readonly entry?: string;
  /** `title`, `html`, `categories.0.label`… */
  readonly field: string;
  /** `U+0007`. */
  readonly code: string;
  readonly count: number;
}

/**
 * The characters that `renderRss`, `renderAtom` and `renderJsonFeed` leave out of a slice: controls, halves of surrogate pairs, U+FFFE and
 * U+FFFF (outside `Char` of XML 1.0, 2.2, or reported by validators). Folders that `loadCampaign` accepts hold none; texts from elsewhere
 * may. A line end that becomes `\n` is not counted.
 *
 * @example
 * removedCharacters({ ...slice, title: 'Hồ sơ\u0007' }); // [{ field: 'title', code: 'U+0007', count: 1 }]
 */
export function removedCharacters({ entries, retired = [], ...about }: Slice): RemovedCharacter[] {
  const notices = retired.flatMap(({ notice, ...tombstone }) => [
    { id: tombstone.id, data: tombstone },
    ...(notice === undefined ? [] : [{ id: notice.id, data: notice }]),
  ]);
  return [
    ...removedIn(about),
    ...[...notices, ...entries.map((entry) => ({ id: entry.id, data: entry }))].flatMap(({ id, data }) =>
      removedIn(data).map((removed) => ({ entry: id, ...removed })),
    ),
  ];
}

function removedIn(data: object, path = ''): RemovedCharacter[] {
  return Object.entries(data).flatMap(([key, value]): RemovedCharacter[] => {
    const field = `${path}${key}`;
    if (typeof value === 'object' && value !== null) return removedIn(value, `${field}.`);
    if (typeof value !== 'string') return [];
    const counts = new Map<string, number>();
    for (const code of removedFrom(value).map(codeOf)) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].map(([code, count]) => ({ field, code, count }));
  });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
