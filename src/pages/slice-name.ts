/** What a feed is called inside the campaign's own pages. */
import type { Campaign, Slice } from '../model/index.js';

/** A feed's title ends with the campaign's, so that it stands alone in a reader; on our pages the header says that already. */
export function sliceName(campaign: Pick<Campaign, 'title'>, slice: Pick<Slice, 'id' | 'title'>): string {
  if (slice.id === 'all') return 'Toàn bộ nội dung';
  const suffix = ` · ${campaign.title}`;
  return slice.title.endsWith(suffix) ? slice.title.slice(0, -suffix.length) : slice.title;
}
