/** One clause of the plan: each of its evidence measured, and what follows for the clause. */
import {
  type ClauseCoverage,
  type Evidence,
  type EvidenceFinding,
  type EvidenceKind,
  type EvidenceState,
  endOf,
  LONG_AGO,
  NEVER,
  type Obligation,
  startOf,
} from '../model/index.js';
import { type EvidenceCount, type EvidenceDesk, joinStates, type Measure } from './evidence/desk.js';
import { measureAired, measureColumn, measureMinutes, measureProgramme } from './evidence/of-air.js';
import {
  measureContact,
  measureDocument,
  measureFigure,
  measureItems,
  measureNotice,
  measureSheet,
} from './evidence/of-content.js';
import { type DateSpan, type Month, meet } from './lives.js';

/** Every kind of evidence, and how it is measured. */
const MEASURES: { readonly [K in EvidenceKind]: Measure<K> } = {
  items: measureItems,
  notice: measureNotice,
  contact: measureContact,
  sheet: measureSheet,
  figure: measureFigure,
  programme: measureProgramme,
  column: measureColumn,
  minutes: measureMinutes,
  aired: measureAired,
  document: measureDocument,
  outside: (_, { clause }) => ({ counted: 'documents', units: [{ id: clause.id, state: 'outside' }] }),
};

/** The rule is `joinStates`: a clause is kept only when all that can show it does. */
export function coverClause(
  clause: Obligation,
  desk: Omit<EvidenceDesk, 'clause' | 'period'>,
): ClauseCoverage {
  const period = clausePeriod(clause, desk.campaign.timeZone);
  const months = desk.months.filter((month: Month) => meet(month, period) && month.start <= desk.until);
  const evidence = clause.evidence.map((one) => findingOf(one, { ...desk, months, clause, period }));
  return { clause: clause.id, state: joinStates(evidence.map(({ state }) => state)), evidence };
}

function findingOf(evidence: Evidence, desk: EvidenceDesk): EvidenceFinding {
  const { kind, what, english = what } = evidence;
  const finding = measure(evidence, desk);
  return { kind, what: { vi: what, en: english }, state: stateIn(finding, evidence, desk), ...finding };
}

function measure<K extends EvidenceKind>(
  evidence: Extract<Evidence, { kind: K }>,
  desk: EvidenceDesk,
): EvidenceCount {
  const row = MEASURES[evidence.kind] as Measure<K>;
  return row(evidence as Parameters<Measure<K>>[0], desk);
}

/** What has its time still before it is not yet due, unless something is there already. */
function stateIn(
  { units }: EvidenceCount,
  { kind }: Evidence,
  { clause, period, until }: EvidenceDesk,
): EvidenceState {
  if (kind === 'outside') return 'outside';
  if (period.start > until) return 'not-due';
  const state = joinStates(units.map((unit) => unit.state));
  const ahead = clause.cadence === 'once' && clause.deadline !== undefined && period.end > until;
  return state === 'not' && ahead ? 'not-due' : state;
}

/** The time in which a clause is due; without dates, always. */
function clausePeriod({ from, deadline }: Obligation, timeZone: string): DateSpan {
  return {
    start: from === undefined ? LONG_AGO : startOf(from, timeZone),
    end: deadline === undefined ? NEVER : endOf(deadline, timeZone),
  };
}
