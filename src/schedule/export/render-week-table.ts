/** A week as plain text, for a terminal or a message. */
import {
  airingMark,
  type Campaign,
  certificateText,
  clockText,
  dateText,
  exactClockText,
  instantOf,
  isoAt,
  itemOf,
  languageTitle,
  later,
  lengthText,
  notLiveText,
  original,
  type PlannedAiring,
  plainLine,
  type Slot,
  shortLengthText,
  type WeekPlan,
  weekdayText,
  wordsOf,
} from '../../model/index.js';
import { emergencyLines } from '../again/emergency-notes.js';
import { unmetLines } from '../rule-words.js';
import { caveats, stationOf } from './week-facts.js';

/**
 * A station's week as a plain text table, at most one line an airing: clock time, length, `PL` for a repeat (phát lại), `KC` for an
 * emergency (khẩn cấp), `BÙ` for a make-good,
 * language tag (`*` when the announcer interprets), title. No colours, no control characters; ends with a line feed.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekTable(plan, campaign).split('\n')[4]; // 'THỨ HAI 06/7/2020'
 */
export function renderWeekTable(plan: WeekPlan, campaign: Campaign): string {
  const station = stationOf(campaign, plan);
  const heading = [
    plainLine(station.name),
    `Chương trình phát thanh từ ngày ${dateText(plan.from)} đến ngày ${dateText(plan.until)}`,
    caveats(campaign, plan).join(' · '),
  ];
  const days = plan.days.map((day) => [
    '',
    `${weekdayText(day.date)} ${dateText(day.date)}`.toUpperCase(),
    ...day.notes.map((note) => `  (${plainLine(note)})`),
    ...(day.sessions.length === 0 ? [day.offAir ? '  nghỉ phát' : '  không có khung giờ'] : []),
    ...day.sessions.flatMap((session) => [
      `  ${plainLine(session.title)}`,
      ...session.slots.flatMap((slot) => slotLines(slot, plan, campaign)),
    ]),
  ]);
  const missing = [
    ...plan.shortages.map(
      ({ language, seconds }) =>
        `Thiếu nội dung ${languageTitle(campaign, language).replace(/^T/, 't')}: ${lengthText(seconds)}`,
    ),
    ...emergencyLines(plan, campaign),
    ...unmetLines(plan),
    ...plan.cuts.map(
      ({ start, seconds, reason }) =>
        `Bớt ${lengthText(seconds)} khung ${clockText(start)} ${dateText(start)}: ${plainLine(reason.vi)}`,
    ),
    ...plan.unplaced.map(
      ({ item, reason }) => `Chưa xếp được “${titleOf(campaign, item)}”: ${plainLine(reason.vi)}`,
    ),
    ...(plan.notLive === 0 ? [] : [notLiveText(plan.notLive)]),
  ];
  const proof = certificateText(plan.certificate);
  const legend = [
    '',
    ...(proof === undefined ? [] : [proof]),
    ...(plan.emergencies === undefined
      ? []
      : ['KC: tin khẩn cấp · BÙ: phát bù cho lần đã nhường tin khẩn cấp']),
    'PL: phát lại · *: phát thanh viên dịch miệng từ bản tiếng Việt',
  ];
  const lines = [...heading, ...days.flat(), ...(missing.length > 0 ? ['', ...missing] : []), ...legend];
  return `${lines.join('\n')}\n`;
}

function titleOf(campaign: Campaign, item: string): string {
  return plainLine(original(itemOf(campaign, item)).title);
}

function slotLines(slot: Slot, plan: WeekPlan, campaign: Campaign): string[] {
  if (slot.kind === 'relay') {
    const heard = slot.airings.map((airing) => airingLine(airing, campaign, '› '));
    return [row(slot.start, slot.seconds, '', '', `~ ${plainLine(slot.title)}`), ...heard];
  }
  const airings = slot.airings.map((airing) => airingLine(airing, campaign, ''));
  if (slot.unused === 0) return airings;
  const start = isoAt(later(instantOf(slot.start), slot.seconds - slot.unused), plan.timeZone);
  return [...airings, row(start, slot.unused, '', '', '… còn trống')];
}

function airingLine(airing: PlannedAiring, campaign: Campaign, mark: string): string {
  const language = `${airing.language}${airing.interpret ? '*' : ''}`;
  const title = plainLine(wordsOf(campaign, airing).title);
  return row(airing.start, airing.seconds, airingMark(airing) ?? '', language, `${mark}${title}`);
}

function row(start: string, seconds: number, repeat: string, language: string, text: string): string {
  const length = shortLengthText(seconds).padStart(7);
  return `    ${exactClockText(start)} ${length}  ${repeat.padEnd(2)}  ${language.padEnd(4)}  ${text}`.trimEnd();
}
