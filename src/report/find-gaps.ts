/** What is missing, in the order in which an officer asks: clauses, topics, then places that may stay empty. */
import type { Campaign, Coverage, CoverageGap, MissingPiece, Obligation } from '../model/index.js';
import { gapWords } from './gap-words.js';

type Covered = Omit<Coverage, 'gaps'>;

/** What the plan itself asks for; the rest is for people to judge. */
const BY_PLAN = new Set<MissingPiece['what']>([
  'clause-output',
  'clause-item',
  'topic',
  'topic-month',
  'audience',
]);

/** Every gap of a coverage, with its words. */
export function findGaps(coverage: Covered, campaign: Campaign): CoverageGap[] {
  const pieces = [
    ...coverage.clauses.flatMap((clause, index) => [
      ...unservedOutputs(clause),
      ...idleItems(clause, campaign.obligations[index]),
    ]),
    ...emptyTopics(coverage),
    ...emptyRows(coverage),
    ...emptyMeetings(coverage),
  ];
  return pieces.map((piece) => ({
    ...piece,
    byPlan: BY_PLAN.has(piece.what),
    words: gapWords(piece, coverage, campaign),
  }));
}

function unservedOutputs({ clause, cells }: Coverage['clauses'][number]): MissingPiece[] {
  return cells
    .filter(({ state }) => state === 'gap' || state === 'partial')
    .map(({ output, missing }) => ({ what: 'clause-output', clause, output, months: missing }));
}

/** Items that a clause names and that serve it nowhere. */
function idleItems({ cells }: Coverage['clauses'][number], clause: Obligation | undefined): MissingPiece[] {
  if (clause === undefined || clause.outputs.length === 0) return [];
  // Anything that counts is on pages, so an item that is on none of the clause's cells does not count.
  const active = new Set(cells.flatMap(({ items }) => items));
  return clause.items
    .filter((item) => !active.has(item))
    .map((item) => ({ what: 'clause-item', clause: clause.id, item }));
}

function emptyTopics({ topics }: Covered): MissingPiece[] {
  return topics.flatMap(({ topic, items, months }): MissingPiece[] => {
    if (items.length === 0) return [{ what: 'topic', topic }];
    const empty = months.filter(({ live }) => live.length === 0).map(({ month }) => month);
    return empty.length === 0 ? [] : [{ what: 'topic-month', topic, months: empty }];
  });
}

function emptyRows({ whole }: Covered): MissingPiece[] {
  return [
    ...whole.audiences
      .filter(({ items }) => items.length === 0)
      .map(({ audience }) => ({ what: 'audience', audience }) as const),
    ...whole.kinds
      .filter(({ items }) => items.length === 0)
      .map(({ kind }) => ({ what: 'kind', kind }) as const),
  ];
}

/** Of a topic that has items: audiences and kinds that it lacks and other topics have. */
function emptyMeetings({ topics, whole }: Covered): MissingPiece[] {
  const used = {
    audiences: whole.audiences.filter(({ items }) => items.length > 0).map(({ audience }) => audience),
    kinds: whole.kinds.filter(({ items }) => items.length > 0).map(({ kind }) => kind),
  };
  return topics
    .filter(({ items }) => items.length > 0)
    .flatMap(({ topic, ...row }): MissingPiece[] => {
      const audiences = row.audiences
        .filter(({ audience, items }) => items.length === 0 && used.audiences.includes(audience))
        .map(({ audience }) => audience);
      const kinds = row.kinds
        .filter(({ kind, items }) => items.length === 0 && used.kinds.includes(kind))
        .map(({ kind }) => kind);
      return [
        ...(audiences.length > 0 ? [{ what: 'topic-audience', topic, audiences } as const] : []),
        ...(kinds.length > 0 ? [{ what: 'topic-kind', topic, kinds } as const] : []),
      ];
    });
}
