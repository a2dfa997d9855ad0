/** What is read aloud, in paragraphs of whole sentences, with what the eye needs beside the words. */
import {
  bodyParagraphs,
  type Campaign,
  capitalised,
  type Item,
  type ItemVersion,
  plainLine,
} from '../../model/index.js';
import { breathsOf, scriptOf, sentencesOf } from '../../speech/index.js';

/** A paragraph as it is read. */
export interface SaidParagraph {
  /** Who speaks, in a dialogue: `Mai`. */
  readonly speaker: string | undefined;
  /** The sentences, without the speaker's name. */
  readonly sentences: readonly SaidSentence[];
}

/** The stretches of a sentence in their order; their texts joined are the line as it is printed. */
export type SaidSentence = readonly SaidRun[];

export interface SaidRun {
  readonly text: string;
  /** There for the eye and not said: ` /` where breath is taken, ` [Chư HDrông]` behind a name that is respelt for the ear. */
  readonly seen?: true;
}

/** The sentences as they are printed, each a line. */
export function printedLines(paragraphs: readonly SaidParagraph[]): string[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.map((runs) => runs.map(({ text }) => text).join('')),
  );
}

/** The breath mark stays on the line of the words before it. */
const BREATH: SaidRun = { text: '\u00a0/', seen: true };

/** How the marks in these paragraphs are to be read. */
export function marksExplained(paragraphs: readonly SaidParagraph[]): string[] {
  const seen = new Set(
    paragraphs.flatMap(({ sentences }) =>
      sentences.flat().flatMap((run) => (run.seen ? run.text.trim()[0] : [])),
    ),
  );
  const explained = [
    ...(seen.has('/') ? ['Dấu / là chỗ lấy hơi.'] : []),
    ...(seen.has('[') ? ['Chữ trong ngoặc vuông [ ] là cách viết của tên đứng trước, không đọc.'] : []),
  ];
  return explained.length === 0 ? [] : [explained.join(' ')];
}

/** Paragraphs of the station's own words. */
export function plainParagraphs(paragraphs: readonly string[]): readonly SaidParagraph[] {
  return paragraphs.map((text) => ({ speaker: undefined, sentences: sentencesOf(text).map(withBreaths) }));
}

/** What is read of an item. It is taken apart once for all stations. */
export function saidParagraphs(
  version: ItemVersion,
  { kind }: Pick<Item, 'kind'>,
  campaign: Pick<Campaign, 'lexicon'>,
): readonly SaidParagraph[] {
  const paragraphs = scriptOf(version, campaign);
  const known = said.get(version);
  if (known?.from === paragraphs && known.kind === kind) return known.paragraphs;
  const fresh = marked(paragraphs, kind, respeltNames(version, campaign));
  said.set(version, { from: paragraphs, kind, paragraphs: fresh });
  return fresh;
}

const said = new WeakMap<
  ItemVersion,
  {
    readonly from: readonly string[];
    readonly kind: Item['kind'];
    readonly paragraphs: readonly SaidParagraph[];
  }
>();

/** `Mai: …` */
const SPEAKER = /^(\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+){0,2}): /u;

function marked(
  paragraphs: readonly string[],
  kind: Item['kind'],
  names: readonly RespeltName[],
): SaidParagraph[] {
  const speakerOf = (text: string) => SPEAKER.exec(text)?.[1];
  const turns = paragraphs.map(speakerOf);
  // Outside a dialogue a word before a colon is a speaker only when it comes back: `Nam: … Nữ: … Nam: …`.
  const isSpeaker = (name: string) =>
    kind === 'dialogue' || kind === 'question' || turns.indexOf(name) < turns.lastIndexOf(name);
  const unseen = [...names];
  return paragraphs.map((text, index): SaidParagraph => {
    const name = turns[index];
    const speaker = name !== undefined && isSpeaker(name) ? name : undefined;
    const words = speaker === undefined ? text : text.slice(speaker.length + 2);
    return {
      speaker,
      sentences: sentencesOf(words).map((sentence) => withNames(withBreaths(sentence), unseen)),
    };
  });
}

function withBreaths(sentence: string): SaidRun[] {
  return breathsOf(sentence).flatMap((text, index) =>
    index === 0 ? [{ text }] : [BREATH, { text: ` ${text}` }],
  );
}

/** A name of the lexicon that the text writes in one way and the announcer says in another. */
interface RespeltName {
  readonly written: string;
  readonly spoken: string;
}

function respeltNames(version: ItemVersion, { lexicon }: Pick<Campaign, 'lexicon'>): RespeltName[] {
  const text = bodyParagraphs(version.script ?? version.body)
    .join('\n')
    .normalize('NFC');
  return Object.entries(lexicon.names)
    .map(([written, spoken]) => ({
      written: plainLine(written),
      spoken: plainLine(spoken).replace(/\s[–—-]\s/g, ' '),
    }))
    .filter(({ written, spoken }) => written.toLowerCase() !== spoken.toLowerCase())
    .filter(({ written }) => whereAlone(text, written, /[\p{L}\p{M}\p{N}.@-]/u) >= 0)
    .sort((a, b) => b.spoken.length - a.spoken.length);
}

/** Puts the written form behind the first place where a name is said; what was found is taken off the list. */
function withNames(runs: readonly SaidRun[], unseen: RespeltName[]): SaidSentence {
  let marked = runs;
  for (const name of [...unseen]) {
    const parted = marked.flatMap((run, index) => partedAt(run, name, marked[index + 1]));
    if (parted.length === marked.length) continue;
    marked = parted;
    unseen.splice(unseen.indexOf(name), 1);
  }
  return marked;
}

function partedAt(run: SaidRun, { written, spoken }: RespeltName, next: SaidRun | undefined): SaidRun[] {
  const { text } = run;
  const place = Math.max(
    ...[spoken, capitalised(spoken)].map((words) => whereAlone(text, words, /[\p{L}\p{M}\p{N}]/u)),
  );
  const rest = text.slice(place + spoken.length);
  // What stands before a name in brackets is that name, or ends with it: `gialai.gov.vn` in `dvc.gialai.gov.vn`.
  const taken = rest === '' && next?.seen === true && next !== BREATH;
  if (run.seen === true || taken || place < 0) return [run];
  return [
    { text: text.slice(0, place + spoken.length) },
    { text: ` [${written}]`, seen: true },
    ...(rest === '' ? [] : [{ text: rest }]),
  ];
}

/** Where words stand for the first time that are no part of a longer word; -1 when they do not. */
function whereAlone(text: string, words: string, before: RegExp): number {
  if (words === '') return -1;
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
    const after = text[place + words.length] ?? '';
    if (!before.test(text[place - 1] ?? '') && !/[\p{L}\p{M}\p{N}]/u.test(after)) return place;
  }
  return -1;
}
