/** What fills the places of a station's words: its name, its place, whom to ask, date and time, the programme. */
import {
  byId,
  type Campaign,
  type FrameWords,
  fact,
  placeTitle,
  plainLine,
  type Station,
  secondsOfClock,
  weekdayText,
} from '../../model/index.js';

/** A window as far as its words name it. */
export interface NamedWindow {
  readonly date: string;
  /** ISO instant with the station's offset. */
  readonly start: string;
  readonly title: string;
}

/** By the name of its place. */
export type FrameValues = Readonly<Record<string, string>>;

/**
 * A true address or number where people of a station's place may ask, of the publisher or else of the first agency there that has one;
 * nothing where `agencies.yaml` has only samples.
 *
 * @example
 * knownContact(campaign, station); // undefined
 */
export function knownContact(
  { agencies, publisher }: Pick<Campaign, 'agencies' | 'publisher'>,
  { place }: Pick<Station, 'place'>,
): string | undefined {
  const own = agencies.filter((agency) => agency.place === place && !agency.group);
  const inOrder = [...own.filter(({ id }) => id === publisher), ...own.filter(({ id }) => id !== publisher)];
  for (const { name, contact } of inOrder) {
    const address = fact(contact.address);
    const phone = fact(contact.phone);
    if (address === undefined && phone === undefined) continue;
    return [
      name,
      ...(address === undefined ? [] : [`địa chỉ ${address.replace(/^(?:Số )?(?=\d)/u, 'số ')}`]),
      ...(phone === undefined ? [] : [`số điện thoại ${phone}`]),
    ].join(', ');
  }
  return undefined;
}

/** What a station's own words say of itself and its place, whatever the window. */
export function stationValues(
  campaign: Pick<Campaign, 'agencies' | 'places' | 'publisher'>,
  station: Station,
  { desk = '' }: FrameWords,
): FrameValues {
  const place = byId(campaign.places, station.place);
  const about = { kind: place?.kind ?? '', place: place === undefined ? '' : placeTitle(place) };
  return {
    ...about,
    station: plainLine(station.name),
    contact: plainLine(knownContact(campaign, station) ?? withValues(desk, about)),
  };
}

/** When a window begins and what it is called. In Vietnamese `thứ Hai, ngày 6 tháng 7`, `5 giờ 40 phút`; in other languages in figures. */
export function windowValues({ date, start, title }: NamedWindow, vietnamese: boolean): FrameValues {
  const [, month = '', day = ''] = date.split('-');
  const minutes = Math.floor(secondsOfClock(start.slice(11, 16)) / 60);
  const minute = minutes % 60;
  const programme = plainLine(title).replace(/^(?:chuyên mục|chương trình) /i, '');
  if (!vietnamese) return { date: `${day}/${month}`, time: start.slice(11, 16), programme };
  const weekday = weekdayText(date).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return {
    date: `${weekday}, ngày ${Number(day)} tháng ${Number(month)}`,
    time: `${Math.floor(minutes / 60)} giờ${minute === 0 ? '' : ` ${minute} phút`}`,
    programme,
  };
}

/**
 * A text with its places filled, its sentences begun with a capital. A place that has no value stays as it is written.
 *
 * @example
 * filled('{date}. {piece} là hết.', { date: 'thứ Hai', piece: 'mục hỏi đáp' }); // 'Thứ Hai. Mục hỏi đáp là hết.'
 */
export function filled(text: string, values: FrameValues): string {
  return withValues(text, values).replace(/(?<=^|[.!?] )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function withValues(text: string, values: FrameValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
