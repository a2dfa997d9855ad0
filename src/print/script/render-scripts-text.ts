/** The scripts of a week as plain text, for Notepad, a message, a screen without Word. */
import type { Campaign, WeekPlan } from '../../model/index.js';
import type { SaidParagraph, SaidSentence } from './said-paragraphs.js';
import type { ScriptCue } from './script-cues.js';
import { type ScriptDay, type WeekScript, weekScript } from './week-script.js';
import { type ItemScript, interpreting, SIGNATURES, type WindowScript } from './window-script.js';

/** Columns: what a window of Notepad shows on a small screen, and what fits on A4 at 12 points. */
const COLUMNS = 76;
const HEAVY = '='.repeat(COLUMNS);
const LIGHT = '-'.repeat(COLUMNS);

/** Notepad and Word on an old PC take a text without it for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A week's scripts as plain text, the same words in the same order as in scripts.pdf: at most 76 columns, a blank line between paragraphs, those
 * who speak in a column of their own. UTF-8 with a byte order mark and CRLF, because the PC of a station may be old:
 * Notepad before Windows 10 version 1809 shows lines that end in a bare line feed as one, and takes a file without a mark for the
 * machine's code page where it guesses wrong.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderScriptsText(plan, campaign).split('\r\n')[0]; // '\ufeffKỊCH BẢN PHÁT THANH TUẦN 28 NĂM 2020'
 */
export function renderScriptsText(plan: WeekPlan, campaign: Campaign): string {
  const week = weekScript(plan, campaign);
  const { title, station, span, notices, days, scripts } = week;
  const lines = [
    ...wrapped(title.toUpperCase(), COLUMNS),
    ...wrapped(station, COLUMNS),
    span,
    ...notices.flatMap((notice) => wrapped(notice, COLUMNS)),
    ...days.flatMap(contentsLines),
    ...scripts.flatMap((script, index) => scriptLines(script, index, week)),
    '',
    HEAVY,
    'HẾT',
  ];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.trimEnd()).join('\r\n')}\r\n`;
}

function contentsLines({ heading, notes, windows }: ScriptDay): string[] {
  return [
    '',
    ...wrapped(notes === '' ? heading : `${heading}: ${notes}`, COLUMNS),
    ...windows.flatMap(({ clock, about, script }) => {
      const which = script === undefined ? '' : `Kịch bản ${script + 1}: `;
      return wrapped(`${which}${about}`, COLUMNS, `  ${clock.padEnd(7)}`);
    }),
  ];
}

function scriptLines(
  { heading, facts, again, interpreted, before, items, after }: WindowScript,
  index: number,
  { demonstration }: WeekScript,
): string[] {
  const labels = [...facts.map(([label]) => label), ...SIGNATURES].map((label) => label.length + 2);
  const wide = Math.max(...labels);
  const field = (label: string, value: string) => wrapped(value, COLUMNS, `${label}:`.padEnd(wide));
  return [
    '',
    HEAVY,
    ...wrapped(`KỊCH BẢN ${index + 1} · ${heading}${demonstration ? ' · BẢN MẪU' : ''}`, COLUMNS),
    ...facts.flatMap(([label, value]) => field(label, value)),
    ...SIGNATURES.map((label) => `${label}:`.padEnd(wide) + '.'.repeat(30)),
    HEAVY,
    ...(again === undefined
      ? []
      : ['', ...wrapped(`Đọc lại kịch bản này vào: ${again.times}. ${again.note}`, COLUMNS)]),
    ...(interpreted === undefined
      ? []
      : ['', ...wrapped(`DỊCH MIỆNG – ${interpreting(interpreted)}`, COLUMNS)]),
    ...before.flatMap(cueLines),
    ...items.flatMap(itemLines),
    ...after.flatMap(cueLines),
  ];
}

function cueLines({ title, note, paragraphs, lines }: ScriptCue): string[] {
  return [
    '',
    LIGHT,
    ...wrapped(title, COLUMNS),
    ...(note === '' ? [] : [note]),
    ...readLines(paragraphs),
    ...Array.from({ length: lines }, () => ['', '.'.repeat(COLUMNS)]).flat(),
  ];
}

function itemLines({ title, aside, clock, length, from, notes, link, paragraphs }: ItemScript): string[] {
  return [
    '',
    LIGHT,
    ...wrapped(`${title}${aside}`, COLUMNS),
    `${clock} · ${length} · ${from}`,
    ...notes.flatMap((note) => wrapped(note, COLUMNS)),
    ...readLines(link),
    ...readLines(paragraphs),
  ];
}

/** Stations read the same items: each is broken into lines once. */
const read = new WeakMap<readonly SaidParagraph[], readonly string[]>();

function readLines(paragraphs: readonly SaidParagraph[]): readonly string[] {
  const lines = read.get(paragraphs) ?? breakUp(paragraphs);
  read.set(paragraphs, lines);
  return lines;
}

/** The widest column for those who speak. */
const WIDEST_NAME = 14;

function breakUp(paragraphs: readonly SaidParagraph[]): string[] {
  const names = paragraphs.flatMap(({ speaker }) => (speaker === undefined ? [] : speaker.length + 2));
  const wide = Math.min(Math.max(0, ...names), WIDEST_NAME);
  return paragraphs.flatMap(({ speaker, sentences }) => {
    const text = sentences.map(printed).join(' ');
    return speaker === undefined
      ? ['', ...wrapped(text, COLUMNS)]
      : ['', ...wrapped(text, COLUMNS, `${speaker}: `.padEnd(wide), ' '.repeat(wide))];
  });
}

function printed(sentence: SaidSentence): string {
  return sentence.map(({ text }) => text).join('');
}

/** Plain text in columns. */

/**
 * A text on lines of at most so many columns, broken at spaces (a no-break space is none, and is put out as a space). A word that is longer than a line stands
 * alone on one. Letters with marks of their own count one: `ơ̆`.
 *
 * @param first what the first line begins with
 * @param other what the others begin with; as many spaces as `first` is wide when it is left out
 * @example
 * wrapped('Bà con mang hồ sơ đến xã.', 16, 'Mai: '); // ['Mai: Bà con mang', '     hồ sơ đến', '     xã.']
 */
export function wrapped(
  text: string,
  columns: number,
  first = '',
  other = ' '.repeat(columnsOf(first)),
): string[] {
  const composed = text.normalize('NFC');
  const widthOf = /\p{M}/u.test(composed) ? columnsOf : (word: string) => word.length;
  const lines: string[] = [];
  let open = first;
  let used = columnsOf(first);
  let empty = true;
  for (const word of composed.split(/[ \n]+/u)) {
    const width = widthOf(word);
    if (!empty && used + 1 + width > columns) {
      lines.push(open);
      open = other + word;
      used = columnsOf(other) + width;
    } else {
      open += empty ? word : ` ${word}`;
      used += empty ? width : 1 + width;
    }
    empty = false;
  }
  return [...lines, open].map((line) => line.replaceAll('\u00a0', ' '));
}

/** How many columns a text takes. */
function columnsOf(text: string): number {
  return text.normalize('NFC').replace(/\p{M}/gu, '').length;
}
