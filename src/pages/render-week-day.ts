/** One day of a station's week: its sessions, relays light, airings with their lengths. */
import { type Campaign, type DayPlan, original, type PlannedAiring, type Slot, versionIn } from '../model/index.js';
import { languageWords } from './content-words.js';
import { type Html, html } from './html.js';
import { hasItemPage, itemPagePath, relativeLink } from './page-paths.js';
import { clockWords, dateWords, lengthWords, shortDateWords, weekdayWords } from './time-words.js';

/** The anchor of a day. */
export function dayAnchor(date: string): string {
  return `ngay-${date}`;
}

export function renderWeekDay(campaign: Campaign, day: DayPlan, from: string): Html {
  const sessions = day.sessions.filter((session) => session.slots.length > 0);
  return html`<section class="day" id="${dayAnchor(day.date)}" aria-label="${weekdayWords(day.date)}">
<h2>${weekdayWords(day.date)} <small>${dateWords(day.date)}</small></h2>
${day.notes.map((note) => html`<p class="notice">${note}</p>\n`)}${
    day.offAir ? html`<p class="quiet">Hôm nay đài nghỉ phát nội dung này.</p>\n` : undefined
  }${!day.offAir && sessions.length === 0 ? html`<p class="quiet">Không có giờ phát.</p>\n` : undefined}${sessions.map(
    (session) => html`<h3>${session.title}</h3>
<ol class="slots">${session.slots.map((slot) => renderSlot(campaign, slot, from))}
</ol>
`,
  )}</section>`;
}

function renderSlot(campaign: Campaign, slot: Slot, from: string): Html {
  const airings = slot.airings.map((airing) => renderAiring(campaign, airing, from));
  if (slot.kind === 'relay') {
    return html`
<li class="relay"><span class="clock">${clockWords(slot.start)}</span><div><p>${slot.title} <small>${lengthWords(slot.seconds)}</small></p>${
      airings.length === 0 ? undefined : html`<ul>${airings}</ul>`
    }</div></li>`;
  }
  const free =
    slot.unused === 0
      ? undefined
      : html`<p class="unused">${airings.length === 0 ? 'Chưa có nội dung' : 'Còn'} ${lengthWords(slot.unused)}, đài tự dùng</p>`;
  return html`
<li class="window"><span class="clock">${clockWords(slot.start)}</span><div><p>${slot.title} <small>${lengthWords(slot.seconds)}${languagesOf(campaign, slot.languages)}</small></p>${
    airings.length === 0 ? undefined : html`<ul>${airings}</ul>`
  }${free}</div></li>`;
}

function renderAiring(campaign: Campaign, airing: PlannedAiring, from: string): Html {
  const item = campaign.items.find((candidate) => candidate.id === airing.item);
  const version = item && versionIn(item, airing.language);
  const title = item === undefined ? airing.item : (version ?? original(item)).title;
  const page = version === undefined ? undefined : airing.language;
  const name =
    item !== undefined && hasItemPage(item)
      ? html`<a href="${relativeLink(from, itemPagePath(campaign, item.id, page))}">${title}</a>`
      : title;
  const first = airing.firstAiredOn === undefined ? '' : ` ${shortDateWords(airing.firstAiredOn)}`;
  return html`<li>${name} <small>${lengthWords(airing.seconds)}</small>${
    airing.interpret
      ? html` <span class="tag">dịch miệng: ${languageWords(campaign, airing.language)}</span>`
      : undefined
  }${airing.repeat ? html` <span class="tag repeat"><abbr title="phát lại">PL</abbr>${first}</span>` : undefined}</li>`;
}

/** Named only when the window speaks another language than the campaign's first. */
function languagesOf(campaign: Campaign, tags: readonly string[]): string {
  const [first] = campaign.languages;
  const other = tags.length === 0 || (tags.length === 1 && tags[0] === first?.tag);
  return other ? '' : ` · ${tags.map((tag) => languageWords(campaign, tag)).join(', ')}`;
}
