/** One item of a script as data: link, clock and seconds, what it is, and why it stands here. */
import {
  type Campaign,
  exactClockText,
  type Item,
  type ItemVersion,
  instantOf,
  isoAt,
  itemOf,
  languageTitle,
  later,
  latest,
  lengthText,
  type PlannedAiring,
  type Station,
  shortLengthText,
  type WeekPlan,
  type WindowSlot,
  wordsOf,
} from '../../model/index.js';
import type { WindowFrame } from '../../speech/index.js';
import { nameInside } from '../week/summary-columns.js';
import type { SaidParagraph } from './said-paragraphs.js';
import { spokenLine } from './script-cues.js';
import type { WindowOccurrence } from './script-windows.js';
import type { TextScript } from './text-script.js';

export interface ItemScript {
  /** `1. Một cửa, một lần` */
  readonly title: string;
  /** The language that it is interpreted into: `tiếng Jrai`. */
  readonly into: string | undefined;
  /** When it may be left out: `đến 05:54:58 chưa bắt đầu thì bỏ qua`. */
  readonly landing: string | undefined;
  /** Why it stands here, where an emergency decides that. */
  readonly urgency: readonly string[];
  /** How its recording is played, when it has one. */
  readonly recording: readonly string[];
  /** `05:45:30` */
  readonly clock: string;
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

/** ` (dịch miệng sang tiếng Jrai)`, ` (đến 05:54:58 chưa bắt đầu thì bỏ qua)`, both or nothing. */
export function asideOf({ into, landing }: ItemScript): string {
  return [
    ...(into === undefined ? [] : [`dịch miệng sang ${into}`]),
    ...(landing === undefined ? [] : [landing]),
  ]
    .map((words) => ` (${words})`)
    .join('');
}

/** What a row of a rundown says of it beside its text. */
export function remarksOf({ urgency, into, landing, recording }: ItemScript): string[] {
  return [
    ...urgency,
    ...(into === undefined ? [] : [`dịch miệng sang ${into}`]),
    ...(landing === undefined ? [] : [landing]),
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
  { slot, closesInFull }: WindowOccurrence,
  frame: WindowFrame,
  subject: Subject,
): ItemScript {
  const { campaign, plan } = subject;
  const item = itemOf(campaign, airing.item);
  const text = textRead(airing, subject);
  const link = spokenLine(frame.link(item.kind, index, kindBefore(slot, index, campaign)).text);
  return {
    title: `${index + 1}. ${text.title}`,
    into: airing.interpret ? nameInside(languageTitle(campaign, airing.language)) : undefined,
    landing: landingOf(airing, index, item, slot, frame.closing(closesInFull).seconds, plan.timeZone),
    urgency: urgencyOf(airing),
    recording:
      text.audio === undefined || airing.interpret
        ? []
        : [
            `PHÁT TỆP ÂM THANH ${text.audio}${link.length === 0 ? '' : ' sau lời dẫn'}. Nếu không phát được thì đọc:`,
          ],
    clock: exactClockText(airing.start),
    length: lengthText(airing.seconds),
    short: shortLengthText(airing.seconds),
    from: `từ ${shortLengthText((instantOf(airing.start) - instantOf(slot.start)) / 1000)} của khung`,
    link,
    text,
    language: airing.interpret ? text.language : airing.language,
    isNew: !airing.repeat,
  };
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

/** What may go unheard when those before ran over: the last of several, once the closing behind it could no longer end within what a programme may be off its length. */
function landingOf(
  { start, seconds, emergency, madeGood }: PlannedAiring,
  index: number,
  item: Item,
  slot: WindowSlot,
  closing: number,
  timeZone: string,
): string | undefined {
  const isLast = index > 0 && index === slot.airings.length - 1;
  if (!isLast || item.urgency !== 'normal' || emergency === true || madeGood === true) return undefined;
  const room = later(instantOf(slot.start), slot.seconds + lengthTolerance(slot.seconds) - closing - seconds);
  const last = isoAt(latest(instantOf(start), room), timeZone);
  return `đến ${exactClockText(last)} chưa bắt đầu thì bỏ qua`;
}

/** How far a programme may be off its length. */
const SHARE = 0.03;
const MOST = 30;

/**
 * Whole seconds by which a programme of so many may be longer or shorter than planned: three per cent, thirty seconds at most. Circular
 * 09/2020/TT-BTTTT says so of programmes of ten minutes and more; shorter ones are held to the same share.
 *
 * @example
 * lengthTolerance(300); // 9
 * lengthTolerance(1800); // 30
 */
function lengthTolerance(seconds: number): number {
  return Math.min(MOST, Math.floor(SHARE * seconds));
}
