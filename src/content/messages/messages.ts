/** Issues with their words. Schemas and checks name a message by its key; only `*-messages.ts` say it to people. */
import type { Issue, Severity } from '../../model/index.js';
import { fill, type Values } from '../../rule/index.js';
import { FILE_MESSAGES } from './file-messages.js';
import { MEDIA_MESSAGES } from './media-messages.js';
import { RELATION_MESSAGES } from './relation-messages.js';
import { SHAPE_MESSAGES } from './shape-messages.js';

const MESSAGES = { ...FILE_MESSAGES, ...SHAPE_MESSAGES, ...RELATION_MESSAGES, ...MEDIA_MESSAGES };

export type MessageCode = keyof typeof MESSAGES;

/** Where an issue is. */
export type IssuePlace = Pick<Issue, 'file' | 'line' | 'column' | 'field'>;

/** Is this the key of a message? */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}

/** An issue with its words; `{name}` in a message is replaced by `values.name`. */
export function issueOf(
  code: MessageCode,
  place: IssuePlace,
  values: Values = {},
  severity: Severity = 'error',
): Issue {
  const { what, fix } = MESSAGES[code];
  return { severity, code, ...place, what: fill(what, values), fix: fill(fix, values) };
}

/** A whole file, or one line of its text. */
export function placeIn(file: string, line = 0, column = line === 0 ? 0 : 1, field = ''): IssuePlace {
  return { file, line, column, field };
}
