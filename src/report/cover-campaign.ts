/** A campaign held against its plan. */
import {
  type Airing,
  type Campaign,
  type Coverage,
  type CoverageEntry,
  type CoverageRow,
  endOf,
  type InstantLike,
  ITEM_KINDS,
  instantFrom,
  instantOf,
  isoAt,
  type MonthCoverage,
  type TopicCoverage,
  type WeekPlan,
} from '../model/index.js';
import { coverClause } from './cover-clause.js';
import { findGaps } from './find-gaps.js';
import { campaignLives, campaignMonths, idsOf, isNew, type Life, type Month, meet } from './lives.js';

/** What a campaign is held against beside its own content. */
export interface CoverOptions {
  /** Nothing later is seen, and what is due later is not due. @default the end of the campaign */
  readonly at?: InstantLike;
  /** Weeks that were planned. @default none, and whatever is shown by plans is not */
  readonly plans?: readonly WeekPlan[];
  /** What was really broadcast. @default nothing is known */
  readonly history?: readonly Airing[];
}

/**
 * The campaign held against its plan: clause by clause, topic × month, kind and audience, all four together, and every gap with its
 * words. Months and audiences are the campaign's own; of a campaign longer than five years, the sixty months up to its newest item.
 *
 * What counts is an approved item that is live on some day of the campaign; a procedure is one. Drafts and withdrawn items do not
 * count, and a sample serves nobody: a clause that only samples would serve is kept in name only.
 *
 * Each clause names its evidence, and each evidence is counted over its units: months, places, stations, items. A clause is **kept**
 * when all its evidence is; **partly** when some is, wholly or in part; **in name only** when there is nothing better than samples,
 * plans that nobody confirmed, sheets that carry no desk's own address; else **not**. What cannot be measured is not kept. Evidence
 * that is not yet due does not count; what is done outside loaphat is never counted as kept.
 *
 * @example
 * coverCampaign(campaign).topics[0].months[5].live; // ['mot-cua']
 * @example
 * coverCampaign(campaign).months.length; // 12
 */
export function coverCampaign(campaign: Campaign, options: CoverOptions = {}): Coverage {
  const { plans = [], history = [] } = options;
  const all = campaignLives(campaign);
  const lives = all.filter(({ item }) => !item.sample);
  const months = campaignMonths(campaign, lives);
  const until =
    options.at === undefined
      ? instantFrom(endOf(campaign.validUntil, campaign.timeZone) - 1)
      : instantOf(options.at);
  const desk = { campaign, plans, history, months, lives: all, until };
  const coverage = {
    campaign: campaign.id,
    months: months.map(({ name }) => name),
    until: isoAt(until, campaign.timeZone),
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
