/** The text of strangers as letters, and as one safe line. Pure. */

/** Character references of HTML → characters: `Th&ocirc;ng b&aacute;o &#7871;` → `Thông báo ế`. A name that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,8}));/g,
    (written, hex, decimal, name) => {
      if (name !== undefined) return NAMED.get(name) ?? written;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The names of U+00A0…U+00FF in order (HTML 4 §24.2): old editors write Vietnamese vowels with them. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…'],
  ['dstrok', 'đ'],
  ['Dstrok', 'Đ'],
  ['abreve', 'ă'],
  ['Abreve', 'Ă'],
  ['itilde', 'ĩ'],
  ['Itilde', 'Ĩ'],
  ['utilde', 'ũ'],
  ['Utilde', 'Ũ'],
]);

/**
 * Composed letters, single spaces; no control character, no lone surrogate, no invisible mark (soft hyphens, zero widths, marks that
 * turn the direction of writing).
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** A line of at most so many characters, cut between words where that is possible. */
export function shortLine(text: string, most: number): string {
  const line = cleanLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
