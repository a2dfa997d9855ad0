/** What every written form of a week looks up in the campaign. */
import { byId, type Campaign, type Station, type WeekPlan } from '../../model/index.js';

/** The station of a plan. @throws Error when the campaign has none: a plan is made of a station of its own campaign. */
export function stationOf(campaign: Campaign, plan: WeekPlan): Station {
  const station = byId(campaign.stations, plan.station);
  if (station === undefined) throw new Error(`station ${plan.station} is not in the campaign`);
  return station;
}

/** The folder of a station's week on the site, with a slash at the end. */
export function weekUrl(campaign: Campaign, plan: WeekPlan): string {
  return `${campaign.site}schedule/${plan.week}/${plan.station}/`;
}

/** What a sheet of a demonstration, or of an assumed grid, has to say of itself. */
export function caveats(campaign: Campaign, plan: WeekPlan): string[] {
  return [
    ...(plan.basis === 'assumed' ? ['Khung giờ giả định'] : []),
    ...(campaign.demonstration ? ['Bản mẫu, chưa phải lịch chính thức'] : []),
  ];
}

/** The domain name that the campaign's ids are made with: the authority without its year. */
export function authorityHost({ authority }: Pick<Campaign, 'authority'>): string {
  return authority.split(',')[0] ?? authority;
}
