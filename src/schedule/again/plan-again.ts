/** The week of a station that people know already, planned again at an instant. */
import {
  addDays,
  type EmergencyNote,
  instantAt,
  instantOf,
  isoAt,
  type Station,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
} from '../../model/index.js';
import type { Placement, Problem, Reading, SearchBudget, Solution, SolveOnce } from '../../planner/index.js';
import { inProblem, orderWindows } from '../../planner/index.js';
import type { StationWeeks } from '../stations/twins.js';
import { type Answer, assemble } from '../week/assemble.js';
import type { Before } from '../week/before.js';
import { type Frozen, frozenOf } from '../week/frozen-week.js';
import type { MeasuredCampaign } from '../week/measured-campaign.js';
import { poseWeek } from '../week/pose-week.js';
import { answerAgain, answerAround, withDuties } from './answer-again.js';
import { displacedBy, notEnabled, notesKept, notesOf, notReadable, withNotes } from './emergency-notes.js';
import { type Preempted, preempt } from './preempt.js';
import { faceOf } from './revise-week.js';

export interface AgainOptions {
  readonly measured: MeasuredCampaign;
  readonly station: Station;
  readonly week: string;
  readonly before: Before;
  /** Plans of the same week of the stations that this one relays, by id. */
  readonly sources: StationWeeks;
  readonly published: WeekPlan;
  /** The instant, milliseconds since 1970; without it nothing has begun and no emergency pre-empts. */
  readonly at?: number | undefined;
  readonly budget: SearchBudget;
  readonly pose: (problem: Problem) => Problem;
  readonly solveOnce: SolveOnce;
}

/**
 * What began before `at` stays as it was published; so the rest is planned with that as heard, unless a plan of the whole week comes out
 * with it anyway (then the certificate is of the whole week, and nothing changes when nothing changed). An emergency that the published
 * week does not know as one takes the next window, and what it displaces is made good.
 */
export function planAgain(options: AgainOptions): WeekPlan {
  const { measured, published, at } = options;
  if (at === undefined) return withNotesOf(options, wholeWeek(options));
  const frozen = frozenOf(measured.campaign, published, at);
  const left = asked(options, frozen);
  const preempted = preempt(left.problem, (reading) => !isMarked(published, reading));
  if (preempted.fixed.length + preempted.homeless.length > 0)
    return withEmergencies(options, left, preempted);
  const told = { emergencies: unreadable(options, left), displaced: [] };
  const whole = wholeWeek(options);
  if (holds(whole, frozen)) return withNotesOf(options, whole, told);
  const rest = answerAgain(left.problem, options.budget, options.solveOnce);
  const counted = frozen.windows.length === 0 ? rest : sinceFirst(left, rest);
  return withNotesOf(options, assembled(options, left, counted), told);
}

type Asked = ReturnType<typeof poseWeek>;

function asked(options: AgainOptions, frozen?: Frozen): Asked {
  const { measured, station, week, before, sources, published, pose } = options;
  const posed = poseWeek(measured, station, week, before, sources, published, frozen);
  return { ...posed, problem: pose(posed.problem) };
}

function assembled({ measured, station, before }: AgainOptions, week: Asked, answer: Answer): WeekPlan {
  return assemble(measured, station, week, answer, before);
}

/** As if nothing of it had begun. */
function wholeWeek(options: AgainOptions): WeekPlan {
  const whole = asked(options);
  return assembled(options, whole, answerAgain(whole.problem, options.budget, options.solveOnce));
}

function withEmergencies(options: AgainOptions, left: Asked, preempted: Preempted): WeekPlan {
  const { problem } = left;
  const entered = new Set(preempted.fixed.map(({ window }) => window));
  const answer = answerAround(withDuties(problem, preempted), entered, options.budget, options.solveOnce);
  const placements = inOrder(problem, [...preempted.fixed, ...answer.placements]);
  const plan = assembled(options, left, sinceFirst(left, { ...answer, placements }));
  return withNotesOf(options, plan, {
    emergencies: [...notesOf(problem, preempted, placements), ...unreadable(options, left)],
    displaced: entered.size === 0 ? [] : displacedBy(problem, preempted, placements),
  });
}

/** Each window in the order that it would have anyway, its emergencies first. */
function inOrder(problem: Problem, placements: readonly Placement[]): Placement[] {
  const all = inProblem(problem, placements);
  const ordered = orderWindows(problem, all);
  // An order that would leave something out is none: then items follow the emergencies as they were.
  return ordered.length === all.length ? ordered : all;
}

function unreadable(
  { measured, station, published, at = 0 }: AgainOptions,
  { problem }: Asked,
): EmergencyNote[] {
  return station.planning?.emergency === true ? notReadable(measured, station, problem, published, at) : [];
}

/** The certificate of what is left of a week says from when on it counts. */
function sinceFirst({ grid, frozen, problem }: Asked, solution: Solution): Answer {
  if (solution.certificate === undefined || frozen === undefined) return solution;
  const end = instantAt(addDays(grid.days.at(-1)?.date ?? '', 1), '00:00', problem.timeZone);
  const since = isoAt(problem.windows[0]?.start ?? end, problem.timeZone);
  return { ...solution, certificate: { ...solution.certificate, since } };
}

/** With the notes that the published week has, and those of this one. */
function withNotesOf(
  { measured, station, week, published }: AgainOptions,
  plan: WeekPlan,
  fresh: ReturnType<typeof notesKept> = { emergencies: [], displaced: [] },
): WeekPlan {
  const known = notesKept(plan, published, new Set(measured.campaign.items.map(({ id }) => id)));
  return withNotes(
    certifiedAsBefore(plan, published),
    [...known.emergencies, ...fresh.emergencies, ...notEnabled(measured, station, week)],
    [...known.displaced, ...fresh.displaced],
  );
}

/**
 * A week of which only the rest was certified keeps that certificate as long as it stays as it is: each new one would begin later, and the
 * file would change though nothing is heard otherwise.
 */
function certifiedAsBefore(plan: WeekPlan, published: WeekPlan): WeekPlan {
  const { certificate } = published;
  if (certificate?.since === undefined || !sameFaces(windowsOf(plan), windowsOf(published))) return plan;
  return { ...plan, certificate };
}

type DatedSlots = readonly { readonly date: string; readonly slot: WindowSlot }[];

function sameFaces(some: DatedSlots, others: DatedSlots): boolean {
  const faces = new Map(others.map(({ date, slot }) => [`${date}/${slot.window}`, faceOf(slot)]));
  return (
    some.length === others.length &&
    some.every(({ date, slot }) => faces.get(`${date}/${slot.window}`) === faceOf(slot))
  );
}

/** Does the published week have the item as an emergency already? */
function isMarked(published: WeekPlan, { item, language }: Reading): boolean {
  return windowsOf(published).some(({ slot }) =>
    slot.airings.some(
      (airing) => airing.emergency === true && airing.item === item && airing.language === language,
    ),
  );
}

/** Does the plan have before that instant what was published, and nothing else? */
function holds(plan: WeekPlan, { at, windows, cuts }: Frozen): boolean {
  const begun = windowsOf(plan).filter(({ slot }) => instantOf(slot.start) < at);
  return cuts.length === 0 && sameFaces(begun, windows);
}
