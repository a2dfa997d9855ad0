import { nearestWord } from '../content/index.js';
import { UsageError } from '../errors.js';
import type { Bilingual } from '../model/index.js';

/** Ids named in a message before the rest is only counted. */
const NAMED = 12;

/**
 * The entry with an id that a person typed.
 *
 * @param what what it is, for the message: `{ vi: 'đài', en: 'station' }`
 * @param how where the id is written, when it was not given: `--station`
 * @throws UsageError with the id that was meant, or what there is
 */
export function choose<T>(
  entries: ReadonlyMap<string, T>,
  id: string | undefined,
  what: Bilingual,
  how: string,
): T {
  const found = id === undefined ? undefined : entries.get(id);
  if (found !== undefined) return found;
  const known = [...entries.keys()];
  const rest = known.length - NAMED;
  const listed = known.slice(0, NAMED).join(', ') + (rest > 0 ? ` … (+${rest})` : '');
  if (id === undefined) {
    throw new UsageError({
      vi: `Hãy cho biết ${what.vi} (${how}). Có: ${listed || '–'}.`,
      en: `Name the ${what.en} (${how}). Known: ${listed || '–'}.`,
    });
  }
  const meant = nearestWord(id, known);
  throw new UsageError({
    vi: `Không có ${what.vi} «${id}»${meant === undefined ? `. Có: ${listed || '–'}.` : `, có phải là «${meant}»?`}`,
    en: `There is no ${what.en} “${id}”${meant === undefined ? `. Known: ${listed || '–'}.` : `; did you mean “${meant}”?`}`,
  });
}

/** Entries by their id. */
export function choicesById<T extends { readonly id: string }>(
  entries: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
