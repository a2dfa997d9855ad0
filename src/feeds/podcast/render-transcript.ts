/** What is said in a recording, in the three forms that podcast players read: WebVTT, plain text, HTML. */
import { cleanText, escapeMarkup, plainLine, type TranscriptFormat } from '../../model/index.js';

/**
 * The words of a recording.
 *
 * @example
 * const words: SpokenWords = { title: 'Một cửa', language: 'vi', paragraphs: ['Bà con đến xã.'], cues: [], page: 'index.html' };
 * renderTranscript(words, 'txt'); // 'Một cửa\n\nBà con đến xã.\n'
 */
export interface SpokenWords {
  readonly title: string;
  /** The language that is spoken. */
  readonly language: string;
  readonly paragraphs: readonly string[];
  /** The same words with their times, milliseconds. */
  readonly cues: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** The link to the item's page, from where the transcript lies. */
  readonly page: string;
  /** What the campaign says of itself, in Vietnamese: that this is a demonstration. */
  readonly notice?: string;
}

/**
 * A transcript in one of its forms. WebVTT as the W3C describes it (webvtt1, “Syntax”), the language in the header line.
 *
 * @example
 * const cues = [{ text: 'Hồ sơ & lệ phí.', start: 0, end: 61_500 }];
 * const words = { title: 'Một cửa', language: 'vi', paragraphs: ['Hồ sơ & lệ phí.'], cues, page: 'index.html' };
 * renderTranscript(words, 'vtt').split('\n\n')[2]; // '00:00.000 --> 01:01.500\nHồ sơ &amp; lệ phí.\n'
 */
export function renderTranscript(words: SpokenWords, format: TranscriptFormat): string {
  return WRITERS[format](words);
}

const WRITERS: Readonly<Record<TranscriptFormat, (words: SpokenWords) => string>> = {
  vtt: vttOf,
  txt: textOf,
  html: htmlOf,
};

/** A header line, a note and a cue are each a block; an empty line ends a block, `-->` makes a line one of times. */
function vttOf({ title, language, cues, notice }: SpokenWords): string {
  const said = [
    'Giờ của từng câu được ước tính theo độ dài bản thu.',
    ...(notice === undefined ? [] : [notice]),
  ];
  const blocks = [
    `WEBVTT Language: ${language}`,
    ['NOTE', ...[title, ...said].map(noteLine).filter((line) => line !== '')].join('\n'),
    ...cues
      .map((cue) => ({ ...cue, text: escapeVtt(lineOf(cue.text)) }))
      .filter(({ text }) => text !== '')
      .map(({ text, start, end }) => `${vttTime(start)} --> ${vttTime(end)}\n${text}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A line of a note: it may hold anything but an arrow. */
function noteLine(text: string): string {
  return lineOf(text).replaceAll('-->', '→');
}

/** One line of composed letters, without what no document may hold. */
function lineOf(text: string): string {
  return plainLine(cleanText(text));
}

function escapeVtt(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** `01:02.345`; from an hour on `01:02:03.456`. */
function vttTime(milliseconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${hours === 0 ? '' : `${two(hours)}:`}${clock}.${rest}`;
}

function textOf({ title, paragraphs, notice }: SpokenWords): string {
  const lines = [title, ...paragraphs, ...(notice === undefined ? [] : [notice])];
  return `${lines.map(lineOf).join('\n\n')}\n`;
}

function htmlOf({ title, language, paragraphs, page, notice }: SpokenWords): string {
  const heading = escapeMarkup(lineOf(title));
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${heading}</title>
<style>body { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.6 sans-serif; overflow-wrap: anywhere } h1 { font-size: 1.5rem; line-height: 1.25 }</style>
</head>
<body>
<h1>${heading}</h1>
${paragraphs.map((paragraph) => `<p>${escapeMarkup(lineOf(paragraph))}</p>`).join('\n')}
<p lang="vi"><a href="${escapeMarkup(page)}">Về trang của bài này</a></p>
${notice === undefined ? '' : `<p lang="vi"><small>${escapeMarkup(lineOf(notice))}</small></p>\n`}</body>
</html>
`;
}
