/** What the codes of a font of one octet mean (ISO 32000-1, 9.6.6 and Annex D). */
import type { PdfFile } from '../file/open-pdf.js';
import { isDict, isStream, nameOf, type PdfDict } from '../file/pdf-value.js';

const DECODERS = {
  WinAnsiEncoding: 'windows-1252',
  MacRomanEncoding: 'macintosh',
} as const;

/** Where StandardEncoding is not ASCII (Annex D.2). */
const STANDARD: Readonly<Record<number, string>> = {
  39: '’',
  96: '‘',
  ...pairs(161, "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ"),
  ...pairs(177, '–†‡·'),
  ...pairs(182, '¶•‚„”»…‰'),
  191: '¿',
  ...pairs(193, '`´ˆ˜¯˘˙¨'),
  202: '˚',
  203: '¸',
  ...pairs(205, '˝˛ˇ—'),
  225: 'Æ',
  227: 'ª',
  ...pairs(232, 'ŁØŒº'),
  241: 'æ',
  245: 'ı',
  ...pairs(248, 'łøœß'),
};

/**
 * The text of each code; a code that is missing has no meaning.
 *
 * @param symbolic the font has a set of its own, so that a code without a name is a mere number
 */
export function simpleEncoding(file: PdfFile, font: PdfDict, symbolic: boolean): ReadonlyMap<number, string> {
  const encoding = file.resolve(font.get('Encoding'));
  const base = isDict(encoding) ? file.name(encoding.get('BaseEncoding')) : nameOf(encoding);
  const codes = new Map<number, string>();
  if (base in DECODERS) {
    const decoder = new TextDecoder(DECODERS[base as keyof typeof DECODERS]);
    for (let code = 32; code < 256; code += 1) codes.set(code, decoder.decode(new Uint8Array([code])));
  } else if (!symbolic || base === 'StandardEncoding') {
    for (let code = 32; code < 127; code += 1) codes.set(code, String.fromCharCode(code));
    for (const [code, text] of Object.entries(STANDARD)) codes.set(Number(code), text);
  } else for (const [code, text] of builtIn(file, font)) codes.set(code, text);
  let code = 0;
  for (const entry of isDict(encoding) ? file.array(encoding.get('Differences')) : []) {
    const value = file.resolve(entry);
    if (typeof value === 'number') code = value;
    else {
      const text = textOfGlyph(nameOf(value));
      if (text === undefined) codes.delete(code);
      else codes.set(code, text);
      code += 1;
    }
  }
  return codes;
}

/** The clear text at the head of a Type 1 font, and how much of it is looked at (Adobe Type 1 Font Format, 2.2). */
const LONGEST_HEAD = 65_536;

/** What a font says itself of its codes: `dup 15 /bullet put`. */
function builtIn(file: PdfFile, font: PdfDict): [number, string][] {
  const program = file.resolve(file.dict(font.get('FontDescriptor'))?.get('FontFile'));
  if (!isStream(program)) return [];
  const head = Buffer.from(file.decode(program).bytes.subarray(0, LONGEST_HEAD)).toString('latin1');
  return [...head.matchAll(/dup\s+(\d{1,3})\s*\/([\w.]+)\s+put/g)].flatMap(([, code, name]) => {
    const text = textOfGlyph(name ?? '');
    return text === undefined ? [] : [[Number(code), text] as [number, string]];
  });
}

function pairs(first: number, letters: string): Record<number, string> {
  return Object.fromEntries([...letters].map((letter, index) => [first + index, letter]));
}

/**
 * Names of glyphs → letters: those of the Latin sets of ISO 32000-1, Annex D, and the forms `uni1EA0`, `u1EA0`, `A.small`
 * (Adobe Glyph List Specification, section 2). A name that is not here has no meaning that a reader could know.
 */

