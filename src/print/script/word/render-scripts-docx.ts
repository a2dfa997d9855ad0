/** The scripts of a week as a Word document, to be corrected before they are read. */
import {
  agencyOf,
  type Campaign,
  type InstantLike,
  plainLine,
  type ScriptForm,
  type WeekPlan,
} from '../../../model/index.js';
import { zipParts } from '../../../office/index.js';
import { weekScript } from '../week-script.js';
import { bookSections } from './book-xml.js';
import { windowSections } from './window-xml.js';
import { docxParts } from './word-document.js';
import { wordStyles } from './word-styles.js';

/**
 * A week's scripts as a Word document (ECMA-376, transitional), the same words in the same order as in scripts.pdf: Times New Roman
 * for texts, 16 points at double spacing by window and 15 points in a book, Arial for what is only seen, everything by styles. A day, or a
 * script by window, begins on a new page, and the head of each of its pages names it. In a book the pages hold about what those of
 * scripts.pdf hold, a window or a text stands on one where one is enough, and the rundown leads to each text by its page, a field, and by a
 * link. Heads stay with what follows; a paragraph is not split over a page turn, unless it is longer than some ten lines, and then after a
 * whole sentence. Same week, same instant: same bytes, in every zone.
 *
 * @param at the instant that the document gives as its date
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * [...renderScriptsDocx(plan, campaign, '2020-07-06T00:00:00+07:00').slice(0, 2)]; // [80, 75], the letters PK of a ZIP
 */
export function renderScriptsDocx(
  plan: WeekPlan,
  campaign: Campaign,
  at: InstantLike,
  form: ScriptForm = 'book',
): Uint8Array {
  const week = weekScript(plan, campaign);
  const { title, station, demonstration } = week;
  const sections = form === 'book' ? bookSections(week) : windowSections(week);
  const about = {
    title,
    author: plainLine(agencyOf(campaign, campaign.publisher).name),
    at,
    foot: `${station} · ${title}${demonstration ? ' · Bản mẫu' : ''}`,
  };
  return zipParts(docxParts(sections, about, wordStyles(form)));
}
