import { LayoutError } from '../errors.js';
import {
  type Artifact,
  airingsOf,
  type Edition,
  type Omission,
  type Output,
  type WeekPlan,
} from '../model/index.js';
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
        yield* cache.rememberAll('week', station.key, () => filesOf(plan, station, edition.at));
        yield* leftOut(plan);
      }
    },
  };
}

async function* filesOf(
  plan: WeekPlan,
  station: StationDesk,
  at: string,
): AsyncIterable<Artifact | Omission> {
  const { campaign, weekPdf, scriptsPdf } = station;
  const bodies: Readonly<Record<WeekFile, () => string | Promise<Uint8Array>>> = {
    'week.pdf': weekPdf,
    'scripts.pdf': scriptsPdf,
    'week.ics': () => renderWeekIcs(plan, campaign, at),
    'week.csv': () => renderWeekCsv(plan, campaign),
    'week.json': () => renderWeekJson(plan, campaign),
  };
  const from = [...new Set([plan.station, ...airingsOf(plan).map(({ item }) => item)])];
  for (const file of Object.keys(WEEK_FILES) as WeekFile[]) {
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
