/** The texts that a station reads in a week, each once, with all times at which it is read. */
import {
  agencyOf,
  type Campaign,
  clockText,
  dateText,
  firstLanguage,
  type Item,
  type ItemVersion,
  itemOf,
  kindTitle,
  languageInSentence,
  languageTitle,
  lengthText,
  plainLine,
  shortWeekdayText,
  wordsOf,
} from '../../model/index.js';
import type { Where } from '../type/layout-issue.js';
import { bookOrder } from './book-order.js';
import { type SaidParagraph, saidParagraphs } from './said-paragraphs.js';
import type { WindowOccurrence } from './script-windows.js';

/** What is read of an item, in one language. */
export interface TextScript {
  /** Its place in the book, from 1: about in the order in which the texts of the week are read for the first time. */
  readonly number: number;
  /** The page of the texts on which Word has it, from 0. */
  readonly page: number;
  readonly title: string;
  /** `Hướng dẫn`; `Hướng dẫn · Tiếng Jrai` for what is not written in the campaign's first language. */
  readonly kind: string;
  /** It was not heard here before this week; the announcer reads it for the first time even if a relay brought it on Monday. */
  readonly isNew: boolean;
  /** When it is first read this week. */
  readonly first: string;
  /** Read as it is written, or interpreted: how long it takes, and when. */
  readonly uses: readonly TextUse[];
  /** `Nguồn: Sở Nội vụ tỉnh Gia Lai · Duyệt: Ban biên tập 06/3/2020` */
  readonly source: string;
  /** `Vai: Mai, Bác Năm`; nothing but in a dialogue. */
  readonly cast: string;
  /** Path of its recording. */
  readonly audio: string | undefined;
  readonly paragraphs: readonly SaidParagraph[];
  /** Of what is written. */
  readonly language: string;
  /** Where the words are written. */
  readonly where: Where;
}

export interface TextUse {
  /** The language that it is interpreted into: `tiếng Jrai`. */
  readonly into: string | undefined;
  /** `43 giây` */
  readonly length: string;
  /** `T2 6h05, T5 17h55` */
  readonly times: string;
}

/** The texts of a week that begins on the date `from`, by the words that they are made from, in the order of their numbers. */
export function textScripts(
  windows: readonly WindowOccurrence[],
  campaign: Campaign,
  from: string,
): ReadonlyMap<ItemVersion, TextScript> {
  const texts = new Map<ItemVersion, TextScript>();
  for (const { date, slot } of windows) {
    for (const airing of slot.airings) {
      const words = wordsOf(campaign, airing);
      const known = texts.get(words) ?? {
        ...writtenText(words, itemOf(campaign, airing.item), campaign),
        number: 0,
        page: 0,
        isNew: airing.firstAiredOn === undefined || airing.firstAiredOn >= from,
        first: airing.start,
        uses: [],
      };
      const use = {
        into: airing.interpret ? languageInSentence(campaign, airing.language) : undefined,
        length: lengthText(airing.seconds),
        times: `${shortWeekdayText(date)} ${clockText(slot.start)}`,
      };
      texts.set(words, {
        ...known,
        uses: withUse(known.uses, use),
      });
    }
  }
  const inOrder = bookOrder([...texts].map(([words, text]) => ({ ...text, words })));
  return new Map(inOrder.map(({ words, ...text }, index) => [words, { ...text, number: index + 1 }]));
}

/** Times at which a text is read in the same way stand together. */
function withUse(uses: readonly TextUse[], use: TextUse): readonly TextUse[] {
  const alike = uses.find(({ into, length }) => into === use.into && length === use.length);
  if (alike === undefined) return [...uses, use];
  return uses.map((one) => (one === alike ? { ...one, times: `${one.times}, ${use.times}` } : one));
}

function writtenText(
  words: ItemVersion,
  item: Item,
  campaign: Campaign,
): Omit<TextScript, 'number' | 'page' | 'isNew' | 'first' | 'uses'> {
  const approved = item.approvedBy === undefined ? '' : ` · Duyệt: ${plainLine(item.approvedBy)}`;
  const date = item.approvedAt === undefined ? '' : ` ${dateText(item.approvedAt)}`;
  const paragraphs = saidParagraphs(words, item, campaign);
  const cast =
    item.kind === 'dialogue' ? [...new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []))] : [];
  const foreign = words.language !== firstLanguage(campaign);
  return {
    title: plainLine(words.title),
    kind: `${kindTitle(item.kind)}${foreign ? ` · ${languageTitle(campaign, words.language)}` : ''}`,
    source: `Nguồn: ${plainLine(agencyOf(campaign, item.agency).name)}${approved}${date}`,
    cast: cast.length === 0 ? '' : `Vai: ${cast.join(', ')}`,
    audio: words.audio,
    paragraphs,
    language: words.language,
    where: { ...words.origin, slot: 'script' },
  };
}

/** `7. Đăng ký khai sinh` */
export function headLine({ number, title }: TextScript): string {
  return `${number}. ${title}`;
}

/** How long it takes and when it is read: `43 giây: T2 6h05, T5 17h55`, `DỊCH MIỆNG sang tiếng Jrai, 57 giây: T3 6h10`. */
export function usesOf({ uses }: TextScript): string[] {
  return uses.map(({ into, length, times }) =>
    into === undefined ? `${length}: ${times}` : `DỊCH MIỆNG sang ${into}, ${length}: ${times}`,
  );
}

/** What is done with its recording; nothing when there is none, or it is only interpreted. */
export function recordingNote({ audio, uses }: TextScript): string {
  if (audio === undefined || uses.every(({ into }) => into !== undefined)) return '';
  return `PHÁT TỆP ÂM THANH ${audio}. Nếu không phát được thì đọc:`;
}
