/** A week as JSON: the plan itself, with what a reader would otherwise have to look up. */
import { z } from 'zod';
import {
  byId,
  type Campaign,
  type Certificate,
  type EmergencyNote,
  itemOf,
  itemUrl,
  languageTitle,
  type PlannedAiring,
  type Slot,
  versionIn,
  WEEK_SCHEMA_PATH,
  type WeekPlan,
  weekdayText,
  weekFileSchema,
  windowsOf,
  wordsOf,
} from '../../model/index.js';
import { unmetWords } from '../rule-words.js';
import { endOfSpan, stationOf, weekUrl } from './week-facts.js';

/**
 * A station's week as JSON (RFC 8259), for portals, playout software and archives. Every field of `WeekPlan` keeps its
 * name and meaning; `$schema` leads to its JSON Schema; beside them stand titles, agencies, languages, addresses and ends, so that no second file is needed.
 * Instants are ISO 8601 with the station's offset, lengths whole seconds. The order of keys never changes; the text ends
 * with a line feed.
 *
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * JSON.parse(renderWeekJson(plan, campaign)).days[0].weekday; // 'Thứ Hai'
 */
export function renderWeekJson(plan: WeekPlan, campaign: Campaign): string {
  const station = stationOf(campaign, plan);
  const windows = windowsOf(plan);
  const airings = windows.flatMap(({ slot }) => slot.airings);
  const week = {
    $schema: campaign.site + WEEK_SCHEMA_PATH,
    format: 'loaphat/week',
    version: 2,
    campaign: { id: campaign.id, title: campaign.title, demonstration: campaign.demonstration },
    station: plan.station,
    stationName: station.name,
    place: station.place,
    week: plan.week,
    from: plan.from,
    until: plan.until,
    timeZone: plan.timeZone,
    url: weekUrl(campaign, plan),
    basis: plan.basis,
    startedFrom: plan.startedFrom,
    quotas: (station.planning?.quotas ?? []).map(({ topic, language, atLeast, atMost }) => ({
      ...(topic === undefined ? {} : { topic }),
      ...(language === undefined ? {} : { language }),
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(atMost === undefined ? {} : { atMost }),
    })),
    totals: {
      windows: windows.length,
      airings: airings.length,
      repeats: airings.filter((airing) => airing.repeat).length,
      seconds: airings.reduce((sum, airing) => sum + airing.seconds, 0),
      unused: windows.reduce((sum, { slot }) => sum + slot.unused, 0),
    },
    days: plan.days.map((day) => ({
      date: day.date,
      weekday: weekdayText(day.date),
      notes: day.notes,
      offAir: day.offAir,
      sessions: day.sessions.map(({ session, title, slots }) => ({
        session,
        title,
        slots: slots.map((slot) => slotJson(slot, plan, campaign)),
      })),
    })),
    unplaced: plan.unplaced.map(({ item, reason }) => ({
      item,
      title: itemOf(campaign, item).versions[0].title,
      reason: { vi: reason.vi, en: reason.en },
    })),
    notLive: plan.notLive,
    cuts: plan.cuts.map(({ date, window, start, seconds, reason }) => ({
      date,
      window,
      start,
      seconds,
      reason: { vi: reason.vi, en: reason.en },
    })),
    shortages: plan.shortages.map(({ language, seconds }) => ({
      language,
      languageName: languageTitle(campaign, language),
      seconds,
    })),
    cancelled: (plan.cancelled ?? []).map(({ date, window, start, seconds, title, sequence }) => ({
      date,
      window,
      start,
      seconds,
      title,
      sequence,
    })),
    ...(plan.emergencies === undefined
      ? {}
      : { emergencies: plan.emergencies.map((note) => emergencyJson(note, campaign)) }),
    ...(plan.displaced === undefined
      ? {}
      : {
          displaced: plan.displaced.map(({ item, language, date, window, madeGood }) => ({
            item,
            title: itemOf(campaign, item).versions[0].title,
            language,
            date,
            window,
            ...(madeGood === undefined ? {} : { madeGood: { date: madeGood.date, window: madeGood.window } }),
          })),
        }),
    ...(plan.certificate === undefined ? {} : { certificate: certificateJson(plan.certificate) }),
  };
  return `${JSON.stringify(week, null, 2)}\n`;
}

