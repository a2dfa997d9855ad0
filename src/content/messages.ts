/** Issues with their words. Schemas and checks name a message by its key; only `*-messages.ts` say it to people. */
import type { Bilingual, Issue, Severity } from '../model/index.js';
import { FILE_MESSAGES } from './file-messages.js';
import { MEDIA_MESSAGES } from './media-messages.js';
import { RELATION_MESSAGES } from './relation-messages.js';
import { SHAPE_MESSAGES } from './shape-messages.js';

const MESSAGES = { ...FILE_MESSAGES, ...SHAPE_MESSAGES, ...RELATION_MESSAGES, ...MEDIA_MESSAGES };

export type MessageCode = keyof typeof MESSAGES;

/** Is this the key of a message? */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}

/** An issue with its words; `{name}` in a message is replaced by `values.name`. */
export function issueOf(
  code: MessageCode,
  place: Pick<Issue, 'file' | 'line' | 'column' | 'field'>,
  values: Readonly<Record<string, string>>,
  severity: Severity = 'error',
): Issue {
  const fill = (words: Bilingual): Bilingual => ({
    vi: fillIn(words.vi, values),
    en: fillIn(words.en, values),
  });
  return { severity, code, ...place, what: fill(MESSAGES[code].what), fix: fill(MESSAGES[code].fix) };
}

const SHOWN_VALUE = 80;

/** Puts values into the places of a message. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return value.length > SHOWN_VALUE * 4 ? `${value.slice(0, SHOWN_VALUE)}…` : value;
  });
}
