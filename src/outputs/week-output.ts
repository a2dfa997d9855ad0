import { LayoutError } from '../errors.js';
import {
  type Artifact,
  airingsOf,
  type Edition,
  type Omission,
  type Output,
  type WeekPlan,
} from '../model/index.js';
import { renderScriptsDocx, renderScriptsText } from '../print/index.js';
import { renderWeekCsv, renderWeekIcs, renderWeekJson } from '../schedule/index.js';
import { drawn } from './drawn.js';
import type { Desk, StationDesk } from './open-desk.js';
import { WEEK_FILES, type WeekFile, weekPath } from './output-paths.js';
import type { Tools } from './tools.js';

/** `schedule/<week>/<station>/…`: the week on paper, on the phone, in Excel and for machines, and the scripts. */
export function weekOutput(desk: (edition: Edition) => Desk, { cache }: Pick<Tools, 'cache'>): Output {
  return {
    name: 'week',
    async *render(edition) {
      for (const plan of edition.plans) {
        const station = desk(edition).station(plan);
        const files = (names: readonly WeekFile[]) => () => filesOf(names, plan, station, edition.at);
        yield* cache.rememberAll('schedule', station.titles.key, files(SCHEDULE));
        yield* cache.rememberAll('scripts', station.texts.key, files(SCRIPTS));
        yield* leftOut(plan);
      }
    },
  };
}

/** What shows titles and no texts. */
const SCHEDULE = ['week.pdf', 'week.ics', 'week.csv', 'week.json'] as const;
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
    'week.json': () => renderWeekJson(plan, titles.campaign),
  };
  const from = [...new Set([plan.station, ...airingsOf(plan).map(({ item }) => item)])];
  for (const file of names) {
    const body = await drawn(async () => bodies[file]());
    if (body instanceof LayoutError) {
      yield { output: `week/${plan.station}`, id: file, code: 'layout', why: body.text };
      continue;
    }
    yield { path: weekPath(plan, file), mediaType: WEEK_FILES[file].mediaType, body, from };
  }
}

function leftOut(plan: WeekPlan): Omission[] {
  return plan.unplaced.map(({ item, reason }) => ({
    output: `week/${plan.station}`,
    id: item,
    code: 'unplaced',
    why: reason,
  }));
}
