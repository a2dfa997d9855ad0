/** A campaign held against its plan. */
import {
  type Campaign,
  type Coverage,
  type CoverageEntry,
  type CoverageRow,
  ITEM_KINDS,
  type MonthCoverage,
  OUTPUT_NAMES,
  type OutputName,
  type TopicCoverage,
} from '../model/index.js';
import { coverClause } from './cover-clause.js';
import { findGaps } from './find-gaps.js';
import { campaignLives, campaignMonths, idsOf, isNew, type Life, type Month, meet } from './lives.js';

/** In the order in which people read, whatever the order in which a build makes them. */
const COLUMNS = ['feeds', 'week', 'print', 'pages'] as const satisfies readonly OutputName[];

/**
 * What the plan asks for and what the campaign has: clause × output, topic × month, kind and audience, all four together, and
 * every gap with its words. Months and audiences are the campaign's own; of a campaign longer than five years, the sixty months
 * up to its newest item.
 *
 * What counts is an approved item that is live on some day of the campaign; a procedure is one. Drafts and withdrawn items do
 * not count. A sample serves nobody: a clause that only samples would serve is a gap, and they are named beside it.
 *
 * A clause is served by the items that it names, else by those of the topics and kinds that it names, else by all, as long as
 * they are live between its `from` and `deadline`. They serve it in `feeds` and `pages` always, in `week` when they have a
 * `radio` part and the campaign a station, in `print` when they have a product that the clause names, or any when it names none. A
 * clause that is due all year (`continuous`, `weekly`) wants something live in each of its months, a `monthly` one something new.
 *
 * @example
 * coverCampaign(campaign).topics[0].months[5].live; // ['mot-cua']
 * @example
 * coverCampaign(campaign).months.length; // 12
 */
export function coverCampaign(campaign: Campaign): Coverage {
  const all = campaignLives(campaign);
  const lives = all.filter(({ item }) => !item.sample);
  const months = campaignMonths(campaign, lives);
  const named = campaign.obligations.flatMap((clause) => clause.outputs);
  const outputs = [...new Set<string>([...COLUMNS, ...OUTPUT_NAMES, ...named])];
  const desk = { campaign, outputs, months, lives: all };
  const coverage = {
    campaign: campaign.id,
    months: months.map(({ name }) => name),
    outputs,
    clauses: campaign.obligations.map((clause) => coverClause(clause, desk)),
    topics: coverTopics(lives, campaign, months),
    whole: coverRow(lives, campaign, months),
    entries: coverEntries(lives, campaign, months),
  };
  return { ...coverage, gaps: findGaps(coverage, campaign) };
}

type Frame = Pick<Campaign, 'audiences' | 'topics'>;

/** A row each topic of the plan. */
function coverTopics(lives: readonly Life[], frame: Frame, months: readonly Month[]): TopicCoverage[] {
  return frame.topics.map(({ id }) => ({
    topic: id,
    ...coverRow(onTopic(lives, id), frame, months),
  }));
}

/** Every meeting of topic, kind, month and audience that has items. */
function coverEntries(lives: readonly Life[], frame: Frame, months: readonly Month[]): CoverageEntry[] {
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

/** A row of the tables: some items, by month, kind and audience. */
function coverRow(lives: readonly Life[], { audiences }: Frame, months: readonly Month[]): CoverageRow {
  return {
    items: idsOf(lives),
    months: months.map((month) => coverMonth(lives, month)),
    kinds: ITEM_KINDS.map((kind) => ({ kind, items: idsOf(ofKind(lives, kind)) })),
    audiences: audiences.map(({ id }) => ({ audience: id, items: idsOf(forAudience(lives, id)) })),
  };
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
