/** Scripts as plain text, window by window. */
import { asideOf, type ItemScript, notesBeside } from '../item-script.js';
import type { RepeatedScript, ScriptDay, WeekScript } from '../week-script.js';
import { interpreting, SIGNATURES } from '../window-script.js';
import { COLUMNS, cueLines, HEAVY, LIGHT, readLines, wrapped } from './text-lines.js';

/** The contents list, then one script after another. */
export function windowLines(week: WeekScript): string[] {
  return [
    ...week.days.flatMap(contentsLines),
    ...week.scripts.flatMap((script, index) => scriptLines(script, index, week)),
  ];
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
  { heading, facts, again, interpreted, before, items, after }: RepeatedScript,
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

function itemLines(item: ItemScript): string[] {
  const { title, clock, length, from, link, text } = item;
  const aside = asideOf(item);
  return [
    '',
    LIGHT,
    ...wrapped(`${title}${aside}`, COLUMNS),
    `${clock} · ${length} · ${from}`,
    ...notesBeside(item).flatMap((note) => wrapped(note, COLUMNS)),
    ...readLines(link),
    ...readLines(text.paragraphs),
  ];
}
