/** Octets → tokens → values (ISO 32000-1, 7.2 and 7.3). Total: whatever the octets are, it moves forward and ends. */
import { PdfFault } from './pdf-fault.js';
import { isName, type PdfName, type PdfValue } from './pdf-value.js';

/** A word that is no value: `obj`, `BT`, `Tj`, and the brackets. */
export interface Keyword {
  readonly keyword: string;
}
export type Token = PdfValue | Keyword;

export interface Lexer {
  readonly bytes: Uint8Array;
  /** Where the next token is looked for. */
  at: number;
  /** `undefined` at the end. */
  next(): Token | undefined;
}

export function isKeyword(token: Token | undefined): token is Keyword {
  return typeof token === 'object' && token !== null && 'keyword' in token;
}

/** Nesting of arrays and dictionaries; more is no document but a trap. */
const DEEPEST = 100;

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export function openLexer(bytes: Uint8Array, at = 0): Lexer {
  const names = new Map<string, PdfName>();
  const keywords = new Map<string, Keyword>();
  const lexer: Lexer = { bytes, at, next };
  return lexer;

  function next(): Token | undefined {
    skipSpace();
    const byte = bytes[lexer.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        return readName();
      case 0x28:
        return readString();
      case 0x3c:
        return bytes[lexer.at + 1] === 0x3c ? bracket('<<') : readHex();
      case 0x3e:
        return bytes[lexer.at + 1] === 0x3e ? bracket('>>') : bracket('>');
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
      case 0x29:
        return bracket(String.fromCharCode(byte));
      default:
        return readWord();
    }
  }

  function skipSpace(): void {
    for (;;) {
      const byte = bytes[lexer.at];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (lexer.at < bytes.length && bytes[lexer.at] !== 10 && bytes[lexer.at] !== 13) lexer.at += 1;
      } else if (SPACE.has(byte)) lexer.at += 1;
      else return;
    }
  }

  function bracket(text: string): Keyword {
    lexer.at += text.length;
    return keyword(text);
  }

  function keyword(text: string): Keyword {
    const known = keywords.get(text) ?? { keyword: text };
    keywords.set(text, known);
    return known;
  }

  function readRegular(): string {
    const start = lexer.at;
    while (lexer.at < bytes.length) {
      const byte = bytes[lexer.at] ?? 0;
      if (SPACE.has(byte) || DELIMITER.has(byte)) break;
      lexer.at += 1;
    }
    let text = '';
    for (let index = start; index < lexer.at; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
    return text;
  }

  function readName(): PdfName {
    lexer.at += 1;
    const text = readRegular().replace(/#([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    const known = names.get(text) ?? { name: text };
    names.set(text, known);
    return known;
  }

  function readWord(): Token {
    const text = readRegular();
    if (/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/.test(text)) {
      // Writers with a fault of their own give “--3” and “12-3”; readers take what makes sense of it.
      const value = Number.parseFloat(text.replace(/^[+-]*(?=[+-])/, ''));
      return Number.isFinite(value) ? value : 0;
    }
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return keyword(text);
  }

  function readHex(): PdfValue {
    lexer.at += 1;
    let digits = '';
    while (lexer.at < bytes.length && bytes[lexer.at] !== 0x3e) {
      const character = String.fromCharCode(bytes[lexer.at] ?? 0);
      if (/[0-9a-f]/i.test(character)) digits += character;
      lexer.at += 1;
    }
    lexer.at += 1;
    let string = '';
    for (let index = 0; index < digits.length; index += 2) {
      string += String.fromCharCode(parseInt(digits.slice(index, index + 2).padEnd(2, '0'), 16));
    }
    return { string };
  }

  function readString(): PdfValue {
    lexer.at += 1;
    let string = '';
    let open = 1;
    while (lexer.at < bytes.length) {
      const character = String.fromCharCode(bytes[lexer.at] ?? 0);
      lexer.at += 1;
      if (character === '\\') string += escaped();
      else {
        if (character === '(') open += 1;
        if (character === ')') open -= 1;
        if (open === 0) break;
        string += character;
      }
    }
    return { string };
  }

  function escaped(): string {
    const character = String.fromCharCode(bytes[lexer.at] ?? 0);
    if (/[0-7]/.test(character)) {
      let digits = '';
      while (digits.length < 3 && /[0-7]/.test(String.fromCharCode(bytes[lexer.at] ?? 0))) {
        digits += String.fromCharCode(bytes[lexer.at] ?? 0);
        lexer.at += 1;
      }
      return String.fromCharCode(parseInt(digits, 8) & 255);
    }
    lexer.at += 1;
    if (character === '\r') {
      if (bytes[lexer.at] === 10) lexer.at += 1;
      return '';
    }
    return character === '\n' ? '' : (ESCAPES[character] ?? character);
  }
}

/**
 * The next value; `undefined` at the end. A keyword is given back as it is: in a content stream it is an operator.
 *
 * @param refs whether `12 0 R` is a reference, as in a file, or three tokens, as in a content stream
 */
export function readValue(lexer: Lexer, refs: boolean, depth = 0): Token | undefined {
  if (depth > DEEPEST) {
    throw new PdfFault('limit', {
      vi: `Đối tượng lồng nhau quá ${DEEPEST} tầng.`,
      en: `Objects are nested more than ${DEEPEST} deep.`,
    });
  }
  const token = lexer.next();
  if (isKeyword(token)) {
    if (token.keyword === '[') return readArray(lexer, refs, depth);
    if (token.keyword === '<<') return readDict(lexer, refs, depth);
    return token;
  }
  if (refs && typeof token === 'number' && Number.isInteger(token) && token >= 0)
    return readRef(lexer, token);
  return token;
}

function readRef(lexer: Lexer, object: number): PdfValue {
  const { at } = lexer;
  const generation = lexer.next();
  if (typeof generation === 'number' && Number.isInteger(generation)) {
    const word = lexer.next();
    if (isKeyword(word) && word.keyword === 'R') return { object };
  }
  lexer.at = at;
  return object;
}

function readArray(lexer: Lexer, refs: boolean, depth: number): PdfValue {
  const values: PdfValue[] = [];
  for (;;) {
    const value = readValue(lexer, refs, depth + 1);
    if (value === undefined) return values;
    if (!isKeyword(value)) values.push(value);
    else if (value.keyword === ']') return values;
    else if (endsObject(value.keyword)) return values;
  }
}

function readDict(lexer: Lexer, refs: boolean, depth: number): PdfValue {
  const dict = new Map<string, PdfValue>();
  for (;;) {
    const key = readValue(lexer, refs, depth + 1);
    if (key === undefined || (isKeyword(key) && (key.keyword === '>>' || endsObject(key.keyword))))
      return dict;
    if (isKeyword(key) || !isName(key)) continue;
    const value = readValue(lexer, refs, depth + 1);
    if (value === undefined) return dict;
    if (!isKeyword(value)) dict.set(key.name, value);
    else if (value.keyword === '>>' || endsObject(value.keyword)) return dict;
  }
}

/** A bracket that was never closed ends where the object does. */
function endsObject(keyword: string): boolean {
  return keyword === 'endobj' || keyword === 'stream' || keyword === 'endstream';
}
