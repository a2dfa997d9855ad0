/** Words around items that cannot be read as they stand: unknown places, a frame that leaves no time for items. */
import {
  datesOf,
  FRAME_PLACES,
  type Issue,
  instantAt,
  isoAt,
  type Station,
  shortLengthText,
  type WordsByLanguage,
  weekdayOf,
} from '../../model/index.js';
import { inBoth } from '../../rule/index.js';
import { type FrameCampaign, windowFrame } from '../../speech/index.js';
import type { Draft, Shaped } from '../draft/draft.js';
import { resolveStation, stationsAbove } from '../draft/resolve-stations.js';
import { wordList } from '../messages/hint.js';
import { type FieldPath, issueAt } from '../read/located.js';
import type { ParseMemory } from '../read/parse-memory.js';

/** Words of the campaign, of profiles and of stations; then each window that they leave too little of. */
export function checkFrames(draft: Draft, memory: ParseMemory): Issue[] {
  const { campaign, stations } = draft;
  const lists = ['profiles', 'stations'] as const;
  return [
    ...(campaign === undefined ? [] : unknownPlaces(campaign, ['words'], campaign.data.words)),
    ...(stations === undefined
      ? []
      : lists.flatMap((list) =>
          stations.data[list].flatMap(({ words }, index) =>
            unknownPlaces(stations, [list, index, 'words'], words),
          ),
        )),
    ...longFrames(draft, memory),
  ];
}

/** Places that nothing fills: they would be read aloud with their brackets. */
function unknownPlaces(
  { located }: Shaped<unknown>,
  path: FieldPath,
  words: WordsByLanguage | undefined,
): Issue[] {
  const issues: Issue[] = [];
  function walk(value: unknown, here: FieldPath, field: string): void {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const step = Array.isArray(value) ? Number(key) : key;
        walk(inner, [...here, step], key in FRAME_PLACES ? key : field);
      }
    }
    if (typeof value !== 'string') return;
    const known: readonly string[] = FRAME_PLACES[field as keyof typeof FRAME_PLACES] ?? [];
    for (const [place, name = ''] of value.matchAll(/\{([^{}]*)\}/g)) {
      if (known.includes(name)) continue;
      const names = known.map((one) => `{${one}}`);
      const values = { place, known: inBoth(names.length === 0 ? '–' : wordList(names)) };
      issues.push(issueAt(located, here, 'unknown-place-in-words', values));
    }
  }
  walk(words, path, '');
  return issues;
}

/** A frame may take a third of a window, the place's own announcements not counted. */
const SHARE = 1 / 3;

/** Windows of which opening, one link, closing and notices leave too little; each profile or station is told of its first one. */
function longFrames({ campaign, stations, places, agencies, lexicon }: Draft, memory: ParseMemory): Issue[] {
  if (!campaign || !stations || !places || !lexicon) return [];
  const { located, data } = stations;
  const above = stationsAbove(data.stations, places.data.places);
  const told = new Set<string>();
  const about: FrameCampaign = {
    ...campaign.data,
    lexicon: lexicon.data,
    places: places.data.places.map((place) => ({ ...place, origin: { file: '', line: 1 } })),
    agencies: (agencies?.data.agencies ?? []).map((agency) => ({ ...agency, origin: { file: '', line: 1 } })),
  };
  // Hundreds of stations say the same as in an earlier run, and nothing was wrong with it.
  const asked = JSON.stringify([about, data]);
  if (memory.recall('frames', asked) !== undefined) return [];
  const issues = data.stations.flatMap((entry, index): Issue[] => {
    const origin = { file: located.file, line: located.locate(['stations', index]).line };
    const station = resolveStation({ ...entry, origin }, data.profiles, campaign.data, above);
    const profile = data.profiles.findIndex(({ id }) => id === entry.profile);
    const own = entry.sessions !== undefined || entry.words !== undefined || entry.notices !== undefined;
    const path: FieldPath = own || profile < 0 ? ['stations', index] : ['profiles', profile];
    if (told.has(path.join('.'))) return [];
    const found = longFrame(about, station);
    if (found === undefined) return [];
    told.add(path.join('.'));
    return [issueAt(located, path, found.code, found.values, found.severity)];
  });
  if (issues.length === 0) memory.keep('frames', asked, []);
  return issues;
}

function longFrame(campaign: FrameCampaign, station: Station) {
  for (const session of station.sessions) {
    for (const window of session.windows) {
      const { date, start } = firstTime(station, window);
      const title = window.title ?? session.title;
      const languages = window.languages ?? station.languages.slice(0, 1);
      const frame = windowFrame(campaign, station, { window: window.id, date, start, title, languages });
      const words = frame.opening.seconds + frame.closing(true).seconds;
      const notices = frame.notices?.seconds ?? 0;
      const values = {
        window: window.id,
        length: shortLengthText(window.length),
        words: shortLengthText(words),
        notices: shortLengthText(notices),
      };
      if (words + notices >= window.length)
        return { code: 'frame-fills-window', values, severity: 'error' } as const;
      if (words > SHARE * window.length)
        return { code: 'frame-too-long', values, severity: 'warning' } as const;
    }
  }
  return undefined;
}

/** A day and an instant at which the window begins; any week is as good as another. */
function firstTime(
  { timeZone }: Station,
  { days, start }: Station['sessions'][number]['windows'][number],
): { readonly date: string; readonly start: string } {
  const date = datesOf('2020-W48').find((one) => days.includes(weekdayOf(one))) ?? '2020-11-23';
  return { date, start: isoAt(instantAt(date, start, timeZone), timeZone) };
}
