import { LayoutError } from '../errors.js';
import { selectSlices } from '../feeds/index.js';
import { agencyOf, type Edition, type Enclosure, type Slice, type WeekPlan } from '../model/index.js';
import { drawPdf, type Layout, layoutScripts, layoutWeek } from '../print/index.js';
import { drawn } from './drawn.js';
import { sheetPath, weekPath } from './output-paths.js';
import { type Sheets, selectSheets } from './select-sheets.js';
import type { Tools } from './tools.js';

/** What several outputs need of one edition: each made once, and only when somebody asks. */
export interface Desk {
  sheets(): Promise<Sheets>;
  slices(): Promise<readonly Slice[]>;
  weekPdf(plan: WeekPlan): Promise<Uint8Array>;
  scriptsPdf(plan: WeekPlan): Promise<Uint8Array>;
}

export function openDesk(edition: Edition, tools: Tools): Desk {
  const { campaign, at, plans } = edition;
  const author = agencyOf(campaign, campaign.publisher).name;
  const draw = (layout: Layout) => drawPdf(layout, { typefaces: tools.typefaces, at, author });

  const sheets = once(() => selectSheets(edition, tools));
  const weekPdf = oncePerPlan((plan) => draw(layoutWeek(plan, campaign, tools.typefaces)));
  const scriptsPdf = oncePerPlan((plan) => draw(layoutScripts(plan, campaign, tools.typefaces)));
  const slices = once(async () => {
    const enclosures = new Map<string, Enclosure>();
    for (const plan of plans) {
      const pdf = await drawn(() => scriptsPdf(plan));
      if (pdf instanceof LayoutError) continue;
      const url = campaign.site + weekPath(plan, 'scripts.pdf');
      enclosures.set(plan.station, { url, bytes: pdf.length, mediaType: 'application/pdf' });
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

function oncePerPlan<T>(make: (plan: WeekPlan) => T): (plan: WeekPlan) => T {
  const made = new Map<string, T>();
  return (plan) => {
    const known = made.get(plan.station);
    if (known !== undefined) return known;
    const value = make(plan);
    made.set(plan.station, value);
    return value;
  };
}
