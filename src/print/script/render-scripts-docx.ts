/** The scripts of a week as a Word document, to be corrected before they are read. */
import { agencyOf, type Campaign, type InstantLike, plainLine, type WeekPlan } from '../../model/index.js';
import { zipParts } from '../../office/index.js';
import type { SaidParagraph, SaidSentence } from './said-paragraphs.js';
import type { ScriptCue } from './script-cues.js';
import { type WeekScript, weekScript } from './week-script.js';
import { type ItemScript, interpreting, SIGNATURES, type WindowScript } from './window-script.js';
import { docxParts, wordParagraph, wordRun } from './word-document.js';
import { WORD_STYLES } from './word-styles.js';

/**
 * A week's scripts as a Word document (ECMA-376, transitional), the same words in the same order as in scripts.pdf: Times New Roman
 * 16 points at double spacing for what is read, Arial for what is only seen, everything by styles. A script begins on a new page, and
 * the head of each of its pages names it. Heads stay with what follows; a paragraph is not split over a page turn, unless it is longer
 * than some ten lines, and then after a whole sentence. Same week, same instant: same bytes, in every zone.
 *
 * @param at the instant that the document gives as its date
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * [...renderScriptsDocx(plan, campaign, '2020-07-06T00:00:00+07:00').slice(0, 2)]; // [80, 75], the letters PK of a ZIP
 */
export function renderScriptsDocx(plan: WeekPlan, campaign: Campaign, at: InstantLike): Uint8Array {
  const week = weekScript(plan, campaign);
  const { title, station, demonstration, scripts } = week;
  const sections = [
    { body: contentsXml(week), head: undefined },
    ...scripts.map((script, index) => ({
      body: scriptXml(script, index),
      head: `Kịch bản ${index + 1} · ${script.running}`,
    })),
  ];
  const about = {
    title,
    author: plainLine(agencyOf(campaign, campaign.publisher).name),
    at,
    foot: `${station} · ${title}${demonstration ? ' · Bản mẫu' : ''}`,
  };
  return zipParts(docxParts(sections, about, WORD_STYLES));
}

/** Letters of a paragraph that is kept on one page: some ten lines. A longer one may be parted, after a whole sentence. */
const KEPT_TOGETHER = 500;

/** The first page: what the document is, and every window of the week. */
function contentsXml({ title, station, span, notices, days }: WeekScript): string {
  return [
    wordParagraph('Title', wordRun(title.toUpperCase())),
    wordParagraph('Subtitle', wordRun(station)),
    wordParagraph('Subtitle', wordRun(span)),
    ...notices.map((notice) => wordParagraph('Notice', wordRun(notice))),
    ...days.flatMap(({ heading, notes, windows }) => [
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
  { heading, facts, again, interpreted, before, items, after }: WindowScript,
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

function cueXml({ title, note, paragraphs, lines }: ScriptCue): string {
  return [
    wordParagraph('Heading2', wordRun(title)),
    ...(note === '' ? [] : [wordParagraph('Clock', wordRun(note))]),
    readingXml(paragraphs),
    ...Array.from({ length: lines }, () => wordParagraph('Ruled', '')),
  ].join('');
}

function itemXml({
  title,
  aside,
  clock,
  length,
  from,
  notes,
  link,
  paragraphs,
  language,
}: ItemScript): string {
  return [
    wordParagraph('Heading2', wordRun(title) + (aside === '' ? '' : wordRun(aside, 'Aside'))),
    wordParagraph('Clock', `${wordRun(`${clock} · ${length}`)}${wordRun(` · ${from}`, 'Aside')}`),
    ...notes.map((note) => wordParagraph('Note', wordRun(note))),
    readingXml(link),
    readingXml(paragraphs, language === 'vi' ? undefined : language),
  ].join('');
}

/** Stations read the same items: each is spelled once. */
const spelled = new WeakMap<readonly SaidParagraph[], Map<string | undefined, string>>();

function readingXml(paragraphs: readonly SaidParagraph[], language?: string): string {
  const known = spelled.get(paragraphs) ?? new Map<string | undefined, string>();
  spelled.set(paragraphs, known);
  const xml = known.get(language) ?? paragraphs.map((said) => saidXml(said, language)).join('');
  known.set(language, xml);
  return xml;
}

function saidXml({ speaker, sentences }: SaidParagraph, language: string | undefined): string {
  return parted(sentences)
    .map((part, index) => {
      const words = part
        .flatMap((sentence, place) => [...(place === 0 ? [] : [{ text: ' ' }]), ...sentence])
        .map(({ text, ...about }) => wordRun(text, 'seen' in about ? 'Seen' : undefined, language))
        .join('');
      if (speaker === undefined) return wordParagraph('Reading', words);
      return index === 0
        ? wordParagraph('Dialogue', `${wordRun(`${speaker}:`, 'Speaker')}${wordRun('\t')}${words}`)
        : wordParagraph('DialogueOn', words);
    })
    .join('');
}

/** Sentences in parts that each stay on a page. */
function parted(sentences: readonly SaidSentence[]): SaidSentence[][] {
  const parts: SaidSentence[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    const length = sentence.reduce((sum, { text }) => sum + text.length, 0);
    if (letters + length > KEPT_TOGETHER) {
      parts.push([sentence]);
      letters = length;
    } else {
      parts.at(-1)?.push(sentence);
      letters += length;
    }
  }
  return parts;
}
