/** Evenness: repeats on different days, at different times of day, not where they stood last week; no window full beside empty ones. */
import type { ReadingState, WindowState } from './ledger-state.js';
import { firstTopic, type OpenWindow, type Reading } from './problem.js';

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

/**
 * Percent of its worth that an airing keeps in this window, 10 to 100. It never grows as more is placed, which is what lets the
 * greedy choice keep old scores as upper bounds.
 */
export function spread(reading: Reading, slot: OpenWindow, state: ReadingState, window: WindowState): number {
  const nearest = Math.min(...state.starts.map((start) => Math.abs(slot.start - start)));
  const closeness = nearest < 20 * HOUR ? 40 : nearest < 44 * HOUR ? 15 : 0;
  const sameTimeOfDay = 12 * Math.min(state.bySession.get(slot.session) ?? 0, 3);
  const sameTopic = 15 * Math.min(window.topics.get(firstTopic(reading)) ?? 0, 3);
  const fullness = Math.floor((30 * window.used) / slot.seconds);
  return Math.max(10, 100 - closeness - sameTimeOfDay - sameTopic - fullness - likeLastWeeks(reading, slot));
}

function likeLastWeeks(reading: Reading, slot: OpenWindow): number {
  const stoodHere = (weeks: number) =>
    reading.heard.some(
      (heard) =>
        heard.window === slot.window && Math.abs(slot.start - heard.start - weeks * WEEK) < 12 * HOUR,
    );
  return (stoodHere(1) ? 40 : 0) + (stoodHere(2) ? 20 : 0);
}
