/** What changed between two plans of a station, and why it matters. */
import { UsageError } from '../../errors.js';
import { compareText, type Unmet, type WeekFile } from '../../model/index.js';
import { type AiringChanges, changesBetween, type FiledSound, soundsOf } from './airing-changes.js';

/** An amount in the plan before, and in the one after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** An amount of one item, topic or language. */
export interface AmountOf extends BeforeAfter {
  readonly of: string;
  readonly title: string;
}

/** A soft rule that one of the plans does not meet. */
export interface UnmetChange {
  readonly rule: string;
  readonly of: string;
  readonly unit: Unmet['unit'];
  /** How much is missing; 0 where it is met. */
  readonly before: number;
  readonly after: number;
  readonly costBefore: number;
  readonly costAfter: number;
}

/** Time asked for a topic or a language. */
export interface QuotaChange extends BeforeAfter {
  readonly of: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What changed between two plans. */
export interface WeekComparison {
  readonly station: string;
  readonly stationName: string;
  /** The ISO weeks; of two different ones, windows are the same that have one name on one weekday. */
  readonly weeks: { readonly before: string; readonly after: string };
  /** Of the station's own windows; what relays bring is decided elsewhere. */
  readonly airings: AiringChanges;
  /** Airings heard through relays. */
  readonly relayed: BeforeAfter;
  /** Items with airings of their own in one plan alone. */
  readonly items: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  /** Audiences of all own airings together: hearings for every hundred listeners of the busiest hour. */
  readonly reach: BeforeAfter;
  /** The same for each item for which it differs, the greatest difference first. */
  readonly reachByItem: readonly AmountOf[];
  /** Seconds a week as listeners hear them, relays included; an item counts for each of its topics. */
  readonly topics: readonly AmountOf[];
  readonly languages: readonly AmountOf[];
  /** By whom it is meant for; an item counts for each. */
  readonly audiences: readonly AmountOf[];
  /** What the plan after is asked for, in seconds a week, and what either gives. */
  readonly quotas: readonly QuotaChange[];
  /** Seconds of windows that stay empty. */
  readonly unused: BeforeAfter;
  /** Soft rules that are met differently, what costs most first. */
  readonly unmet: readonly UnmetChange[];
  /** Absent where one of the plans has no certificate. */
  readonly value?: BeforeAfter;
  readonly bound?: BeforeAfter;
  /** In hundredths of a percent; absent too where there is nothing to gain. */
  readonly gap?: BeforeAfter;
  /** Titles of the items that are named, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * What changed from one plan of a station to another, of the same week or of another one: airings gained, lost and moved, hearings by item, time by
 * topic and language, soft rules that are newly met or missed, and what all of it is worth.
 *
 * @throws UsageError when they are plans of different stations
 * @example
 * const week = parseWeek(renderWeekJson(plan, campaign));
 * compareWeeks(week, week).airings.moved; // []
 */
export function compareWeeks(before: WeekFile, after: WeekFile): WeekComparison {
  if (before.station !== after.station) throw otherStation(before, after);
  const sounds = { before: soundsOf(before), after: soundsOf(after) };
  const own = { before: sounds.before.filter(isOwn), after: sounds.after.filter(isOwn) };
  const both = <T>(of: (list: readonly FiledSound[]) => T) => ({
    before: of(own.before),
    after: of(own.after),
  });
  const reach = both((list) => list.reduce((sum, { audience }) => sum + audience, 0));
  const aired = both((list) => new Set(list.map(({ item }) => item)));
  const topics = amounts(sounds, (sound) =>
    sound.topics.map((of) => ({ of, title: of, amount: sound.seconds })),
  );
  const languages = amounts(sounds, ({ language, languageName, seconds }) => [
    { of: language, title: languageName, amount: seconds },
  ]);
  const certificates = { before: before.certificate, after: after.certificate };
  return {
    station: after.station,
    stationName: after.stationName,
    weeks: { before: before.week, after: after.week },
    airings: changesBetween(own.before, own.after),
    relayed: {
      before: sounds.before.length - own.before.length,
      after: sounds.after.length - own.after.length,
    },
    items: {
      gained: [...aired.after].filter((item) => !aired.before.has(item)).sort(compareText),
      lost: [...aired.before].filter((item) => !aired.after.has(item)).sort(compareText),
    },
    reach,
    reachByItem: amounts(own, ({ item, title, audience }) => [{ of: item, title, amount: audience }])
      .filter((one) => one.before !== one.after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    topics,
    languages,
    audiences: amounts(sounds, ({ audiences, seconds }) =>
      audiences.map((of) => ({ of, title: of, amount: seconds })),
    ),
    quotas: after.quotas.map(({ topic, language, atLeast, atMost }) => {
      const of = topic ?? language ?? '';
      const given = (topic === undefined ? languages : topics).find((one) => one.of === of);
      return {
        of,
        before: given?.before ?? 0,
        after: given?.after ?? 0,
        ...(atLeast === undefined ? {} : { atLeast }),
        ...(atMost === undefined ? {} : { atMost }),
      };
    }),
    unused: { before: unusedIn(before), after: unusedIn(after) },
    unmet: unmetChanges(certificates.before?.unmet ?? [], certificates.after?.unmet ?? []),
    ...certified(certificates.before, certificates.after),
    titles: Object.fromEntries([...own.before, ...own.after].map(({ item, title }) => [item, title])),
  };
}

function isOwn({ window }: FiledSound): boolean {
  return window !== undefined;
}

function otherStation(before: WeekFile, after: WeekFile): UsageError {
  return new UsageError({
    vi: `Hai lịch của hai đài khác nhau: ${before.stationName} (${before.station}) và ${after.stationName} (${after.station}). Hãy chọn hai lịch của một đài.`,
    en: `These are plans of two stations: ${before.stationName} (${before.station}) and ${after.stationName} (${after.station}). Choose two of one station.`,
  });
}

function amounts(
  { before, after }: { readonly before: readonly FiledSound[]; readonly after: readonly FiledSound[] },
  parts: (
    sound: FiledSound,
  ) => readonly { readonly of: string; readonly title: string; readonly amount: number }[],
): AmountOf[] {
  const found = new Map<string, AmountOf>();
  const count = (sound: FiledSound, key: 'before' | 'after') => {
    for (const { of, title, amount } of parts(sound)) {
      const known = found.get(of) ?? { of, title, before: 0, after: 0 };
      found.set(of, { ...known, [key]: known[key] + amount });
    }
  };
  for (const sound of before) count(sound, 'before');
  for (const sound of after) count(sound, 'after');
  return [...found.values()].sort((a, b) => compareText(a.of, b.of));
}

function unusedIn({ days }: WeekFile): number {
  const slots = days.flatMap(({ sessions }) => sessions.flatMap((session) => session.slots));
  return slots.reduce((sum, slot) => sum + (slot.kind === 'window' ? slot.unused : 0), 0);
}

function unmetChanges(before: readonly Unmet[], after: readonly Unmet[]): UnmetChange[] {
  const key = ({ rule, of, unit }: Unmet) => JSON.stringify([rule, of, unit]);
  const [was, is] = [before, after].map((list) => new Map(list.map((one) => [key(one), one])));
  return [...new Map([...before, ...after].map((one) => [key(one), one])).entries()]
    .map(([name, { rule, of, unit }]): UnmetChange => {
      const [old, now] = [was?.get(name), is?.get(name)];
      return {
        rule,
        of,
        unit,
        before: old?.amount ?? 0,
        after: now?.amount ?? 0,
        costBefore: old?.cost ?? 0,
        costAfter: now?.cost ?? 0,
      };
    })
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(b.costAfter - b.costBefore) - Math.abs(a.costAfter - a.costBefore));
}

function certified(
  before: WeekFile['certificate'],
  after: WeekFile['certificate'],
): Pick<WeekComparison, 'value' | 'bound' | 'gap'> {
  if (before === undefined || after === undefined) return {};
  return {
    value: { before: before.value, after: after.value },
    bound: { before: before.bound, after: after.bound },
    ...(before.gap === null || after.gap === null ? {} : { gap: { before: before.gap, after: after.gap } }),
  };
}
