import {
  hasStationPodcast,
  podcastSlice,
  retiredOfWeek,
  selectSharedSlices,
  stationHead,
  stationSlice,
} from '../feeds/index.js';
import { agencyOf, type Campaign, type Edition, type Slice, type WeekPlan } from '../model/index.js';
import { drawPdf, type Layout, layoutScripts, layoutWeek } from '../print/index.js';
import { emergencyLines, unmetLines } from '../schedule/index.js';
import { campaignOfWeek, type WeekPart } from './campaign-of-week.js';
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
  /** What the schedule is made from, and nothing else: titles. A correction inside a text leaves it as it is. */
  readonly titles: WeekSource;
  /** What the scripts are made from: the texts that the station reads itself. */
  readonly texts: WeekSource;
  /** What the station's feed is made from: both. */
  readonly both: WeekSource;
  weekPdf(): Promise<Uint8Array>;
  scriptsPdf(): Promise<Uint8Array>;
  /** The station's feed, and its podcast when it has one. */
  slices(): Promise<readonly Slice[]>;
  /** The same without their entries. */
  heads(): readonly Slice[];
}

/** A part of the campaign, and its hash with the plan and the instant: the same as long as nothing changed for the station. */
export interface WeekSource {
  readonly campaign: Campaign;
  readonly key: string;
}

export function openDesk(edition: Edition, tools: Tools): Desk {
  const { campaign } = edition;
  const stations = new Map<string, StationDesk>();
  const sheets = once(() => selectSheets(edition, tools));
  return {
    sheets,
    sharedSlices: once(async () => {
      const { sheets: printed } = await sheets();
      return selectSharedSlices(edition, {
        relatedOf: (item, language) =>
          printed
            .filter((sheet) => sheet.item?.id === item && sheet.language === language)
            .map((sheet) => ({
              url: campaign.site + sheetPath(campaign, sheet, 'pdf'),
              title: sheet.productTitle,
              mediaType: 'application/pdf',
            })),
      });
    }),
    station: (plan) => {
      const known = stations.get(plan.station) ?? openStationDesk(edition, plan, tools);
      stations.set(plan.station, known);
      return known;
    },
  };
}

function openStationDesk(
  edition: Edition,
  plan: WeekPlan,
  { typefaces, cache, inspect }: Pick<Tools, 'typefaces' | 'cache' | 'inspect'>,
): StationDesk {
  const { campaign: whole, at } = edition;
  const author = agencyOf(whole, whole.publisher).name;
  const sourceOf = (part: WeekPart) =>
    once((): WeekSource => {
      const campaign = campaignOfWeek(whole, plan, part);
      return { campaign, key: digestOf([campaignInput(campaign), digestOf(plan), at]) };
    });
  const titles = sourceOf('titles');
  const texts = sourceOf('texts');
  const past = once(() => ({
    retired: retiredOfWeek(edition, plan),
    announced: edition.previous?.ledger?.announced[plan.week],
  }));
  const bothCampaign = once(() => campaignOfWeek(whole, plan, 'both'));
  // A matter of the whole campaign: the podcast stays when a week has nothing to hear.
  const heard = once(() => hasStationPodcast(whole, plan.station));
  const withPodcast = (campaign: Campaign, slice: Slice) =>
    heard() ? [slice, podcastSlice(campaign, slice)] : [slice];
  const pdfOf = async (
    kind: string,
    { campaign, key }: WeekSource,
    layout: (plan: WeekPlan, campaign: Campaign, faces: typeof typefaces) => Layout,
  ) => {
    const pdf = await cache.remember(kind, { key, author }, () =>
      drawPdf(layout(plan, campaign, typefaces), { typefaces, at, author }),
    );
    await inspect(pdf);
    return pdf;
  };

  // Of the scripts only the length is remembered: the feed states it.
  let length: number | undefined;
  const scriptsPdf = async () => {
    const pdf = await pdfOf('scripts.pdf', texts(), layoutScripts);
    length = pdf.length;
    return pdf;
  };
  return {
    get titles() {
      return titles();
    },
    get texts() {
      return texts();
    },
    both: {
      // Of the campaign, nothing is in both that is not in one of them, but for whether there is a podcast; of the past, only the feed knows.
      get key() {
        return `${titles().key} ${texts().key} ${digestOf(past())}${heard() ? ' podcast' : ''}`;
      },
      get campaign() {
        return bothCampaign();
      },
    },
    weekPdf: () =>
      pdfOf('week.pdf', titles(), (...about) =>
        layoutWeek(...about, [...emergencyLines(plan, titles().campaign), ...unmetLines(plan)]),
      ),
    scriptsPdf,
    slices: async () => {
      if (length === undefined) await drawn(scriptsPdf);
      const campaign = bothCampaign();
      const url = campaign.site + weekPath(plan, 'scripts.pdf');
      const scripts = length === undefined ? undefined : { url, bytes: length, mediaType: 'application/pdf' };
      const slice = stationSlice({ ...edition, campaign }, plan, {
        enclosureOf: () => scripts,
        retired: past().retired,
      });
      return withPodcast(campaign, slice);
    },
    heads: () => withPodcast(whole, stationHead({ campaign: whole, at }, plan)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
