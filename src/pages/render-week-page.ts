/** A station's week on a phone. */
import { UsageError } from '../errors.js';
import {
  airingsOf,
  byId,
  type Campaign,
  certificateText,
  clockText,
  dateText,
  firstAiringText,
  type InstantLike,
  instantOf,
  itemOf,
  languageInSentence,
  lengthText,
  maskedCampaign,
  notLiveText,
  original,
  placeTitle,
  publicNotes,
  shortDateText,
  shortWeekdayText,
  type WeekPlan,
  weekdayText,
} from '../model/index.js';
import { renderFileLinks } from './file-links.js';
import { type Html, html } from './html.js';
import type { PageFile } from './page-file.js';
import { addressOf, weekPagePath } from './page-paths.js';
import { weekNumber } from './page-words.js';
import { renderDocument } from './render-document.js';
import { dayAnchor, renderWeekDay } from './render-week-day.js';

/**
 * What a week's page needs besides its content.
 *
 * @example
 * const options: WeekPageOptions = { style, at: edition.at, files: [] };
 */
export interface WeekPageOptions {
  /** The style sheet, from `loadPageTemplates`. */
  readonly style: string;
  /** The instant of publication, ISO with offset. */
  readonly at: InstantLike;
  /** What else was made of this plan, and the station's feed, in the order in which they are offered. */
  readonly files: readonly PageFile[];
  /** The soft rules that the week does not meet, a sentence each. @default none */
  readonly unmet?: readonly string[];
}

/**
 * The page of a planned week, for the path `weekPagePath(plan)`: downloads first, then day by day what is heard when,
 * with repeats marked `PL` (phát lại) and the minutes that stay free. Of an item that is not public yet only its time is told.
 *
 * @example
 * renderWeekPage(plan, campaign, { style, at: '2020-07-06T00:00:00+07:00', files: [] }).includes('Khung giờ giả định'); // true on an assumed grid
 *
 * @throws UsageError when the plan's station is not one of the campaign's.
 */
export function renderWeekPage(planned: WeekPlan, whole: Campaign, options: WeekPageOptions): string {
  const campaign = maskedCampaign(whole, options.at);
  const plan = publicNotes(planned, whole, options.at);
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) {
    throw new UsageError({
      vi: `Không có đài ${plan.station} trong stations.yaml. Hãy lập lịch lại từ nội dung hiện tại.`,
      en: `There is no station ${plan.station} in stations.yaml. Plan again from the present content.`,
    });
  }
  const { style, at, files, unmet = [] } = options;
  const path = weekPagePath(plan);
  const place = byId(campaign.places, station.place);
  const title = `Lịch phát thanh tuần\u00A0${weekNumber(plan.week)}`;
  const main = html`<h1>${title}</h1>
<p class="lead">${station.name}${place === undefined || station.name.includes(place.name) ? undefined : `, ${placeTitle(place)}`}<br />từ ${dateText(plan.from)} đến ${dateText(plan.until)}</p>
${plan.basis === 'assumed' ? html`<p class="notice"><strong>Khung giờ giả định.</strong> Chưa có khung giờ phát thật của đài; xin đối chiếu trước khi dùng.</p>\n` : undefined}${downloads(campaign, files, path)}
<nav class="days" aria-label="Các ngày trong tuần"><ul>${plan.days.map(
    ({ date }) =>
      html`<li><a href="#${dayAnchor(date)}">${shortWeekdayText(date)} <small>${shortDateText(date)}</small></a></li>`,
  )}</ul></nav>
${plan.days.map((day) => html`${renderWeekDay(campaign, day, path)}\n`)}${legend(plan)}${leftOver(campaign, plan, unmet)}`;
  return renderDocument({
    campaign,
    path,
    title: `${title}, ${station.name}`,
    description: `${station.name}: giờ phát từng ngày, từ ${dateText(plan.from)} đến ${dateText(plan.until)}.`,
    language: 'vi',
    at: instantOf(at),
    style,
    alternates: files
      .filter(({ alternate }) => alternate)
      .map(({ path: name, mediaType, title: about }) => ({
        path: name,
        mediaType,
        title: `${station.name}: ${about}`,
      })),
    main,
  });
}

