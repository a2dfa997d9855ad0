/** A week as RadioDNS programme information, for hybrid and DAB radios. */
import {
  addDays,
  agencyOf,
  type Campaign,
  dateText,
  fnv1a,
  type InstantLike,
  instantAt,
  instantOf,
  isoAt,
  itemOf,
  itemUrl,
  kindTitle,
  languageTitle,
  type PlannedAiring,
  plainLine,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
  wordsOf,
  xmlAttribute,
  xmlText,
} from '../../model/index.js';
import { airingRemarks, authorityHost, caveats, cutText, stationOf, weekUrl } from './week-facts.js';

const NAMESPACE = 'http://www.worlddab.org/schemas/spi/34';

/** Longest texts of the standard (clauses 5.4 and 5.5), characters. */
const MEDIUM = 16;
const LONG = 128;
const DESCRIPTION = 180;
/** A short id has 24 bits (clause 5.3.2). */
const SHORT_IDS = 0x1000000;

/**
 * A station's week as RadioDNS SPI (ETSI TS 102 818 V3.4.1, programme information): one `programme` a window, one `programmeEvent` an
 * item in it. Ids are CRIDs made of the station, the date, the window and the item (`crid://loaphat.example/dai-krong-pa/2020-07-06/sang`)
 * and stay when the week is planned again; short ids are hashes of them. Which bearers a station has is no matter of the content, so the
 * scope has its times and no service. Titles are cut where the standard sets a length, at the end of a word.
 *
 * @param at the instant of publication
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * renderWeekSpi(plan, campaign, '2020-07-02T08:00:00+07:00').match(/<programme /g)?.length; // 7
 */
export function renderWeekSpi(plan: WeekPlan, campaign: Campaign, at: InstantLike): string {
  const { timeZone } = stationOf(campaign, plan);
  const midnight = (date: string) => isoAt(instantAt(date, '00:00', timeZone), timeZone);
  const originator = xmlAttribute(cutText(plainLine(agencyOf(campaign, campaign.publisher).name), LONG));
  const scope = `startTime="${midnight(plan.from)}" stopTime="${midnight(addDays(plan.until, 1))}"`;
  const idOf = idsOf(campaign);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<epg xmlns="${NAMESPACE}" xml:lang="vi">`,
    `  <schedule creationTime="${isoAt(instantOf(at), timeZone)}" originator="${originator}" xml:lang="vi">`,
    `    <scope ${scope}/>`,
    ...windowsOf(plan).flatMap(({ date, slot }) => [
      `    <programme ${idOf(`${plan.station}/${date}/${slot.window}`)}>`,
      ...programmeElements(date, slot, plan, campaign).map((element) => `      ${element}`),
      ...slot.airings.flatMap((airing) => [
        `      <programmeEvent ${idOf(airing.id)}>`,
        ...eventElements(airing, campaign).map((element) => `        ${element}`),
        '      </programmeEvent>',
      ]),
      '    </programme>',
    ]),
    '  </schedule>',
    '</epg>',
    '',
  ].join('\n');
}

function programmeElements(date: string, slot: WindowSlot, plan: WeekPlan, campaign: Campaign): string[] {
  const languages = slot.languages.map((tag) => languageTitle(campaign, tag)).join(', ');
  const about = [languages, ...caveats(campaign, plan)].join('. ');
  return [
    ...names(plainLine(slot.title)),
    locationElement(slot),
    description(`${plainLine(about)}. ${dateText(date)}.`),
    `<link uri="${xmlAttribute(weekUrl(campaign, plan))}" mimeValue="text/html"/>`,
  ];
}

function eventElements(airing: PlannedAiring, campaign: Campaign): string[] {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  const about = [
    kindTitle(item.kind),
    agencyOf(campaign, item.agency).name,
    ...airingRemarks(airing),
    ...(airing.repeat ? ['phát lại'] : []),
    ...(airing.interpret ? [`dịch miệng ra ${languageTitle(campaign, airing.language)}`] : []),
  ];
  return [
    ...names(plainLine(words.title)),
    locationElement(airing),
    description(plainLine(about.join(', '))),
    `<link uri="${xmlAttribute(itemUrl(campaign, airing.item, words.language))}" mimeValue="text/html"/>`,
  ];
}

function names(title: string): string[] {
  const medium = `<mediumName>${xmlText(cutText(title, MEDIUM))}</mediumName>`;
  return title.length <= MEDIUM
    ? [medium]
    : [medium, `<longName>${xmlText(cutText(title, LONG))}</longName>`];
}

function locationElement({ start, seconds }: { readonly start: string; readonly seconds: number }): string {
  return `<location><time time="${start}" duration="${durationOf(seconds)}"/></location>`;
}

function description(text: string): string {
  return `<mediaDescription><shortDescription>${xmlText(cutText(text, DESCRIPTION))}</shortDescription></mediaDescription>`;
}

/** `PT3M5S` */
function durationOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `PT${minutes === 0 ? '' : `${minutes}M`}${rest === 0 && minutes > 0 ? '' : `${rest}S`}`;
}

/** Attributes `shortId` and `id` of what has this name. No two short ids of a schedule are alike: of two that would be, the later one moves on. */
function idsOf(campaign: Campaign): (name: string) => string {
  const taken = new Set<number>();
  return (name) => {
    let short = fnv1a(name) % SHORT_IDS;
    while (taken.has(short)) short = (short + 1) % SHORT_IDS;
    taken.add(short);
    return `shortId="${short}" id="crid://${xmlAttribute(`${authorityHost(campaign)}/${name}`)}"`;
  };
}
