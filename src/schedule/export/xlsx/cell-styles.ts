/** What the cells of a workbook look like: styles.xml. */
import { XML_HEAD } from '../../../office/index.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The typeface of Vietnamese offices; every PC has it, with all letters of Vietnamese, Jrai and Bahnar. */
const FONT = 'Times New Roman';
export const SIZE = 11;

const FONTS = {
  plain: '',
  strong: '<b/>',
  title: '<b/>',
  head: '<b/>',
  quiet: '<i/>',
} as const;
const SIZES: Partial<Record<keyof typeof FONTS, number>> = { title: 15 };
const COLOURS: Partial<Record<keyof typeof FONTS, string>> = {
  head: 'FFFFFFFF',
  title: 'FF1F3A5F',
  quiet: 'FF4A5560',
};

/** Each has a different grey, so that nothing is lost in black and white. */
const FILLS = { none: '', band: 'FF1F3A5F', shade: 'FFE6EAEE', pale: 'FFF4F6F8' } as const;

/** As a Vietnamese office writes them, whatever the language of the program. Ids below 164 are Excel's own. */
const FORMATS = {
  general: [0, ''],
  date: [164, 'dd/mm/yyyy'],
  clock: [165, 'hh:mm:ss'],
  length: [166, '[h]:mm:ss'],
  count: [3, ''],
  share: [167, '0.0%'],
} as const;

interface Look {
  readonly font?: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly format?: keyof typeof FORMATS;
  readonly boxed?: boolean;
  readonly align?: string;
}

const TOP = 'vertical="top"';
const WRAPPED = `horizontal="left" indent="1" ${TOP} wrapText="1"`;
const CENTRED = 'horizontal="center" vertical="center" wrapText="1"';

/** By name; everything that an officer may want to change is one of these. */
const STYLES = {
  plain: {},
  title: { font: 'title', align: 'vertical="center"' },
  notice: { font: 'strong', align: 'vertical="center"' },
  head: { font: 'head', fill: 'band', boxed: true, align: CENTRED },
  text: { boxed: true, align: WRAPPED },
  strong: { font: 'strong', boxed: true, align: WRAPPED },
  line: { boxed: true, align: `horizontal="left" indent="1" ${TOP}` },
  date: { boxed: true, format: 'date', align: `horizontal="center" ${TOP}` },
  clock: { boxed: true, format: 'clock', align: `horizontal="center" ${TOP}` },
  length: { boxed: true, format: 'length', align: TOP },
  count: { boxed: true, format: 'count', align: TOP },
  share: { boxed: true, format: 'share', align: TOP },
  totalText: { font: 'strong', fill: 'shade', boxed: true, align: WRAPPED },
  totalLength: { font: 'strong', fill: 'shade', boxed: true, format: 'length', align: TOP },
  totalCount: { font: 'strong', fill: 'shade', boxed: true, format: 'count', align: TOP },
  totalShare: { font: 'strong', fill: 'shade', boxed: true, format: 'share', align: TOP },
  label: { font: 'strong', fill: 'shade', boxed: true, align: CENTRED },
  relay: { font: 'quiet', fill: 'shade', boxed: true, align: CENTRED },
  none: { fill: 'pale', boxed: true, align: CENTRED },
  note: { font: 'quiet', align: WRAPPED },
} as const satisfies Readonly<Record<string, Look>>;

/** The name of a look. */
export type CellStyle = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as CellStyle[];
const NUMBERS = new Map(NAMES.map((name, index) => [name, 2 * index] as const));

/**
 * The number of a style in styles.xml. A `guarded` text begins with a sign that would make it a formula, were it typed: Excel then
 * shows an apostrophe before it in the line where it is edited, and it stays a text when somebody edits it (`quotePrefix`).
 */
export function styleNumber(style: CellStyle, guarded: boolean): number {
  return (NUMBERS.get(style) ?? 0) + (guarded ? 1 : 0);
}

/** The font of a run inside a cell, in the order of the schema. */
export function runFont(strong: boolean): string {
  return `<rPr>${strong ? '<b/>' : ''}<sz val="${SIZE}"/><rFont val="${FONT}"/></rPr>`;
}

export const WORKBOOK_STYLES = [
  `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
  list('numFmts', numberFormats()),
  list('fonts', keysOf(FONTS).map(fontXml)),
  list('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...keysOf(FILLS).slice(1).map(fillXml),
  ]),
  list('borders', [borderXml(''), borderXml(' style="thin"')]),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list(
    'cellXfs',
    NAMES.flatMap((name) => [cellFormat(STYLES[name], false), cellFormat(STYLES[name], true)]),
  ),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');

function numberFormats(): string[] {
  return Object.values(FORMATS).flatMap(([id, code]) =>
    code === '' ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  );
}

function fontXml(name: keyof typeof FONTS): string {
  const colour = COLOURS[name];
  return `<font>${FONTS[name]}<sz val="${SIZES[name] ?? SIZE}"/>${colour === undefined ? '' : `<color rgb="${colour}"/>`}<name val="${FONT}"/></font>`;
}

function fillXml(name: keyof typeof FILLS): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[name]}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(style: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    style === '' ? `<${side}/>` : `<${side}${style}><color rgb="FF8A949E"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function cellFormat(look: Look, guarded: boolean): string {
  const { font = 'plain', fill = 'none', format = 'general', boxed = false, align } = look;
  // Two fills come before ours: Excel takes the first two places for itself.
  const fillId = fill === 'none' ? 0 : keysOf(FILLS).indexOf(fill) + 1;
  const numbers = `numFmtId="${FORMATS[format][0]}" fontId="${keysOf(FONTS).indexOf(font)}" fillId="${fillId}" borderId="${boxed ? 1 : 0}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const quoted = guarded ? ' quotePrefix="1"' : '';
  return align === undefined
    ? `<xf ${numbers}${quoted}/>`
    : `<xf ${numbers}${quoted} ${applied}><alignment ${align}/></xf>`;
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
