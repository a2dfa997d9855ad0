/** Texts that changed between two publications, though nobody said so: readers that know an entry by its date keep the old one. */
import { createHash } from 'node:crypto';
import {
  bodyHtml,
  type Campaign,
  dateAt,
  dateText,
  type Edition,
  type InstantLike,
  type Issue,
  type Item,
  instantOf,
  publishedItems,
} from '../model/index.js';
import { publicationBefore } from './retired/vanished-items.js';

/**
 * Of each published item, for the manifest: a short hash of its words, and behind a space its `updated` where it has one.
 *
 * @example
 * Object.keys(textMarks(campaign, '2020-07-06T00:00:00Z')); // ['buu-chinh', 'mot-cua']
 */
export function textMarks(campaign: Campaign, at: InstantLike): Record<string, string> {
  const marks = publishedItems(campaign, at).map((item) => [item.id, markOf(item)] as const);
  return Object.fromEntries(marks.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A warning for each item whose words are not those of the last publication (`previous`) while its `updated` is the same. A publication that kept no
 * marks tells nothing.
 *
 * @example
 * unstatedChanges(edition); // []
 */
export function unstatedChanges(edition: Pick<Edition, 'campaign' | 'at' | 'previous'>): Issue[] {
  const { campaign, at } = edition;
  const { timeZone } = campaign;
  const before = publicationBefore(edition);
  const marks = before?.texts ?? {};
  return publishedItems(campaign, at).flatMap((item): Issue[] => {
    const known = Object.hasOwn(marks, item.id) ? marks[item.id] : undefined;
    if (before === undefined || known === undefined) return [];
    const [[words, updated], [then, said]] = [markOf(item).split(' '), known.split(' ')];
    if (words === then || updated !== said) return [];
    const day = dateText(dateAt(instantOf(before.at), timeZone));
    return [
      {
        severity: 'warning',
        code: 'changed-without-updated',
        file: item.origin.file,
        line: item.origin.line,
        column: 1,
        field: 'updated',
        what: {
          vi: `chữ của tin khác với lần đăng ngày ${day}, mà updated vẫn như cũ: ai đã đọc tin này sẽ không được báo là có bản mới.`,
          en: `its words are not those of the publication of ${before.at}, and "updated" is the same: who has read it is not told of the new text.`,
        },
        fix: {
          vi: `Ý nghĩa đã đổi thì ghi updated: ${dateAt(at, timeZone)}; chỉ sửa lỗi chữ thì để nguyên.`,
          en: `Write updated: ${dateAt(at, timeZone)} if the meaning changed; leave it if only a spelling was mended.`,
        },
      },
    ];
  });
}

function markOf({ versions, updated }: Item): string {
  const words = versions.map(({ language, title, summary, body, script = [] }) => [
    language,
    title,
    summary,
    ...[body, script].map((text) => bodyHtml(text, 1, { withSamples: true })),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  return updated === undefined ? hash : `${hash} ${updated}`;
}