function emergencyJson(
  { item, language, state, date, window, start, reason }: EmergencyNote,
  campaign: Campaign,
) {
  return {
    item,
    title: itemOf(campaign, item).versions[0].title,
    ...(language === undefined ? {} : { language }),
    state,
    ...(date === undefined ? {} : { date }),
    ...(window === undefined ? {} : { window }),
    ...(start === undefined ? {} : { start }),
    reason: { vi: reason.vi, en: reason.en },
  };
}

function certificateJson({ value, bound, empty, gap, unmet, moves, since }: Certificate) {
  return {
    value,
    bound,
    ...(empty === undefined ? {} : { empty }),
    gap,
    unmet: unmet.map(({ rule, of, amount, unit, cost }) => ({
      rule,
      of,
      amount,
      unit,
      cost,
      words: unmetWords({ rule, of, amount, unit, cost }),
    })),
    moves,
    ...(since === undefined ? {} : { since }),
  };
}

function slotJson(slot: Slot, plan: WeekPlan, campaign: Campaign) {
  const time = {
    start: slot.start,
    end: endOfSpan(slot, plan.timeZone),
    seconds: slot.seconds,
    title: slot.title,
  };
  if (slot.kind === 'relay') {
    return {
      kind: slot.kind,
      ...time,
      ...(slot.from === undefined ? {} : { from: slot.from }),
      airings: slot.airings.map((airing) => ({
        ...airingJson(airing, plan, campaign),
        from: airing.from,
        relayed: true,
      })),
    };
  }
  return {
    kind: slot.kind,
    window: slot.window,
    ...time,
    languages: slot.languages,
    audience: slot.audience,
    unused: slot.unused,
    sequence: slot.sequence ?? 0,
    rundown: slot.rundown.map(({ start, seconds, part, item }) => ({
      start,
      seconds,
      part,
      ...(item === undefined ? {} : { item }),
    })),
    airings: slot.airings.map((airing) => airingJson(airing, plan, campaign)),
  };
}

function airingJson(airing: PlannedAiring, plan: WeekPlan, campaign: Campaign) {
  const item = itemOf(campaign, airing.item);
  const words = wordsOf(campaign, airing);
  const agency = byId(campaign.agencies, item.agency);
  const page = versionIn(item, airing.language) === undefined ? words.language : airing.language;
  return {
    id: airing.id,
    item: airing.item,
    title: words.title,
    kind: item.kind,
    topics: item.topics,
    audiences: item.audiences,
    agency: { id: item.agency, name: agency?.name ?? item.agency },
    language: airing.language,
    languageName: languageTitle(campaign, airing.language),
    interpret: airing.interpret,
    start: airing.start,
    end: endOfSpan(airing, plan.timeZone),
    seconds: airing.seconds,
    repeat: airing.repeat,
    ...(airing.firstAiredOn === undefined ? {} : { firstAiredOn: airing.firstAiredOn }),
    ...(airing.emergency === undefined ? {} : { emergency: airing.emergency }),
    ...(airing.madeGood === undefined ? {} : { madeGood: airing.madeGood }),
    url: itemUrl(campaign, airing.item, page),
    ...audioOf(words.audio, airing.interpret),
  };
}

function audioOf(audio: string | undefined, interpret: boolean): { audio?: string } {
  return audio === undefined || interpret ? {} : { audio };
}

/**
 * JSON Schema (draft 7) of the `week.json` files of a campaign's site, as text. It allows nothing that a week does not have, so that a
 * reader can rely on it; a later version of loaphat that adds a field publishes another schema.
 *
 * @example
 * JSON.parse(renderWeekSchema(campaign)).$id; // 'https://cchc.loaphat.example/schedule/week.schema.json'
 */
export function renderWeekSchema({ site }: Pick<Campaign, 'site'>): string {
  const { $schema, ...rest } = z.toJSONSchema(weekFileSchema, { target: 'draft-7', io: 'output' });
  const about = {
    $schema,
    $id: site + WEEK_SCHEMA_PATH,
    title: 'Lịch phát thanh một tuần của một đài · a station’s week of broadcasts',
  };
  return `${JSON.stringify({ ...about, ...rest }, null, 2)}\n`;
}
