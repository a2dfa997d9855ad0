/** One page for a staff meeting (plan III.6): what is new, what is due, what to tell people at the desk. */
import { Temporal } from 'temporal-polyfill';
import {
  type Campaign,
  citedAs,
  dateText,
  endOf,
  type Instant,
  type Item,
  type ItemKind,
  type Obligation,
  original,
  publishedItems,
  startOf,
} from '../../model/index.js';
import { bullets, campaignSubject, heading, strong, text } from './campaign-subject.js';
import type { PrintSubject } from './subject.js';

const DAY = 24 * 60 * 60 * 1000;
/** What was published in so many days is new; what ends in so many days is due. */
const NEW_DAYS = 30;
const DUE_DAYS = 60;
/** The longest that a meeting listens to. */
const MOST_NEW = 8;
/** Kinds that are made to be heard or seen as they are, and tell a meeting nothing new. */
const PERFORMED: ReadonlySet<ItemKind> = new Set(['slogan', 'spot', 'dialogue']);

/**
 * The digest at an instant, from the fullest to the shortest: the first that fits its page is the one to print. What a
 * shorter one leaves out, it counts.
 *
 * @example
 * briefingSubjects(await loadCampaign('content'), instantOf('2020-07-06T00:00:00Z'))[0].headline; // 'Giao ban ngày 06/7/2020'
 */
export function briefingSubjects(campaign: Campaign, instant: Instant): PrintSubject[] {
  const { timeZone } = campaign;
  const date = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  const live = publishedItems(campaign, instant);
  const fresh = live.filter(
    ({ published, kind }) => instant - startOf(published, timeZone) <= NEW_DAYS * DAY && !PERFORMED.has(kind),
  );
  const due = campaign.obligations.filter((clause) => isDue(clause, instant, timeZone));
  const desk = [...live]
    .filter(({ print, kind }) => print?.action !== undefined && kind === 'guide')
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const contents = listed([
    ...(fresh.length > 0 ? ['điều mới'] : []),
    ...(due.length > 0 ? ['việc đến hạn'] : []),
    ...(desk.length > 0 ? ['lời nhắc bà con tại quầy'] : []),
  ]);
  return Array.from({ length: MOST_NEW }, (_, index) => MOST_NEW - index).map((most) => {
    const told = fresh.slice(0, most);
    const rest = fresh.length - told.length;
    return campaignSubject(campaign, {
      id: campaign.id,
      title: `Bản tin giao ban ngày ${dateText(date)}`,
      headline: `Giao ban ngày ${dateText(date)}`,
      summary: `Cải cách hành chính: ${contents}.`,
      kicker: 'Bản tin giao ban',
      body: [
        ...section(`Mới trong ${NEW_DAYS} ngày`, [
          ...told.map((item) => [strong(asSentence(original(item).title)), text(summaryOf(item))]),
          ...(rest > 0 ? [[text(`Và ${rest} tin, bài khác: xem ở địa chỉ in trên tờ này.`)]] : []),
        ]),
        ...section(
          'Việc của kế hoạch sắp đến hạn',
          due
            .slice(0, most)
            .map((clause) => [
              strong(`${dateText(clause.deadline ?? '')}, mục ${citedAs(clause)}. `),
              text(clause.summary),
            ]),
        ),
        ...section(
          'Nhắc bà con tại quầy',
          desk
            .slice(0, Math.min(4, most))
            .map((item) => [
              strong(asSentence(item.print?.headline ?? original(item).title)),
              text(item.print?.action ?? ''),
            ]),
        ),
      ],
    });
  });
}

function section(title: string, items: readonly (readonly ReturnType<typeof text>[])[]) {
  return items.length === 0 ? [] : [heading(title), bullets(items)];
}

/** Words of a list as Vietnamese joins them: “điều mới, việc đến hạn và lời nhắc”. */
function listed(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse();
  if (last === undefined) return `không có gì mới trong ${NEW_DAYS} ngày`;
  return others.length === 0 ? last : `${others.reverse().join(', ')} và ${last}`;
}

/** A title before other words: a question keeps its own mark. */
function asSentence(title: string): string {
  return /[.?!…]$/u.test(title) ? `${title} ` : `${title}. `;
}

function summaryOf(item: Item): string {
  const { summary, title } = original(item);
  return summary ?? title;
}

function isDue({ deadline, cadence }: Obligation, instant: Instant, timeZone: string): boolean {
  if (deadline === undefined || cadence !== 'once') return false;
  const left = endOf(deadline, timeZone) - instant;
  return left > 0 && left <= DUE_DAYS * DAY;
}
