/** A station's feed is that station's week. */
import {
  airingsOf,
  byId,
  type Campaign,
  dateText,
  type Edition,
  type Instant,
  isInName,
  isLive,
  isoAt,
  itemOf,
  publicAirings,
  publicCampaign,
  type RetiredEntry,
  type Slice,
  type WeekPlan,
} from '../model/index.js';
import { announcedAt } from './announced-at.js';
import type { SliceOptions } from './make-slice.js';
import { type Cut, sliceMaker } from './make-slice.js';
import { retiredOfWeek } from './retired/retired-of-week.js';
import { publicationBefore } from './retired/vanished-items.js';
import { stationEntries } from './station-entries.js';

/**
 * The slice of one plan, `station/<id>`: an entry for each item of its own windows that is public by now, and what is not to be read any more. The latter is
 * worked out from the edition when it is not handed over as `retired`.
 *
 * @throws Error when the plan names an item that the campaign does not have
 * @example
 * stationSlice(edition, plan).id; // 'station/dai-krong-pa'
 */
export function stationSlice(
  { campaign: whole, at, previous = null }: StationEdition,
  planned: WeekPlan,
  options: StationSliceOptions = {},
): Slice {
  const campaign = publicCampaign(whole, at);
  const plan = publicAirings(planned, whole, at);
  const edition = { campaign, at, previous };
  const { retired = retiredOfWeek(edition, plan) } = options;
  const announced = announcedAt(plan, at, publicationBefore(edition));
  const published = new Set(
    airingsOf(plan)
      .map(({ item }) => itemOf(campaign, item))
      .filter((item) => !isInName(item) && isLive(item, at, campaign.timeZone))
      .map(({ id }) => id),
  );
  const entries = stationEntries({
    campaign,
    plan,
    at,
    announced,
    published,
    retired: new Set(retired.map(({ item }) => item)),
  });
  const related = options.linksOf?.(plan.station) ?? [];
  const slice = sliceOf(campaign, plan, { at, announced }, { entries, retired });
  return related.length === 0 ? slice : { ...slice, related };
}

/** What a station's slice needs of an edition. */
export type StationEdition = Pick<Edition, 'campaign' | 'at'> & Partial<Pick<Edition, 'previous'>>;

/** What level 4 knows of a station's week. */
export interface StationSliceOptions extends Pick<SliceOptions, 'linksOf'> {
  /** `retiredOfWeek` of the whole campaign, when `campaign` is only a part of it. */
  readonly retired?: readonly RetiredEntry[];
}

/**
 * The slice of a plan without its entries: its name and address.
 *
 * @example
 * stationHead(edition, plan).entries.length; // 0
 */
export function stationHead({ campaign, at }: Pick<Edition, 'campaign' | 'at'>, plan: WeekPlan): Slice {
  const times = { at, announced: announcedAt(plan, at) };
  return sliceOf(campaign, plan, times, { entries: [], retired: [] });
}

function sliceOf(
  campaign: Campaign,
  plan: WeekPlan,
  { at, announced }: { readonly at: Instant; readonly announced: Instant },
  cut: Cut,
): Slice {
  return sliceMaker(campaign, at)(
    `station/${plan.station}`,
    `${stationName(campaign, plan)} – lịch phát hằng tuần`,
    weekDescription(plan),
    cut,
    isoAt(announced, plan.timeZone),
  );
}

function stationName(campaign: Campaign, plan: WeekPlan): string {
  return byId(campaign.stations, plan.station)?.name ?? plan.station;
}

function weekDescription(plan: WeekPlan): string {
  const [year, week] = plan.week.split('-W');
  const grid = plan.basis === 'assumed' ? ' Khung giờ giả định.' : '';
  return `Tuần ${Number(week)} năm ${year}, từ ${dateText(plan.from)} đến ${dateText(plan.until)}: giờ phát và lời đọc của từng tin, bài.${grid}`;
}
