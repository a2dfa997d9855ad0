/** OPML 2.0. */
import type { LintRule } from '../rule.js';
import { invalidExpansionState } from './opml/invalid-expansion-state.js';
import { invalidOpmlVersion } from './opml/invalid-opml-version.js';
import { invalidOutlineType } from './opml/invalid-outline-type.js';
import { invalidOutlineVersion } from './opml/invalid-outline-version.js';
import { missingOutlineType } from './opml/missing-outline-type.js';
import { missingTitleAttr } from './opml/missing-title-attr.js';
import { missingUrlAttr } from './opml/missing-url-attr.js';
import { missingXmlUrl } from './opml/missing-xml-url.js';

export const OPML_RULES: readonly LintRule[] = [
  invalidOpmlVersion,
  missingXmlUrl,
  missingTitleAttr,
  missingUrlAttr,
  invalidOutlineVersion,
  missingOutlineType,
  invalidOutlineType,
  invalidExpansionState,
];
