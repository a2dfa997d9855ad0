import { LayoutError } from '../errors.js';
import { airingsOf, type Edition, type Omission, type Output, type WeekPlan } from '../model/index.js';
import { renderWeekCsv, renderWeekIcs, renderWeekJson } from '../schedule/index.js';
import { drawn } from './drawn.js';
import type { Desk } from './open-desk.js';
import { WEEK_FILES, type WeekFile, weekPath } from './output-paths.js';

/** `schedule/<week>/<station>/…`: the week on paper, on the phone, in Excel and for machines, and the scripts. */
export function weekOutput(desk: (edition: Edition) => Desk): Output {
  return {
    name: 'week',
    async *render(edition) {
      const { campaign, at } = edition;
      const { weekPdf, scriptsPdf } = desk(edition);
      const bodies: Readonly<Record<WeekFile, (plan: WeekPlan) => string | Promise<Uint8Array>>> = {
        'week.pdf': weekPdf,
        'scripts.pdf': scriptsPdf,
        'week.ics': (plan) => renderWeekIcs(plan, campaign, at),
        'week.csv': (plan) => renderWeekCsv(plan, campaign),
        'week.json': (plan) => renderWeekJson(plan, campaign),
      };
      for (const plan of edition.plans) {
        const from = [...new Set([plan.station, ...airingsOf(plan).map(({ item }) => item)])];
        for (const file of Object.keys(WEEK_FILES) as WeekFile[]) {
          const body = await drawn(async () => bodies[file](plan));
          if (body instanceof LayoutError) {
            yield { output: `week/${plan.station}`, id: file, code: 'layout', why: body.text };
            continue;
          }
          yield { path: weekPath(plan, file), mediaType: WEEK_FILES[file].mediaType, body, from };
        }
        yield* leftOut(plan);
      }
    },
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
