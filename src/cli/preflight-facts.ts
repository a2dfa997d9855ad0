/** The facts of a PDF in the words of a table. */
import type { Locale } from '../model/index.js';
import type { Family, Summary } from '../preflight/index.js';

export interface FactRow {
  readonly family: Family;
  readonly name: string;
  readonly text: string;
  /** Nothing is known, so nothing is right or wrong. */
  readonly open?: boolean;
}

type Words = Readonly<Record<Locale, string>>;

/** Things named in one line before the rest is only counted. */
const NAMED = 4;
const LONGEST = 60;

export function preflightFacts(summary: Summary, locale: Locale): FactRow[] {
  const say = (words: Words) => words[locale];
  const row = (family: Family, name: Words, text: Words): FactRow => ({
    family,
    name: say(name),
    text: say(text),
  });
  return [
    row('file', { vi: 'Trang', en: 'Pages' }, same(String(summary.pages))),
    row('boxes', { vi: 'Khổ', en: 'Size' }, sizeWords(summary)),
    row('fonts', { vi: 'Phông', en: 'Fonts' }, fontWords(summary)),
    row(
      'text',
      { vi: 'Chữ', en: 'Text' },
      {
        vi: `${summary.words} từ${letterWords(summary).vi}`,
        en: `${summary.words} word(s)${letterWords(summary).en}`,
      },
    ),
    row('colour', { vi: 'Màu', en: 'Colours' }, colourWords(summary)),
    { ...row('ink', { vi: 'Mực', en: 'Ink' }, inkWords(summary)), open: summary.heaviestInk === null },
    row('images', { vi: 'Hình', en: 'Pictures' }, imageWords(summary)),
    row('access', { vi: 'Máy đọc', en: 'Access' }, accessWords(summary)),
    { ...row('codes', { vi: 'Mã QR', en: 'QR codes' }, codeWords(summary)), open: summary.codes === null },
  ];
}

function sizeWords({ sizes, bleed }: Summary): Words {
  const list = sizes.slice(0, NAMED).map(({ width, height }) => `${width} × ${height} mm`);
  const more = sizes.length > NAMED ? ` … (${sizes.length})` : '';
  const text = `${list.join(', ')}${more}`;
  return {
    vi: `${text}; ${bleed > 0 ? `chừa xén ${bleed} mm` : 'không chừa xén'}`.replaceAll('.', ','),
    en: `${text}; ${bleed > 0 ? `bleed ${bleed} mm` : 'no bleed'}`,
  };
}

function fontWords({ fonts }: Summary): Words {
  const names = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name);
  if (fonts.length === 0) return { vi: 'không có', en: 'none' };
  if (names.length === 0) return { vi: `${fonts.length}, nhúng đủ`, en: `${fonts.length}, all embedded` };
  const list = shortened(names.slice(0, NAMED).join(', '));
  return {
    vi: `${fonts.length}, chưa nhúng ${names.length}: ${list}`,
    en: `${fonts.length}, ${names.length} not embedded: ${list}`,
  };
}

function letterWords({ fonts }: Summary): Words {
  if (fonts.length === 0) return { vi: '', en: '' };
  return fonts.every(({ readable }) => readable)
    ? { vi: ', máy đọc được hết', en: ', all of it readable' }
    : { vi: ', có chữ máy không đọc được', en: ', some of it not readable' };
}

function colourWords({ colours, outputIntents, claims }: Summary): Words {
  const intents = outputIntents.map(({ condition }) => condition);
  const parts = [...claims, ...intents].map(shortened);
  const list = colours.slice(0, NAMED).map(shortened).join(', ') || '–';
  const more = colours.length > NAMED ? ` … (${colours.length})` : '';
  return same([`${list}${more}`, ...parts].join('; '));
}

function inkWords({ heaviestInk, colours }: Summary): Words {
  if (heaviestInk === null) {
    return { vi: 'chưa tính được: màu RGB do máy in tự chuyển', en: 'not known: the printer converts RGB' };
  }
  const converted = colours.some((name) => /RGB|ICCBased \(3\)|Lab/.test(name));
  return {
    vi: `nhiều nhất ${heaviestInk} %${converted ? ', chưa kể màu RGB' : ''}`,
    en: `${heaviestInk} % at most${converted ? ', RGB apart' : ''}`,
  };
}

function imageWords({ images: { count, lowestPpi } }: Summary): Words {
  if (count === 0) return { vi: 'không có', en: 'none' };
  return { vi: `${count}, thấp nhất ${lowestPpi} ppi`, en: `${count}, ${lowestPpi} ppi at least` };
}

function accessWords({ tagged, language, title }: Summary): Words {
  const name = shortened(title);
  return {
    vi: [
      tagged ? 'có thẻ' : 'không có thẻ',
      language ? `tiếng ${shortened(language)}` : 'không ghi tiếng gì',
      name ? `tên «${name}»` : 'không có tên',
    ].join(', '),
    en: [
      tagged ? 'tagged' : 'not tagged',
      language ? `language ${shortened(language)}` : 'no language',
      name ? `title “${name}”` : 'no title',
    ].join(', '),
  };
}

function codeWords({ codes }: Summary): Words {
  if (codes === null) return { vi: 'chưa xem được', en: 'not looked at' };
  if (codes.length === 0) return { vi: 'không thấy', en: 'none seen' };
  const read = [...new Set(codes.filter(({ readable }) => readable).map(({ text }) => shortened(text)))];
  const more = read.length > NAMED ? ` … (${read.length})` : '';
  return same(`${codes.length}: ${read.slice(0, NAMED).join(', ')}${more}`);
}

/** Text of strangers: one line, with an end, steering nothing. */
function shortened(text: string): string {
  const words = [...text.slice(0, 4 * LONGEST).replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
}

function same(text: string): Words {
  return { vi: text, en: text };
}
