/** One script as data: the header of a station, opening, notices, items with link, clock and seconds, closing. */
import {
  agencyOf,
  type Campaign,
  clockText,
  dateText,
  exactClockText,
  type Item,
  instantOf,
  isoAt,
  itemOf,
  languageTitle,
  later,
  latest,
  lengthText,
  type PlannedAiring,
  plainLine,
  type RundownEntry,
  type Station,
  shortDateText,
  shortLengthText,
  type WeekPlan,
  type WindowSlot,
  weekdayText,
  wordsOf,
} from '../../model/index.js';
import { type WindowFrame, windowFrame } from '../../speech/index.js';
import type { Where } from '../type/layout-issue.js';
import { nameInside } from '../week/summary-columns.js';
import { type SaidParagraph, saidParagraphs } from './said-paragraphs.js';
import { cueOf, linesFor, type ScriptCue, spokenLine } from './script-cues.js';
import type { Script, WindowOccurrence } from './script-windows.js';

/** What is read in a window. */
export interface WindowScript {
  readonly date: string;
  readonly window: string;
  /** `THỨ HAI · 5h45` */
  readonly heading: string;
  /** The header as stations write it, row by row: what, and its value. */
  readonly facts: readonly (readonly [string, string])[];
  /** When else this script is read, and what is then to be minded. */
  readonly again: { readonly times: string; readonly note: string } | undefined;
  /** For the head of further pages: `Thứ Hai 06/7 · 5h45 · Cải cách hành chính`. */
  readonly running: string;
  /** The language that the announcer interprets into: `tiếng Jrai`. */
  readonly interpreted: string | undefined;
  /** Opening, and the place's own announcements where the station keeps time for them. */
  readonly before: readonly ScriptCue[];
  readonly items: readonly ItemScript[];
  readonly after: readonly ScriptCue[];
}

export interface ItemScript {
  /** `1. Một cửa, một lần` */
  readonly title: string;
  /** ` (dịch miệng sang tiếng Jrai)`, ` (đến 05:54:58 chưa bắt đầu thì bỏ qua)`, both or nothing. */
  readonly aside: string;
  /** For the eye: who answers for it and who approved it, who speaks in a dialogue, the recording. */
  readonly notes: readonly string[];
  /** `05:45:30` */
  readonly clock: string;
  /** `2 phút 30 giây` */
  readonly length: string;
  /** `từ 3′05″ của khung` */
  readonly from: string;
  /** What leads to it, in the station's words; empty for what follows after a pause alone. */
  readonly link: readonly SaidParagraph[];
  readonly paragraphs: readonly SaidParagraph[];
  /** Language of what is written. */
  readonly language: string;
  /** Where the words are written. */
  readonly where: Where;
}

/** Who signs a script. */
export const SIGNATURES = ['Biên tập', 'Người duyệt'] as const;

/** What an announcer who interprets is told. */
export function interpreting(language: string): string {
  return `đọc thầm từng câu tiếng Việt rồi nói lại bằng ${language}, chậm và rõ. Thời lượng đã tính cho việc dịch.`;
}

interface Subject {
  readonly station: Station;
  readonly plan: WeekPlan;
  readonly campaign: Campaign;
}

export function windowScript(script: Script, subject: Subject): WindowScript {
  const { station, campaign } = subject;
  const { first, again } = script;
  const { slot } = first;
  const frame = windowFrame(campaign, station, { ...slot, date: first.date });
  const { notices } = frame;
  const interpreted = slot.airings.find((airing) => airing.interpret);
  const language = interpreted?.language ?? (frame.interpreted ? slot.languages[0] : undefined);
  return {
    date: first.date,
    window: slot.window,
    heading: `${weekdayText(first.date).toUpperCase()} · ${clockText(slot.start)}`,
    facts: factsOf(first, subject),
    again:
      again.length === 0
        ? undefined
        : {
            times: again.map(occasion).join('; '),
            note: 'Lời mở đầu đọc theo ngày, giờ của khung ấy; giờ của từng tin tính lại từ đầu khung.',
          },
    running: `${weekdayText(first.date)} ${shortDateText(first.date)} · ${clockText(slot.start)} · ${plainLine(slot.title)}`,
    interpreted: language === undefined ? undefined : nameInside(languageTitle(campaign, language)),
    before: [
      ...cueOf('Lời mở đầu', 'opening', frame.opening.text, slot),
      ...(notices === undefined
        ? []
        : cueOf('Thông báo của địa phương', 'notice', notices.text, slot, linesFor(notices.kept))),
    ],
    items: slot.airings.map((airing, index) => itemScript(airing, index, first, frame, subject)),
    after: cueOf('Lời kết', 'closing', frame.closing(first.closesInFull).text, slot),
  };
}

