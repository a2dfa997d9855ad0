/** JSON Feed 1.1. */
import type { LintRule } from '../rule.js';
import { jsonFeedBlank } from './json/json-feed-blank.js';
import { jsonFeedDeprecatedAuthor } from './json/json-feed-deprecated-author.js';
import { jsonFeedDuplicateField } from './json/json-feed-duplicate-field.js';
import { jsonFeedDuplicateId } from './json/json-feed-duplicate-id.js';
import { jsonFeedEmptyAuthor } from './json/json-feed-empty-author.js';
import { jsonFeedExtensionName } from './json/json-feed-extension-name.js';
import { jsonFeedMissingAddress } from './json/json-feed-missing-address.js';
import { jsonFeedMissingContent } from './json/json-feed-missing-content.js';
import { jsonFeedMissingField } from './json/json-feed-missing-field.js';
import { jsonFeedNextUrl } from './json/json-feed-next-url.js';
import { jsonFeedNumber } from './json/json-feed-number.js';
import { jsonFeedObsoleteVersion } from './json/json-feed-obsolete-version.js';
import { jsonFeedSelfDoesntMatchLocation } from './json/json-feed-self-doesnt-match-location.js';
import { jsonFeedUnknownField } from './json/json-feed-unknown-field.js';
import { jsonFeedVersion } from './json/json-feed-version.js';
import { jsonFeedWrongType } from './json/json-feed-wrong-type.js';

export const JSON_RULES: readonly LintRule[] = [
  jsonFeedVersion,
  jsonFeedObsoleteVersion,
  jsonFeedMissingField,
  jsonFeedWrongType,
  jsonFeedUnknownField,
  jsonFeedExtensionName,
  jsonFeedDuplicateField,
  jsonFeedDuplicateId,
  jsonFeedBlank,
  jsonFeedMissingContent,
  jsonFeedMissingAddress,
  jsonFeedNextUrl,
  jsonFeedSelfDoesntMatchLocation,
  jsonFeedEmptyAuthor,
  jsonFeedDeprecatedAuthor,
  jsonFeedNumber,
];
