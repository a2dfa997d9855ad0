/** Items by topic, kind, month and audience. */
import {
  type Campaign,
  type CoverageEntry,
  type CoverageRow,
  ITEM_KINDS,
  type MonthCoverage,
  type TopicCoverage,
} from '../model/index.js';
import { idsOf, isNew, type Life, type Month, meet } from './lives.js';

type Frame = Pick<Campaign, 'audiences' | 'topics'>;

/** A row of the tables: some items, by month, kind and audience. */
export function coverRow(
  lives: readonly Life[],
  { audiences }: Frame,
  months: readonly Month[],
): CoverageRow {
  return {
    items: idsOf(lives),
    months: months.map((month) => coverMonth(lives, month)),
    kinds: ITEM_KINDS.map((kind) => ({ kind, items: idsOf(ofKind(lives, kind)) })),
    audiences: audiences.map(({ id }) => ({ audience: id, items: idsOf(forAudience(lives, id)) })),
  };
}

/** A row each topic of the plan. */
export function coverTopics(lives: readonly Life[], frame: Frame, months: readonly Month[]): TopicCoverage[] {
  return frame.topics.map(({ id }) => ({
    topic: id,
    ...coverRow(onTopic(lives, id), frame, months),
  }));
}

/** Every meeting of topic, kind, month and audience that has items. */
export function coverEntries(
  lives: readonly Life[],
  frame: Frame,
  months: readonly Month[],
): CoverageEntry[] {
  return frame.topics.flatMap(({ id: topic }) =>
    ITEM_KINDS.flatMap((kind) => {
      const here = ofKind(onTopic(lives, topic), kind);
      if (here.length === 0) return [];
      return months.flatMap((month) =>
        frame.audiences.flatMap(({ id: audience }): CoverageEntry[] => {
          const meeting = coverMonth(forAudience(here, audience), month);
          return meeting.live.length === 0 ? [] : [{ topic, kind, audience, ...meeting }];
        }),
      );
    }),
  );
}

function coverMonth(lives: readonly Life[], month: Month): MonthCoverage {
  const live = lives.filter((life) => meet(life, month));
  return {
    month: month.name,
    live: idsOf(live),
    fresh: idsOf(live.filter((life) => isNew(life, month))),
  };
}

function onTopic(lives: readonly Life[], topic: string): Life[] {
  return lives.filter(({ item }) => item.topics.includes(topic));
}

function ofKind(lives: readonly Life[], kind: string): Life[] {
  return lives.filter(({ item }) => item.kind === kind);
}

function forAudience(lives: readonly Life[], audience: string): Life[] {
  return lives.filter(({ item }) => item.audiences.includes(audience));
}
