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
  publicVersions,
  publishedItems,
} from '../model/index.js';
import { publicationBefore } from './retired/vanished-items.js';

/**
 * Of each published item, for the manifest: a short hash of its words in each language, and behind a space its `updated` where it has one.
 *
 * @example
 * Object.keys(textMarks(campaign, '2020-07-06T00:00:00Z')); // ['buu-chinh', 'mot-cua']
 */
export function textMarks(campaign: Campaign, at: InstantLike): Record<string, string> {
  const marks = publishedItems(campaign, at).map((item) => [item.id, markOf(item, campaign, at)] as const);
  return Object.fromEntries(marks.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A warning for each item whose words in a language are not those of the last publication (`previous`) while its `updated` is the same. A language
 * that is new, or has gone, is no change of the others. A publication that kept no marks tells nothing.
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
    const [[now = '', updated], [then = '', said]] = [
      markOf(item, campaign, at).split(' '),
      known.split(' '),
    ];
    const earlier = new Map(hashesIn(then));
    const changed = hashesIn(now).some(([language, hash]) => (earlier.get(language) ?? hash) !== hash);
    if (!changed || updated !== said) return [];
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

/** `vi:0123456789abcdef,jra:… 2020-07-06`, of the languages that are public by then. */
function markOf(item: Item, { timeZone }: Pick<Campaign, 'timeZone'>, at: InstantLike): string {
  const marks = publicVersions(item, instantOf(at), timeZone).map(
    ({ language, title, summary, body, script = [] }) => {
      const texts = [body, script].map((text) => bodyHtml(text, 1, { withSamples: true }));
      const hash = createHash('sha256').update(JSON.stringify([title, summary, ...texts]));
      return `${language}:${hash.digest('hex').slice(0, 16)}`;
    },
  );
  return [marks.join(','), item.updated ?? []].flat().join(' ');
}

function hashesIn(marks: string): [language: string, hash: string][] {
  return marks.split(',').map((mark) => {
    const [language = '', hash = ''] = mark.split(':');
    return [language, hash];
  });
}
