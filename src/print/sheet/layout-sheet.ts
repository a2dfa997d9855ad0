/** A subject on whatever its template is. */
import { LayoutError } from '../../errors.js';
import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { checkLayout } from './check-layout.js';
import { fillTemplate } from './fill-template.js';
import { fillCopies } from './page-copies.js';

/**
 * The first of some subjects that fits its template: they come from the fullest to the shortest.
 *
 * @throws LayoutError of the last, when none fits
 *
 * @example
 * layoutFirst([subject], templates.get('leaflet'), typefaces).pages.length; // 2
 */
export function layoutFirst(
  subjects: readonly PrintSubject[],
  template: PrintTemplate,
  typefaces: Typefaces,
): Layout {
  for (const subject of subjects.slice(0, -1)) {
    try {
      return layoutSheet(subject, template, typefaces);
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
    }
  }
  const last = subjects.at(-1);
  if (last === undefined) throw new RangeError('there is no subject');
  return layoutSheet(last, template, typefaces);
}

/**
 * Lays a subject out with the layout that its template names.
 *
 * @throws LayoutError as `layoutPoster` and `layoutLeaflet` do.
 *
 * @example
 * layoutSheet(subject, templates.get('leaflet'), typefaces).pages.length; // 2
 */
export function layoutSheet(subject: PrintSubject, template: PrintTemplate, typefaces: Typefaces): Layout {
  return template.layout === 'leaflet'
    ? layoutLeaflet(subject, template, typefaces)
    : layoutPoster(subject, template, typefaces);
}

/**
 * Lays a subject out as a poster: every text as large as its slot allows, then checked for what leaves the safe area or overlaps.
 *
 * @throws LayoutError naming slot, language, content file and line, and by how many millimetres and characters it does not fit.
 *
 * @example
 * const layout = layoutPoster(subjectOf(campaign, item, item.versions[0]), poster, await loadTypefaces());
 * layout.pages.length; // 1
 */
export function layoutPoster(subject: PrintSubject, template: PrintTemplate, typefaces: Typefaces): Layout {
  const filled = fillCopies(subject, template, typefaces);
  return checkLayout(filled.layout, subject, filled.template);
}

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
