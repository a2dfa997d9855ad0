/** A plan as it is published → the placements that it was made from. */
import { UsageError } from '../../errors.js';
import { instantOf, type WeekPlan, windowsOf } from '../../model/index.js';
import type { Placement, Problem } from '../../planner/index.js';

/**
 * The airings of a plan's own windows, as answers to its problem; those of windows that had begun, by `date/window`, are none.
 *
 * @throws UsageError when the plan holds an airing that the problem does not know: it was made from other content.
 */
export function placementsOf(
  problem: Problem,
  plan: WeekPlan,
  begun: ReadonlySet<string> = new Set(),
): Placement[] {
  const windowAt = new Map(problem.windows.map(({ key }, index) => [key, index]));
  const readingOf = new Map(
    problem.readings.map((reading) => [`${reading.language}/${reading.item}`, reading]),
  );
  const open = windowsOf(plan).filter(({ date, slot }) => !begun.has(`${date}/${slot.window}`));
  return open.flatMap(({ date, slot }) =>
    slot.airings.map(({ id, item, language, start }): Placement => {
      const window = windowAt.get(`${date}/${slot.window}`);
      const reading = readingOf.get(`${language}/${item}`);
      if (window === undefined || reading === undefined) throw madeElsewhere(id);
      return { reading, window, start: instantOf(start) };
    }),
  );
}

function madeElsewhere(id: string): UsageError {
  return new UsageError({
    vi: `Lịch có “${id}” mà nội dung hiện nay không có. Hãy lập lại lịch rồi hỏi lại.`,
    en: `The plan holds “${id}”, which today's content does not. Plan the week again, then ask again.`,
  });
}
