/** What is read, as paragraphs of a Word document. */
import type { SaidParagraph, SaidSentence } from '../said-paragraphs.js';
import { plannedTime, type ScriptCue } from '../script-cues.js';
import type { WeekScript } from '../week-script.js';
import { wordParagraph, wordRun } from './word-document.js';

/** Letters of a paragraph that is kept on one page: some ten lines. A longer one may be parted, after a whole sentence. */
const KEPT_TOGETHER = 500;

/** What the document is. */
export function titleXml({ title, station, span, notices }: WeekScript): string {
  return [
    wordParagraph('Title', wordRun(title.toUpperCase())),
    wordParagraph('Subtitle', wordRun(station)),
    wordParagraph('Subtitle', wordRun(span)),
    ...notices.map((notice) => wordParagraph('Notice', wordRun(notice))),
  ].join('');
}

export function cueXml(cue: ScriptCue): string {
  const { title, paragraphs, lines } = cue;
  const note = plannedTime(cue);
  return [
    wordParagraph('Heading2', wordRun(title)),
    ...(note === '' ? [] : [wordParagraph('Clock', wordRun(note))]),
    readingXml(paragraphs),
    ...Array.from({ length: lines }, () => wordParagraph('Ruled', '')),
  ].join('');
}

/** Stations read the same items: each is spelled once. */
const spelled = new WeakMap<readonly SaidParagraph[], Map<string | undefined, string>>();

export function readingXml(paragraphs: readonly SaidParagraph[], language?: string): string {
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