const NAMED: Readonly<Record<string, string>> = named(`
exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus +
comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less <
equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave \` braceleft { bar |
braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section § currency ¤ quotedblleft “
guillemotleft « guilsinglleft ‹ guilsinglright › fi fi fl fl endash – dagger † daggerdbl ‡ periodcentered · paragraph ¶ bullet •
quotesinglbase ‚ quotedblbase „ quotedblright ” guillemotright » ellipsis … perthousand ‰ questiondown ¿ acute ´ circumflex ˆ
tilde ˜ macron ¯ breve ˘ dotaccent ˙ dieresis ¨ ring ˚ cedilla ¸ hungarumlaut ˝ ogonek ˛ caron ˇ emdash — AE Æ ordfeminine ª
Lslash Ł Oslash Ø OE Œ ordmasculine º ae æ dotlessi ı lslash ł oslash ø oe œ germandbls ß quoteleft ‘ quoteright ’ Euro €
onesuperior ¹ twosuperior ² threesuperior ³ onequarter ¼ onehalf ½ threequarters ¾ logicalnot ¬ minus − multiply × divide ÷
plusminus ± degree ° mu µ registered ® copyright © trademark ™ brokenbar ¦ Eth Ð eth ð Thorn Þ thorn þ Dcroat Đ dcroat đ
Ohorn Ơ ohorn ơ Uhorn Ư uhorn ư dong ₫ arrowright → arrowleft ← arrowup ↑ arrowdown ↓ infinity ∞
alpha α beta β gamma γ delta δ epsilon ε epsilon1 ϵ zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ pi π rho ρ sigma σ tau τ
upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
asteriskmath ∗ circlecopyrt ○ element ∈ similar ∼ equivalence ≡ propersubset ⊂ propersuperset ⊃ union ∪ intersection ∩
arrowboth ↔ arrowdblright ⇒ arrowdblleft ⇐ radical √ partialdiff ∂ integral ∫ summation ∑ product ∏ emptyset ∅ universal ∀ existential ∃
notequal ≠ lessequal ≤ greaterequal ≥ lozenge ◊ checkmark ✓ hookabovecomb ̉ dotbelowcomb ̣ gravecomb ̀ acutecomb ́ tildecomb ̃`);

const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  dieresis: '\u0308',
  hookabove: '\u0309',
  ring: '\u030A',
  caron: '\u030C',
  dotbelow: '\u0323',
  cedilla: '\u0327',
  commaaccent: '\u0326',
  ogonek: '\u0328',
  horn: '\u031B',
};

/** The letters that a name stands for; `undefined` for a name that says nothing. */
function textOfGlyph(name: string): string | undefined {
  const base = name.split('.')[0] ?? '';
  if (base === '') return undefined;
  const known = NAMED[base];
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(base)) return base;
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(base)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }
  if (base.includes('_')) {
    const parts = base.split('_').map(textOfGlyph);
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }
  return accented(base);
}

/** `Acircumflexacute` is A with a circumflex with an acute. */
function accented(name: string): string | undefined {
  const letter =
    NAMED[name.slice(0, 5)] !== undefined && /horn$/.test(name.slice(0, 5)) ? name.slice(0, 5) : name[0];
  let rest = name.slice(letter?.length ?? 0);
  let text = NAMED[letter ?? ''] ?? letter ?? '';
  while (rest !== '') {
    const mark = Object.keys(MARKS).find((candidate) => rest.startsWith(candidate));
    if (mark === undefined) return undefined;
    text += MARKS[mark];
    rest = rest.slice(mark.length);
  }
  return /^[A-Za-z]/.test(name) ? text.normalize('NFC') : undefined;
}

function named(list: string): Record<string, string> {
  const words = list.trim().split(/[ \n]+/);
  const names: Record<string, string> = {
    space: ' ',
    nbspace: '\u00A0',
    softhyphen: '\u00AD',
    nonbreakingspace: '\u00A0',
  };
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [name = '', letter = ''] = [words[index], words[index + 1]];
    names[name] = letter;
  }
  return names;
}
