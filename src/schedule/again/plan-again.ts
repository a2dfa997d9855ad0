/** The week of a station that people know already, planned again at an instant. */
import {
  addDays,
  type Instant,
  instantAt,
  instantFrom,
  instantOf,
  isoAt,
  type WeekPlan,
  type WindowSlot,
  windowsOf,
} from '../../model/index.js';
import {
  inOrder,
  inProblem,
  type Placement,
  type Problem,
  type Reading,
  type Solution,
  type SolveOnce,
  takes,
} from '../../planner/index.js';
import { type Answer, assemble, placementsOf } from '../week/assemble.js';
import { type Frozen, frozenOf } from '../week/frozen-week.js';
import type { WeekToPlan } from '../week/pose-problem.js';
import { type PosedWeek, poseWeek } from '../week/pose-week.js';
import { answerAgain, answerAround, keeping, withDuties } from './answer-again.js';
import { displacedBy, notEnabled, notesKept, notesOf, notReadable, withNotes } from './emergency-notes.js';
import { type Preempted, preempt } from './preempt.js';
import { faceOf } from './revise-week.js';

/**
 * What began before `at` stays as it was published; so the rest is planned with that as heard, unless a plan of
 * the whole week comes out with it anyway (then the certificate is of the whole week, and nothing changes when nothing changed). An
 * emergency that the published week does not know as one takes the next window, and what it displaces is made good. Without `at` nothing has
 * begun and no emergency pre-empts.
 */
export function planAgain(
  about: WeekToPlan,
  published: WeekPlan,
  at: Instant | undefined,
  solveOnce: SolveOnce,
): WeekPlan {
  if (at === undefined) return withNotesOf(about, published, wholeWeek(about, published, solveOnce));
  const frozen = frozenOf(about.measured.campaign, published, at);
  const rest = poseWeek(about, published, frozen);
  const isNew = (reading: Reading) => reading.urgency === 'emergency' && !isMarked(published, reading);
  const unreadable = notReadable(rest, published, at);
  const newcomers = new Set(rest.problem.readings.filter(isNew).map(({ item }) => item));
  if (newcomers.size === 0)
    return withNotesOf(about, published, settled(about, rest, published, frozen, solveOnce), unreadable);
  // What would move without the new emergencies, too, moves for other reasons.
  const items = about.measured.items.filter(({ item }) => !newcomers.has(item.id));
  const without = { ...about, measured: { ...about.measured, items } };
  const calm = settled(without, poseWeek(without, published, frozen), published, frozen, solveOnce);
  const problem = keeping(rest.problem, calm);
  const preempted = preempt(problem, isNew);
  const { plan, emergencies, displaced } = restAround({ ...rest, problem }, preempted, solveOnce);
  return withNotesOf(about, published, plan, [...emergencies, ...unreadable], displaced);
}

/** A week that no new emergency enters. */
function settled(
  about: WeekToPlan,
  rest: PosedWeek,
  published: WeekPlan,
  frozen: Frozen,
  solveOnce: SolveOnce,
): WeekPlan {
  const whole = wholeWeek(about, published, solveOnce);
  return holds(whole, frozen) ? whole : restOfWeek(rest, frozen, solveOnce);
}

/** As if nothing of it had begun. */
function wholeWeek(about: WeekToPlan, published: WeekPlan, solveOnce: SolveOnce): WeekPlan {
  const whole = poseWeek(about, published);
  return assemble(whole, answerAgain(whole.problem, solveOnce));
}

/** Does the published week have the item as an emergency already? */
function isMarked(published: WeekPlan, { item, language }: Reading): boolean {
  return windowsOf(published).some(({ slot }) =>
    slot.airings.some(
      (airing) => airing.emergency === true && airing.item === item && airing.language === language,
    ),
  );
}

/** What is left of the week around its new emergencies, and what is to be told of them. */
function restAround(
  rest: PosedWeek,
  preempted: Preempted,
  solveOnce: SolveOnce,
): { readonly plan: WeekPlan } & Notes {
  const { problem } = rest;
  const entered = new Set(preempted.fixed.map(({ window }) => window));
  const answer = answerAround(withDuties(problem, preempted), entered, solveOnce);
  const placements = ordered(problem, preempted.fixed, answer.placements);
  const plan = assemble(rest, sinceFirst(rest, { ...answer, placements }));
  const begun = new Set((rest.frozen?.windows ?? []).map(({ date, slot }) => `${date}/${slot.window}`));
  return {
    plan,
    emergencies: notesOf(problem, preempted, placementsOf(problem, plan, begun)),
    displaced: entered.size === 0 ? [] : displacedBy(problem, preempted, placements),
  };
}

type Notes = ReturnType<typeof notesKept>;

/** Each window in its order, behind its emergencies. */
function ordered(problem: Problem, fixed: readonly Placement[], others: readonly Placement[]): Placement[] {
  const behind = new Set(fixed.map(({ window }) => window));
  return inProblem(problem, [...fixed, ...others.filter(({ window }) => !behind.has(window))]).concat(
    [...behind].flatMap((w) => {
      const open = problem.windows[w];
      const first = fixed.filter(({ window }) => window === w);
      const inside = inProblem(problem, others).filter(({ window }) => window === w);
      if (open === undefined) return [];
      const opening = open.opening + first.reduce((sum, { reading }) => sum + takes(reading), 0);
      return inOrder(
        { ...open, opening },
        w,
        inside.map(({ reading }) => reading),
      );
    }),
  );
}

/** The certificate of what is left of a week says from when on it counts. */
function sinceFirst({ grid, frozen, problem }: PosedWeek, solution: Solution): Answer {
  if (solution.certificate === undefined || frozen === undefined) return solution;
  const end = instantAt(addDays(grid.days.at(-1)?.date ?? '', 1), '00:00', problem.timeZone);
  const since = isoAt(instantFrom(problem.windows[0]?.start ?? end), problem.timeZone);
  return { ...solution, certificate: { ...solution.certificate, since } };
}

/** Does the plan have before that instant what was published, and nothing else? */
function holds(plan: WeekPlan, { at, windows, cuts }: Frozen): boolean {
  const begun = windowsOf(plan).filter(({ slot }) => instantOf(slot.start) < at);
  return cuts.length === 0 && sameFaces(begun, windows);
}

function restOfWeek(rest: PosedWeek, frozen: Frozen, solveOnce: SolveOnce): WeekPlan {
  const answer = answerAgain(rest.problem, solveOnce);
  return assemble(rest, frozen.windows.length === 0 ? answer : sinceFirst(rest, answer));
}

/** With the notes that the published week has, and those of this one. */
function withNotesOf(
  about: WeekToPlan,
  published: WeekPlan,
  plan: WeekPlan,
  emergencies: Notes['emergencies'] = [],
  displaced: Notes['displaced'] = [],
): WeekPlan {
  const items = new Set(about.measured.campaign.items.map(({ id }) => id));
  const known = notesKept(plan, published, items);
  return withNotes(
    certifiedAsBefore(plan, published),
    [...known.emergencies, ...emergencies, ...notEnabled(about)],
    [...known.displaced, ...displaced],
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
