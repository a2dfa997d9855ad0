/** What several outputs need of one edition. Each is made once, when somebody asks: nothing here is laid out or drawn. */
import { selectSharedSlices } from '../feeds/index.js';
import type { Edition, Omission, Slice, WeekPlan } from '../model/index.js';
import { type ListedSheet, listEarlySheets, listSheets, type TemplateSet } from '../print/index.js';
import { sheetPath } from './sheet-kinds.js';
import { type StationWeek, stationWeek } from './station-week.js';

export interface Shared {
  /** The sheets that are asked for and may be seen by everybody. */
  sheets(): readonly ListedSheet[];
  /** Those that nothing can be made of, and why. */
  omissions(): readonly Omission[];
  /** The sheets of items that are not public yet: for a printer, and for no publication. Those that nothing can be made of, too. */
  early(): readonly (ListedSheet | Omission)[];
  /** The slices that no station has to itself. Their entries lead to every sheet but those `missing`, paths that print left out before. */
  slices(missing: ReadonlySet<string>): readonly Slice[];
  station(plan: WeekPlan): StationWeek;
}

export function sharedParts(edition: Edition, templates: TemplateSet): Shared {
  const { campaign, at } = edition;
  const stations = new Map<WeekPlan, StationWeek>();
  let listed: readonly (ListedSheet | Omission)[] | undefined;
  let slices: readonly Slice[] | undefined;
  const list = () => {
    listed ??= listSheets(campaign, templates, at);
    return listed;
  };
  const sheets = () => list().filter((one) => 'template' in one);
  return {
    sheets,
    early: () => listEarlySheets(campaign, templates, at),
    omissions: () => list().filter((one): one is Omission => 'why' in one),
    slices: (missing) => {
      slices ??= selectSharedSlices(edition, { relatedOf: sheetsOf(campaign, sheets(), missing) });
      return slices;
    },
    station: (plan) => {
      const known = stations.get(plan) ?? stationWeek(edition, plan);
      stations.set(plan, known);
      return known;
    },
  };
}

/** The sheets of an item in a language, as its entry leads to them. */
function sheetsOf(
  campaign: Edition['campaign'],
  sheets: readonly ListedSheet[],
  missing: ReadonlySet<string>,
) {
  return (item: string, language: string) =>
    sheets
      .filter((sheet) => sheet.item?.id === item && sheet.language === language)
      .map((sheet) => ({ path: sheetPath(campaign, sheet, 'pdf'), title: sheet.productTitle }))
      .filter(({ path }) => !missing.has(path))
      .map(({ path, title }) => ({ url: campaign.site + path, title, mediaType: 'application/pdf' }));
}
