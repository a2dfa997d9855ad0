/** A week as XMLTV, for programme guides. */
import {
  agencyOf,
  type Campaign,
  capitalised,
  firstAiringText,
  itemOf,
  itemUrl,
  kindTitle,
  languageTitle,
  type PlannedAiring,
  plainLine,
  type RelaySlot,
  type WeekPlan,
  type WindowSlot,
  wordsOf,
  xmlAttribute,
  xmlText,
} from '../../model/index.js';
import {
  airingRemarks,
  authorityHost,
  caveats,
  endOfSpan,
  heardInOrder,
  stationOf,
  type Timed,
  topicName,
  weekUrl,
} from './week-facts.js';

/**
 * A station's week as XMLTV (xmltv.dtd 0.6, elements in the order of the DTD): one `programme` an airing, and one a relay, whose
 * description names what of the campaign is heard in it; nothing overlaps. Times are the station's own with their offset
 * (`20200706054500 +0700`). A repeat is `previously-shown`, with the date of its first airing where it is known. What stays empty is
 * the station's and no programme. Channel ids (`dai-krong-pa.loaphat.example`) come from the station's id and never change.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekXmltv(plan, campaign).includes('<programme start="20200706050000 +0700"'); // true
 */
export function renderWeekXmltv(plan: WeekPlan, campaign: Campaign): string {
  const station = stationOf(campaign, plan);
  const channel = `${plan.station}.${authorityHost(campaign)}`;
  const programmes = heardInOrder(plan).map((heard) => {
    const span = heard.kind === 'relay' ? heard.slot : heard.airing;
    const elements =
      heard.kind === 'relay'
        ? relayElements(heard.slot, campaign)
        : airingElements(heard.airing, heard.slot, plan, campaign);
    const times = `start="${momentOf(span.start)}" stop="${momentOf(endOfSpan(span, plan.timeZone))}"`;
    return [
      `  <programme ${times} channel="${xmlAttribute(channel)}">`,
      ...elements.map((element) => `    ${element}`),
      '  </programme>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tv SYSTEM "xmltv.dtd">',
    `<tv source-info-url="${xmlAttribute(weekUrl(campaign, plan))}" source-info-name="${xmlAttribute(plainLine(campaign.title))}" generator-info-name="loaphat">`,
    `  <channel id="${xmlAttribute(channel)}">`,
    `    <display-name lang="vi">${xmlText(plainLine(station.name))}</display-name>`,
    `    <url>${xmlText(weekUrl(campaign, plan))}</url>`,
    '  </channel>',
    ...programmes,
    '</tv>',
    '',
  ].join('\n');
}

function relayElements(slot: RelaySlot, campaign: Campaign): string[] {
  const titles = [...new Set(slot.airings.map((airing) => plainLine(wordsOf(campaign, airing).title)))];
  return [
    `<title lang="vi">${xmlText(plainLine(slot.title))}</title>`,
    ...(titles.length === 0
      ? []
      : [`<desc lang="vi">${xmlText(`Trong đó có: ${titles.join('; ')}.`)}</desc>`]),
    '<category lang="vi">Tiếp âm</category>',
    lengthElement(slot),
  ];
}

function airingElements(
  airing: PlannedAiring,
  slot: WindowSlot,
  plan: WeekPlan,
  campaign: Campaign,
): string[] {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  const about = [
    agencyOf(campaign, item.agency).name,
    ...(airing.interpret
      ? [`Phát thanh viên dịch miệng ra ${languageTitle(campaign, airing.language)}`]
      : []),
    ...airingRemarks(airing).map(capitalised),
    ...(airing.repeat ? [] : [`Phát ${firstAiringText(plan.startedFrom)}`]),
    ...caveats(campaign, plan),
  ].map(plainLine);
  const first = airing.firstAiredOn?.replaceAll('-', '');
  return [
    `<title lang="${xmlAttribute(words.language)}">${xmlText(plainLine(words.title))}</title>`,
    `<sub-title lang="vi">${xmlText(plainLine(slot.title))}</sub-title>`,
    `<desc lang="vi">${xmlText(`${about.join('. ')}.`)}</desc>`,
    `<category lang="vi">${xmlText(kindTitle(item.kind))}</category>`,
    ...item.topics.map((topic) => `<keyword lang="vi">${xmlText(topicName(campaign, topic))}</keyword>`),
    `<language>${xmlText(airing.language)}</language>`,
    ...(words.language === airing.language
      ? []
      : [`<orig-language>${xmlText(words.language)}</orig-language>`]),
    lengthElement(airing),
    `<url>${xmlText(itemUrl(campaign, airing.item, words.language))}</url>`,
    `<episode-num system="${xmlAttribute(campaign.site)}">${xmlText(airing.id)}</episode-num>`,
    ...(airing.repeat ? [`<previously-shown${first === undefined ? '' : ` start="${first}"`}/>`] : []),
  ];
}

function lengthElement({ seconds }: Timed): string {
  return `<length units="seconds">${seconds}</length>`;
}

/** `20200706054500 +0700` */
function momentOf(iso: string): string {
  const digits = `${iso.slice(0, 10)}${iso.slice(11, 19)}`.replace(/[-:]/g, '');
  return `${digits} ${iso.slice(19).replace(':', '')}`;
}
