/** What cannot be read: encodings, XML, JSON, documents beyond the limits. */
import type { LintRule } from '../rule.js';
import { badXmlVersion } from './reading/bad-xml-version.js';
import { encodingMismatch } from './reading/encoding-mismatch.js';
import { invalidDoctype } from './reading/invalid-doctype.js';
import { jsonError } from './reading/json-error.js';
import { missingNamespace } from './reading/missing-namespace.js';
import { obscureEncoding } from './reading/obscure-encoding.js';
import { saxError } from './reading/sax-error.js';
import { undefinedNamedEntity } from './reading/undefined-named-entity.js';
import { unicodeError } from './reading/unicode-error.js';
import { unknownEncoding } from './reading/unknown-encoding.js';
import { validatorLimit } from './reading/validator-limit.js';

export const READING_RULES: readonly LintRule[] = [
  validatorLimit,
  unknownEncoding,
  unicodeError,
  encodingMismatch,
  obscureEncoding,
  saxError,
  undefinedNamedEntity,
  missingNamespace,
  invalidDoctype,
  badXmlVersion,
  jsonError,
];
