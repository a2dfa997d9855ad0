/** What stands where: elements, attributes, namespaces. */
import type { LintRule } from '../rule.js';
import { avoidNamespacePrefix } from './structure/avoid-namespace-prefix.js';
import { duplicateElement } from './structure/duplicate-element.js';
import { mediaRssNamespace } from './structure/media-rss-namespace.js';
import { missingAttribute } from './structure/missing-attribute.js';
import { missingElement } from './structure/missing-element.js';
import { notBlank } from './structure/not-blank.js';
import { obsoleteNamespace } from './structure/obsolete-namespace.js';
import { reservedPrefix } from './structure/reserved-prefix.js';
import { undefinedElement } from './structure/undefined-element.js';
import { undeterminableVocabulary } from './structure/undeterminable-vocabulary.js';
import { unexpectedAttribute } from './structure/unexpected-attribute.js';
import { unexpectedText } from './structure/unexpected-text.js';
import { unknownFeedFormat } from './structure/unknown-feed-format.js';
import { unknownNamespace } from './structure/unknown-namespace.js';

export const STRUCTURE_RULES: readonly LintRule[] = [
  unknownFeedFormat,
  obsoleteNamespace,
  undefinedElement,
  undeterminableVocabulary,
  unexpectedAttribute,
  missingAttribute,
  missingElement,
  duplicateElement,
  unexpectedText,
  notBlank,
  unknownNamespace,
  reservedPrefix,
  mediaRssNamespace,
  avoidNamespacePrefix,
];
