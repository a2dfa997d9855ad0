/** week.json of every version, as the newest has it. */
import { rundownOfAirings } from './rundown.js';
import { earlierWeekFileSchema, type WeekFile, weekFileSchema } from './week-file.js';

/**
 * The value of a week.json. A week of version 1 names airings only: the rundowns of its windows are made from them.
 *
 * @throws ZodError when it is no week.json, or not whole
 * @example
 * let fault = '';
 * try { readWeekFile({ format: 'loaphat/week', version: 1 }); } catch (error) { fault = error.issues[0].path[0]; }
 * fault; // 'campaign'
 */
export function readWeekFile(value: unknown): WeekFile {
  const isEarlier = typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
  if (!isEarlier) return weekFileSchema.parse(value);
  const week = earlierWeekFileSchema.parse(value);
  return {
    ...week,
    version: 2,
    days: week.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        slots: session.slots.map((slot) =>
          slot.kind === 'relay' ? slot : { ...slot, rundown: rundownOfAirings(slot, week.timeZone) },
        ),
      })),
    })),
  };
}
