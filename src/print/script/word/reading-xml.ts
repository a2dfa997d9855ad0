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
    ruledXml(lines),
  ].join('');
}

/** Room for lines by hand. */
export function ruledXml(count: number): string {
  return wordParagraph('Ruled', '').repeat(count);
}

/** Stations read the same items: each is spelled once. */
const spelled = new WeakMap<readonly SaidParagraph[], Map<string, string>>();

/** How words without a speaker are set: a text, or what stands between texts in a rundown. */
type ReadingStyle = 'Reading' | 'Said';

export function readingXml(
  paragraphs: readonly SaidParagraph[],
  language?: string,
  style: ReadingStyle = 'Reading',
): string {
  const known = spelled.get(paragraphs) ?? new Map<string, string>();
  spelled.set(paragraphs, known);
  const key = `${style} ${language}`;
  const xml = known.get(key) ?? paragraphs.map((said) => saidXml(said, language, style)).join('');
  known.set(key, xml);
  return xml;
}

function saidXml(
  { speaker, sentences }: SaidParagraph,
  language: string | undefined,
  style: ReadingStyle,
): string {
  return parted(sentences)
    .map((part, index) => {
      const words = part
        .flatMap((sentence, place) => [...(place === 0 ? [] : [{ text: ' ' }]), ...sentence])
        .map(({ text, ...about }) => wordRun(text, 'seen' in about ? 'Seen' : undefined, language))
        .join('');
      if (speaker === undefined) return wordParagraph(style, words);
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
