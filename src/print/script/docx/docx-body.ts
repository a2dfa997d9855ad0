/** What a script says → paragraphs of a Word document. */
import type { SaidParagraph, SaidSentence } from '../said-paragraphs.js';
import type { WeekScript } from '../week-script.js';
import {
  type ItemScript,
  interpreting,
  type ScriptCue,
  SIGNATURES,
  type WindowScript,
} from '../window-script.js';
import { paragraph, run } from './word-xml.js';

/** Letters of a paragraph that is kept on one page: some ten lines. A longer one may be parted, after a whole sentence. */
const KEPT_TOGETHER = 500;

/** The first page: what the document is, and every window of the week. */
export function contentsXml({ title, station, span, notices, days }: WeekScript): string {
  return [
    paragraph('Title', run(title.toUpperCase())),
    paragraph('Subtitle', run(station)),
    paragraph('Subtitle', run(span)),
    ...notices.map((notice) => paragraph('Notice', run(notice))),
    ...days.flatMap(({ heading, notes, windows }) => [
      paragraph('Day', run(heading, 'Strong') + (notes === '' ? '' : run(`  ${notes}`))),
      ...windows.map(({ clock, about, script }) => {
        if (script === undefined) return paragraph('Entry', run(clock, 'Strong') + run(`\t${about}`));
        const link = `<w:hyperlink w:anchor="${anchorOf(script)}" w:history="1">${run(`Kịch bản ${script + 1}`, 'Strong')}</w:hyperlink>`;
        return paragraph('Entry', `${run(`${clock}\t`, 'Strong')}${link}${run(`: ${about}`)}`);
      }),
    ]),
  ].join('');
}

/** Where the contents list leads. */
function anchorOf(script: number): string {
  return `kich-ban-${script + 1}`;
}

/** A script, from its header to its sign-off. */
export function scriptXml(
  { heading, facts, again, interpreted, leadIn, items, signOff }: WindowScript,
  index: number,
): string {
  const mark = `<w:bookmarkStart w:id="${index}" w:name="${anchorOf(index)}"/>${run(`KỊCH BẢN ${index + 1} · ${heading}`)}<w:bookmarkEnd w:id="${index}"/>`;
  return [
    paragraph('Heading1', mark),
    ...facts.map(([label, value]) => paragraph('Fact', `${run(`${label}:\t`)}${run(value, 'Strong')}`)),
    paragraph('Fact', run(SIGNATURES.map((label) => `${label}:\t\t`).join('\t'))),
    ...(again === undefined
      ? []
      : [
          paragraph(
            'Again',
            `${run('Đọc lại kịch bản này vào: ', 'Strong')}${run(`${again.times}. ${again.note}`)}`,
          ),
        ]),
    ...(interpreted === undefined
      ? []
      : [paragraph('Interpret', `${run('DỊCH MIỆNG', 'Strong')}${run(` – ${interpreting(interpreted)}`)}`)]),
    cueXml(leadIn),
    ...items.map(itemXml),
    cueXml(signOff),
  ].join('');
}

function cueXml({ title, note, paragraphs }: ScriptCue): string {
  return paragraph('Heading2', `${run(title)}${run(` (${note})`, 'Aside')}`) + readingXml(paragraphs);
}

function itemXml({ title, aside, clock, length, from, notes, paragraphs, language }: ItemScript): string {
  return [
    paragraph('Heading2', run(title) + (aside === '' ? '' : run(aside, 'Aside'))),
    paragraph('Clock', `${run(`${clock} · ${length}`)}${run(` · ${from}`, 'Aside')}`),
    ...notes.map((note) => paragraph('Note', run(note))),
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
        .map(({ text, ...about }) => run(text, 'seen' in about ? 'Seen' : undefined, language))
        .join('');
      if (speaker === undefined) return paragraph('Reading', words);
      return index === 0
        ? paragraph('Dialogue', `${run(`${speaker}:`, 'Speaker')}${run('\t')}${words}`)
        : paragraph('DialogueOn', words);
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
