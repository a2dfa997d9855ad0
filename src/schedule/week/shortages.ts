/** Content that a week lacks. */
import type { Shortage, Slot } from '../../model/index.js';
import { type Problem, relayedOf } from '../../planner/index.js';

/** Languages with time left in which nothing waits: whatever may be read there has been. */
export function shortages({ windows, readings }: Problem, slots: readonly Slot[]): Shortage[] {
  const own = slots.flatMap((slot) => (slot.kind === 'window' ? [slot] : []));
  const aired = new Set(
    own.flatMap(({ airings }) => airings.map(({ item, language }) => `${language}/${item}`)),
  );
  const waiting = readings.filter(
    (reading) =>
      !aired.has(`${reading.language}/${reading.item}`) && relayedOf(reading).length < reading.maxPerWeek,
  );
  const left = new Map<string, number>();
  for (const { languages, unused } of own) {
    const language = languages[0];
    if (language === undefined || unused === 0) continue;
    left.set(language, (left.get(language) ?? 0) + unused);
  }
  const waits = (language: string) =>
    waiting.some(({ chances }) => chances.some(({ window }) => windows[window]?.languages[0] === language));
  return [...left]
    .filter(([language]) => !waits(language))
    .map(([language, seconds]) => ({ language, seconds }));
}