function downloads(campaign: Campaign, files: readonly PageFile[], from: string): Html | undefined {
  const people = files.filter(({ audience }) => audience === 'people');
  const players = files.filter(({ audience }) => audience === 'players');
  const machines = files.filter((file) => !people.includes(file) && !players.includes(file));
  const calendar = people.find(({ mediaType }) => mediaType.startsWith('text/calendar'));
  if (files.length === 0) return undefined;
  return html`<section class="downloads" aria-label="Tải về">
${renderFileLinks(people, from)}
${
  calendar === undefined && machines.length === 0
    ? undefined
    : html`<details><summary>Cách dùng, và tệp cho phần mềm</summary>
${calendar === undefined ? undefined : calendarHint(campaign, calendar)}${renderFileLinks(machines, from)}
</details>
`
}${
  players.length === 0
    ? undefined
    : html`<details><summary>Cho phần mềm phát sóng</summary>
<p class="note">Các bản thu của tuần, theo từng khung. Tải cả trang về máy, hoặc mở từ trang này; phần phát thanh viên đọc được ghi trong danh sách.</p>
${renderFileLinks(players, from)}
</details>
`
}</section>`;
}

function legend(plan: WeekPlan): Html | undefined {
  const airings = airingsOf(plan);
  const marks = [
    ...(airings.some(({ repeat }) => repeat) ? [`PL: phát lại, kèm ngày ${firstDateText(plan)}.`] : []),
    ...(airings.some(({ interpret }) => interpret)
      ? ['Dịch miệng: phát thanh viên đọc bản tiếng Việt và nói lại bằng tiếng của bà con.']
      : []),
  ];
  return marks.length === 0 ? undefined : html`<p class="note">${marks.join(' ')}</p>\n`;
}

/** What the date behind `PL` is: without a log of the weeks before, the first of this week. */
function firstDateText(plan: WeekPlan): string {
  const known =
    plan.startedFrom === 'history' ||
    airingsOf(plan).some(({ firstAiredOn }) => firstAiredOn !== undefined && firstAiredOn < plan.from);
  return known ? 'phát lần đầu' : `phát ${firstAiringText(plan.startedFrom)}`;
}

function calendarHint(campaign: Campaign, calendar: PageFile): Html {
  const subscription = addressOf(campaign, calendar.path).replace(/^https?:/, 'webcal:');
  return html`<p class="note">Mở “Lịch điện thoại” là các giờ phát vào lịch của máy. Muốn lịch tự sửa khi đài đổi giờ trong tuần, hãy <a href="${subscription}">theo dõi lịch này</a> (cần có mạng).</p>
`;
}

/** What the officer has to know besides the times: how good the week is, what is missing, what found no place, which time was lost. */
function leftOver(
  campaign: Campaign,
  { unplaced, notLive, shortages, cuts, certificate }: WeekPlan,
  unmet: readonly string[],
): Html | undefined {
  const proof = certificateText(certificate);
  const faults = unplaced.length + notLive + shortages.length + cuts.length + unmet.length;
  if (faults === 0 && proof === undefined) return undefined;
  return html`<section class="left" aria-labelledby="con-lai">
<h2 id="con-lai">Dành cho người lập lịch</h2>
${proof === undefined ? undefined : html`<p>${proof}</p>\n`}${shortages.map(
  ({ language, seconds }) =>
    html`<p>Còn thiếu nội dung ${languageInSentence(campaign, language)}: ${lengthText(seconds)} trong tuần.</p>\n`,
)}${unmet.map((line) => html`<p>${line}</p>\n`)}${folded(
  'nội dung chưa có giờ phát',
  unplaced.map(({ item, reason }) => html`<li>${original(itemOf(campaign, item)).title}: ${reason.vi}</li>`),
)}${folded(
  'khung giờ không dùng được trọn vẹn',
  cuts.map(
    ({ date, start, seconds, reason }) =>
      html`<li>${weekdayText(date)}, ${clockText(start)}: mất ${lengthText(seconds)}, ${reason.vi}</li>`,
  ),
)}${
  notLive === 0
    ? undefined
    : html`<p>${notLiveText(notLive)}</p>
`
}</section>`;
}

function folded(title: string, entries: readonly Html[]): Html | undefined {
  if (entries.length === 0) return undefined;
  return html`<details><summary>${entries.length} ${title}</summary>
<ul>${entries}</ul>
</details>
`;
}
