/** A week as a calendar for phones: one event a window, its items in the description. */
import {
  byId,
  type Campaign,
  type CancelledWindow,
  clockText,
  exactClockText,
  firstAiringText,
  type Instant,
  type InstantLike,
  instantOf,
  isoAt,
  languageTitle,
  later,
  lengthText,
  type PlannedAiring,
  plainLine,
  shortLengthText,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
  wordsOf,
} from '../../model/index.js';
import { airingRemarks, authorityHost, caveats, cutText, stationOf, weekUrl } from './week-facts.js';

/**
 * A station's week as iCalendar (RFC 5545, RFC 7986) that an officer subscribes to on a phone. One VEVENT a window
 * occurrence; relays are no events. Its UID is made of station, date and window and stays the same when the week is
 * planned again, so that a phone replaces the event and does not double it; `SEQUENCE` counts its changes since it was published, and a
 * window that was published and dropped stays as `STATUS:CANCELLED` (see `reviseWeek`). An item has no event of its own. `at` is the instant of publication
 * and becomes DTSTAMP.
 *
 * No METHOD: the file is a snapshot to subscribe to (RFC 5545 §3.7.2), not an iTIP message, whose PUBLISH would need an ORGANIZER with a
 * mailbox (RFC 5546 §3.2.1) that stations do not have.
 *
 * Times are UTC with `Z`: every event is one dated instant, no rule repeats it, so a VTIMEZONE could only be ignored or
 * misread, and no phone can shift it. `X-WR-TIMEZONE` names the zone in which calendars should show it; the description
 * has the station's own clock times to the second. STATUS is TENTATIVE for an assumed grid or a demonstration, else CONFIRMED.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekIcs(plan, campaign, '2020-07-02T08:00:00+07:00').match(/BEGIN:VEVENT/g)?.length; // 7
 */
