/** What was read → the campaign, or every issue. */
import { createHash } from 'node:crypto';
import {
  type Campaign,
  compareText,
  type Issue,
  type Item,
  type MediaFile,
  type Origin,
  settingPreviewsAside,
  sortIssues,
} from '../model/index.js';
import { checkClocks } from './check/clocks.js';
import { checkCalendar, checkDates } from './check/dates.js';
import { checkEar } from './check/ear.js';
import { checkFigures } from './check/figures.js';
import { checkFrames } from './check/frames.js';
import { checkItems, listSamples } from './check/items.js';
import { checkMediaUses } from './check/media-uses.js';
import { checkReferences } from './check/references.js';
import { checkGrids, checkPlanning, checkRelays } from './check/stations.js';
import { checkWeakSources } from './check/weak-sources.js';
import { checkWeekNotes } from './check/week-notes.js';
import { appointmentOf } from './draft/appointments.js';
import { calendarDays } from './draft/calendar-days.js';
import type { Draft, DraftItem, DraftProcedure, Shaped } from './draft/draft.js';
import { withFigures } from './draft/figures-in-texts.js';
import { procedureItem } from './draft/procedure-item.js';
import { readDrafts } from './draft/read-drafts.js';
import {
  profilesWithPins,
  resolveStation,
  stationsAbove,
  stationsWithPins,
  withWeekNotes,
} from './draft/resolve-stations.js';
import type { ParseMemory } from './read/parse-memory.js';
import type { RawContent } from './read/read-content.js';

/** A folder after the check. */
export interface CheckedContent {
  /** Present when no issue is an error. */
  readonly campaign?: Campaign;
  /**
   * What can be read aloud whatever is wrong elsewhere: the items whose own front matter has the right shape, the lexicon, and
   * whether all is a demonstration.
   * Absent when `campaign.yaml` or `lexicon.yaml` cannot be read.
   */
  readonly spoken?: Pick<Campaign, 'demonstration' | 'items' | 'lexicon'>;
  /** Every issue, errors and warnings, in the order of files and lines. */
  readonly issues: readonly Issue[];
}

const CHECKS: readonly ((draft: Draft, memory: ParseMemory) => Issue[])[] = [
  checkReferences,
  checkDates,
  checkCalendar,
  checkItems,
  checkRelays,
  checkGrids,
  checkPlanning,
  checkClocks,
  checkWeekNotes,
  checkFrames,
  listSamples,
  checkEar,
];

/** What was read → the campaign, or every issue at once. Pure. */
export function judgeContent(
  { found, texts, media, folderIssues, mediaIssues, hashes }: RawContent,
  memory: ParseMemory,
): CheckedContent {
  if (!found) return { issues: folderIssues };
  const unusable = new Set([...folderIssues, ...mediaIssues].map(({ file }) => file));
  const { draft: written, issues: draftIssues } = readDrafts(
    texts,
    new Set(media.map(({ path }) => path)),
    unusable,
    memory,
  );
  const draft = withFigures(written);
  const issues = [
    folderIssues,
    mediaIssues,
    draftIssues,
    checkFigures(written),
    checkWeakSources(written),
    ...CHECKS.map((check) => check(draft, memory)),
    checkMediaUses(draft, media, mediaIssues),
  ].flat();
  const sorted = sortIssues(issues);
  const spoken = spokenOf(draft);
  const about = { ...(spoken === undefined ? {} : { spoken }), issues: sorted };
  if (sorted.some(({ severity }) => severity === 'error')) return about;
  const campaign = assemble(draft, media, hashOf(hashes));
  return campaign === undefined ? about : { campaign, ...about };
}

function assemble(draft: Draft, media: readonly MediaFile[], hash: string): Campaign | undefined {
  const { campaign, topics, obligations, figures, places, agencies, stations, lexicon, calendar, sources } =
    draft;
  if (
    !campaign ||
    !topics ||
    !places ||
    !agencies ||
    !obligations ||
    !figures ||
    !stations ||
    !lexicon ||
    !calendar ||
    !sources
  ) {
    return undefined;
  }
  const previews = new Set(media.flatMap(({ path, preview }) => (preview ? [path] : [])));
  const profiles = profilesWithPins(stations);
  const above = stationsAbove(stations.data.stations, places.data.places);
  return freeze({
    ...campaign.data,
    topics: located(topics, 'topics', topics.data.topics),
    obligations: located(obligations, 'obligations', obligations.data.obligations),
    indicators: figures.data.indicators,
    figures: located(figures, 'figures', figures.data.figures),
    levels: places.data.levels,
    places: located(places, 'places', places.data.places),
    agencies: located(agencies, 'agencies', agencies.data.agencies),
    clocks: stations.data.clocks,
    stations: located(stations, 'stations', stationsWithPins(stations)).map((station) =>
      withWeekNotes(resolveStation(station, profiles, campaign.data, above), draft.weekNotes),
    ),
    lexicon: lexicon.data,
    calendar: calendarDays(calendar.data.days, campaign.data).flatMap(({ days }) => days),
    sources: located(sources, 'sources', sources.data.sources),
    items: itemsOf(draft, campaign.data).map((item) => settingPreviewsAside(item, previews)),
    procedures: draft.procedures.map(({ data }) => data),
    media,
    hash,
  });
}

function spokenOf(draft: Draft): CheckedContent['spoken'] {
  const { campaign, lexicon } = draft;
  if (campaign === undefined || lexicon === undefined) return undefined;
  const { demonstration } = campaign.data;
  return { demonstration, items: itemsOf(draft, campaign.data), lexicon: lexicon.data };
}

/** The items as written, and one for each procedure. */
function itemsOf(draft: Draft, campaign: Pick<Campaign, 'languages' | 'audiences' | 'timeZone'>): Item[] {
  const around = { ...campaign, agencies: draft.agencies?.data.agencies ?? [] };
  const dayIn = (text: DraftItem | DraftProcedure) => {
    const appointment = appointmentOf(text, campaign)?.date;
    return appointment === undefined ? {} : { appointment };
  };
  const written = draft.items.map((item): Item => {
    const { id, data, original, located } = item;
    const { title: _title, summary: _summary, ...fields } = data;
    const others = draft.translations
      .filter((translation) => translation.id === id)
      .map(({ version }) => version);
    return {
      ...fields,
      id,
      ...dayIn(item),
      origin: { file: located.file, line: 1 },
      versions: [original, ...others],
    };
  });
  const procedures = draft.procedures.map((procedure): Item => {
    const { data, script } = procedure;
    return { ...procedureItem(around, data, script), ...dayIn(procedure) };
  });
  return [...written, ...procedures];
}

function located<T extends object>(
  shaped: Shaped<unknown>,
  list: string,
  entries: readonly T[],
): (T & { readonly origin: Origin })[] {
  return entries.map((entry, index) => ({
    ...entry,
    origin: { file: shaped.located.file, line: shaped.located.locate([list, index]).line },
  }));
}

/** One hash of everything that was read: a build need not be made again while it stays the same. */
function hashOf(hashes: ReadonlyMap<string, string>): string {
  const whole = createHash('sha256');
  for (const [path, hash] of [...hashes].sort(([a], [b]) => compareText(a, b)))
    whole.update(`${path}\n${hash}\n`);
  return whole.digest('hex');
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
