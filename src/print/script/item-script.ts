/** One item of a script as data: link, clock and seconds, what it is, and why it stands here. */
import {
  type Campaign,
  exactClockText,
  type ItemVersion,
  instantOf,
  itemOf,
  languageInSentence,
  lengthText,
  type PlannedAiring,
  type Station,
  shortLengthText,
  type WeekPlan,
  type WindowSlot,
  wordsOf,
} from '../../model/index.js';
import type { WindowFrame } from '../../speech/index.js';
import type { SaidParagraph } from './said-paragraphs.js';
import { spokenLine } from './script-cues.js';
import type { WindowOccurrence } from './script-windows.js';
import type { TextScript } from './text-script.js';

export interface ItemScript {
  /** `1. Một cửa, một lần` */
  readonly title: string;
  /** The language that it is interpreted into: `tiếng Jrai`. */
  readonly into: string | undefined;
  /** Why it stands here, where an emergency decides that. */
  readonly urgency: readonly string[];
  /** How its recording is played, when it has one. */
  readonly recording: readonly string[];
  /** When it begins: `05:45:30`. */
  readonly clock: string;
  /** When what leads to it begins, or it where nothing does. */
  readonly begins: string;
  /** `2 phút 30 giây` */
  readonly length: string;
  /** `2′30″` */
  readonly short: string;
  /** `từ 3′05″ của khung` */
  readonly from: string;
  /** What leads to it, in the station's words; empty for what follows after a pause alone. */
  readonly link: readonly SaidParagraph[];
  /** What is read. */
  readonly text: TextScript;
  /** Language of what is written. */
  readonly language: string;
  /** It is read for the first time on this station. */
  readonly isNew: boolean;
}

/** ` (dịch miệng sang tiếng Jrai)`, or nothing. */
export function asideOf({ into }: ItemScript): string {
  return into === undefined ? '' : ` (dịch miệng sang ${into})`;
}

/** What a row of a rundown says of it beside its text; of its language only where the window is `mixed`, else the head says it. */
export function remarksOf({ urgency, into, recording }: ItemScript, mixed: boolean): string[] {
  return [
    ...urgency,
    ...(into === undefined || !mixed ? [] : [`dịch miệng sang ${into}`]),
    ...(recording.length === 0 ? [] : ['phát tệp âm thanh']),
  ];
}

/** For the eye: why it stands here, who answers for it and who approved it, who speaks in a dialogue, the recording. */
export function notesBeside({ urgency, text: { source, cast }, recording }: ItemScript): string[] {
  return [...urgency, source, ...(cast === '' ? [] : [cast]), ...recording];
}

/** What scripts are made from. */
export interface Subject {
  readonly station: Station;
  readonly plan: WeekPlan;
  readonly campaign: Campaign;
  /** The texts of the week. */
  readonly texts: ReadonlyMap<ItemVersion, TextScript>;
}

export function itemScript(
  airing: PlannedAiring,
  index: number,
  { slot }: WindowOccurrence,
  frame: WindowFrame,
  subject: Subject,
): ItemScript {
  const { campaign } = subject;
  const item = itemOf(campaign, airing.item);
  const text = textRead(airing, subject);
  const link = spokenLine(frame.link(item.kind, index, kindBefore(slot, index, campaign)).text);
  return {
    title: `${index + 1}. ${text.title}`,
    into: airing.interpret ? languageInSentence(campaign, airing.language) : undefined,
    urgency: urgencyOf(airing),
    recording:
      text.audio === undefined || airing.interpret
        ? []
        : [
            `PHÁT TỆP ÂM THANH ${text.audio}${link.length === 0 ? '' : ' sau lời dẫn'}. Nếu không phát được thì đọc:`,
          ],
    clock: exactClockText(airing.start),
    begins: exactClockText(beginOf(airing, slot)),
    length: lengthText(airing.seconds),
    short: shortLengthText(airing.seconds),
    from: `từ ${shortLengthText((instantOf(airing.start) - instantOf(slot.start)) / 1000)} của khung`,
    link,
    text,
    language: airing.interpret ? text.language : airing.language,
    isNew: text.isNew && text.first === airing.start,
  };
}

function beginOf({ start }: PlannedAiring, { rundown }: WindowSlot): string {
  const before = rundown[rundown.findIndex((entry) => entry.part === 'item' && entry.start === start) - 1];
  return before?.part === 'link' ? before.start : start;
}

/** The text that an airing reads. */
export function textRead(airing: PlannedAiring, { campaign, texts }: Subject): TextScript {
  const text = texts.get(wordsOf(campaign, airing));
  if (text === undefined) throw new RangeError(`no text of ${airing.id}`);
  return text;
}

function kindBefore({ airings }: WindowSlot, index: number, campaign: Campaign): string | undefined {
  const before = airings[index - 1];
  return before === undefined ? undefined : itemOf(campaign, before.item).kind;
}

/** Why it stands here, where an emergency decides that. */
function urgencyOf({ emergency, madeGood }: PlannedAiring): string[] {
  if (emergency === true) return ['TIN KHẨN CẤP: đọc trước mọi tin khác, đọc chậm và rõ.'];
  return madeGood === true ? ['Phát bù cho lần đã nhường tin khẩn cấp.'] : [];
}
