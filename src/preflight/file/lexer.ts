/** Octets → tokens → values (ISO 32000-1, 7.2 and 7.3). Total: whatever the octets are, it moves forward and ends. */
import { PdfFault } from './pdf-fault.js';
import { isName, type PdfName, type PdfValue } from './pdf-value.js';

/** A word that is no value: `obj`, `BT`, `Tj`, and the brackets. */
export interface Keyword {
  readonly keyword: string;
}
export type Token = PdfValue | Keyword;

/** Nesting of arrays and dictionaries; more is no document but a trap. */
const DEEPEST = 100;

const [SPACE, DELIMITER] = [1, 2];
/** What each octet does to a name, a number or a word: nothing, or it ends it (7.2.2). */
const KINDS = new Uint8Array(256);
for (const octet of [0, 9, 10, 12, 13, 32]) KINDS[octet] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads one token after the other. */
export class Lexer {
  readonly bytes: Uint8Array;
  /** Where the next token is looked for. */
  offset: number;
  /** Of each name and keyword there is one object: content says few of them, and those many times. */
  readonly #names = new Map<string, PdfName>();
  readonly #keywords = new Map<string, Keyword>();

  constructor(bytes: Uint8Array, offset = 0) {
    this.bytes = bytes;
    this.offset = offset;
  }

  /** `undefined` at the end. */
  next(): Token | undefined {
    this.#skipSpace();
    const byte = this.bytes[this.offset];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        return this.#readName();
      case 0x28:
        return this.#readString();
      case 0x3c:
        return this.bytes[this.offset + 1] === 0x3c ? this.#bracket('<<') : this.#readHex();
      case 0x3e:
        return this.#bracket(this.bytes[this.offset + 1] === 0x3e ? '>>' : '>');
      case 0x5b:
      case 0x5d:
      case 0x7b:
      case 0x7d:
      case 0x29:
        return this.#bracket(String.fromCharCode(byte));
      default:
        return this.#readWord();
    }
  }

  /** White space, and comments, which end with their line. */
  #skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.offset];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.offset < bytes.length && bytes[this.offset] !== 10 && bytes[this.offset] !== 13)
          this.offset += 1;
      } else if (KINDS[byte] === SPACE) this.offset += 1;
      else return;
    }
  }

  #readName(): PdfName {
    this.offset += 1;
    const text = this.#readRegular().replace(/#([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    const known = this.#names.get(text) ?? { name: text };
    this.#names.set(text, known);
    return known;
  }

  /** A number, or a word that stands for a value, or one that stands for itself. */
  #readWord(): Token {
    const text = this.#readRegular();
    if (/^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/.test(text)) {
      // Writers with a fault of their own give “--3” and “12-3”; readers take what makes sense of it.
      const value = Number.parseFloat(text.replace(/^[+-]*(?=[+-])/, ''));
      return Number.isFinite(value) ? value : 0;
    }
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return this.#keyword(text);
  }

  #readRegular(): string {
    const { bytes } = this;
    const start = this.offset;
    while (this.offset < bytes.length && KINDS[bytes[this.offset] ?? 0] === 0) this.offset += 1;
    let text = '';
    for (let index = start; index < this.offset; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
    return text;
  }

  #bracket(text: string): Keyword {
    this.offset += text.length;
    return this.#keyword(text);
  }

  #keyword(text: string): Keyword {
    const known = this.#keywords.get(text) ?? { keyword: text };
    this.#keywords.set(text, known);
    return known;
  }

  #readHex(): PdfValue {
    this.offset += 1;
    let digits = '';
    while (this.offset < this.bytes.length && this.bytes[this.offset] !== 0x3e) {
      const character = this.#character();
      if (/[0-9a-f]/i.test(character)) digits += character;
      this.offset += 1;
    }
    this.offset += 1;
    let string = '';
    for (let index = 0; index < digits.length; index += 2) {
      string += String.fromCharCode(parseInt(digits.slice(index, index + 2).padEnd(2, '0'), 16));
    }
    return { string };
  }

  #readString(): PdfValue {
    this.offset += 1;
    let string = '';
    let open = 1;
    while (this.offset < this.bytes.length) {
      const character = this.#character();
      this.offset += 1;
      if (character === '\\') string += this.#escaped();
      else {
        if (character === '(') open += 1;
        if (character === ')') open -= 1;
        if (open === 0) break;
        string += character;
      }
    }
    return { string };
  }

  /** What stands behind a backslash (7.3.4.2). */
  #escaped(): string {
    const character = this.#character();
    if (/[0-7]/.test(character)) {
      let digits = '';
      while (digits.length < 3 && /[0-7]/.test(this.#character())) {
        digits += this.#character();
        this.offset += 1;
      }
      return String.fromCharCode(parseInt(digits, 8) & 255);
    }
    this.offset += 1;
    if (character === '\r') {
      if (this.bytes[this.offset] === 10) this.offset += 1;
      return '';
    }
    return character === '\n' ? '' : (ESCAPES[character] ?? character);
  }

  #character(): string {
    return String.fromCharCode(this.bytes[this.offset] ?? 0);
  }
}

export function isKeyword(token: Token | undefined): token is Keyword {
  return typeof token === 'object' && token !== null && 'keyword' in token;
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
  const { offset } = lexer;
  const generation = lexer.next();
  if (typeof generation === 'number' && Number.isInteger(generation)) {
    const word = lexer.next();
    if (isKeyword(word) && word.keyword === 'R') return { object };
  }
  lexer.offset = offset;
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
