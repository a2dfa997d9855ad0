/** The script book as plain text: a rundown a day, what an interpreter looks up, and every text once. */
import type { ItemScript } from '../item-script.js';
import { remarksOf } from '../item-script.js';
import { printedLines } from '../said-paragraphs.js';
import type { ScriptCue } from '../script-cues.js';
import { headLine, recordingNote, type TextScript, usesOf } from '../text-script.js';
import { bookExplained, type ScriptDay, textsExplained, type WeekScript } from '../week-script.js';
import { interpreting, isMixed, SIGNATURES, type WindowScript } from '../window-script.js';
import { COLUMNS, HEAVY, LIGHT, readLines, ruledLines, wrapped } from './text-lines.js';

/** What stands behind the masthead. */
export function bookLines(week: WeekScript): string[] {
  const { days, texts, demonstration } = week;
  const sample = demonstration ? ' · BẢN MẪU' : '';
  return [
    ...bookExplained(week).flatMap((line) => wrapped(line, COLUMNS)),
    ...days
      .filter(({ windows }) => windows.length === 0)
      .flatMap(({ heading, notes }) => wrapped(`${heading}: ${notes}`, COLUMNS)),
    ...days.filter(({ windows }) => windows.length > 0).flatMap((day) => dayLines(day, sample)),
    ...(texts.length === 0
      ? []
      : ['', HEAVY, `CÁC BÀI ĐỌC${sample}`, ...wrapped(textsExplained(week), COLUMNS), HEAVY]),
    ...texts.flatMap(textLines),
  ];
}

function dayLines({ heading, notes, windows }: ScriptDay, sample: string): string[] {
  const widest = Math.max(...SIGNATURES.map((label) => label.length + 2));
  return [
    '',
    HEAVY,
    ...wrapped(`${heading.toUpperCase()}${sample}`, COLUMNS),
    ...(notes === '' ? [] : wrapped(notes, COLUMNS)),
    ...SIGNATURES.map((label) => `${label}:`.padEnd(widest) + '.'.repeat(30)),
    HEAVY,
    ...windows.flatMap(({ rundown }) => rundownLines(rundown)),
    ...windows.flatMap(({ rundown }) => sheetLines(rundown)),
  ];
}

/** Times stand in a column of their own. */
const TIME = 10;
const beside = (clock: string, words: string) =>
  wrapped(words, COLUMNS, clock.padEnd(TIME), ' '.repeat(TIME));

function rundownLines(window: WindowScript): string[] {
  const { span, title, length, interpreted, before, items, after, spare } = window;
  return [
    '',
    LIGHT,
    ...wrapped(`${span} · ${title} · ${length}`, COLUMNS),
    ...(interpreted === undefined ? [] : wrapped(`DỊCH MIỆNG – ${interpreting(interpreted)}`, COLUMNS)),
    ...(items.length === 0 ? ['chưa có nội dung'] : []),
    ...(items.length === 0 ? [] : before.flatMap(saidLines)),
    ...items.flatMap((item) => rowLines(item, isMixed(window))),
    ...(items.length === 0 ? [] : after.flatMap(saidLines)),
    ...(spare === undefined || items.length === 0
      ? []
      : ['', ...beside(spare.clock, `Còn trống ${spare.length}`)]),
  ];
}

function saidLines({ title, clock, length, paragraphs, lines }: ScriptCue): string[] {
  const about = length === '' ? title : `${title} · ${length}`;
  return ['', ...beside(clock, about), ...readLines(paragraphs), ...ruledLines(lines)];
}

/** What leads to a text, and which one it is. */
function rowLines(item: ItemScript, mixed: boolean): string[] {
  const { begins, link, text, short, isNew } = item;
  const said = printedLines(link);
  return [
    '',
    ...said.flatMap((line, index) => beside(index === 0 ? begins : '', line)),
    ...beside(
      said.length === 0 ? begins : '',
      `BÀI ${text.number} · ${text.title} · ${short}${isNew ? ' · Mới' : ''}`,
    ),
    ...remarksOf(item, mixed).flatMap((remark) => beside('', remark)),
  ];
}

function sheetLines({ sheet, running, interpreted }: WindowScript): string[] {
  if (sheet.length === 0 || interpreted === undefined) return [];
  const blank = '.'.repeat(36);
  return [
    '',
    LIGHT,
    ...wrapped(`Phiếu dịch miệng · ${running}`, COLUMNS),
    ...sheet.flatMap(({ text, words }) => [
      '',
      ...wrapped(headLine(text), COLUMNS),
      ...words.flatMap((word) => {
        const lines = wrapped(word, COLUMNS - blank.length - 1);
        return lines.map((line, index) =>
          index < lines.length - 1 ? line : `${line.padEnd(COLUMNS - blank.length)}${blank}`,
        );
      }),
    ]),
  ];
}

function textLines(text: TextScript): string[] {
  const { isNew, kind, source, cast } = text;
  const recording = recordingNote(text);
  const about = [
    `${headLine(text)}${isNew ? ' · MỚI' : ''}`,
    [kind, ...usesOf(text)].join(' · '),
    [source, cast].filter(Boolean).join(' · '),
    ...(recording === '' ? [] : [recording]),
  ];
  return ['', LIGHT, ...about.flatMap((line) => wrapped(line, COLUMNS)), ...readLines(text.paragraphs)];
}
