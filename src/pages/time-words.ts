/** Short forms of dates for narrow screens; the long ones are the model's. */
import { dateAt, dateText, startOf } from '../model/index.js';

/** The date of a moment in a zone. */
export function dateOfMoment(moment: string, timeZone: string): string {
  return moment.includes('T') ? dateAt(startOf(moment, timeZone), timeZone) : moment;
}

/** `06/07`. */
export function shortDateText(date: string): string {
  return dateText(date).slice(0, 5);
}

/** `28` of `2020-W28`. */
export function weekNumber(week: string): number {
  return Number(week.slice(week.indexOf('W') + 1));
}
