/** Entries for formats that have no word for deletion. */
import type { Entry, Slice } from '../../model/index.js';

/** Notices of what was withdrawn, then the entries: a notice is the newest news of a feed, whatever date its item bears. */
export function withNotices({ retired = [], entries }: Slice): readonly Entry[] {
  return [...retired.flatMap(({ notice }) => notice ?? []), ...entries];
}