export function renderWeekIcs(plan: WeekPlan, campaign: Campaign, at: InstantLike): string {
  const station = stationOf(campaign, plan);
  const stamp = utc(instantOf(at));
  const authority = authorityHost(campaign);
  const name = `${station.name}: lịch phát tuần ${plan.week}`;
  const url = weekUrl(campaign, plan);
  const place = byId(campaign.places, station.place)?.name ?? station.name;
  const status = caveats(campaign, plan).length === 0 ? 'CONFIRMED' : 'TENTATIVE';
  const event = (window: Dated, about: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${plan.station}/${window.date}/${window.window}@${authority}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${window.sequence ?? 0}`,
    `DTSTART:${utc(instantOf(window.start))}`,
    `DTEND:${utc(later(instantOf(window.start), window.seconds))}`,
    ...about,
    `LOCATION;LANGUAGE=vi:${escapeText(station.name)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const properties = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//loaphat//week//VI',
    'CALSCALE:GREGORIAN',
    `UID:${plan.station}/${plan.week}@${authority}`,
    `LAST-MODIFIED:${stamp}`,
    `NAME;LANGUAGE=vi:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${plan.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    `URL:${url}`,
    ...windowsOf(plan).flatMap(({ date, slot }) =>
      event({ ...slot, date }, [
        `SUMMARY;LANGUAGE=vi:${escapeText(windowSummary(place, titlesOf(slot, campaign)))}`,
        `DESCRIPTION;LANGUAGE=vi:${description(slot, plan, campaign).map(escapeText).join('\\n')}`,
        `STATUS:${status}`,
      ]),
    ),
    ...(plan.cancelled ?? []).flatMap((window) =>
      event(window, [
        `SUMMARY;LANGUAGE=vi:${escapeText(windowSummary(place, [`thôi phát ${window.title}`]))}`,
        'DESCRIPTION;LANGUAGE=vi:Khung giờ này đã công bố và nay thôi.',
        'STATUS:CANCELLED',
      ]),
    ),
    'END:VCALENDAR',
  ];
  return properties.map((property) => `${fold(property)}\r\n`).join('');
}

/** What an event is made of, planned or dropped. */
interface Dated extends Pick<CancelledWindow, 'date' | 'window' | 'start' | 'seconds'> {
  readonly sequence?: number;
}

function titlesOf(slot: WindowSlot, campaign: Campaign): string[] {
  return slot.airings.map((airing) => wordsOf(campaign, airing).title);
}

const LONGEST = 60;
const LONGEST_PLACE = 24;

/**
 * What is in a window, in the one line that a phone shows of it: where it is heard and the first titles, as many as fit into 60 characters; how many others there are stands in brackets.
 *
 * @example
 * windowSummary('Krông Pa', ['Nộp hồ sơ', 'Trả kết quả']); // 'Krông Pa · Nộp hồ sơ; Trả kết quả'
 */
export function windowSummary(place: string, titles: readonly string[]): string {
  const start = `${cutText(plainLine(place), LONGEST_PLACE)} · `;
  const names = titles.map(plainLine);
  const [first] = names;
  if (first === undefined) return `${start}chưa có nội dung`;
  for (let count = names.length; count > 0; count -= 1) {
    const text = `${start}${names.slice(0, count).join('; ')}${others(names.length - count)}`;
    if (text.length <= LONGEST) return text;
  }
  const end = others(names.length - 1);
  return `${start}${cutText(first, LONGEST - start.length - end.length)}${end}`;
}

function others(count: number): string {
  return count === 0 ? '' : ` (+${count})`;
}

function description(slot: WindowSlot, plan: WeekPlan, campaign: Campaign): string[] {
  const end = isoAt(later(instantOf(slot.start), slot.seconds), plan.timeZone);
  const lines = slot.airings.map((airing) => airingLine(airing, plan, campaign));
  return [
    `${clockText(slot.start)}–${clockText(end)} (${lengthText(slot.seconds)})`,
    ...lines,
    ...(slot.unused > 0 ? [`Còn trống ${lengthText(slot.unused)}, trả lại đài`] : []),
    ...caveats(campaign, plan),
  ];
}

function airingLine(airing: PlannedAiring, { startedFrom }: WeekPlan, campaign: Campaign): string {
  const words = wordsOf(campaign, airing);
  const marks = [
    shortLengthText(airing.seconds),
    languageTitle(campaign, airing.language),
    ...(airing.interpret ? ['dịch miệng'] : []),
    ...airingRemarks(airing),
    airing.repeat ? 'phát lại' : firstAiringText(startedFrom),
  ];
  return `${exactClockText(airing.start)} ${plainLine(words.title)} (${marks.join(', ')})`;
}

/** Form #2 of RFC 5545 §3.3.5: UTC, with Z. */
function utc(instant: Instant): string {
  return isoAt(instant, 'UTC')
    .replace(/[-:]/g, '')
    .replace(/\+0000$|Z$/, 'Z');
}

/** RFC 5545 §3.3.11; no control character is allowed in a TEXT. */
function escapeText(text: string): string {
  return plainLine(text).replace(/[\\;,]/g, (char) => `\\${char}`);
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** RFC 5545 §3.1: lines of at most 75 octets; never inside a character, nor between a letter and its marks. */
function fold(line: string): string {
  // A UTF-16 unit is at most three octets.
  if (line.length <= 25) return line;
  const segments = graphemes.segment(line);
  const folded: string[] = [];
  let start = 0;
  while (start < line.length) {
    // The space that begins a further line is an octet, too.
    const end = endWithin(line, start, folded.length === 0 ? 75 : 74);
    const whole = end < line.length ? (segments.containing(end)?.index ?? end) : end;
    // A letter with more marks than a line can hold is cut between two of them.
    const cut = whole > start ? whole : end;
    folded.push(line.slice(start, cut));
    start = cut;
  }
  return folded.join('\r\n ');
}

/** Where so many octets of UTF-8 from `start` end, between two characters. */
function endWithin(line: string, start: number, most: number): number {
  let octets = 0;
  let end = start;
  while (end < line.length) {
    const code = line.codePointAt(end) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets > most) break;
    end += code < 0x10000 ? 1 : 2;
  }
  return end;
}
