/** Scripts as parts of a Word document, window by window. */
import { asideOf, type ItemScript, notesBeside } from '../item-script.js';
import type { RepeatedScript, WeekScript } from '../week-script.js';
import { interpreting, SIGNATURES } from '../window-script.js';
import { cueXml, readingXml, titleXml } from './reading-xml.js';
import { type Section, wordParagraph, wordRun } from './word-document.js';

/** The contents list, then each script with a head of its own. */
export function windowSections(week: WeekScript): Section[] {
  return [
    { body: contentsXml(week), head: undefined },
    ...week.scripts.map((script, index) => ({
      body: scriptXml(script, index),
      head: `Kịch bản ${index + 1} · ${script.running}`,
    })),
  ];
}

/** The first page: every window of the week. */
function contentsXml(week: WeekScript): string {
  return [
    titleXml(week),
    ...week.days.flatMap(({ heading, notes, windows }) => [
      wordParagraph('Day', wordRun(heading, 'Strong') + (notes === '' ? '' : wordRun(`  ${notes}`))),
      ...windows.map(({ clock, about, script }) => {
        if (script === undefined)
          return wordParagraph('Entry', wordRun(clock, 'Strong') + wordRun(`\t${about}`));
        const link = `<w:hyperlink w:anchor="${anchorOf(script)}" w:history="1">${wordRun(`Kịch bản ${script + 1}`, 'Strong')}</w:hyperlink>`;
        return wordParagraph('Entry', `${wordRun(`${clock}\t`, 'Strong')}${link}${wordRun(`: ${about}`)}`);
      }),
    ]),
  ].join('');
}

/** Where the contents list leads. */
function anchorOf(script: number): string {
  return `kich-ban-${script + 1}`;
}

/** A script, from its header to its closing. */
function scriptXml(
  { heading, facts, again, interpreted, before, items, after }: RepeatedScript,
  index: number,
): string {
  const mark = `<w:bookmarkStart w:id="${index}" w:name="${anchorOf(index)}"/>${wordRun(`KỊCH BẢN ${index + 1} · ${heading}`)}<w:bookmarkEnd w:id="${index}"/>`;
  return [
    wordParagraph('Heading1', mark),
    ...facts.map(([label, value]) =>
      wordParagraph('Fact', `${wordRun(`${label}:\t`)}${wordRun(value, 'Strong')}`),
    ),
    wordParagraph('Fact', wordRun(SIGNATURES.map((label) => `${label}:\t\t`).join('\t'))),
    ...(again === undefined
      ? []
      : [
          wordParagraph(
            'Again',
            `${wordRun('Đọc lại kịch bản này vào: ', 'Strong')}${wordRun(`${again.times}. ${again.note}`)}`,
          ),
        ]),
    ...(interpreted === undefined
      ? []
      : [
          wordParagraph(
            'Interpret',
            `${wordRun('DỊCH MIỆNG', 'Strong')}${wordRun(` – ${interpreting(interpreted)}`)}`,
          ),
        ]),
    ...before.map(cueXml),
    ...items.map(itemXml),
    ...after.map(cueXml),
  ].join('');
}

function itemXml(item: ItemScript): string {
  const { title, clock, length, from, link, text, language } = item;
  const aside = asideOf(item);
  return [
    wordParagraph('Heading2', wordRun(title) + (aside === '' ? '' : wordRun(aside, 'Aside'))),
    wordParagraph('Clock', `${wordRun(`${clock} · ${length}`)}${wordRun(` · ${from}`, 'Aside')}`),
    ...notesBeside(item).map((note) => wordParagraph('Note', wordRun(note))),
    readingXml(link),
    readingXml(text.paragraphs, language === 'vi' ? undefined : language),
  ].join('');
}
