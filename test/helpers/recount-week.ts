/** Counts a week again, from the plan and the campaign alone, and names every rule it breaks. Shares no code with the planner. */
import { DEFAULT_CLOCKS } from '../../src/model/campaign/clock.js';
import {
  type Campaign,
  type ClockPlace,
  concerns,
  ITEM_KINDS,
  type Item,
  instantFrom,
  isLive,
  type PlannedAiring,
  type Station,
  WEEKDAYS,
  type WeekPlan,
  type WindowSlot,
} from '../../src/model/index.js';
import { secondsOf, windowFrame } from '../../src/speech/index.js';
import { breaksOrder, groupsOf, suits } from './posed-week.js';

const ms = (iso: string) => Date.parse(iso);

/** Seconds that lie between an item in one language and the same in another. */
const BETWEEN_LANGUAGES = 2 * 3600;

interface Sound {
  readonly item: string;
  readonly language: string;
  readonly date: string;
  readonly start: number;
  readonly own: boolean;
}

export function faultsIn(campaign: Campaign, station: Station, plan: WeekPlan): string[] {
  const faults: string[] = [];
  const sounds: Sound[] = [];
  const busy: { start: number; end: number; own: boolean; name: string }[] = [];
  const inFull = fullClosings(plan);
  const itemById = new Map(campaign.items.map((item) => [item.id, item]));

  for (const day of plan.days) {
    for (const session of day.sessions) {
      let inSession = 0;
      for (const slot of session.slots) {
        const start = ms(slot.start);
        busy.push({ start, end: start + slot.seconds * 1000, own: slot.kind === 'window', name: slot.start });
        inSession += slot.seconds;
        if (slot.kind === 'relay') {
          for (const airing of slot.airings) {
            const end = ms(airing.start) + airing.seconds * 1000;
            if (ms(airing.start) < start || end > start + slot.seconds * 1000)
              faults.push(`${airing.id} outside relay`);
            sounds.push({
              item: airing.item,
              language: airing.language,
              date: day.date,
              start: ms(airing.start),
              own: false,
            });
          }
          continue;
        }
        if (day.offAir) faults.push(`${slot.start} on an off-air day`);
        faults.push(
          ...faultsOfRundown(campaign, station, day.date, slot, inFull),
          ...faultsOfClock(campaign, station, day.date, slot),
        );
        for (const airing of slot.airings) {
          sounds.push({
            item: airing.item,
            language: airing.language,
            date: day.date,
            start: ms(airing.start),
            own: true,
          });
          faults.push(...faultsOfAiring(campaign, station, airing, slot));
          const leftOut = station.planning?.bans.some((ban) => leavesOut(ban, airing.item, day.date, slot));
          if (leftOut) faults.push(`${airing.id} is left out by its editor`);
          if (airing.id !== `${station.id}/${day.date}/${slot.window}/${airing.item}`)
            faults.push(`${airing.id} id`);
        }
        if (quietAt(station, start, start + slot.seconds * 1000)) faults.push(`${slot.start} in quiet hours`);
      }
      if (station.caps.session !== undefined && session.slots.some((slot) => slot.kind === 'window')) {
        if (inSession > station.caps.session)
          faults.push(`${day.date} ${session.session} over the session cap`);
      }
    }
  }

  for (const [index, a] of busy.entries()) {
    for (const b of busy.slice(index + 1)) {
      if ((a.own || b.own) && a.start < b.end && b.start < a.end) faults.push(`${a.name} overlaps ${b.name}`);
    }
  }

  const over = (counts: Map<string, number>, limit: (key: string) => number, what: string) => {
    for (const [key, count] of counts) if (count > limit(key)) faults.push(`${key}: ${count} ${what}`);
  };
  // What relays bring cannot be refused; only own airings can break a limit.
  const tally = (key: (sound: Sound) => string) => {
    const counts = new Map<string, number>();
    const own = new Set<string>();
    for (const sound of sounds) {
      counts.set(key(sound), (counts.get(key(sound)) ?? 0) + 1);
      if (sound.own) own.add(key(sound));
    }
    return new Map([...counts].filter(([name]) => own.has(name)));
  };
  const { caps } = station;
  over(
    tally(({ item, language, date }) => `${item} ${language} ${date}`),
    () => caps.perItemPerDay,
    'on one day',
  );
  over(
    tally(({ item, language }) => `${item} ${language}`),
    () => caps.perItemPerWeek,
    'in the week',
  );
  over(
    tally(({ item, language }) => `${item} ${language}`),
    (key) => itemById.get(key.split(' ')[0] ?? '')?.radio?.maxPerWeek ?? 0,
    'over its own limit',
  );
  // Of a kind, what relays bring is not chosen here and does not count.
  const kinds = new Map<string, number>();
  for (const { item, language } of sounds.filter(({ own }) => own)) {
    const key = `${itemById.get(item)?.kind} ${language}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  over(kinds, (key) => caps.perKindPerWeek[key.split(' ')[0] ?? ''] ?? Infinity, 'of the kind');

  for (const [index, a] of sounds.entries()) {
    for (const b of sounds.slice(index + 1)) {
      if (a.item !== b.item || !(a.own || b.own)) continue;
      const separation = Math.max(caps.separation, itemById.get(a.item)?.radio?.separation ?? 0);
      const apart = 1000 * (a.language === b.language ? separation : BETWEEN_LANGUAGES);
      if (Math.abs(a.start - b.start) < apart)
        faults.push(`${a.item} twice within its separation on ${a.date}`);
    }
  }
  return faults;
}

/** What a text speaks of is over between two instants, or it is not approved; a campaign of Vietnam, where the clock never changes. */
export function datesBroken(item: Item, start: number, end: number): string[] {
  const { id, when, appointment, approvedAt } = item;
  const at = (moment: string) => ms(moment.includes('T') ? moment : `${moment}T00:00:00+07:00`);
  const over = (moment: string) => at(moment) + (moment.includes('T') ? 0 : 86_400_000);
  const faults: string[] = [];
  if (approvedAt !== undefined && start < at(approvedAt)) faults.push(`${id} is not approved`);
  if (when?.until !== undefined ? over(when.until) < end : when !== undefined && at(when.date) < end)
    faults.push(`${id}: the event has begun`);
  if (appointment !== undefined && when === undefined && over(appointment) < end)
    faults.push(`${id}: the day has passed`);
  return faults;
}

type Ban = NonNullable<Station['planning']>['bans'][number];

/** Does an editor keep this item out of this window on this date? What a ban does not name it means whatever that is. */
export function leavesOut(
  ban: Ban,
  item: string,
  date: string,
  { window }: Pick<WindowSlot, 'window'>,
): boolean {
  return (
    ban.item === item &&
    [window, undefined].includes(ban.window) &&
    [date, undefined].includes(ban.date) &&
    [isoWeek(date), undefined].includes(ban.week)
  );
}

/** The week of a date is that of its Thursday, counted from the first Thursday of the year (ISO 8601). */
function isoWeek(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000);
  const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000;
  return `${thursday.getUTCFullYear()}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`;
}

function faultsOfAiring(
  campaign: Campaign,
  station: Station,
  airing: PlannedAiring,
  { window, languages }: Pick<WindowSlot, 'window' | 'languages'>,
): string[] {
  const asked = station.sessions.flatMap(({ windows }) => windows).find(({ id }) => id === window);
  const listeners = asked?.audiences ?? station.audiences;
  const item = campaign.items.find(({ id }) => id === airing.item);
  if (item === undefined) return [`${airing.id} is no item`];
  const faults: string[] = [];
  if (!isLive(item, instantFrom(ms(airing.start)), campaign.timeZone))
    faults.push(`${airing.id} is not live`);
  if (!isLive(item, instantFrom(ms(airing.start) + airing.seconds * 1000 - 1), campaign.timeZone))
    faults.push(`${airing.id} ends dead`);
  if (item.sample || item.radio === undefined) faults.push(`${airing.id} is not for the radio`);
  if (item.radio?.van) faults.push(`${airing.id} is for a van`);
  if (!concerns(campaign, item, station.place)) faults.push(`${airing.id} is meant for another place`);
  if (!item.audiences.some((id) => listeners.includes(id)))
    faults.push(`${airing.id} is meant for other listeners`);
  faults.push(...datesBroken(item, ms(airing.start), ms(airing.start) + airing.seconds * 1000));
  if (!languages.includes(airing.language)) faults.push(`${airing.id} is in the wrong language`);
  const version = item.versions.find(({ language }) => language === airing.language);
  if (airing.interpret === (version !== undefined)) faults.push(`${airing.id} interpret`);
  const words = version ?? item.versions[0];
  const pace = airing.interpret ? station.interpretPace : station.pace;
  if (airing.seconds !== secondsOf(words, campaign, pace)) faults.push(`${airing.id} length`);
  return faults;
}

/** Three texts at most, of whatever kind, and none of them longer than a listener follows an interpreter. */
const INTERPRETED: readonly ClockPlace[] = [
  { part: 'main', kinds: [...ITEM_KINDS], from: 0, to: 150, required: true, most: 3 },
];

/** The clock that a window names; one for interpreters; of those by length the longest that is no longer than the window, else the shortest. */
export function placesOf(
  campaign: Campaign,
  station: Station,
  { window, languages }: WindowSlot,
): readonly ClockPlace[] {
  const asked = station.sessions.flatMap(({ windows }) => windows).find(({ id }) => id === window);
  const named = campaign.clocks.find(({ id }) => id === asked?.clock);
  if (named !== undefined) return named.places;
  if (languages[0] !== campaign.languages[0]?.tag) return INTERPRETED;
  const own = campaign.clocks.filter(({ length }) => length !== undefined);
  const others = DEFAULT_CLOCKS.filter((one) => own.every(({ length }) => length !== one.length));
  const timed = [...own, ...others].map(({ length = 0, places }) => ({ length, places }));
  const fitting = timed.filter(({ length }) => length <= (asked?.length ?? 0));
  const length = (fitting.length > 0 ? Math.max : Math.min)(
    ...(fitting.length > 0 ? fitting : timed).map((one) => one.length),
  );
  return timed.find((one) => one.length === length)?.places ?? [];
}

/** Each piece has a place unless it is urgent or the editor's; no more pieces than places, nor than minutes; all in the clock's order. */
function faultsOfClock(campaign: Campaign, station: Station, date: string, slot: WindowSlot): string[] {
  const places = placesOf(campaign, station, slot);
  const faults: string[] = [];
  const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  const pieces = slot.airings.flatMap((airing) => {
    const item = campaign.items.find(({ id }) => id === airing.item);
    return item === undefined ? [] : [{ item, kind: item.kind, seconds: airing.seconds, airing }];
  });
  const pins = new Set<string>();
  for (const { item, airing, ...piece } of pieces) {
    const pinned = (station.planning?.pins ?? []).some(
      (pin) =>
        pin.item === item.id &&
        pin.window === slot.window &&
        (pin.date === undefined ? weekday !== undefined && pin.days.includes(weekday) : pin.date === date),
    );
    if (pinned) pins.add(item.id);
    if (item.urgency === 'normal' && !pinned && !places.some((place) => suits(piece, place)))
      faults.push(`${airing.id} has no place in the clock`);
    if (airing.interpret && item.radio?.interpret !== true)
      faults.push(`${airing.id} is not to be interpreted`);
  }
  // What an emergency leaves of a window may be too short for its clock.
  const entered = pieces.some(({ airing }) => airing.emergency === true);
  for (const { takes, most, part } of groupsOf({ places: [...places], seconds: slot.seconds })) {
    const pinned = pieces.filter(({ item }) => pins.has(item.id)).length;
    if (!entered && pieces.filter(takes).length > Math.max(most, pinned))
      faults.push(`${slot.start} has more pieces than places: ${part}`);
  }
  if (pieces.length > Math.max(1, Math.floor(slot.seconds / 60)))
    faults.push(`${slot.start} has more pieces than minutes`);
  // What was made an emergency since is none in a window that had begun; a station that has not enabled emergencies reads them first like others.
  const isUrgent = ({ item, airing }: (typeof pieces)[number]) =>
    item.urgency === 'priority' ||
    airing.emergency === true ||
    (item.urgency === 'emergency' && station.planning?.emergency !== true);
  const urgent = pieces.findLastIndex(isUrgent);
  if (!pieces.slice(0, urgent + 1).every(isUrgent))
    faults.push(`${slot.start} has what is urgent behind what is not`);
  if (breaksOrder(places, pieces.slice(urgent + 1)))
    faults.push(`${slot.start} is in another order than its clock`);
  return faults;
}

/** By `date/window`, the windows that say in full where to ask: on each day the first of a language in which something is heard. */
function fullClosings(plan: WeekPlan): Set<string> {
  const windows = plan.days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ slots }) =>
      slots.flatMap((slot) => (slot.kind === 'window' && slot.airings.length > 0 ? [{ date, slot }] : [])),
    ),
  );
  const rival = (one: (typeof windows)[number], other: (typeof windows)[number]) =>
    other.date === one.date &&
    other.slot.languages[0] === one.slot.languages[0] &&
    ms(other.slot.start) < ms(one.slot.start);
  return new Set(
    windows
      .filter((one) => !windows.some((other) => rival(one, other)))
      .map(({ date, slot }) => `${date}/${slot.window}`),
  );
}

/**
 * Every stretch of the window, to the second: the words that the station says there, each item behind its link, then what is spare, of
 * which the station keeps its share.
 */
function faultsOfRundown(
  campaign: Campaign,
  station: Station,
  date: string,
  slot: WindowSlot,
  inFull: ReadonlySet<string>,
): string[] {
  const { start, seconds, rundown, airings, unused } = slot;
  const faults: string[] = [];
  const frame = windowFrame(campaign, station, { ...slot, date });
  const read = [
    `opening ${frame.opening.seconds}`,
    `notice ${frame.notices?.seconds ?? 0}`,
    ...airings.flatMap(({ item, seconds: length }, nth) => {
      const kind = campaign.items.find(({ id }) => id === item)?.kind ?? '';
      return [
        `pause ${frame.pause(kind, nth)}`,
        `link ${frame.link(kind, nth).seconds}`,
        `item ${length} ${item}`,
      ];
    }),
    `closing ${frame.closing(inFull.has(`${date}/${slot.window}`)).seconds}`,
  ].filter((stretch) => airings.length > 0 && !stretch.endsWith(' 0'));
  const left = seconds - read.reduce((sum, stretch) => sum + Number(stretch.split(' ')[1]), 0);
  const expected = [...read, ...(left > 0 ? [`spare ${left}`] : [])];
  const found = rundown.map(({ part, seconds: length, item }) =>
    [part, length, ...(item ?? '').split(' ')].join(' ').trim(),
  );
  if (left < 0 || found.join('\n') !== expected.join('\n'))
    faults.push(`${start} is read as ${found.join(', ')}, not as ${expected.join(', ')}`);
  let clock = ms(start);
  const starts: number[] = [];
  for (const entry of rundown) {
    if (ms(entry.start) !== clock) faults.push(`${entry.start} ${entry.part} does not follow on`);
    if (entry.part === 'item') starts.push(clock);
    clock += 1000 * entry.seconds;
  }
  if (clock !== ms(start) + 1000 * seconds) faults.push(`${start} the rundown does not add up`);
  for (const [nth, airing] of airings.entries())
    if (ms(airing.start) !== starts[nth]) faults.push(`${airing.id} does not follow on`);
  const kept = Math.ceil((seconds * (station.planning?.spare ?? 3)) / 100);
  if (unused !== left || (airings.length > 0 && left < kept)) faults.push(`${start} seconds do not add up`);
  return faults;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** One a zone: making one takes longer than all the reading. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const clock =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  wallClocks.set(timeZone, clock);
  return clock;
}

/** Minute by minute on the wall clock of the station, which is how people mean quiet hours. */
function quietAt(station: Station, start: number, end: number): boolean {
  if (station.quiet.length === 0) return false;
  const clock = wallClock(station.timeZone);
  for (let at = start; at < end; at += 60_000) {
    const now = clock.format(at);
    const quiet = station.quiet.some(({ from, until }) =>
      from < until ? from <= now && now < until : from <= now || now < until,
    );
    if (quiet) return true;
  }
  return false;
}
