import type { Words } from './say.js';
import { YAML_MESSAGES } from './yaml-messages.js';

type Reason = keyof typeof YAML_MESSAGES;

// The names are those of the yaml package.
const BY_CODE: Readonly<Record<string, Reason>> = {
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-value',
  BLOCK_IN_FLOW: 'list-indent',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  DUPLICATE_KEY: 'same-field-twice',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'no-colon',
  UNEXPECTED_TOKEN: 'after-value',
  BAD_ALIAS: 'bad-start',
  ALIAS_PROPS: 'bad-start',
  MULTIPLE_ANCHORS: 'bad-start',
  MULTIPLE_TAGS: 'bad-start',
  BAD_PROP_ORDER: 'bad-start',
  TAG_RESOLVE_FAILED: 'bad-start',
  BAD_COLLECTION_TYPE: 'bad-start',
  BAD_DIRECTIVE: 'bad-start',
  BAD_SCALAR_START: 'bad-start',
  BAD_DQ_ESCAPE: 'backslash',
  NON_STRING_KEY: 'bad-name',
  KEY_OVER_1024_CHARS: 'long-line',
  MULTIPLE_DOCS: 'second-part',
};

/** The parser's fault in words for people. `line` is the text of the line at which it stopped. */
export function explainYamlFault(code: string, message: string, line: string): Words {
  return YAML_MESSAGES[reasonOf(code, message, line)];
}

// One code of the parser covers several slips, and one slip gives several codes; the line itself tells them apart.
function reasonOf(code: string, message: string, line: string): Reason {
  if (/^Missing closing .*quote/.test(message)) return 'open-quote';
  if (/^Flow (?:sequence|map)\b/.test(message)) return 'open-bracket';
  if (code !== 'TAB_AS_INDENT' && /^\s*(?:- )?[\w-]+:\s+[*&!@%`]/.test(line)) return 'bad-start';
  if (code === 'MISSING_CHAR' && message.includes('- indicator')) return 'list-indent';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (/^\s*(?:- )?[A-Za-z][\w-]*:[^\s/]/.test(line)) return 'no-space';
    if (/^\s*-(?:\s|$)/.test(line) && code !== 'BLOCK_AS_IMPLICIT_KEY') return 'list-indent';
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(line)) return 'indent';
  if (code === 'UNEXPECTED_TOKEN' && message.includes('block-seq-ind')) return 'list-indent';
  return BY_CODE[code] ?? 'other';
}
