/** How long a feed tells of what it has no more. */
import { instantOf, type RetiredEntry } from '../../model/index.js';

/** Thirty days, in milliseconds: readers that ask once a month have heard of it by then. */
const TOLD = 30 * 86_400_000;

/** Is an ending of the instant `when` still told at `at`? Both in milliseconds since 1970. */
export function isStillTold(when: number, at: number): boolean {
  return when <= at && at < when + TOLD;
}

/** Those of the last thirty days, newest first, then by id. */
export function stillTold(retired: readonly RetiredEntry[], at: number): RetiredEntry[] {
  return retired
    .filter(({ when }) => isStillTold(instantOf(when), at))
    .sort((a, b) => instantOf(b.when) - instantOf(a.when) || (a.id < b.id ? -1 : 1));
}
