/** A poster, or any product whose sheets are read page by page. */

import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { PrintTemplate } from '../template/template.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { checkLayout } from './check-layout.js';
import { fillCopies } from './fill-copies.js';

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
