/** Atom (RFC 4287), also as a guest of RSS. */
import type { LintRule } from '../rule.js';
import { atomLinkNotEmpty } from './atom/atom-link-not-empty.js';
import { attrNotBlank } from './atom/attr-not-blank.js';
import { containsEmail } from './atom/contains-email.js';
import { duplicateAtomLink } from './atom/duplicate-atom-link.js';
import { duplicateEntries } from './atom/duplicate-entries.js';
import { duplicateUpdated } from './atom/duplicate-updated.js';
import { invalidTextType } from './atom/invalid-text-type.js';
import { misplacedMetadata } from './atom/misplaced-metadata.js';
import { missingContentOrAlternate } from './atom/missing-content-or-alternate.js';
import { missingHref } from './atom/missing-href.js';
import { missingSelf } from './atom/missing-self.js';
import { missingSourceElement } from './atom/missing-source-element.js';
import { missingSummary } from './atom/missing-summary.js';
import { missingTextualContent } from './atom/missing-textual-content.js';
import { missingXhtmlDiv } from './atom/missing-xhtml-div.js';
import { nonCanonicalUri } from './atom/non-canonical-uri.js';
import { notBase64 } from './atom/not-base64.js';
import { relativeSelf } from './atom/relative-self.js';
import { selfDoesntMatchLocation } from './atom/self-doesnt-match-location.js';
import { selfNotAtom } from './atom/self-not-atom.js';
import { unexpectedWhitespace } from './atom/unexpected-whitespace.js';
import { unregisteredAtomLinkRel } from './atom/unregistered-atom-link-rel.js';

export const ATOM_RULES: readonly LintRule[] = [
  missingSelf,
  containsEmail,
  relativeSelf,
  selfDoesntMatchLocation,
  selfNotAtom,
  missingHref,
  attrNotBlank,
  duplicateAtomLink,
  unregisteredAtomLinkRel,
  atomLinkNotEmpty,
  misplacedMetadata,
  missingContentOrAlternate,
  missingTextualContent,
  missingSummary,
  invalidTextType,
  missingXhtmlDiv,
  notBase64,
  duplicateEntries,
  duplicateUpdated,
  unexpectedWhitespace,
  nonCanonicalUri,
  missingSourceElement,
];
