/** Corrections and removals upstream that nobody has dealt with yet. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Issue } from '../model/index.js';
import { isNote } from './copies-in-hand.js';

/**
 * A warning for each note that lies in `inbox/` of a content folder: a source has corrected or withdrawn something of which there is a
 * draft or an item. A note is dealt with when somebody has deleted it.
 *
 * @returns none where there is no inbox.
 * @example
 * await pendingNotes('content'); // []
 */
export async function pendingNotes(contentDir: string): Promise<Issue[]> {
  const names = await readdir(join(contentDir, 'inbox'), { recursive: true }).catch(() => []);
  return names
    .map((name) => `inbox/${name.replaceAll('\\', '/')}`)
    .sort(compareText)
    .flatMap((file) => {
      const kind = /\/\./.test(file) ? undefined : isNote(file);
      return kind === undefined
        ? []
        : [{ ...WORDS[kind], severity: 'warning', file, line: 0, column: 0, field: '' }];
    });
}

const FIX = {
  vi: 'Hãy đọc tệp này và làm theo; xong thì xoá tệp.',
  en: 'Read this file and do what it says; delete it when that is done.',
};

const WORDS = {
  sua: {
    code: 'upstream-corrected',
    what: {
      vi: 'nguồn tin đã sửa một tin đã lấy về; các bản đang có chưa được xem lại.',
      en: 'the source has corrected an entry that was taken; the copies in hand have not been looked at.',
    },
    fix: FIX,
  },
  rut: {
    code: 'upstream-vanished',
    what: {
      vi: 'nguồn tin không còn đăng một tin đã lấy về; các bản đang có chưa được xem lại.',
      en: 'the source no longer has an entry that was taken; the copies in hand have not been looked at.',
    },
    fix: FIX,
  },
} as const;
