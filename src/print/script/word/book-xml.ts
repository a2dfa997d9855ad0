/** The script book as parts of a Word document: a rundown a day, what an interpreter looks up, and every text once. */
import { type ItemScript, remarksOf } from '../item-script.js';
import { printedLines } from '../said-paragraphs.js';
import type { ScriptCue } from '../script-cues.js';
import { headLine, recordingNote, type TextScript, usesOf } from '../text-script.js';
import { bookExplained, type ScriptDay, textsExplained, type WeekScript } from '../week-script.js';
import { interpreting, isMixed, SIGNATURES, type WindowScript } from '../window-script.js';
import { readingXml, ruledXml, titleXml } from './reading-xml.js';
import { type DayPages, dayPages, sheetsOf, titleHeight } from './rundown-pages.js';
import { keptTogether, pageReference, type Section, wordParagraph, wordRun } from './word-document.js';

/**
 * What it is, then the days, each from a new page, then the texts. The first day goes on below the title where that costs no page. The
 * rundown leads to each text by its page, and by a link.
 */
export function bookSections(week: WeekScript): Section[] {
  const silent = week.days.flatMap(({ heading, notes, windows }) =>
    windows.length === 0 ? [`${heading}: ${notes}`] : [],
  );
  const notices = [...week.notices, ...bookExplained(week), ...silent];
  const front = titleXml({ ...week, notices });
  const days = week.days.filter(({ windows }) => windows.length > 0);
  const [first, ...others] = days.map((day) => dayPages(day, 0));
  const below = days[0] && dayPages(days[0], titleHeight(notices));
  const shared = below?.pages[0] === 0 && below.count === first?.count;
  const pages = shared ? [below, ...others] : [...(first === undefined ? [] : [first]), ...others];
  const lead = pages.reduce((sum, { count }) => sum + count, shared ? 0 : 1);
  const pageOf: PageOf = ({ page }) => lead + page + 1;
  return [
    ...(shared ? [] : [{ body: front, head: undefined }]),
    ...pages.flatMap((of, index) => {
      const day = days[index];
      if (day === undefined) return [];
      return [{ body: (shared && index === 0 ? front : '') + dayXml(day, of, pageOf), head: day.heading }];
    }),
    ...(week.texts.length === 0 ? [] : [{ body: textsXml(week), head: 'Các bài đọc' }]),
  ];
}

/** The page on which a text begins. */
type PageOf = (text: TextScript) => number;

function dayXml({ heading, notes, windows }: ScriptDay, { pages }: DayPages, pageOf: PageOf): string {
  const turns = (index: number) => pages[index] !== (pages[index - 1] ?? 0);
  return [
    wordParagraph('Heading1', wordRun(heading.toUpperCase())),
    ...(notes === '' ? [] : [wordParagraph('Again', wordRun(notes))]),
    wordParagraph('Fact', wordRun(SIGNATURES.map((label) => `${label}:\t\t`).join('\t'))),
    ...[
      ...windows.map(({ rundown }, index) => rundownXml(rundown, pageOf, turns(index))),
      ...sheetsOf(windows).map((sheet, index) => sheetXml(sheet, pageOf, turns(windows.length + index))),
    ].map(keptTogether),
  ].join('');
}

function rundownXml(window: WindowScript, pageOf: PageOf, onNewPage: boolean): string {
  const { span, title, length, interpreted, before, items, after, spare } = window;
  const about = wordRun(span) + wordRun(` · ${title} · ${length}`, 'Aside');
  const head = wordParagraph('Heading2', about, onNewPage);
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
    ...items.map((item) => rowXml(item, isMixed(window), pageOf)),
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

function rowXml(item: ItemScript, mixed: boolean, pageOf: PageOf): string {
  const { begins, link, text, short, isNew } = item;
  const said = printedLines(link);
  const first = wordRun(`${begins}\t`, 'Strong');
  const title = [
    `<w:hyperlink w:anchor="${anchorOf(text)}" w:history="1">${wordRun(`BÀI ${text.number}`, 'Strong')}</w:hyperlink>`,
    pageXml(text, pageOf),
    wordRun(` · ${text.title} · ${short}`),
    ...(isNew ? [wordRun(' · Mới', 'Strong')] : []),
  ].join('');
  return [
    ...said.map((line, index) =>
      wordParagraph('RowHead', `${index === 0 ? first : wordRun('\t')}${wordRun(line)}`),
    ),
    wordParagraph('Row', `${said.length === 0 ? first : wordRun('\t')}${title}`),
    ...remarksOf(item, mixed).map((remark) => wordParagraph('Row', wordRun(`\t${remark}`))),
  ].join('');
}

/** On which page a text stands, as a field. */
function pageXml(text: TextScript, pageOf: PageOf): string {
  return wordRun(' · trang ') + pageReference(anchorOf(text), pageOf(text));
}

/** Where the rundown leads. */
function anchorOf({ number }: TextScript): string {
  return `bai-${number}`;
}

function sheetXml({ sheet, running }: WindowScript, pageOf: PageOf, onNewPage: boolean): string {
  return [
    wordParagraph('Heading2', wordRun(`Phiếu dịch miệng · ${running}`), onNewPage),
    ...sheet.flatMap(({ text, words }) => [
      wordParagraph('Clock', wordRun(headLine(text)) + pageXml(text, pageOf)),
      ...words.map((word) => wordParagraph('Lookup', wordRun(`${word}\t\t`))),
    ]),
  ].join('');
}

/** Every text once, as many on a page as the order of the book has there. */
function textsXml(week: WeekScript): string {
  return [
    wordParagraph('Heading1', wordRun('CÁC BÀI ĐỌC')),
    wordParagraph('Note', wordRun(textsExplained(week))),
    ...week.texts.map((text, index) =>
      keptTogether(textXml(text, index > 0 && text.page !== week.texts[index - 1]?.page)),
    ),
  ].join('');
}

function textXml(text: TextScript, onNewPage: boolean): string {
  const { number, isNew, kind, source, cast, paragraphs, language } = text;
  const recording = recordingNote(text);
  const mark = `<w:bookmarkStart w:id="${number}" w:name="${anchorOf(text)}"/>${wordRun(headLine(text))}<w:bookmarkEnd w:id="${number}"/>`;
  return [
    wordParagraph('Heading2', mark + (isNew ? wordRun(' · MỚI') : ''), onNewPage),
    wordParagraph('Clock', wordRun([kind, ...usesOf(text)].join(' · '), 'Aside')),
    wordParagraph('Note', wordRun([source, cast].filter(Boolean).join(' · '))),
    ...(recording === '' ? [] : [wordParagraph('Clock', wordRun(recording))]),
    readingXml(paragraphs, language === 'vi' ? undefined : language),
  ].join('');
}
