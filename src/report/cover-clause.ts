/** One clause of the plan: what serves it, output by output. */
import {
  type Campaign,
  type ClauseCell,
  type ClauseCoverage,
  type CoverageState,
  endOf,
  type Item,
  LONG_AGO,
  listenersOf,
  listenersShare,
  NEVER,
  type Obligation,
  type Station,
  startOf,
} from '../model/index.js';
import { type DateSpan, idsOf, isNew, type Life, type Month, meet } from './lives.js';

/** Clauses that never rest: every month of their time needs something. */
const RESTLESS = new Set<Obligation['cadence']>(['continuous', 'weekly', 'monthly']);

/** What the coverage of a clause is made of. */
interface ClauseDesk {
  readonly campaign: Pick<Campaign, 'stations' | 'timeZone'>;
  readonly outputs: readonly string[];
  readonly months: readonly Month[];
  readonly lives: readonly Life[];
}

/** A clause in every output. An item serves it when the clause asks for it, and when it is live in the time of the clause. */
export function coverClause(clause: Obligation, desk: ClauseDesk): ClauseCoverage {
  const period = clausePeriod(clause, desk.campaign.timeZone);
  const serving = desk.lives.filter((life) => asksFor(clause, life.item) && meet(life, period));
  const months = desk.months.filter((month) => RESTLESS.has(clause.cadence) && meet(month, period));
  return {
    clause: clause.id,
    cells: desk.outputs.map((output): ClauseCell => {
      const there =
        clause.outputs.length === 0
          ? []
          : serving.filter(({ item }) => reaches(item, output, clause, desk.campaign));
      const real = there.filter(({ item }) => !item.sample);
      const asked = clause.outputs.includes(output);
      const missing =
        asked && real.length > 0
          ? months.filter((month) => !real.some((life) => isThere(life, month, clause)))
          : [];
      return {
        output,
        state: stateOf(clause, asked, real.length, missing.length),
        items: idsOf(real),
        samples: idsOf(there.filter(({ item }) => item.sample)),
        missing: missing.map(({ name }) => name),
      };
    }),
  };
}

/** The time in which a clause is due; without dates, always. */
function clausePeriod({ from, deadline }: Obligation, timeZone: string): DateSpan {
  return {
    start: from === undefined ? LONG_AGO : startOf(from, timeZone),
    end: deadline === undefined ? NEVER : endOf(deadline, timeZone),
  };
}

/** The items that a clause names; else those of the topics and kinds that it names; else all. */
function asksFor({ items, topics, kinds }: Obligation, item: Item): boolean {
  if (items.length > 0) return items.includes(item.id);
  const onTopic = topics.length === 0 || item.topics.some((topic) => topics.includes(topic));
  return onTopic && (kinds.length === 0 || kinds.includes(item.kind));
}

/** Does an item reach people through an output? On air only where a station has a window for its audiences; in print in a product that the clause names. */
function reaches(
  item: Item,
  output: string,
  { products }: Obligation,
  { stations }: Pick<Campaign, 'stations'>,
) {
  if (output === 'feeds' || output === 'pages') return true;
  if (output === 'week') return item.radio?.van === false && stations.some((station) => hears(station, item));
  if (output !== 'print') return false;
  const made = item.print?.products ?? [];
  return products.length === 0 ? made.length > 0 : made.some((product) => products.includes(product));
}

function hears(station: Station, item: Item): boolean {
  const windows = station.sessions.flatMap((session) => session.windows);
  return windows.some(({ id }) => listenersShare(item, { audiences: listenersOf(station, id) }) > 0);
}

/** A clause that is due every month wants something new in each; others are content with what is still live. */
function isThere(life: Life, month: Month, { cadence }: Obligation): boolean {
  return cadence === 'monthly' ? isNew(life, month) : meet(life, month);
}

function stateOf(clause: Obligation, asked: boolean, served: number, missingMonths: number): CoverageState {
  if (clause.outputs.length === 0) return 'outside';
  if (!asked) return 'unasked';
  if (served === 0) return 'gap';
  return missingMonths > 0 ? 'partial' : 'served';
}
