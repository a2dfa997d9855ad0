/** A subject on whatever its template is. */

import type { Layout } from '../page.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { layoutLeaflet } from './layout-leaflet.js';
import { layoutPoster } from './layout-poster.js';
import type { PrintSubject } from './subject.js';
import type { PrintTemplate } from './template.js';

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
