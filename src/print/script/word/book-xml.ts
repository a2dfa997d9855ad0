/** The script book as parts of a Word document: a rundown a day, what an interpreter looks up, and every text once. */
import { type ItemScript, remarksOf } from '../item-script.js';
import { printedLines } from '../said-paragraphs.js';
import type { ScriptCue } from '../script-cues.js';
import { headLine, recordingNote, type TextScript, usesOf } from '../text-script.js';
import { BOOK_EXPLAINED, type ScriptDay, type WeekScript } from '../week-script.js';
import { interpreting, SIGNATURES, type WindowScript } from '../window-script.js';
import { readingXml, ruledXml, titleXml } from './reading-xml.js';
import { type Section, wordParagraph, wordRun } from './word-document.js';

/** What it is, then the days, each from a new page, then the texts. The rundown leads to each text by a link; Word alone knows the pages. */
export function bookSections(week: WeekScript): Section[] {
  const silent = week.days.filter(({ windows }) => windows.length === 0);
  return [
    {
      body: [
        titleXml(week),
        ...BOOK_EXPLAINED.map((line) => wordParagraph('Notice', wordRun(line))),
        ...silent.map(({ heading, notes }) => wordParagraph('Notice', wordRun(`${heading}: ${notes}`))),
      ].join(''),
      head: undefined,
    },
    ...week.days
      .filter(({ windows }) => windows.length > 0)
      .map((day) => ({ body: dayXml(day), head: day.heading })),
    ...(week.texts.length === 0
      ? []
      : [
          {
            body: wordParagraph('Heading1', wordRun('CÁC BÀI ĐỌC')) + week.texts.map(textXml).join(''),
            head: 'Các bài đọc',
          },
        ]),
  ];
}

function dayXml({ heading, notes, windows }: ScriptDay): string {
  return [
    wordParagraph('Heading1', wordRun(heading.toUpperCase())),
    ...(notes === '' ? [] : [wordParagraph('Again', wordRun(notes))]),
    wordParagraph('Fact', wordRun(SIGNATURES.map((label) => `${label}:\t\t`).join('\t'))),
    ...windows.map(({ rundown }) => rundownXml(rundown)),
    ...windows.map(({ rundown }) => sheetXml(rundown)),
  ].join('');
}

function rundownXml({ span, title, length, interpreted, before, items, after, spare }: WindowScript): string {
  const head = wordParagraph('Heading2', wordRun(span) + wordRun(` · ${title} · ${length}`, 'Aside'));
  if (items.length === 0) return head + wordParagraph('Row', wordRun('chưa có nội dung'));
  return [
    head,
    ...(interpreted === undefined
      ? []
      : [
          wordParagraph(
            'Interpret',
            `${wordRun('DỊCH MIỆNG', 'Strong')}${wordRun(` – ${interpreting(interpreted)}`)}`,
          ),
        ]),
    ...before.map(saidXml),
    ...items.map(rowXml),
    ...after.map(saidXml),
    ...(spare === undefined
      ? []
      : [wordParagraph('Row', `${wordRun(spare.clock, 'Strong')}${wordRun(`\tCòn trống ${spare.length}`)}`)]),
  ].join('');
}

function saidXml({ title, clock, length, paragraphs, lines }: ScriptCue): string {
  const about = length === '' ? title : `${title} · ${length}`;
  return [
    wordParagraph('RowHead', `${wordRun(clock, 'Strong')}${wordRun(`\t${about}`)}`),
    readingXml(paragraphs, undefined, 'Said'),
    ruledXml(lines),
  ].join('');
}

function rowXml(item: ItemScript): string {
  const { begins, link, text, length, isNew } = item;
  const said = printedLines(link);
  const first = wordRun(`${begins}\t`, 'Strong');
  const title = `<w:hyperlink w:anchor="${anchorOf(text)}" w:history="1">${wordRun(`BÀI ${text.number}`, 'Strong')}</w:hyperlink>${wordRun(` · ${text.title} · ${length}`)}${isNew ? wordRun(' · Mới', 'Strong') : ''}`;
  return [
    ...said.map((line, index) =>
      wordParagraph('RowHead', `${index === 0 ? first : wordRun('\t')}${wordRun(line)}`),
    ),
    wordParagraph('Row', `${said.length === 0 ? first : wordRun('\t')}${title}`),
    ...remarksOf(item).map((remark) => wordParagraph('Row', wordRun(`\t${remark}`))),
  ].join('');
}

/** Where the rundown leads. */
function anchorOf({ number }: TextScript): string {
  return `bai-${number}`;
}

function sheetXml({ sheet, running, interpreted }: WindowScript): string {
  if (sheet.length === 0 || interpreted === undefined) return '';
  return [
    wordParagraph('Heading2', wordRun(`Phiếu dịch miệng · ${running}`)),
    ...sheet.flatMap(({ text, words }) => [
      wordParagraph('Clock', wordRun(headLine(text))),
      ...words.map((word) => wordParagraph('Lookup', wordRun(`${word}\t\t`))),
    ]),
  ].join('');
}

function textXml(text: TextScript): string {
  const { number, isNew, kind, source, cast, paragraphs, language } = text;
  const recording = recordingNote(text);
  const mark = `<w:bookmarkStart w:id="${number}" w:name="${anchorOf(text)}"/>${wordRun(headLine(text))}<w:bookmarkEnd w:id="${number}"/>`;
  return [
    wordParagraph('Heading2', mark + (isNew ? wordRun(' · MỚI') : '')),
    wordParagraph('Clock', wordRun([kind, ...usesOf(text)].join(' · '), 'Aside')),
    wordParagraph('Note', wordRun([source, cast].filter(Boolean).join(' · '))),
    ...(recording === '' ? [] : [wordParagraph('Clock', wordRun(recording))]),
    readingXml(paragraphs, language === 'vi' ? undefined : language),
  ].join('');
}
