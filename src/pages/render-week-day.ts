/** One day of a station's week: its sessions, relays light, airings with their lengths. */
import {
  type Campaign,
  clockText,
  type DayPlan,
  dateText,
  exactClockText,
  firstLanguage,
  itemOf,
  languageInSentence,
  lengthText,
  MASKED_TITLE,
  type PlannedAiring,
  type RelaySlot,
  type Slot,
  shortDateText,
  type WindowSlot,
  weekdayText,
  wordsOf,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { itemPagePath, relativeLink } from './page-paths.js';

/** The anchor of a day. */
export function dayAnchor(date: string): string {
  return `ngay-${date}`;
}

/** @param campaign with a blank (`maskedCampaign`) for each item that has no page */
export function renderWeekDay(campaign: Campaign, day: DayPlan, from: string): Html {
  const sessions = day.sessions.filter((session) => session.slots.length > 0);
  return html`<section class="day" id="${dayAnchor(day.date)}" aria-label="${weekdayText(day.date)}">
<h2>${weekdayText(day.date)} <small>${dateText(day.date)}</small></h2>
${day.notes.map((note) => html`<p class="notice">${note}</p>\n`)}${
  day.offAir ? html`<p class="quiet">Ngày này đài không phát tin, bài của chiến dịch.</p>\n` : undefined
}${!day.offAir && sessions.length === 0 ? html`<p class="quiet">Không có giờ phát.</p>\n` : undefined}${sessions.map(
  (session) => html`<h3>${session.title}</h3>
<ol class="slots">${session.slots.map((slot) => renderSlot(campaign, slot, from))}
</ol>
`,
)}</section>`;
}

function renderSlot(campaign: Campaign, slot: Slot, from: string): Html {
  if (slot.kind === 'relay') return renderRelay(campaign, slot);
  const airings = slot.airings.map((airing) => renderAiring(campaign, airing, slot, from));
  return html`
<li class="window"><span class="clock">${clockText(slot.start)}</span><div><p>${slot.title} <small>${lengthText(slot.seconds)}${languagesOf(campaign, slot.languages)}</small></p>${
    airings.length === 0 ? undefined : html`<ul>${airings}</ul>`
  }${slot.unused === 0 ? undefined : html`<p class="unused">Còn trống ${lengthText(slot.unused)}, trả lại đài</p>`}</div></li>`;
}

/** A relay is the other station's programme: what of ours is heard in it is folded away. */
function renderRelay(campaign: Campaign, slot: RelaySlot): Html {
  const titles = [...new Set(slot.airings.map((airing) => wordsOf(campaign, airing).title))];
  return html`
<li class="relay"><span class="clock">${clockText(slot.start)}</span><div><p>${slot.title} <small>${lengthText(slot.seconds)}</small></p>${
    titles.length === 0
      ? undefined
      : html`<details><summary>trong đó có ${titles.length} tin, bài</summary><p>${titles.join('; ')}</p></details>`
  }</div></li>`;
}

function renderAiring(campaign: Campaign, airing: PlannedAiring, window: WindowSlot, from: string): Html {
  const item = itemOf(campaign, airing.item);
  const { title, language } = wordsOf(campaign, airing);
  const foreign = language === firstLanguage(campaign) ? undefined : html` lang="${language}"`;
  if (title === MASKED_TITLE) {
    return html`<li class="quiet">${title} <small>${exactClockText(airing.start)}, ${lengthText(airing.seconds)}</small></li>`;
  }
  const name = html`<a href="${relativeLink(from, itemPagePath(campaign, item.id, language))}"${foreign}>${title}</a>`;
  const first = airing.firstAiredOn === undefined ? '' : ` ${shortDateText(airing.firstAiredOn)}`;
  return html`<li>${name} <small>${exactClockText(airing.start)}, ${lengthText(airing.seconds)}</small>${
    airing.interpret
      ? html` <span class="tag">dịch miệng${window.languages.length > 1 ? ` sang ${languageInSentence(campaign, airing.language)}` : undefined}</span>`
      : undefined
  }${airing.emergency ? html` <span class="tag">khẩn cấp</span>` : undefined}${
    airing.madeGood ? html` <span class="tag">phát bù</span>` : undefined
  }${airing.repeat ? html` <span class="tag repeat"><abbr title="phát lại">PL</abbr>${first}</span>` : undefined}</li>`;
}

/** Named only when the window speaks another language than the campaign's first. */
function languagesOf(campaign: Campaign, tags: readonly string[]): string {
  const usual = tags.every((tag) => tag === firstLanguage(campaign));
  return usual ? '' : ` · ${tags.map((tag) => languageInSentence(campaign, tag)).join(', ')}`;
}
