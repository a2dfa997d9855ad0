/** What the codes of a font of one octet mean (ISO 32000-1, 9.6.6 and Annex D). */
import type { PdfFile } from '../file/open-pdf.js';
import { isDict, nameOf, type PdfDict } from '../file/pdf-value.js';
import { textOfGlyph } from './glyph-names.js';

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
  const base = isDict(encoding) ? nameOf(file.resolve(encoding.get('BaseEncoding'))) : nameOf(encoding);
  const codes = new Map<number, string>();
  if (base in DECODERS) {
    const decoder = new TextDecoder(DECODERS[base as keyof typeof DECODERS]);
    for (let code = 32; code < 256; code += 1) codes.set(code, decoder.decode(new Uint8Array([code])));
  } else if (!symbolic || base === 'StandardEncoding') {
    for (let code = 32; code < 127; code += 1) codes.set(code, String.fromCharCode(code));
    for (const [code, text] of Object.entries(STANDARD)) codes.set(Number(code), text);
  }
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

function pairs(first: number, letters: string): Record<number, string> {
  return Object.fromEntries([...letters].map((letter, index) => [first + index, letter]));
}
