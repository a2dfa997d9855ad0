/** A page of scripts before its foot: what stands on it, and how much of it is in use. */
import type { Mark } from '../../page.js';
import { SCRIPT_SHEET } from './script-head.js';

export interface Sheet {
  readonly slot: string;
  readonly marks: readonly Mark[];
  readonly used: number;
  /** What stands on it goes on overleaf. */
  readonly more: boolean;
}

const { width, margin, top, bottom } = SCRIPT_SHEET;
export const TOP = top;
/** Height of what stands on a page. */
export const ROOM = bottom - top;
/** Where it stands from left to right. */
export const FRAME = { x: margin, width: width - 2 * margin };
/** Running header of further pages. */
export const CONTINUED = 22;

/** The first answer that there is; what comes after it is not asked. */
export function firstOf<T, A>(values: readonly T[], ask: (value: T) => A | undefined): A | undefined {
  for (const value of values) {
    const answer = ask(value);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
