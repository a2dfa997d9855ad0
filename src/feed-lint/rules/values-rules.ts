/** Spellings: dates, addresses, languages, numbers, media types. */
import type { LintRule } from '../rule.js';
import { emailFormat } from './values/email-format.js';
import { implausibleDate } from './values/implausible-date.js';
import { incorrectDow } from './values/incorrect-dow.js';
import { invalidAddrSpec } from './values/invalid-addr-spec.js';
import { invalidBooleanAttribute } from './values/invalid-boolean-attribute.js';
import { invalidContact } from './values/invalid-contact.js';
import { invalidFullLink } from './values/invalid-full-link.js';
import { invalidIntegerAttribute } from './values/invalid-integer-attribute.js';
import { invalidIri } from './values/invalid-iri.js';
import { invalidLanguage } from './values/invalid-language.js';
import { invalidMimeAttribute } from './values/invalid-mime-attribute.js';
import { invalidMimeType } from './values/invalid-mime-type.js';
import { invalidNonNegativeInteger } from './values/invalid-non-negative-integer.js';
import { invalidPositiveInteger } from './values/invalid-positive-integer.js';
import { invalidRfc2822Date } from './values/invalid-rfc2822-date.js';
import { invalidRfc3339Date } from './values/invalid-rfc3339-date.js';
import { invalidTag } from './values/invalid-tag.js';
import { invalidTrueFalse } from './values/invalid-true-false.js';
import { invalidUriChar } from './values/invalid-uri-char.js';
import { invalidUrlAttribute } from './values/invalid-url-attribute.js';
import { invalidUrn } from './values/invalid-urn.js';
import { invalidUuid } from './values/invalid-uuid.js';
import { invalidW3CdtfDate } from './values/invalid-w3-cdtf-date.js';
import { missingRealName } from './values/missing-real-name.js';
import { problematicalRfc822Date } from './values/problematical-rfc822-date.js';
import { schemeNotIanaRegistered } from './values/scheme-not-iana-registered.js';
import { uriNotIri } from './values/uri-not-iri.js';
import { useZeroForUnknown } from './values/use-zero-for-unknown.js';

export const VALUES_RULES: readonly LintRule[] = [
  invalidRfc2822Date,
  incorrectDow,
  problematicalRfc822Date,
  invalidRfc3339Date,
  invalidW3CdtfDate,
  implausibleDate,
  invalidLanguage,
  invalidUriChar,
  uriNotIri,
  invalidFullLink,
  invalidIri,
  invalidTag,
  invalidUrn,
  invalidUuid,
  schemeNotIanaRegistered,
  invalidUrlAttribute,
  invalidMimeAttribute,
  invalidMimeType,
  invalidIntegerAttribute,
  invalidNonNegativeInteger,
  useZeroForUnknown,
  invalidPositiveInteger,
  invalidBooleanAttribute,
  invalidTrueFalse,
  invalidContact,
  invalidAddrSpec,
  missingRealName,
  emailFormat,
];
