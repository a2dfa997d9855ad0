/** Dates and names as pages write them, besides the words of the model. */
import { type Campaign, dateAt, type Slice, startOf } from '../model/index.js';

/** The date of a moment in a zone. */
export function dateOfMoment(moment: string, timeZone: string): string {
  return moment.includes('T') ? dateAt(startOf(moment, timeZone), timeZone) : moment;
}

/** `28` of `2020-W28`. */
export function weekNumber(week: string): number {
  return Number(week.slice(week.indexOf('W') + 1));
}

/** A feed's title ends with the campaign's, so that it stands alone in a reader; on our pages the header says that already. */
export function sliceName(campaign: Pick<Campaign, 'title'>, slice: Pick<Slice, 'id' | 'title'>): string {
  if (slice.id === 'all') return 'Toàn bộ nội dung';
  const suffix = ` · ${campaign.title}`;
  return slice.title.endsWith(suffix) ? slice.title.slice(0, -suffix.length) : slice.title;
}
