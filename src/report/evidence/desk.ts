/** What an evidence is measured against, and how single states make one. */
import {
  type Agency,
  type Airing,
  type Campaign,
  type EvidenceFinding,
  type EvidenceKind,
  type EvidenceOf,
  type EvidenceState,
  fact,
  type Instant,
  isValidAt,
  type Obligation,
  type Place,
  type WeekPlan,
} from '../../model/index.js';
import type { DateSpan, Life, Month } from '../lives.js';

/** What a clause is measured against. */
export interface EvidenceDesk {
  readonly campaign: Campaign;
  /** Weeks that were planned. */
  readonly plans: readonly WeekPlan[];
  /** What was really broadcast. */
  readonly history: readonly Airing[];
  /** Everything approved, samples too. */
  readonly lives: readonly Life[];
  /** Nothing later is seen. */
  readonly until: Instant;
  readonly clause: Obligation;
  /** The time of the clause. */
  readonly period: DateSpan;
  /** Months of the clause that have begun. */
  readonly months: readonly Month[];
}

/** What a kind of evidence finds. */
export type EvidenceCount = Pick<EvidenceFinding, 'counted' | 'units' | 'reason'>;
/** One row of the table of kinds. */
export type Measure<K extends EvidenceKind> = (evidence: EvidenceOf<K>, desk: EvidenceDesk) => EvidenceCount;

/**
 * One state of many. What is not due yet does not count. Kept when all are kept; partly when some are, wholly or in part; in name only
 * when the best is in name; outside when all are; else not.
 */
export function joinStates(states: readonly EvidenceState[]): EvidenceState {
  const due = states.filter((state) => state !== 'not-due');
  const all = (wanted: EvidenceState) => due.every((state) => state === wanted);
  if (due.length === 0) return states.length === 0 ? 'not' : 'not-due';
  if (all('kept')) return 'kept';
  if (all('outside')) return 'outside';
  if (due.some((state) => state === 'kept' || state === 'partly')) return 'partly';
  return due.includes('in-name') ? 'in-name' : 'not';
}

/** Enough, some, only in name, nothing. */
export function stateOfCount(real: number, minimum: number, nominal: number): EvidenceState {
  if (real >= minimum) return 'kept';
  if (real > 0) return 'partly';
  return nominal > 0 ? 'in-name' : 'not';
}

/** Places of these levels that there are then. */
export function placesAt({ campaign, until }: EvidenceDesk, levels: readonly string[]): Place[] {
  return campaign.places.filter(
    (place) => levels.includes(place.level) && isValidAt(place, until, campaign.timeZone),
  );
}

/** The agencies that stand in a place: no classes of agencies, whose contact is nobody's. */
export function agenciesAt({ agencies }: Campaign, place: string): Agency[] {
  return agencies.filter((agency) => agency.place === place && !agency.group);
}

/** May people really write, call or come there? */
export function canBeReached({ contact }: Agency): boolean {
  return fact(contact.address) !== undefined || fact(contact.phone) !== undefined;
}
