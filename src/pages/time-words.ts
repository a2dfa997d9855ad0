/** What pages need of dates besides the words of the model. */
import { dateAt, startOf } from '../model/index.js';

/** The date of a moment in a zone. */
export function dateOfMoment(moment: string, timeZone: string): string {
  return moment.includes('T') ? dateAt(startOf(moment, timeZone), timeZone) : moment;
}

/** `28` of `2020-W28`. */
export function weekNumber(week: string): number {
  return Number(week.slice(week.indexOf('W') + 1));
}
