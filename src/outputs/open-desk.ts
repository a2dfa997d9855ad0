import { LayoutError } from '../errors.js';
import { selectSlices } from '../feeds/index.js';
import {
  agencyOf,
  type Campaign,
  type Edition,
  type Enclosure,
  type Slice,
  type WeekPlan,
} from '../model/index.js';
import { drawPdf, type Layout, layoutScripts, layoutWeek } from '../print/index.js';
import { campaignOfWeek } from './campaign-of-week.js';
import { drawn } from './drawn.js';
import { sheetPath, weekPath } from './output-paths.js';
import { type Sheets, selectSheets } from './select-sheets.js';
import type { Tools } from './tools.js';

/** What several outputs need of one edition. */
export interface Desk {
  /** Made once, and only when somebody asks. */
  sheets(): Promise<Sheets>;
  /** Made once, and only when somebody asks. */
  slices(): Promise<readonly Slice[]>;
  weekPdf(plan: WeekPlan): Promise<Uint8Array>;
  scriptsPdf(plan: WeekPlan): Promise<Uint8Array>;
}

export function openDesk(edition: Edition, tools: Tools): Desk {
  const { campaign, at, plans } = edition;
  const { typefaces, cache } = tools;
  const author = agencyOf(campaign, campaign.publisher).name;

  const pdfOf = (
    kind: string,
    part: Campaign,
    plan: WeekPlan,
    layout: (plan: WeekPlan, campaign: Campaign, faces: typeof typefaces) => Layout,
  ) =>
    cache.remember(kind, { part, plan, at, author }, () =>
      drawPdf(layout(plan, part, typefaces), { typefaces, at, author }),
    );
  const weekPdf = (plan: WeekPlan) =>
    pdfOf('week.pdf', campaignOfWeek(campaign, plan, { texts: false }), plan, layoutWeek);

  // Of a province's scripts only the lengths are remembered: feeds state them, and the files are drawn one at a time.
  const lengths = new Map<string, number>();
  const scriptsPdf = async (plan: WeekPlan) => {
    const part = campaignOfWeek(campaign, plan, { texts: true });
    const pdf = await pdfOf('scripts.pdf', part, plan, layoutScripts);
    lengths.set(plan.station, pdf.length);
    return pdf;
  };
  const lengthOf = async (plan: WeekPlan): Promise<number | undefined> => {
    const known = lengths.get(plan.station);
    if (known !== undefined) return known;
    const pdf = await drawn(() => scriptsPdf(plan));
    return pdf instanceof LayoutError ? undefined : pdf.length;
  };

  const sheets = once(() => selectSheets(edition, tools));
  const slices = once(async () => {
    const enclosures = new Map<string, Enclosure>();
    for (const plan of plans) {
      const bytes = await lengthOf(plan);
      if (bytes === undefined) continue;
      const url = campaign.site + weekPath(plan, 'scripts.pdf');
      enclosures.set(plan.station, { url, bytes, mediaType: 'application/pdf' });
    }
    const { sheets: printed } = await sheets();
    return selectSlices(edition, {
      enclosureOf: (station) => enclosures.get(station),
      relatedOf: (item, language) =>
        printed
          .filter((sheet) => sheet.item.id === item && sheet.language === language)
          .map((sheet) => ({
            url: campaign.site + sheetPath(campaign, sheet, 'pdf'),
            title: sheet.productTitle,
            mediaType: 'application/pdf',
          })),
    });
  });
  return { sheets, slices, weekPdf, scriptsPdf };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
