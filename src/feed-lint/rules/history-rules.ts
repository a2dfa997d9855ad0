/** Pages and archives (RFC 5005). */
import type { LintRule } from '../rule.js';
import { archiveIncomplete } from './history/archive-incomplete.js';
import { feedHistoryRelInEntry } from './history/feed-history-rel-in-entry.js';
import { feedRelInCompleteFeed } from './history/feed-rel-in-complete-feed.js';
import { linkPastEnd } from './history/link-past-end.js';
import { missingCurrentInArchive } from './history/missing-current-in-archive.js';

export const HISTORY_RULES: readonly LintRule[] = [
  feedHistoryRelInEntry,
  feedRelInCompleteFeed,
  archiveIncomplete,
  missingCurrentInArchive,
  linkPastEnd,
];
