/** The station's own words in a script: opening, notices, closing, links. */
import {
  boundedMemory,
  exactClockText,
  lengthText,
  type RundownEntry,
  shortLengthText,
  type WindowSlot,
} from '../../model/index.js';
import { plainParagraphs, type SaidParagraph } from './said-paragraphs.js';

/** Words of the station's own around the items. */
export interface ScriptCue {
  readonly title: string;
  /** `05:45:00`; nothing where no time is planned. */
  readonly clock: string;
  /** `13 giây` */
  readonly length: string;
  /** `0′13″` */
  readonly short: string;
  readonly paragraphs: readonly SaidParagraph[];
  /** Ruled lines to write on by hand. */
  readonly lines: number;
}

/** A cue with the time that is planned for it; none where nothing is said. */
export function cueOf(
  title: string,
  part: RundownEntry['part'],
  text: string,
  { rundown }: WindowSlot,
  lines = 0,
): ScriptCue[] {
  if (text === '' && lines === 0) return [];
  const planned = rundown.find((entry) => entry.part === part);
  return [
    {
      title,
      clock: planned === undefined ? '' : exactClockText(planned.start),
      length: planned === undefined ? '' : lengthText(planned.seconds),
      short: planned === undefined ? '' : shortLengthText(planned.seconds),
      paragraphs: spokenLine(text),
      lines,
    },
  ];
}

/** `05:45:00 · 13 giây` */
export function plannedTime({ clock, length }: ScriptCue): string {
  return clock === '' ? '' : `${clock} · ${length}`;
}

/** A line by hand is read in so many seconds. */
const SECONDS_A_LINE = 4;
const MOST_LINES = 14;

/** How many ruled lines so many seconds need. */
export function linesFor(seconds: number): number {
  return Math.min(MOST_LINES, Math.max(2, Math.ceil(seconds / SECONDS_A_LINE)));
}

const framed = boundedMemory<readonly SaidParagraph[]>(500);

/** Links are the same in every window: each is taken apart once. */
export function spokenLine(text: string): readonly SaidParagraph[] {
  return framed(text, () => (text === '' ? [] : plainParagraphs([text])));
}
