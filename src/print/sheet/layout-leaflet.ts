/** A folded leaflet: an A4 sheet, two pages, three panels a page (roll fold: the flap that folds in is 3 mm narrower). */

import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { checkLayout } from './check-layout.js';
import { fillTemplate } from './fill-template.js';

/**
 * Lays a subject out as a leaflet: outside flap | back | cover, inside three panels through which the text runs on. No text
 * crosses a fold.
 *
 * @throws LayoutError naming slot, language, content file and line, and by how many millimetres and characters it does not fit.
 *
 * @example
 * const layout = layoutLeaflet(subjectOf(campaign, item, item.versions[0]), leaflet, await loadTypefaces());
 * layout.pages.length; // 2
 */
export function layoutLeaflet(subject: PrintSubject, template: PrintTemplate, typefaces: Typefaces): Layout {
  return checkLayout(fillTemplate(subject, template, typefaces), subject, template);
}
