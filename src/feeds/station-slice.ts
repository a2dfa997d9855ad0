/** A station's feed is that station's week. */
import {
  airingsOf,
  byId,
  type Campaign,
  dateText,
  type Edition,
  instantOf,
  isLive,
  isoAt,
  itemOf,
  type Slice,
  type WeekPlan,
} from '../model/index.js';
import { sliceMaker } from './make-slice.js';
import type { SliceOptions } from './slice-options.js';
import { announcedAt, stationEntries } from './station-entries.js';

/**
 * The slice of one plan, `station/<id>`: an entry for each item of its own windows.
 *
 * @throws Error when the plan names an item that the campaign does not have
 * @example
 * stationSlice(edition, plan).id; // 'station/dai-krong-pa'
 */
export function stationSlice(
  edition: Pick<Edition, 'campaign' | 'at'>,
  plan: WeekPlan,
  { enclosureOf }: Pick<SliceOptions, 'enclosureOf'> = {},
): Slice {
  const { campaign } = edition;
  const at = instantOf(edition.at);
  const scripts = enclosureOf?.(plan.station);
  const published = new Set(
    airingsOf(plan)
      .map(({ item }) => itemOf(campaign, item))
      .filter((item) => !item.sample && isLive(item, at, campaign.timeZone))
      .map(({ id }) => id),
  );
  const week = { campaign, plan, at, published, ...(scripts === undefined ? {} : { scripts }) };
  return withEntries(campaign, plan, at, stationEntries(week));
}

/**
 * The slice of a plan without its entries: its name and address.
 *
 * @example
 * stationHead(edition, plan).entries.length; // 0
 */
export function stationHead({ campaign, at }: Pick<Edition, 'campaign' | 'at'>, plan: WeekPlan): Slice {
  return withEntries(campaign, plan, instantOf(at), []);
}

function withEntries(campaign: Campaign, plan: WeekPlan, at: number, entries: Slice['entries']): Slice {
  return sliceMaker(campaign)(
    `station/${plan.station}`,
    `${stationName(campaign, plan)} – lịch phát hằng tuần`,
    weekDescription(plan),
    entries,
    isoAt(announcedAt(plan, at), plan.timeZone),
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
