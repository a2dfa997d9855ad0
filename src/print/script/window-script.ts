/** One script as data: the header of a station, opening, notices, items with link, clock and seconds, closing. */
import {
  clockText,
  dateText,
  exactClockText,
  instantOf,
  isoAt,
  languageInSentence,
  later,
  lengthText,
  plainLine,
  type RundownEntry,
  shortDateText,
  type WindowSlot,
  weekdayText,
} from '../../model/index.js';
import { windowFrame } from '../../speech/index.js';
import { wordsToInterpret } from './interpreted-words.js';
import { type ItemScript, itemScript, type Subject, textRead } from './item-script.js';
import { cueOf, linesFor, type ScriptCue } from './script-cues.js';
import type { WindowOccurrence } from './script-windows.js';
import type { TextScript } from './text-script.js';

/** What is read in a window. */
export interface WindowScript {
  readonly date: string;
  readonly window: string;
  /** `THỨ HAI · 5h45` */
  readonly heading: string;
  /** The header as stations write it, row by row: what, and its value. */
  readonly facts: readonly (readonly [string, string])[];
  /** `6h05 – 6h10` */
  readonly span: string;
  readonly title: string;
  /** `5 phút` */
  readonly length: string;
  /** Time left over at the end: `06:09:39`, `21 giây`. */
  readonly spare: { readonly clock: string; readonly length: string } | undefined;
  /** For the head of further pages: `Thứ Hai 06/7 · 5h45 · Cải cách hành chính`. */
  readonly running: string;
  /** The language that the announcer interprets into: `tiếng Jrai`. */
  readonly interpreted: string | undefined;
  /** Opening, and the place's own announcements where the station keeps time for them. */
  readonly before: readonly ScriptCue[];
  readonly items: readonly ItemScript[];
  readonly after: readonly ScriptCue[];
  /** For who interprets it: what is worth knowing in the other language before the window begins, text by text. */
  readonly sheet: readonly InterpretedText[];
}

export interface InterpretedText {
  readonly text: TextScript;
  readonly words: readonly string[];
}

/** Who signs a script. */
export const SIGNATURES = ['Biên tập', 'Người duyệt'] as const;

/** Some of it is interpreted, and some is not. */
export function isMixed({ items, interpreted }: WindowScript): boolean {
  return items.some(({ into }) => into !== interpreted);
}

/** What an announcer who interprets is told. */
export function interpreting(language: string): string {
  return `đọc thầm từng câu tiếng Việt rồi nói lại bằng ${language}, chậm và rõ. Thời lượng đã tính cho việc dịch.`;
}

export function windowScript(first: WindowOccurrence, subject: Subject): WindowScript {
  const { station, campaign } = subject;
  const { slot } = first;
  const frame = windowFrame(campaign, station, { ...slot, date: first.date });
  const { notices } = frame;
  const interpreted = slot.airings.find((airing) => airing.interpret);
  const language = interpreted?.language ?? (frame.interpreted ? slot.languages[0] : undefined);
  const spare = slot.rundown.find(({ part }) => part === 'spare');
  return {
    date: first.date,
    window: slot.window,
    heading: `${weekdayText(first.date).toUpperCase()} · ${clockText(slot.start)}`,
    facts: factsOf(first, subject),
    span: spanOf(slot, subject),
    title: plainLine(slot.title),
    length: lengthText(slot.seconds),
    spare: spare && { clock: exactClockText(spare.start), length: lengthText(spare.seconds) },
    running: `${weekdayText(first.date)} ${shortDateText(first.date)} · ${clockText(slot.start)} · ${plainLine(slot.title)}`,
    interpreted: language === undefined ? undefined : languageInSentence(campaign, language),
    before: [
      ...cueOf('Lời mở đầu', 'opening', frame.opening.text, slot),
      ...(notices === undefined
        ? []
        : cueOf('Thông báo của địa phương', 'notice', notices.text, slot, linesFor(notices.kept))),
    ],
    items: slot.airings.map((airing, index) => itemScript(airing, index, first, frame, subject)),
    after: cueOf('Lời kết', 'closing', frame.closing(first.closesInFull).text, slot),
    sheet: slot.airings
      .filter(({ interpret }) => interpret)
      .map((airing) => textRead(airing, subject))
      .map((text) => ({ text, words: wordsToInterpret(text.paragraphs, campaign.lexicon) })),
  };
}

/** `6h05 – 6h10` */
function spanOf({ start, seconds }: WindowSlot, { plan }: Subject): string {
  const end = isoAt(later(instantOf(start), seconds), plan.timeZone);
  return `${clockText(start)} – ${clockText(end)}`;
}

function factsOf({ slot, date, session }: WindowOccurrence, subject: Subject): [string, string][] {
  const secondsOf = (parts: readonly RundownEntry['part'][]) =>
    slot.rundown.reduce((sum, { part, seconds }) => sum + (parts.includes(part) ? seconds : 0), 0);
  const read = secondsOf(['item']);
  const spare = secondsOf(['spare']);
  const shares = [
    `tin, bài ${lengthText(read)}`,
    ...(read + spare < slot.seconds ? [`lời dẫn ${lengthText(slot.seconds - read - spare)}`] : []),
    ...(spare > 0 ? [`còn trống ${lengthText(spare)}`] : []),
  ];
  return [
    ['Đài', plainLine(subject.station.name)],
    ['Chương trình', plainLine(slot.title)],
    [
      'Ngày, giờ',
      `${weekdayText(date)}, ${dateText(date)}, ${spanOf(slot, subject)}, buổi ${plainLine(session).toLowerCase()}`,
    ],
    ['Thời lượng', `${lengthText(slot.seconds)} (${shares.join(', ')})`],
  ];
}

/** A window as people name it: `Thứ Ba 07/7 lúc 5h45`. */
export function occasion(window: WindowOccurrence): string {
  return `${weekdayText(window.date)} ${shortDateText(window.date)} lúc ${clockText(window.slot.start)}`;
}
