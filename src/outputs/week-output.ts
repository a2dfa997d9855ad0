import { LayoutError, PreflightError } from '../errors.js';
import {
  type Artifact,
  airingsOf,
  type Edition,
  isPublic,
  itemOf,
  maskedCampaign,
  type Omission,
  type Output,
  PROBLEM_SCHEMA_PATH,
  WEEK_SCHEMA_PATH,
  type WeekPlan,
} from '../model/index.js';
import { playerFiles, renderProblemSchema, renderWeekSchema } from '../schedule/index.js';
import { lettersLeftOut } from './missing-letters.js';
import type { Shared } from './shared.js';
import type { StationWeek } from './station-week.js';
import type { Tools } from './tools.js';
import { WEEK_FILES, type WeekFileKind, weekPath } from './week-files.js';

/** `schedule/<week>/<station>/…`: the week on paper, on the phone, in Excel and for machines, and the scripts. */
export function weekOutput(shared: (edition: Edition) => Shared, tools: Tools): Output {
  // What is refused is left out: a strict build has a list of its own.
  const inspected = tools.strict ? ', inspected' : '';
  return {
    name: 'week',
    async *render(edition) {
      yield {
        path: WEEK_SCHEMA_PATH,
        kind: 'week.schema.json',
        mediaType: 'application/schema+json',
        body: renderWeekSchema(edition.campaign),
        from: [],
      };
      yield {
        path: PROBLEM_SCHEMA_PATH,
        kind: 'problem.schema.json',
        mediaType: 'application/schema+json',
        body: renderProblemSchema(edition.campaign),
        from: [],
      };
      for (const plan of edition.plans) {
        const station = shared(edition).station(plan);
        yield* tools.cache.rememberAll(
          `schedule${inspected}`,
          () => station.key('titles'),
          async function* () {
            yield* filesOf('titles', station, tools);
            yield* filesForPlayers(station);
          },
        );
        yield* tools.cache.rememberAll(
          `scripts, ${tools.scripts}${inspected}`,
          () => station.key('texts'),
          () => filesOf('texts', station, tools),
        );
        yield* leftOut(plan);
      }
    },
  };
}

async function* filesOf(
  part: WeekFileKind['part'],
  station: StationWeek,
  { typefaces, inspect, scripts }: Tools,
): AsyncIterable<Artifact | Omission> {
  const { plan } = station;
  for (const kind of WEEK_FILES.filter((row) => row.part === part)) {
    const { file, mediaType } = kind;
    const path = weekPath(plan, file);
    try {
      const body = await kind.render(station.source(part), await typefaces(), scripts);
      if (mediaType === 'application/pdf' && typeof body !== 'string') await inspect(body);
      yield { path, kind: file, mediaType, body, from: sourcesOf(station) };
    } catch (error) {
      if (!(error instanceof LayoutError || error instanceof PreflightError)) throw error;
      const code = error instanceof LayoutError ? 'layout' : 'preflight';
      yield { output: `week/${plan.station}`, missing: path, id: file, code, why: error.text };
    }
  }
  if (part === 'texts') yield* lettersLeftOut(plan, station.source(part).campaign, await typefaces());
}

/** What plays recordings: a script for the week, and playlists for each window. Nothing where everything is read aloud. */
function* filesForPlayers(station: StationWeek): Iterable<Artifact> {
  const { plan, campaign, at } = station.source('titles');
  // The recording of what is not public yet is in no folder: until then an announcer reads it.
  for (const { file, format, render } of playerFiles(plan, maskedCampaign(campaign, at))) {
    yield {
      path: weekPath(plan, file),
      kind: format.file,
      mediaType: format.mediaType,
      body: render(at),
      from: sourcesOf(station),
    };
  }
}

/** The station, and the items that it reads and that are public: the manifest is read by everybody, and its feed tells of no others. */
function sourcesOf(station: StationWeek): string[] {
  const { plan, campaign, at } = station.source('titles');
  const items = airingsOf(plan).map(({ item }) => itemOf(campaign, item));
  const known = items.filter((item) => isPublic(item, at, campaign.timeZone));
  return [...new Set([plan.station, ...known.map(({ id }) => id)])];
}

function leftOut(plan: WeekPlan): Omission[] {
  return plan.unplaced.map(({ item, reason }) => ({
    output: `week/${plan.station}`,
    id: item,
    code: 'unplaced',
    why: reason,
  }));
}
