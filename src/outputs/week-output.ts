import { LayoutError, PreflightError } from '../errors.js';
import {
  type Artifact,
  airingsOf,
  type Campaign,
  type Edition,
  type Omission,
  type Output,
  WEEK_SCHEMA_PATH,
  type WeekPlan,
} from '../model/index.js';
import { renderScriptsDocx, renderScriptsText } from '../print/index.js';
import {
  playlistName,
  recordedWindows,
  renderWeekCsv,
  renderWeekIcs,
  renderWeekJson,
  renderWeekLiq,
  renderWeekM3u,
  renderWeekSchema,
  renderWeekSpi,
  renderWeekXlsx,
  renderWeekXmltv,
  renderWeekXspf,
} from '../schedule/index.js';
import { drawn } from './drawn.js';
import type { Desk, StationDesk } from './open-desk.js';
import { PLAYER_FILES, playerPath, WEEK_FILES, type WeekFile, weekPath } from './output-paths.js';
import type { Tools } from './tools.js';

/** `schedule/<week>/<station>/…`: the week on paper, on the phone, in Excel and for machines, and the scripts. */
export function weekOutput(
  desk: (edition: Edition) => Desk,
  { cache, strict }: Pick<Tools, 'cache' | 'strict'>,
): Output {
  // What is refused is left out: a strict build has a list of its own.
  const [schedule, scripts] = strict
    ? ['schedule, inspected', 'scripts, inspected']
    : ['schedule', 'scripts'];
  return {
    name: 'week',
    async *render(edition) {
      yield weekSchema(edition.campaign);
      for (const plan of edition.plans) {
        const station = desk(edition).station(plan);
        const files = (names: readonly WeekFile[]) => () => filesOf(names, plan, station, edition.at);
        yield* cache.rememberAll(schedule, station.titles.key, async function* () {
          yield* files(SCHEDULE)();
          yield* playerFiles(plan, station.titles.campaign);
        });
        yield* cache.rememberAll(scripts, station.texts.key, files(SCRIPTS));
        yield* leftOut(plan);
      }
    },
  };
}

/** What shows titles and no texts. */
const SCHEDULE = [
  'week.pdf',
  'week.ics',
  'week.xlsx',
  'week.csv',
  'week.json',
  'week.xmltv.xml',
  'week.spi.xml',
] as const;
/** What is read aloud. */
const SCRIPTS = ['scripts.pdf', 'scripts.docx', 'scripts.txt'] as const;

async function* filesOf(
  names: readonly WeekFile[],
  plan: WeekPlan,
  station: StationDesk,
  at: string,
): AsyncIterable<Artifact | Omission> {
  const { weekPdf, scriptsPdf } = station;
  const { titles, texts } = station;
  const bodies: Readonly<Record<WeekFile, () => string | Uint8Array | Promise<Uint8Array>>> = {
    'week.pdf': weekPdf,
    'scripts.pdf': scriptsPdf,
    'scripts.docx': () => renderScriptsDocx(plan, texts.campaign, at),
    'scripts.txt': () => renderScriptsText(plan, texts.campaign),
    'week.ics': () => renderWeekIcs(plan, titles.campaign, at),
    'week.csv': () => renderWeekCsv(plan, titles.campaign),
    'week.xlsx': () => renderWeekXlsx(plan, titles.campaign, at),
    'week.json': () => renderWeekJson(plan, titles.campaign),
    'week.xmltv.xml': () => renderWeekXmltv(plan, titles.campaign),
    'week.spi.xml': () => renderWeekSpi(plan, titles.campaign, at),
  };
  for (const file of names) {
    const body = await drawn(async () => bodies[file]());
    if (body instanceof LayoutError || body instanceof PreflightError) {
      const code = body instanceof LayoutError ? 'layout' : 'preflight';
      yield { output: `week/${plan.station}`, id: file, code, why: body.text };
      continue;
    }
    yield { path: weekPath(plan, file), mediaType: WEEK_FILES[file].mediaType, body, from: sourcesOf(plan) };
  }
}

/** What plays recordings: a script for the week, and two playlists for each window with recordings. Nothing where everything is read aloud. */
function* playerFiles(plan: WeekPlan, campaign: Campaign): Iterable<Artifact> {
  const windows = recordedWindows(plan, campaign);
  if (windows.length === 0) return;
  const from = sourcesOf(plan);
  const { liq, m3u8, xspf } = PLAYER_FILES;
  yield {
    path: playerPath(plan, 'week.liq'),
    mediaType: liq.mediaType,
    body: renderWeekLiq(plan, campaign),
    from,
  };
  for (const window of windows) {
    // From playlists/ to the root of the publication, so that they work from a stick, too.
    const options = { windows: [window], addressOf: (path: string) => `../../../../${path}` };
    const name = playlistName(window);
    yield {
      path: playerPath(plan, `playlists/${name}.m3u8`),
      mediaType: m3u8.mediaType,
      body: renderWeekM3u(plan, campaign, options),
      from,
    };
    yield {
      path: playerPath(plan, `playlists/${name}.xspf`),
      mediaType: xspf.mediaType,
      body: renderWeekXspf(plan, campaign, options),
      from,
    };
  }
}

function sourcesOf(plan: WeekPlan): string[] {
  return [...new Set([plan.station, ...airingsOf(plan).map(({ item }) => item)])];
}

/** What week.json files look like, beside the weeks. */
function weekSchema(campaign: Campaign): Artifact {
  return {
    path: WEEK_SCHEMA_PATH,
    mediaType: 'application/schema+json',
    body: renderWeekSchema(campaign),
    from: [],
  };
}

function leftOut(plan: WeekPlan): Omission[] {
  return plan.unplaced.map(({ item, reason }) => ({
    output: `week/${plan.station}`,
    id: item,
    code: 'unplaced',
    why: reason,
  }));
}