function factsOf({ slot, date, session }: WindowOccurrence, { station, plan }: Subject): [string, string][] {
  const end = clockText(isoAt(later(instantOf(slot.start), slot.seconds), plan.timeZone));
  const secondsOf = (parts: readonly RundownEntry['part'][]) =>
    slot.rundown.reduce((sum, { part, seconds }) => sum + (parts.includes(part) ? seconds : 0), 0);
  const read = secondsOf(['item']);
  const spare = secondsOf(['spare']);
  const shares = [
    `tin, bài ${lengthText(read)}`,
    ...(read + spare < slot.seconds ? [`lời dẫn ${lengthText(slot.seconds - read - spare)}`] : []),
    ...(spare > 0 ? [`để dành ${lengthText(spare)}`] : []),
  ];
  return [
    ['Đài', plainLine(station.name)],
    ['Chương trình', plainLine(slot.title)],
    [
      'Ngày, giờ',
      `${weekdayText(date)}, ${dateText(date)}, ${clockText(slot.start)} – ${end}, buổi ${plainLine(session).toLowerCase()}`,
    ],
    ['Thời lượng', `${lengthText(slot.seconds)} (${shares.join(', ')})`],
  ];
}

/** A window as people name it: `Thứ Ba 07/7 lúc 5h45`. */
function occasion(window: WindowOccurrence): string {
  return `${weekdayText(window.date)} ${shortDateText(window.date)} lúc ${clockText(window.slot.start)}`;
}

function itemScript(
  airing: PlannedAiring,
  index: number,
  { slot, closesInFull }: WindowOccurrence,
  frame: WindowFrame,
  { campaign, plan }: Subject,
): ItemScript {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  const approved = item.approvedBy === undefined ? '' : ` · Duyệt: ${plainLine(item.approvedBy)}`;
  const date = item.approvedAt === undefined ? '' : ` ${dateText(item.approvedAt)}`;
  const paragraphs = saidParagraphs(words, item, campaign);
  const link = spokenLine(frame.link(item.kind, index, kindBefore(slot, index, campaign)).text);
  const cast =
    item.kind === 'dialogue' ? [...new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []))] : [];
  return {
    title: `${index + 1}. ${plainLine(words.title)}`,
    aside: [
      ...(airing.interpret
        ? [`dịch miệng sang ${nameInside(languageTitle(campaign, airing.language))}`]
        : []),
      ...landingOf(airing, index, item, slot, frame.closing(closesInFull).seconds, plan.timeZone),
    ]
      .map((words) => ` (${words})`)
      .join(''),
    notes: [
      ...urgencyOf(airing),
      `Nguồn: ${plainLine(agencyOf(campaign, item.agency).name)}${approved}${date}`,
      ...(cast.length === 0 ? [] : [`Vai: ${cast.join(', ')}`]),
      ...(words.audio === undefined || airing.interpret
        ? []
        : [
            `PHÁT TỆP ÂM THANH ${words.audio}${link.length === 0 ? '' : ' sau lời dẫn'}. Nếu không phát được thì đọc:`,
          ]),
    ],
    clock: exactClockText(airing.start),
    length: lengthText(airing.seconds),
    from: `từ ${shortLengthText((instantOf(airing.start) - instantOf(slot.start)) / 1000)} của khung`,
    link,
    paragraphs,
    language: airing.interpret ? words.language : airing.language,
    where: { ...words.origin, slot: 'script' },
  };
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
): string[] {
  const isLast = index > 0 && index === slot.airings.length - 1;
  if (!isLast || item.urgency !== 'normal' || emergency === true || madeGood === true) return [];
  const room = later(instantOf(slot.start), slot.seconds + lengthTolerance(slot.seconds) - closing - seconds);
  const last = isoAt(latest(instantOf(start), room), timeZone);
  return [`đến ${exactClockText(last)} chưa bắt đầu thì bỏ qua`];
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
