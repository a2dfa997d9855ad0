/** Bytes → text. */
import type { Issue } from '../../model/index.js';
import { issueOf, placeIn } from '../messages/messages.js';

/** A text file made clean: UTF-8, no byte order mark, LF, NFC. */
interface DecodedText {
  readonly text: string;
  readonly issues: readonly Issue[];
}

// Everything that no editor should leave in a text: C0 and C1 controls but tab and LF, the two noncharacters, and the
// marks that turn the direction of the letters around, with which a text can show another thing than it says.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

// A letter of any language here bears two marks at most; runs without end only cost time.
const MARKS = /\p{M}{9}/u;

/** The first character of a text that must not stand in content, as `U+0007`; `undefined` when there is none. */
export function forbiddenIn(text: string): { readonly index: number; readonly code: string } | undefined {
  const bad = FORBIDDEN.exec(text) ?? /\p{Cs}/u.exec(text) ?? MARKS.exec(text);
  if (bad === null) return undefined;
  const code = (bad[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index: bad.index, code: `U+${code}` };
}

/**
 * Bytes of a content file as text. A byte order mark and CRLF are what Windows editors write: both are taken off
 * silently. Text in NFD is composed (NFC) with a warning. Bytes that are not UTF-8 and control characters are errors.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfBadByte(bytes);
    return { text: '', issues: [issueOf('not-utf8', placeIn(file, line))] };
  }
  text = text.replace(/\r\n?/g, '\n');
  const issues: Issue[] = [];
  const bad = forbiddenIn(text);
  if (bad) {
    const place = { file, ...placeOf(text, bad.index), field: '' };
    return { text: '', issues: [issueOf('control-character', place, { code: bad.code })] };
  }
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let offset = 0;
    while (composed.charCodeAt(offset) === text.charCodeAt(offset)) offset += 1;
    issues.push(issueOf('not-nfc', { file, ...placeOf(text, offset), field: '' }, {}, 'warning'));
  }
  return { text: composed, issues };
}

/** Line and column, from 1, of an index in a text. */
function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return { line, column: index - before.lastIndexOf('\n') };
}

function lineOfBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const index = lenient.indexOf('\uFFFD');
  return index < 0 ? 1 : lenient.slice(0, index).split('\n').length;
}
