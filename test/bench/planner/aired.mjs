/** Weeks one after the other, each reported as aired in full and handed on to the next. */
import { addWeeks, windowsOf } from '../../../dist/model/index.js';
import { planStations } from '../../../dist/schedule/index.js';
import { cpuSeconds } from './model.mjs';

/** @returns {{ plans: object[], spent: number }[]} by week: a plan for each station, and the CPU seconds that planning took */
export function planOneAfterAnother(campaign, first, count) {
  const history = [];
  return Array.from({ length: count }, (_, nth) => {
    const before = cpuSeconds();
    const plans = planStations(campaign, addWeeks(first, nth), history);
    const spent = cpuSeconds() - before;
    for (const plan of plans) history.push(...airedIn(plan));
    return { plans, spent };
  });
}

function airedIn(plan) {
  return windowsOf(plan).flatMap(({ date, slot: { window, airings } }) =>
    airings.map(({ id, item, start, seconds }) => ({
      id,
      station: plan.station,
      date,
      window,
      item,
      start,
      seconds,
      status: 'aired',
    })),
  );
}
