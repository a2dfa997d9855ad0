/** A brake: what nobody took away on purpose is not taken away from everybody. */
import { PublishError } from '../errors.js';
import type { Manifest } from '../model/index.js';

/** So many of those that were public may be gone from the content folder: a fifth. */
const MOST = 0.2;
/** Of fewer, one alone would be a fifth. */
const FEW = 5;

/**
 * Refuses a publication of a content folder in which more than a fifth of the items that are public now are no more: a folder that was not
 * mounted looks like that. An item that was withdrawn or has ended is still in its folder and counts as there.
 *
 * @param before what was published last; nothing is refused after nothing
 * @param ids of all items of the content folder
 * @throws PublishError naming what is gone
 * @example
 * checkLosses(null, new Set()); // undefined
 */
export function checkLosses(before: Pick<Manifest, 'texts'> | null, ids: ReadonlySet<string>): void {
  const known = Object.keys(before?.texts ?? {});
  const gone = known.filter((id) => !ids.has(id));
  if (known.length < FEW || gone.length <= MOST * known.length) return;
  const named = gone.slice(0, 5).join(', ') + (gone.length > 5 ? ', …' : '');
  throw new PublishError({
    vi: `${gone.length} trong ${known.length} tin đang công khai không còn trong thư mục nội dung (${named}), nên chưa xuất bản gì. Hãy xem thư mục nội dung có đủ không. Nếu đúng là muốn bỏ, hãy dựng một lần với --allow-losses.`,
    en: `${gone.length} of ${known.length} public items are no longer in the content folder (${named}), so nothing was published. Look whether the folder is whole. If they are to go, build once with --allow-losses.`,
  });
}
