import { selectSharedSlices, stationSlice } from '../feeds/index.js';
import { agencyOf, type Campaign, type Edition, type Slice, type WeekPlan } from '../model/index.js';
import { drawPdf, type Layout, layoutScripts, layoutWeek } from '../print/index.js';
import { campaignOfWeek } from './campaign-of-week.js';
import { campaignInput, digestOf } from './digest.js';
import { drawn } from './drawn.js';
import { sheetPath, weekPath } from './output-paths.js';
import { type Sheets, selectSheets } from './select-sheets.js';
import type { Tools } from './tools.js';

/** What several outputs need of one edition. */
export interface Desk {
  /** Made once, and only when somebody asks. */
  sheets(): Promise<Sheets>;
  /** The slices that no station has to itself. Made once, and only when somebody asks. */
  sharedSlices(): Promise<readonly Slice[]>;
  station(plan: WeekPlan): StationDesk;
}

/** One station's week. Its files are made one after the other and let go: a province has hundreds. */
export interface StationDesk {
  /** All that the files of the week are made from, and nothing else. */
  readonly campaign: Campaign;
  /** A hash of that: the same as long as nothing changed for this station. */
  readonly key: string;
  weekPdf(): Promise<Uint8Array>;
  scriptsPdf(): Promise<Uint8Array>;
  slice(): Promise<Slice>;
}

export function openDesk(edition: Edition, tools: Tools): Desk {
  const { campaign, at } = edition;
  const stations = new Map<string, StationDesk>();
  const sheets = once(() => selectSheets(edition, tools));
  return {
    sheets,
    sharedSlices: once(async () => {
      const { sheets: printed } = await sheets();
      return selectSharedSlices(edition, {
        relatedOf: (item, language) =>
          printed
            .filter((sheet) => sheet.item.id === item && sheet.language === language)
            .map((sheet) => ({
              url: campaign.site + sheetPath(campaign, sheet, 'pdf'),
              title: sheet.productTitle,
              mediaType: 'application/pdf',
            })),
      });
    }),
    station: (plan) => {
      const known = stations.get(plan.station) ?? openStationDesk(campaign, plan, at, tools);
      stations.set(plan.station, known);
      return known;
    },
  };
}

function openStationDesk(
  whole: Campaign,
  plan: WeekPlan,
  at: string,
  { typefaces, cache }: Pick<Tools, 'typefaces' | 'cache'>,
): StationDesk {
  const author = agencyOf(whole, whole.publisher).name;
  const campaign = campaignOfWeek(whole, plan, 'both');
  const pdfOf = (
    kind: string,
    part: Campaign,
    layout: (plan: WeekPlan, campaign: Campaign, faces: typeof typefaces) => Layout,
  ) =>
    cache.remember(kind, { part: campaignInput(part), plan: digestOf(plan), at, author }, () =>
      drawPdf(layout(plan, part, typefaces), { typefaces, at, author }),
    );

  // Of the scripts only the length is remembered: the feed states it.
  let length: number | undefined;
  const scriptsPdf = async () => {
    const pdf = await pdfOf('scripts.pdf', campaignOfWeek(whole, plan, 'texts'), layoutScripts);
    length = pdf.length;
    return pdf;
  };
  return {
    campaign,
    key: digestOf([campaignInput(campaign), digestOf(plan), at]),
    weekPdf: () => pdfOf('week.pdf', campaignOfWeek(whole, plan, 'titles'), layoutWeek),
    scriptsPdf,
    slice: async () => {
      if (length === undefined) await drawn(scriptsPdf);
      const url = campaign.site + weekPath(plan, 'scripts.pdf');
      const scripts = length === undefined ? undefined : { url, bytes: length, mediaType: 'application/pdf' };
      return stationSlice({ campaign, at }, plan, { enclosureOf: () => scripts });
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
